"""Pasting a list of people: see how many it is before they are added."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.words import Words
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.records import Partner, Person
from workshop.document.text import counted
from workshop.errors import KnownError
from workshop.people.persons import people_from_lines


def found_in(edits: Edits) -> tuple[int, int]:
    """How many people and how many partners are new."""
    new = [edit.table for edit in edits if edit.before is None]
    return new.count(Person.TABLE), new.count(Partner.TABLE)


def added_words(edits: Edits) -> str:
    """The name of the step that adds people."""
    return f"Add {counted(found_in(edits)[0], 'person', 'people')}"


def preview(document: Document, text: str) -> tuple[int, str]:
    """How many people a text would add, and a sentence about it or about what is wrong."""
    if not text.strip():
        return 0, "One person a line: name, partner, role. A list from a spreadsheet works too."
    try:
        people, partners = found_in(people_from_lines(document, text))
    except KnownError as error:
        return 0, str(error)
    words = f"{counted(people, 'new person', 'new people')}"
    return people, words + (f" and {counted(partners, 'new partner')}" if partners else "")


class PastePeople(QFrame):
    """Opens below the line for typing; Esc closes it."""

    left = Signal()

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._runner = runner
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText("Amara Okafor, Riverside Health Centre, GP\nTom Hartley, Quayside Homes")
        self.text.setAccessibleName("People, one a line")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(140)
        self.says = Words("", "muted")
        self.add = Button("Add", theme, kind="primary", icon="user-plus", run=self.take)
        self.close_button = Button("Not now", theme, kind="quiet", run=self.leave)
        row = QHBoxLayout()
        row.addWidget(self.says, 1)
        row.addWidget(self.close_button)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.text)
        column.addLayout(row)
        self.text.textChanged.connect(self._look)
        self._look()
        self.hide()

    def begin(self, text: str = "") -> None:
        """Open with the cursor in the text."""
        self.text.setPlainText(text)
        self.show()
        self.text.setFocus()

    def take(self) -> None:
        """Add everybody, as one step."""
        if self._runner.do(added_words, people_from_lines, self.text.toPlainText()):
            self.leave()

    def leave(self) -> None:
        """Close without adding."""
        self.text.clear()
        self.hide()
        self.left.emit()

    def _look(self) -> None:
        people, words = preview(self._runner.document, self.text.toPlainText())
        self.says.setText(words)
        self.add.setText(f"Add {counted(people, 'person', 'people')}" if people else "Add")
        self.add.setEnabled(people > 0)
