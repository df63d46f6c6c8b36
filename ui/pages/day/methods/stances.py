"""Agree or disagree: one of three words for each idea; leaving one out is fine."""

from collections.abc import Mapping

from ui.pages.day.methods.entry import ListEntry
from ui.pages.day.methods.values import Column, Kind, Row
from workshop.document.records import Idea, Method
from workshop.opera.ballots import set_value, values_by

WORDS = ("Agree", "Pass", "Disagree")


class StanceEntry(ListEntry):
    """Agree, pass or disagree."""

    name = "Agree or disagree"
    keys = "1 agrees, 2 passes, 3 disagrees, and the next idea comes; Delete takes it back."

    def columns(self) -> tuple[Column, ...]:
        return (Column("", "", Kind.STEPS, 260, values=(1, 0, -1), labels=WORDS),)

    def refresh(self) -> None:
        self._values: Mapping[str, int] = values_by(
            self.runner.document, self.board, self.voter, Method.STANCE
        )
        super().refresh()

    def row(self, idea: Idea) -> Row:
        return Row(idea.id, idea.number, idea.text, (self._values.get(idea.id),))

    def give(self, idea: Idea, key: str, value: int | None) -> bool:  # noqa: ARG002
        return self.keep(set_value, idea, value, method=Method.STANCE)

    def left(self) -> str:
        return f"{len(self._values)} of {len(self.model.rows)} answered"
