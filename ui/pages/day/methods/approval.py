"""Approving: a tick beside every idea one is for; under ticks and dots up to the allowance."""

from collections.abc import Mapping

from ui.pages.day.methods.entry import ListEntry
from ui.pages.day.methods.values import Column, Kind, Row
from workshop.document.money import money
from workshop.document.records import Board, Idea, Method, Pair
from workshop.document.text import counted
from workshop.opera import rank
from workshop.opera.ballots import Voter, set_value, values_by

TICK_KEYS = "Arrows walk, Space marks and takes the mark back."
STACK_KEYS = "Arrows walk, digits set the dots, Space adds one, Delete takes them back."


class ApprovalEntry(ListEntry):
    """One box beside every idea, and its cost where it has one."""

    name = "Ideas to mark"

    @property
    def stacked(self) -> bool:
        """Whether an idea may have several dots of one voter."""
        return self._method is Method.TICKS and self.board.stacking > 1

    def columns(self) -> tuple[Column, ...]:
        if not self.stacked:
            return (Column("", "", Kind.TICK, 72),)
        dots = tuple(range(1, self.board.stacking + 1))
        labels, unit = tuple(map(str, dots)), f"of {self.board.stacking} dots"
        return (Column("", "", Kind.STEPS, 136, values=dots, labels=labels, unit=unit, filled=True),)

    def show_ballot(self, board: Board, voter: Voter) -> None:
        self._method, self.board = board.method, board
        self.keys = STACK_KEYS if self.stacked else TICK_KEYS
        super().show_ballot(board, voter)

    def refresh(self) -> None:
        self._values: Mapping[str, int] = values_by(
            self.runner.document, self.board, self.voter, self._method
        )
        super().refresh()

    def row(self, idea: Idea) -> Row:
        cost = money(idea.cost) if idea.cost is not None and self._method is Method.SHARES else ""
        return Row(idea.id, idea.number, idea.text, (self._values.get(idea.id),), aside=cost)

    def give(self, idea: Idea, key: str, value: int | None) -> bool:  # noqa: ARG002
        if self._method is Method.TICKS and isinstance(self.voter, Pair):
            return self.keep(rank.set_dots, idea, value or 0)
        return self.keep(set_value, idea, value, method=self._method)

    def left(self) -> str:
        if self._method is Method.TICKS:
            allowed = rank.allowance(self.runner.document, self.board)
            spare, noun = max(0, allowed - sum(self._values.values())), "dot" if self.stacked else "mark"
            limit = self.board.own_limit if isinstance(self.voter, Pair) else None
            own = "" if limit is None else f", {f'at most {limit}' if limit else 'none'} of your own"
            return f"{spare} of {counted(allowed, noun)} left{own}"
        costs = [idea.cost or 0 for idea in self.ideas() if idea.id in self._values]
        sums = f", {money(sum(costs))} in all" if any(costs) else ""
        there = f"; {money(self.board.budget)} are there to spend" if self.board.budget else ""
        return f"{counted(len(self._values), 'idea')} marked{sums}{there}"
