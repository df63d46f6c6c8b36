"""Several tables sorted the same cards: what they have in common, and where they differ."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

FIRM = Fraction(1, 2)
"""Cards that half the tables or more put together, on average, are a firm group."""

Groups = Sequence[Collection[str]]
"""One table's groups, each a collection of card ids; a card it left alone is a group of one."""


@dataclass(frozen=True, slots=True)
class Differing:
    """Two cards that `together` of the `tables` that saw both put together, and the others did not."""

    one: str
    other: str
    together: int
    tables: int

    @property
    def share(self) -> Fraction:
        """The share of tables that put them together."""
        return Fraction(self.together, self.tables)

    @property
    def doubt(self) -> float:
        """How sure the tables are: 0 where half of them put the cards together, 1 where all or none do."""
        return abs(2 * self.together - self.tables) / self.tables


@dataclass(frozen=True, slots=True)
class Together:
    """What several sorts make of the cards.

    Attributes:
        groups: the firm groups of two and more, the largest first.
        alone: cards that belong to no firm group.
        differ: every two cards that some tables put together and some did not, where they differ most first.

    """

    groups: tuple[tuple[str, ...], ...] = ()
    alone: tuple[str, ...] = ()
    differ: tuple[Differing, ...] = ()


def combined(sorts: Sequence[Groups]) -> Together:
    """Combine sorts by average linkage on how seldom tables put two cards together."""
    cards = sorted({card for sort in sorts for group in sort for card in group})
    counts = counted_together(sorts)
    clusters = _linked(cards, _shares({two: count for two, count in counts.items() if count[0]}))
    groups = [tuple(sorted(row)) for row in clusters if len(row) > 1]
    alone = tuple(sorted(row[0] for row in clusters if len(row) == 1))
    split = [Differing(*two, *count) for two, count in counts.items() if 0 < count[0] < count[1]]
    differ = sorted(split, key=lambda two: (two.doubt, two.one, two.other))
    return Together(tuple(sorted(groups, key=lambda row: (-len(row), row))), alone, tuple(differ))


def counted_together(sorts: Sequence[Groups]) -> Mapping[tuple[str, str], tuple[int, int]]:
    """For every two cards that some table saw both of: how many tables put them together, of how many."""
    both: Counter[tuple[str, str]] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for sort in sorts:
        both.update(combinations(sorted({card for group in sort for card in group}), 2))
        together.update({two for group in sort for two in combinations(sorted(set(group)), 2)})
    return {two: (together[two], number) for two, number in both.items()}


def _shares(counts: Mapping[tuple[str, str], tuple[int, int]]) -> dict[tuple[str, str], Fraction]:
    return {two: Fraction(*count) for two, count in counts.items()}


def _linked(cards: Sequence[str], likeness: Mapping[tuple[str, str], Fraction]) -> list[list[str]]:
    """Clusters by average linkage, joined while they are firm, along chains of nearest neighbours."""
    rows: dict[int, list[str]] = {at: [card] for at, card in enumerate(cards)}
    near: dict[int, dict[int, Fraction]] = {at: {} for at in rows}
    place = {card: at for at, card in enumerate(cards)}
    for (one, other), share in likeness.items():
        near[place[one]][place[other]] = near[place[other]][place[one]] = share
    chain: list[int] = []
    waiting = set(rows)
    while waiting or chain:
        if not chain:
            chain.append(min(waiting))
        tip = chain[-1]
        best = max(near[tip].items(), key=lambda item: (item[1], -item[0]), default=(tip, Fraction(0)))
        before = chain[-2] if len(chain) > 1 else None
        if best[1] < FIRM:
            waiting.discard(chain.pop())
            _forget(near, tip)
        elif before is not None and near[tip].get(before, Fraction(0)) == best[1]:
            chain = chain[:-2]
            waiting -= {tip}
            _join(rows, near, before, tip)
        else:
            chain.append(best[0])
    return list(rows.values())


def _forget(near: dict[int, dict[int, Fraction]], gone: int) -> None:
    for other in near.pop(gone):
        near[other].pop(gone, None)


def _join(rows: dict[int, list[str]], near: dict[int, dict[int, Fraction]], stays: int, goes: int) -> None:
    mine, theirs = len(rows[stays]), len(rows[goes])
    for other in {*near[stays], *near[goes]} - {stays, goes}:
        left, right = near[stays].get(other, Fraction(0)), near[goes].get(other, Fraction(0))
        share = (left * mine + right * theirs) / (mine + theirs)
        near[stays][other] = near[other][stays] = share
    rows[stays] += rows.pop(goes)
    _forget(near, goes)
