"""The golden thread, walked both ways: what a record came from, and what it led to."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.dates import spoken_date
from ui.place import Place
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.words import Heading, Words
from workshop.agreement.clauses import name_of, words_of
from workshop.agreement.support import holder_of, minority
from workshop.agreement.thread import back, onward
from workshop.document.document import Document
from workshop.document.records import (
    Action,
    Board,
    Clause,
    Group,
    Idea,
    Mark,
    Partner,
    Person,
    Record,
    Standard,
)
from workshop.document.text import counted, one_line
from workshop.opera.headings import group_name
from workshop.opera.hidden import hidden
from workshop.reflection.review import then_and_now

MOST = 24


def label_of(document: Document, record: Record) -> str:
    """A record of the thread on one line, with what it is."""
    if isinstance(record, Idea):
        return f"Idea {record.number}: {one_line(record.text)}"
    if isinstance(record, Group):
        return f"Group: {group_name(document, record)}"
    if isinstance(record, Clause):
        return f"{name_of(type(record)).capitalize()}: {one_line(words_of(record))}"
    return f"Action: {one_line(record.text)}" if isinstance(record, Action) else ""


def facts_of(document: Document, record: Record) -> str:
    """What else is known of it: marks, what reviews found, who does it; nothing that is hidden."""
    if isinstance(record, Idea):
        return _facts_of_idea(document, record)
    if isinstance(record, Standard) and (found := then_and_now(document, record)):
        return "In reviews:  " + "  ·  ".join(
            f"{spoken_date(on)} {sighting.seen.value}" for on, sighting in found
        )
    if isinstance(record, Action):
        owner = document.find(Person, record.owner)
        return ", ".join(filter(None, (record.state.value.capitalize(), owner.name if owner else "")))
    if isinstance(record, Clause) and (doubts := minority(document, record)):
        return "  ·  ".join(f"{holder_of(document, s)} at {s.gradient}: {s.reservation}" for s in doubts)
    return ""


def may_show(document: Document, record: Record) -> bool:
    """Whether a record may be seen by others: an idea only once its board is revealed."""
    board = document.find(Board, record.board) if isinstance(record, Idea | Group) else None
    return board is None or not hidden(document, board).ideas


def _facts_of_idea(document: Document, idea: Idea) -> str:
    rules = hidden(document, document.get(Board, idea.board))
    marks = 0 if rules.marks else len(document.where(Mark, idea=idea.id))
    person = None if rules.authors else document.find(Person, idea.author)
    partner = None if rules.authors else document.find(Partner, idea.partner)
    by = person.name if person else partner.name if partner else ""
    return ", ".join(filter(None, (f"by {by}" if by else "", counted(marks, "mark") if marks else "")))


class ThreadView(QFrame):
    """One record in the middle; press any other to put it there."""

    def __init__(self, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._place, self._theme = place, theme
        self._document: Document | None = None
        self._trail: list[Record] = []
        self.title = Heading("Follow the thread", 2)
        self.before, self.after = QVBoxLayout(), QVBoxLayout()
        self.from_title, self.to_title = Words("It came from", "caps"), Words("It led to", "caps")
        self.here, self.facts = Words("", "strong"), Words("", "small")
        self.go = Button("Go there", theme, kind="link", icon="arrow-right", run=self._go)
        self.step_back = Button("Step back", theme, kind="link", icon="arrow-left", run=self._step_back)
        self.links: list[Button] = []
        self._build()

    @property
    def record(self) -> Record | None:
        """The record in the middle."""
        return self._trail[-1] if self._trail else None

    def show_record(self, document: Document, record: Record | None) -> None:
        """Put a record in the middle, or bring the one that is there up to date."""
        self._document = document
        if record is not None and (self.record is None or record.id != self.record.id):
            self._trail.append(record)
        now = [document.at(found.TABLE, found.id) for found in self._trail]
        self._trail = [found for found in now if found is not None]
        self._show()

    def _show(self) -> None:
        document, here = self._document, self.record
        self.setVisible(here is not None)
        if document is None or here is None:
            return
        self.links = []
        self.here.setText(label_of(document, here))
        facts = facts_of(document, here)
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        self._fill(self.before, back(document, here), "It is where a thread begins.")
        self._fill(self.after, onward(document, here), "Nothing came of it yet.")
        self.step_back.setVisible(len(self._trail) > 1)

    def _fill(self, column: QVBoxLayout, found: Iterable[Record], none: str) -> None:
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        document = self._document
        if document is None:
            return
        shown = [record for record in {r.id: r for r in found}.values() if may_show(document, record)]
        for record in shown[:MOST]:
            column.addWidget(self._link(document, record))
        if not shown:
            column.addWidget(Words(none, "muted"))
        elif len(shown) > MOST:
            column.addWidget(Words(f"And {len(shown) - MOST} more.", "muted"))

    def _link(self, document: Document, record: Record) -> QWidget:
        words = label_of(document, record)
        link = Button(
            words if len(words) <= 90 else words[:89] + "…",
            self._theme,
            kind="link",
            icon=_ICONS.get(record.TABLE, "file-text"),
            run=partial(self.show_record, document, record),
        )
        link.setAccessibleName(words)
        self.links.append(link)
        return link

    def _step_back(self) -> None:
        self._trail.pop()
        self._show()

    def _go(self) -> None:
        here = self.record
        if isinstance(here, Clause):
            self._place.go("agreement", None, here.id)
        elif isinstance(here, Action):
            self._place.go("review", None, here.id)
        elif isinstance(here, Idea | Group):
            self._place.go("arrange", here.board, here.id)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        for layout in (self.before, self.after):
            layout.setSpacing(0)
        middle = QFrame()
        middle.setObjectName("well")
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(12, 12, 12, 8)
        inside.setSpacing(4)
        tools = QWidget()
        row = Flow(tools, spacing=4)
        row.addWidget(self.go)
        row.addWidget(self.step_back)
        for widget in (self.here, self.facts, tools):
            inside.addWidget(widget)
        column.addWidget(self.title)
        column.addWidget(self.from_title)
        column.addLayout(self.before)
        column.addSpacing(4)
        column.addWidget(middle)
        column.addSpacing(4)
        column.addWidget(self.to_title)
        column.addLayout(self.after)


_ICONS = {
    Idea.TABLE: "lightbulb",
    Group.TABLE: "columns-3",
    Action.TABLE: "list-checks",
}
