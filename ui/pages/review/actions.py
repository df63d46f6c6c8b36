"""The actions: who does what by when, the open ones first."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.dates import shown_date, today, typed_date
from ui.pages.part import Part
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import AddLine, EditLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.row_tools import MovableRow, RowTools
from ui.widgets.rows import Rows
from ui.widgets.sheet import Sheet, panel
from ui.widgets.sight_rows import SightRows
from ui.widgets.words import Words
from workshop.agreement.clauses import words_of
from workshop.agreement.thread import sources_of
from workshop.document.records import Action, ActionState, Clause, Idea, Person
from workshop.document.text import counted, one_line, quoted
from workshop.document.touched import Touched
from workshop.reflection.actions import (
    add_action,
    edit_action,
    move_action,
    overdue,
    remove_action,
    set_state,
)

PAST = "Its date has passed: a new date, help, or let it go?"
"""Never blame: a promise that was not kept has a reason."""


class ActionRow(MovableRow):
    """One action: done or not, what, who, by when, and what it came out of."""

    def __init__(self, action: Action, part: Part) -> None:
        super().__init__()
        self._action, self._part = action, part
        self.done = QCheckBox()
        self.text = EditArea("", "What is to be done", one_paragraph=True)
        self.owner = Choice("Owner")
        self.owner.setFixedWidth(part.theme.px(190))
        self.due = EditLine("", "By when", framed=True)
        self.due.setFixedWidth(part.theme.px(110))
        self.first = EditArea("", "First step", one_paragraph=True)
        self.about = Words("", "small")
        self.about.setContentsMargins(10, 0, 0, 4)
        self.let_go = Button("Let it go", part.theme, kind="icon", icon="archive", run=self._let_go)
        self.tools = RowTools(part.theme, self._move, self._remove, "action")
        self._build()
        self.done.clicked.connect(self._keep_done)
        self.text.edited.connect(lambda text: self._keep("Word the action", text=text))
        self.owner.picked.connect(self._keep_owner)
        self.first.edited.connect(lambda text: self._keep("Word the first step", first_step=text))
        self.due.edited.connect(lambda text: self._keep("Set when it is due", due=typed_date(text)))

    def show_record(self, record: Any, place: int, of: int) -> None:
        self._action = record
        document = self._part.runner.document
        self.done.setChecked(record.state is ActionState.DONE)
        self.done.setAccessibleName(f"Done: {one_line(record.text)}")
        self.text.show_text(record.text)
        self.first.show_text(record.first_step)
        self.first.setAccessibleName(f"First step for: {one_line(record.text)}")
        self.first.setToolTip("First step")
        people = [(found.id, found.name) for found in document.all(Person)]
        self.owner.show_options([(None, "Nobody yet"), *people], record.owner)
        self.due.show_text(shown_date(record.due))
        late = overdue(record, today())
        source = next((self._source(found) for found in sources_of(document, record)), "")
        gone = "Let go." if record.state is ActionState.DROPPED else ""
        words = [part for part in (PAST if late else "", gone, source) if part]
        self.let_go.setVisible(record.state is ActionState.OPEN)
        self.about.setText("  ".join(words))
        self.about.setVisible(bool(words))
        self.about.setProperty("type", "hint" if late else "small")
        self.about.style().polish(self.about)
        self.tools.show_place(place, of)

    @staticmethod
    def _source(record: object) -> str:
        if isinstance(record, Clause):
            return f"From {quoted(words_of(record), 50)}"
        return f"From idea {record.number}" if isinstance(record, Idea) else ""

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 4, 8)
        row.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.text, 1)
        for tool in (self.let_go, self.tools):
            head.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        facts = Flow(spacing=8, fill=True)
        facts.setContentsMargins(10, 0, 8, 0)
        for fact in (self.owner, self.due, self.first):
            facts.addWidget(fact)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(head)
        words.addLayout(facts)
        words.addWidget(self.about)
        row.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _keep(self, label: str, **fields: Any) -> None:
        key = f"actions.{next(iter(fields))}/{self._action.id}"
        if not self._part.runner.do(label, edit_action, self._action, continues=key, **fields):
            self._part.refresh(None)

    def _keep_owner(self, ident: str | None) -> None:
        person = self._part.runner.document.find(Person, ident)
        self._keep(f"Give it to {person.name}" if person else "Take the owner off", owner=person)

    def _keep_done(self, on: bool) -> None:
        state = ActionState.DONE if on else ActionState.OPEN
        words = f"{'Done' if on else 'Open again'}: {quoted(self._action.text, 40)}"
        if self._part.runner.do(words, set_state, self._action, state) and on:
            self._part.runner.say(words, undo=True)

    def _let_go(self) -> None:
        words = f"Let go: {quoted(self._action.text, 40)}"
        if self._part.runner.do(words, set_state, self._action, ActionState.DROPPED):
            self._part.runner.say("Let go. It stays readable among what is finished.", undo=True)

    def _move(self, to: int) -> None:
        document = self._part.runner.document
        same = [found for found in document.all(Action) if (found.state is self._action.state)]
        place = document.all(Action).index(same[min(to, len(same) - 1)])
        self._part.runner.do("Move an action", move_action, self._action, place)

    def _remove(self) -> None:
        if self._part.runner.do(f"Remove {quoted(self._action.text, 40)}", remove_action, self._action):
            self._part.runner.say("Action removed.", undo=True)


def action_rows(part: Part) -> Rows[Action]:
    """An empty list of actions; each row is made when it comes in sight."""
    tall = part.theme.px(112)
    return SightRows(partial(ActionRow, part=part), lambda _: tall, lambda action: action.text, spacing=0)


class ActionsPart(Part):
    """Open ones in one box, finished ones in another below."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.open, self.finished = action_rows(self), action_rows(self)
        self.new = AddLine("Add an action, then Enter")
        self.summary = Words("", "muted")
        self.done_title = Words("", "caps")
        self.empty = EmptyState(
            "Who does what by when?",
            how="The first actions come from Arrange: one for each heading, with a name beside it.",
            theme=theme,
            icon="list-checks",
        )
        self._build()
        self.new.added.connect(self._add)

    def refresh(self, touched: Touched | None) -> None:
        if touched is not None and not touched.any(Action, Person, Clause):
            return
        found = self.runner.document.all(Action)
        waiting = [action for action in found if action.state is ActionState.OPEN]
        done = [action for action in found if action.state is not ActionState.OPEN]
        self.open.show_records(waiting)
        self.finished.show_records(done)
        late = sum(overdue(action, today()) for action in waiting)
        words = f"{counted(len(waiting), 'open action')}"
        self.summary.setText(f"{words}, {late} past the date" if late else words)
        self.summary.setVisible(bool(found))
        self.open_box.setVisible(bool(waiting))
        self.done_title.setText(f"Done or let go: {len(done)}")
        self.done_title.setVisible(bool(done))
        self.done_box.setVisible(bool(done))
        self.empty.setVisible(not found)

    def _build(self) -> None:
        sheet = Sheet(980)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sheet)
        self.open_box, inside = panel()
        inside.setContentsMargins(0, 6, 8, 6)
        inside.addWidget(self.open)
        self.done_box, below = panel()
        below.setContentsMargins(0, 6, 8, 6)
        below.addWidget(self.finished)
        column = sheet.column
        for widget in (self.summary, self.open_box, self.empty, self.new, self.done_title):
            column.addWidget(widget)
        column.addWidget(self.done_box)
        column.addStretch(1)

    def _add(self, text: str) -> None:
        if self.runner.do(f"Add the action {quoted(text, 40)}", add_action, text):
            self.new.clear()
