"""Gradients of agreement: one of eight grades for each idea, with a reservation in the voter's words."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.day.methods.entry import ListEntry
from ui.pages.day.methods.value_painter import NOTED
from ui.pages.day.methods.values import Column, Kind, Row
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.edit_line import EditLine
from ui.widgets.sheet import panel
from ui.widgets.words import Words
from workshop.document.records import Idea, Method
from workshop.opera.ballots import values_by
from workshop.opera.reasons import GRADES, reason_by, set_grade, set_reason

EIGHT = tuple(range(1, 9))


class GradesEntry(ListEntry):
    """Eight boxes beside every idea, and a line for the reason beneath."""

    name = "Gradients of agreement"
    row_height = NOTED
    keys = "1 to 8 sets the grade and goes on; R says why; Delete takes it back."

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, theme, parent)
        self._about: str | None = None
        frame, column = panel()
        column.setContentsMargins(16, 8, 16, 8)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.asked = Words("", "strong", wrap=False)
        self.reason = EditLine("", "What would have to change? In their own words", framed=True)
        row.addWidget(self.asked)
        row.addWidget(self.reason, 1)
        column.addLayout(row)
        self.column.addWidget(frame)
        self.list.reached.connect(self._ask)
        self.list.why_asked.connect(self.reason.setFocus)
        self.reason.edited.connect(self._keep_reason)
        self.reason.entered.connect(self.list.setFocus)

    def columns(self) -> tuple[Column, ...]:
        return (
            Column(
                "", "", Kind.STEPS, 312, values=EIGHT, labels=tuple(map(str, EIGHT)), meanings=GRADES
            ),
        )  # fmt: skip

    def refresh(self) -> None:
        document = self.runner.document
        self._values: Mapping[str, int] = values_by(document, self.board, self.voter, Method.GRADIENTS)
        super().refresh()
        shown = [row.id for row in self.model.rows]
        if self._about not in shown:
            self._about = shown[0] if shown else None
        self._show_reason()

    def row(self, idea: Idea) -> Row:
        why = reason_by(self.runner.document, self.board, self.voter, idea)
        return Row(idea.id, idea.number, idea.text, (self._values.get(idea.id),), f"“{why}”" if why else "")

    def give(self, idea: Idea, key: str, value: int | None) -> bool:  # noqa: ARG002
        return self.keep(set_grade, idea, value)

    def left(self) -> str:
        return f"{len(self._values)} of {len(self.model.rows)} graded"

    def _ask(self, ident: str) -> None:
        if ident != self._about:
            self.reason.flush()
            self._about = ident
            self._show_reason()

    def _show_reason(self) -> None:
        idea = self.runner.document.find(Idea, self._about)
        if idea is None:
            return
        grade = self._values.get(idea.id)
        self.asked.setText(f"Why {grade} for number {idea.number}?" if grade else f"Number {idea.number}")
        self.reason.setEnabled(grade is not None)
        self.reason.setPlaceholderText(
            "What would have to change? In their own words" if grade else "Choose a grade first, then say why"
        )
        self.reason.setAccessibleName(f"Reservation about number {idea.number}")
        self.reason.show_text(reason_by(self.runner.document, self.board, self.voter, idea))

    def _keep_reason(self, words: str) -> None:
        idea = self.runner.document.find(Idea, self._about)
        if idea is not None:
            self.keep(set_reason, idea, words)
