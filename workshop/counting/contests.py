"""Who is preferred to whom: counts for every two ideas, kept as fields of long whole numbers."""

import struct
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import sub

_NARROW = 1 << 16


class Contests:
    """For every two ideas, how many voters put one strictly before the other.

    Ranked beats unranked, the unranked are equal. One long number holds a row of counts, so that a
    voter's whole preference for an idea is a single addition.
    """

    def __init__(self, ideas: int, rankings: Iterable[Mapping[int, int]] = ()) -> None:
        found = tuple(rankings)
        self.ideas = ideas
        self._bits = 16 if len(found) < _NARROW else 32
        self._one = [1 << self._bits * idea for idea in range(ideas)]
        self._all = sum(self._one)
        self._rows = [0] * ideas
        for ranking in found:
            self.add(ranking)

    def add(self, ranking: Mapping[int, int]) -> None:
        """Count one more ranking."""
        self._add_to(self._rows, ranking)

    def take_out(self, ranking: Mapping[int, int]) -> None:
        """Count one of the rankings no longer."""
        less = [0] * self.ideas
        self._add_to(less, ranking)
        self._rows = list(map(sub, self._rows, less))

    def _add_to(self, rows: list[int], ranking: Mapping[int, int]) -> None:
        behind, one = self._all, self._one
        order = sorted(ranking, key=ranking.__getitem__)
        if len(set(ranking.values())) == len(order):
            for idea in order:
                behind -= one[idea]
                rows[idea] += behind
            return
        for _, level in groupby(order, ranking.__getitem__):
            ideas = tuple(level)
            behind -= sum(one[idea] for idea in ideas)
            for idea in ideas:
                rows[idea] += behind

    def table(self) -> list[tuple[int, ...]]:
        """The counts: row over column."""
        shape, size = f"<{self.ideas}{'H' if self._bits == 16 else 'I'}", self.ideas * self._bits // 8
        return [struct.unpack(shape, row.to_bytes(size, "little")) for row in self._rows]
