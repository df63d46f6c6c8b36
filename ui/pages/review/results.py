"""The few results the partners want together: how each would be seen, by when, and what is done for it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.dates import shown_date, spoken_date, today, typed_date
from ui.pages.part import Part
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import AddLine, EditLine
from ui.widgets.flow import Flow
from ui.widgets.row_tools import MovableRow, RowTools
from ui.widgets.rows import Rows
from ui.widgets.words import Words
from workshop.agreement.clauses import add_clause, edit_clause, move_clause, remove_clause
from workshop.agreement.thread import targets_of
from workshop.document.records import Action, ActionState, Finding, Link, Review, SharedResult, Status
from workshop.document.text import counted, quoted
from workshop.document.touched import Touched
from workshop.reflection.actions import add_action
from workshop.reflection.review import findings_on, set_finding


class ResultRow(MovableRow):
    """One result, edited where it stands."""

    def __init__(self, result: SharedResult, part: "ResultsPart") -> None:
        super().__init__()
        self._result, self._part = result, part
        self.text = EditArea("", "What you want together", one_paragraph=True)
        self.seen = EditArea("", "How it would be seen", one_paragraph=True)
        self.seen.setProperty("scale", "small")
        self.due = EditLine("", "By when", framed=True)
        self.due.setFixedWidth(part.theme.px(110))
        self.state, self.before = Words("", "small"), Words("", "small")
        self.stands = EditArea("", "Where it stands now: what do you see?", framed=True)
        self.stands.setAccessibleName("Where it stands now")
        self.act = Button("Add an action for it", part.theme, kind="link", icon="plus", run=self._act)
        self.tools = RowTools(part.theme, self._move, self._remove, "result")
        self._build()
        self.text.edited.connect(lambda text: self._keep(text=text))
        self.seen.edited.connect(lambda text: self._keep(seen=text))
        self.stands.edited.connect(self._note)
        self.due.edited.connect(lambda text: self._keep(due=typed_date(text)))

    def show_record(self, record: Any, place: int, of: int) -> None:
        self._result = record
        self.text.show_text(record.text)
        self.seen.show_text(record.seen)
        self.due.show_text(shown_date(record.due))
        self.due.setAccessibleName(f"By when: {record.text}")
        self.state.setText(self._said(record))
        self._show_findings(record)
        self.tools.show_place(place, of)
        for widget in (self.text, self.seen, self.due, self.act):
            widget.setEnabled(record.status is not Status.RETIRED)

    def _show_findings(self, result: SharedResult) -> None:
        review = self._part.review()
        found = findings_on(self._part.runner.document, result)
        here = next((one for _, one in found if review and one.review == review.id), None)
        self.stands.show_text(here.text if here else "")
        earlier = [f"{spoken_date(on)}: {one.text}" for on, one in found if one is not here]
        self.before.setText("\n".join(earlier))
        self.before.setVisible(bool(earlier))

    def _note(self, text: str) -> None:
        if review := self._part.review():
            key = f"findings.text/{review.id}/{self._result.id}"
            label = "Note where a result stands"
            self._part.runner.do(label, set_finding, review, self._result, text, continues=key)

    def _said(self, result: SharedResult) -> str:
        actions = [f for f in targets_of(self._part.runner.document, result) if isinstance(f, Action)]
        waiting = sum(action.state is ActionState.OPEN for action in actions)
        late = result.due and result.due < today().isoformat()
        doing = f"{counted(len(actions), 'action')}, {waiting} open" if actions else "No action yet"
        parts = (result.status.value.capitalize(), doing, "Its date has come: is it so?" if late else "")
        return "  ·  ".join(filter(None, parts))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        words.addWidget(self.seen)
        words.addSpacing(4)
        words.addWidget(self.before)
        words.addWidget(self.stands)
        self.before.setContentsMargins(10, 0, 0, 4)
        foot = Flow(spacing=12)
        foot.setContentsMargins(10, 4, 0, 0)
        for widget in (self.due, self.state, self.act):
            foot.addWidget(widget)
        words.addLayout(foot)
        self.state.setWordWrap(False)
        self.state.setMinimumHeight(36)
        row.addLayout(words, 1)
        row.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop)

    def _keep(self, **fields: Any) -> None:
        key = f"shared_results.{next(iter(fields))}/{self._result.id}"
        if not self._part.runner.do("Word a result", edit_clause, self._result, continues=key, **fields):
            self._part.refresh(None)

    def _act(self) -> None:
        words = f"First step towards {quoted(self._result.text, 60)}"
        if self._part.runner.do("Add an action for a result", add_action, words, source=self._result):
            self._part.runner.say("Added to the open actions: word it, and give it an owner.", undo=True)

    def _move(self, to: int) -> None:
        self._part.runner.do("Move a result", move_clause, self._result, to)

    def _remove(self) -> None:
        if self._part.runner.do("Remove a result", remove_clause, self._result):
            self._part.runner.say("Result removed.", undo=True)


class ResultsPart(Part):
    """Three are enough."""

    def __init__(
        self, review: Callable[[], Review | None], runner: Runner, place: Place, theme: Theme
    ) -> None:
        super().__init__(runner, place, theme)
        self.review = review
        self.rows: Rows[SharedResult] = Rows(partial(ResultRow, part=self), spacing=0)
        self.new = AddLine("Add a result you want together, then Enter")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.rows)
        column.addWidget(self.new)
        self.new.added.connect(self._add)

    def refresh(self, touched: Touched | None) -> None:
        if touched is None or touched.any(SharedResult, Action, Link, Finding, Review):
            self.rows.show_records(self.runner.document.all(SharedResult))

    def flush(self) -> None:
        """Keep what was typed now, before another review comes on show."""
        for row in self.rows.in_order():
            if isinstance(row, ResultRow):
                row.stands.flush()

    def _add(self, text: str) -> None:
        if self.runner.do(f"Add the result {quoted(text, 40)}", add_clause, SharedResult, text=text):
            self.new.clear()
