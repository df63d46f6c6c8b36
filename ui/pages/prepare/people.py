"""The people: typed one after another, pasted, or imported; who is here, and what they need."""

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.importing.entrance import ListImport
from ui.pages.part import Part
from ui.pages.prepare.paste_people import PastePeople
from ui.pages.prepare.people_table import PeopleTable
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.edit_line import AddLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.words import Words
from workshop.document.records import Partner, Person
from workshop.document.text import counted, listed
from workshop.document.touched import Touched
from workshop.people.attendance import present_people
from workshop.people.persons import add_person, remove_people
from workshop.people.seating import seat_people, tables_for
from workshop.people.separations import keep_apart, kept_apart, let_together

SIZES, USUAL = (4, 5, 6, 7, 8, 10), 6
"""People at a table, as many as can be chosen, and as most rooms are laid."""


class PeoplePart(Part):
    """A line for typing on top, the table below."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.name = AddLine("Type a name, then Enter")
        self.partner = QLineEdit()
        self.partner.setPlaceholderText("Partner, kept for the next one")
        self.partner.setAccessibleName("Partner")
        self.partner.setProperty("kind", "add")
        self._names = QStringListModel(self)
        self.paste = PastePeople(runner, theme)
        self.table = PeopleTable(runner, theme)
        self.summary = Words("", "muted", wrap=False)
        self.remove = Button("Remove", theme, kind="quiet", icon="user-minus", run=self.remove_chosen)
        self.apart = Button("Not together", theme, kind="quiet", icon="split", run=self.keep_chosen_apart)
        self.table_size = Choice("People at a table")
        self.table_size.show_options([(str(size), f"{size} at a table") for size in SIZES], str(USUAL))
        self.table_size.setMinimumContentsLength(10)
        self.table_size.picked.connect(self._choose_size)
        self.seat = Button("Seat everybody", theme, kind="quiet", icon="table", run=self.seat_everybody)
        self._size, self._seatings = USUAL, 0
        self._build()
        self._paste_anywhere()
        self.lists = ListImport(self, "people")
        self.name.added.connect(self._add)
        self.partner.returnPressed.connect(self._from_partner)
        self.paste.left.connect(self.name.setFocus)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.remove_asked.connect(self.remove_chosen)

    def refresh(self, touched: Touched | None) -> None:  # noqa: ARG002
        document = self.runner.document
        people = document.all(Person)
        self.table.show_people()
        self._names.setStringList([partner.name for partner in document.all(Partner)])
        here = sum(person.present for person in people)
        words = f"{counted(len(people), 'person', 'people')} of {counted(document.count(Partner), 'partner')}"
        self.summary.setText(f"{words}, {here} here" if here < len(people) else f"{words}, all here")
        self.stack.setCurrentIndex(1 if people else 0)
        self.pasting.setEnabled(not people)
        self._show_chosen()

    def remove_chosen(self) -> None:
        """Remove who is selected."""
        chosen = self.table.chosen()
        words = counted(len(chosen), "person", "people")
        if chosen and self.runner.do(f"Remove {words}", remove_people, chosen):
            self.runner.say(f"{words} removed; what they wrote stays.", undo=True)

    def keep_chosen_apart(self) -> None:
        """Keep the two who are selected in different pairs, or let them be paired again."""
        one, other = self.table.chosen()
        together = any(found.id == other.id for found in kept_apart(self.runner.document, one))
        verb = let_together if together else keep_apart
        names = listed([one.name, other.name])
        words = f"{names} may be paired" if together else f"{names} will not be paired"
        if self.runner.do(words, verb, one, other):
            self.runner.say(f"{words}.", undo=True)
            self._show_chosen()

    def seat_everybody(self) -> None:
        """Seat who is here, partners mixed; asked again, in another way."""
        here = len(present_people(self.runner.document))
        tables = counted(tables_for(here, self._size), "table")
        people = counted(here, "person", "people")
        if self.runner.do(f"Seat {people} at {tables}", seat_people, self._size, seed=self._seatings):
            self._seatings += 1
            self.runner.say(f"{people} seated at {tables}, the partners mixed", undo=True)

    def _choose_size(self, size: str) -> None:
        self._size = int(size)

    def _paste_anywhere(self) -> None:
        """Ctrl+V on an empty list opens the list that was copied, wherever the cursor is."""
        self.pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        self.pasting.activated.connect(self._paste_copied)
        for line in (self.name, self.partner):
            line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let several copied lines go past a line for typing, which would make one of them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            several = event.matches(QKeySequence.StandardKey.Paste) and "\n" in self._copied()
            if several:
                self._paste_copied()
                return True
        return super().eventFilter(watched, event)

    def _paste_copied(self) -> None:
        self.paste.begin(self._copied())

    @staticmethod
    def _copied() -> str:
        return QApplication.clipboard().text().strip()

    def _add(self, name: str) -> None:
        typed = self.partner.text()
        partner = completed(typed, [found.name for found in self.runner.document.all(Partner)])
        if self.runner.do(f"Add {name}", add_person, name, partner):
            if partner != typed:
                self.partner.setText(partner)
                self.runner.say(f"{name} is with {partner}", undo=True)
            self.name.clear()
            self.table.scrollToBottom()

    def _from_partner(self) -> None:
        self.name.setFocus()
        if self.name.text().strip():
            self._add(self.name.text())

    def _import(self) -> None:
        self.lists.ask()

    def _show_chosen(self) -> None:
        chosen = self.table.chosen()
        self.remove.setVisible(bool(chosen))
        self.remove.setText(f"Remove {counted(len(chosen), 'person', 'people')}")
        self.apart.setVisible(len(chosen) == 2)
        if len(chosen) == 2:
            others = kept_apart(self.runner.document, chosen[0])
            together = any(found.id == chosen[1].id for found in others)
            self.apart.setText("May be paired" if together else "Not together in a pair")

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addLayout(self._entry())
        column.addWidget(self.paste)
        empty = EmptyState(
            "Who is coming to the day?",
            "Paste a list of people",
            "Most facilitators paste the invitation list: a name and an organisation a line.",
            theme=self.theme,
            icon="users",
        )
        empty.started.connect(self.paste.begin)
        whole = QWidget()
        filled = QVBoxLayout(whole)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.setSpacing(8)
        filled.addWidget(self.table, 1)
        filled.addLayout(self._foot())
        self.stack = QStackedWidget()
        self.stack.addWidget(empty)
        self.stack.addWidget(whole)
        column.addWidget(self.stack, 1)

    def _entry(self) -> QHBoxLayout:
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.partner.setCompleter(completer)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 3)
        row.addWidget(self.partner, 2)
        row.addWidget(Button("Paste a list", self.theme, icon="clipboard-paste", run=self.paste.begin))
        row.addWidget(Button("Import…", self.theme, icon="file-up", run=self._import))
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.summary)
        row.addStretch(1)
        row.addWidget(self.apart)
        row.addWidget(self.remove)
        row.addWidget(self.table_size)
        row.addWidget(self.seat)
        return row


def completed(typed: str, names: list[str]) -> str:
    """The one name that a broken-off word begins; what was typed where it is a name of its own."""
    begun = " ".join(typed.split()).casefold()
    found = [
        name
        for name in names
        if begun and name.casefold().startswith(begun) and name[len(begun) : len(begun) + 1].isalnum()
    ]
    known = any(name.casefold() == begun for name in names)
    return found[0] if len(found) == 1 and not known else typed
