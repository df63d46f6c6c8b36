"""Points: each voter shares out a hundred, and always sees how many are left."""

from collections.abc import Mapping

from ui.pages.day.methods.entry import ListEntry
from ui.pages.day.methods.values import Column, Kind, Row
from workshop.document.records import Idea, Method
from workshop.opera.ballot_values import POINTS
from workshop.opera.ballots import points_left, set_value, values_by


class PointsEntry(ListEntry):
    """A number beside every idea."""

    name = "Points to share out"
    keys = "Arrows walk, digits set the points, + and − change them by 5, Delete takes them back."

    def columns(self) -> tuple[Column, ...]:
        return (Column("", "", Kind.AMOUNT, 176, unit="points", most=POINTS),)

    def refresh(self) -> None:
        self._values: Mapping[str, int] = values_by(
            self.runner.document, self.board, self.voter, Method.POINTS
        )
        super().refresh()

    def row(self, idea: Idea) -> Row:
        return Row(idea.id, idea.number, idea.text, (self._values.get(idea.id),))

    def give(self, idea: Idea, key: str, value: int | None) -> bool:  # noqa: ARG002
        typing = f"points/{self.voter.id}/{idea.id}"
        return self.keep(set_value, idea, value, method=Method.POINTS, continues=typing)

    def left(self) -> str:
        left = points_left(self.runner.document, self.board, self.voter)
        return f"{left} of {POINTS} points left to share out" if left else f"All {POINTS} points are given"
