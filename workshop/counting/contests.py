"""Who is preferred to whom: counts for every two ideas, kept as fields of long whole numbers."""

import struct
from collections.abc import Mapping

_BITS = 32


class Contests:
    """For every two ideas, how many voters put one strictly before the other.

    Ranked beats unranked, the unranked are equal. One long number holds a row of counts, so that a
    voter's whole preference for an idea is a single addition.
    """

    def __init__(self, ideas: int) -> None:
        self.ideas = ideas
        self._rows = [0] * ideas

    def add(self, ranking: Mapping[int, int], times: int = 1) -> None:
        """Add one voter's ranking, or take it out again with `times` of −1."""
        behind = ((1 << (_BITS * self.ideas)) - 1) // ((1 << _BITS) - 1) if self.ideas else 0
        levels: dict[int, list[int]] = {}
        for idea, rank in ranking.items():
            levels.setdefault(rank, []).append(idea)
        for rank in sorted(levels):
            for idea in levels[rank]:
                behind -= 1 << (_BITS * idea)
            for idea in levels[rank]:
                self._rows[idea] += times * behind

    def table(self) -> list[tuple[int, ...]]:
        """The counts: row over column."""
        shape, size = f"<{self.ideas}I", self.ideas * _BITS // 8
        return [struct.unpack(shape, row.to_bytes(size, "little")) for row in self._rows]
