"""How badly two people suit as a pair: who met before, who works where, who must not meet.

Rules weigh by rank: no number of lesser broken rules outweighs a greater one.
"""

from collections.abc import Sequence

from workshop.document.document import Document
from workshop.document.records import Board, Pair, Person, Separation
from workshop.frozen import field, frozen

Two = frozenset[str]


@frozen
class Acquaintance:
    """What is known about people two by two."""

    met: dict[Two, int] = field(default_factory=dict)
    apart: frozenset[Two] = frozenset()

    def broken(self, one: Person, other: Person) -> tuple[bool, bool, int]:
        """Which rules a pair of the two would break: kept apart, same partner, lesser ones counted."""
        two = frozenset((one.id, other.id))
        same_partner = one.partner is not None and one.partner == other.partner
        lesser = min(self.met.get(two, 0), 3) + managed(one, other)
        return two in self.apart, same_partner, lesser

    def cost(self, one: Person, other: Person, base: int) -> int:
        """The broken rules as one number; `base` is more than all lesser costs of a room together."""
        apart, same_partner, lesser = self.broken(one, other)
        return (apart * base + same_partner) * base + lesser


def managed(one: Person, other: Person) -> bool:
    """Whether one of the two manages the other."""
    return one.manager == other.id or other.manager == one.id


def acquaintance(document: Document, board: Board, *, again: bool = False) -> Acquaintance:
    """Who met in a pair on other boards, on this one too with `again`, and who is kept apart."""
    met: dict[Two, int] = {}
    for pair in document.all(Pair):
        if pair.board != board.id or again:
            for two in twos(pair.people):
                met[two] = met.get(two, 0) + 1
    apart = frozenset(frozenset((found.person, found.other)) for found in document.all(Separation))
    return Acquaintance(met, apart)


def twos(people: Sequence[str]) -> list[Two]:
    """Every two of some people."""
    return [frozenset((one, other)) for at, one in enumerate(people) for other in people[:at]]
