"""Who is preferred to whom: counts for every two ideas, kept as fields of long whole numbers."""

import struct
from collections.abc import Iterable, Mapping

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
            self.add(ranking, 1)

    def add(self, ranking: Mapping[int, int], times: int) -> None:
        """Add one of the rankings once more, or take it out with `times` of −1."""
        behind, one, rows = self._all, self._one, self._rows
        levels: dict[int, list[int]] = {}
        for idea, rank in ranking.items():
            levels.setdefault(rank, []).append(idea)
        for rank in sorted(levels):
            for idea in levels[rank]:
                behind -= one[idea]
            for idea in levels[rank]:
                rows[idea] += times * behind

    def table(self) -> list[tuple[int, ...]]:
        """The counts: row over column."""
        shape, size = f"<{self.ideas}{'H' if self._bits == 16 else 'I'}", self.ideas * self._bits // 8
        return [struct.unpack(shape, row.to_bytes(size, "little")) for row in self._rows]
