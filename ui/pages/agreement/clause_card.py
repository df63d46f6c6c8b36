"""A clause on the page: its words, its fields, how far it has come and where it came from."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.dates import today
from ui.pages.agreement.evidence import Evidence
from ui.pages.agreement.fields import FieldBox, fields_column
from ui.pages.agreement.kinds import Kind
from ui.pages.agreement.status_chip import StatusChip
from ui.pages.agreement_parts.support_box import SupportBox
from ui.pages.part import Part
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import AddLine
from ui.widgets.flow import Flow
from ui.widgets.row_tools import MovableRow, RowTools
from ui.widgets.words import Words
from workshop.agreement.clauses import MAIN, edit_clause, move_clause, remove_clause, words_of
from workshop.agreement.roles import role_hints
from workshop.agreement.standards import principle_hints
from workshop.agreement.thread import targets_of
from workshop.document.document import Document
from workshop.document.records import Action, Clause, Principle, Role, Status
from workshop.document.text import counted, quoted
from workshop.reflection.actions import add_action


def hints_for(document: Document, clause: Clause) -> tuple[str, ...]:
    """What a clause could still do with."""
    if isinstance(clause, Principle):
        return principle_hints(document, clause)
    if isinstance(clause, Role):
        return role_hints(document, clause, today())
    return ()


class ClauseCard(MovableRow):
    """Everything is edited where it stands; Alt+Up and Alt+Down move the clause."""

    def __init__(self, clause: Clause, kind: Kind, part: Part) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._clause, self._kind, self._part = clause, kind, part
        self.main = EditArea("", kind.main, one_paragraph=True)
        self.main.setProperty("scale", "section")
        self.boxes = [FieldBox(field, self._keep) for field in kind.fields]
        self.hints = Words("", "hint")
        self.status = StatusChip(part.runner, part.theme)
        self.evidence = Evidence(part.runner, part.place, part.theme)
        self.support = SupportBox(part.runner, part.theme)
        self.tools = RowTools(part.theme, self._move, self._remove, kind.one)
        self.more = Button("More about this", part.theme, kind="link", icon="chevron-down")
        self.act = Button(
            "Add an action", part.theme, kind="link", icon="list-checks", run=self._begin_action
        )
        self.action_line = AddLine("Who will do what first? Type the action, then Enter")
        self.extra = QWidget()
        self.below = QVBoxLayout()
        self._build()
        self.main.edited.connect(lambda text: self._keep(MAIN[kind.record], text))
        self.more.clicked.connect(self._show_more)
        self.action_line.added.connect(self._add_action)

    @property
    def clause(self) -> Clause:
        """The clause as it stands."""
        return self._clause

    def show_record(self, record: Any, place: int, of: int) -> None:
        self._clause = record
        self.main.show_text(words_of(record))
        for box in self.boxes:
            box.show_clause(self._part.runner.document, record)
        self.status.show_clause(record)
        self.evidence.show_clause(record)
        self.support.show_clause(record)
        number = sum(isinstance(f, Action) for f in targets_of(self._part.runner.document, record))
        self.act.setText(f"{counted(number, 'action')}, add another" if number else "Add an action")
        self.tools.show_place(place, of)
        self.setEnabled(True)
        self._freeze(retired=record.status is Status.RETIRED)
        self.show_hints()

    def show_hints(self) -> None:
        """Teach, where there is something to teach."""
        found = hints_for(self._part.runner.document, self._clause)
        self.hints.setText("\n".join(found))
        self.hints.setVisible(bool(found))

    def _freeze(self, *, retired: bool) -> None:
        self.main.setReadOnly(retired)
        for box in self.boxes:
            box.setEnabled(not retired)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.main, 1)
        head.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        shown = [box for box in self.boxes if not box.field.more]
        hidden = [box for box in self.boxes if box.field.more]
        column.addLayout(fields_column(shown, self._part.theme))
        self.extra.setLayout(fields_column(hidden, self._part.theme))
        self.extra.setVisible(False)
        column.addWidget(self.extra)
        column.addLayout(self.below)
        self.hints.setContentsMargins(10, 0, 0, 0)
        column.addWidget(self.hints)
        for widgets in ((self.status, self.evidence), (self.act, self.support.open, self.more)):
            foot = Flow(spacing=12)
            foot.setContentsMargins(8, 0, 0, 0)
            for widget in widgets:
                foot.addWidget(widget)
            column.addLayout(foot)
        self.more.setVisible(bool(hidden))
        self.support.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self.support)
        self.action_line.hide()
        column.addWidget(self.action_line)

    def _begin_action(self) -> None:
        self.action_line.show()
        self.action_line.setFocus()

    def _add_action(self, text: str) -> None:
        words = f"Add the action {quoted(text, 40)}"
        if self._part.runner.do(words, add_action, text, source=self._clause):
            self.action_line.clear()
            self.action_line.hide()
            self._part.runner.say("Action added; it is in Review, with its thread to this clause.", undo=True)

    def _show_more(self) -> None:
        shown = not self.extra.isVisible()
        self.extra.setVisible(shown)
        self.more.setText("Less" if shown else "More about this")
        self.more.set_icon("chevron-up" if shown else "chevron-down", self._part.theme)

    def _keep(self, field: str, value: Any) -> None:
        words = f"Word the {self._kind.one}" if isinstance(value, str) else f"Change the {self._kind.one}"
        key = f"{self._kind.record.TABLE}.{field}/{self._clause.id}"
        if not self._part.runner.do(words, edit_clause, self._clause, continues=key, **{field: value}):
            self._part.refresh(None)

    def _move(self, to: int) -> None:
        words = f"Move the {self._kind.one} {quoted(words_of(self._clause), 40)}"
        self._part.runner.do(words, move_clause, self._clause, to)

    def _remove(self) -> None:
        words = f"Remove the {self._kind.one} {quoted(words_of(self._clause), 40)}"
        if self._part.runner.do(words, remove_clause, self._clause):
            self._part.runner.say(f"{self._kind.one.capitalize()} removed.", undo=True)
