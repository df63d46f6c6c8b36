"""Criteria: a grade from 1 to 5 on each of up to three criteria, whose weights stand in the head."""

from collections.abc import Mapping

from ui.pages.day.methods.entry import ListEntry
from ui.pages.day.methods.values import Column, Kind, Row
from workshop.document.criteria import criteria_from
from workshop.document.records import Idea, Method
from workshop.opera.ballots import set_value, values_by

FIVE = tuple(range(1, 6))
WIDE = 196
NARROW = 170


class CriteriaEntry(ListEntry):
    """Five boxes for each criterion beside every idea."""

    name = "Criteria"
    keys = "1 to 5 sets the grade, 5 is best, and the next box comes; Left and Right change the criterion."

    def columns(self) -> tuple[Column, ...]:
        found = criteria_from(self.board.criteria)
        wide = WIDE if len(found) < 3 else NARROW
        return tuple(
            Column(
                one.name, f"{one.name} · {round(100 * one.weight)}%", Kind.STEPS, wide,
                values=FIVE, labels=tuple(map(str, FIVE)), small=len(found) > 2,
            )
            for one in found
        )  # fmt: skip

    def refresh(self) -> None:
        document = self.runner.document
        self._values: dict[str, Mapping[str, int]] = {
            one.name: values_by(document, self.board, self.voter, Method.CRITERIA, criterion=one.name)
            for one in criteria_from(self.board.criteria)
        }
        super().refresh()

    def row(self, idea: Idea) -> Row:
        values = tuple(found.get(idea.id) for found in self._values.values())
        return Row(idea.id, idea.number, idea.text, values)

    def give(self, idea: Idea, key: str, value: int | None) -> bool:
        return self.keep(set_value, idea, value, method=Method.CRITERIA, criterion=key)

    def left(self) -> str:
        done = sum(all(value is not None for value in row.values) for row in self.model.rows)
        return f"{done} of {len(self.model.rows)} graded on every criterion"
