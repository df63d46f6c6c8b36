"""Schulze: who beats whom by the widest path of won comparisons; ties stay ties (Schulze 2011)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from workshop.counting import borda
from workshop.counting.ballots import Ballots, Count, Terms
from workshop.counting.contests import Contests
from workshop.counting.rule import Keys, Rule
from workshop.document.records import Method


def count(ballots: Ballots, terms: Terms) -> Count:  # noqa: ARG001
    """Ideas by how few others beat them; the rule gives an order and no score."""
    contests = _contests(ballots)
    return Count(keys_of(contests), [None] * ballots.ideas)


def _contests(ballots: Ballots) -> Contests:
    return Contests(ballots.ideas, (ballots.values[voter] for voter in ballots.present))


def keys_of(contests: Contests) -> list[int]:
    """For each idea, minus the number of ideas that beat it."""
    beaten = beaten_by(contests.table())
    return [-others.bit_count() for others in beaten]


def beaten_by(table: Sequence[Sequence[int]]) -> list[int]:
    """For each idea, the bits of the ideas that beat it.

    A path is as wide as its narrowest comparison, a comparison as wide as the number of voters who
    decided it. Comparisons are taken in from the widest down while all that can be reached from
    each idea is kept: who reaches another before it is reached from there beats it.
    """
    ideas = len(table)
    reaches, reached = [0] * ideas, [0] * ideas
    beaten = [0] * ideas
    for width in sorted(by_width := _by_width(table), reverse=True):
        before = reached.copy()
        for winner, loser in by_width[width]:
            if not reaches[winner] >> loser & 1:
                _connect(reaches, reached, winner, loser)
        for loser in range(ideas):
            if fresh := reached[loser] & ~before[loser]:
                beaten[loser] |= fresh & ~reaches[loser]
        if all(found.bit_count() == ideas - 1 for found in reaches):
            break
    return beaten


def _by_width(table: Sequence[Sequence[int]]) -> Mapping[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = {}
    for one, row in enumerate(table):
        for other in range(one):
            mine, theirs = row[other], table[other][one]
            if mine > theirs:
                found.setdefault(mine, []).append((one, other))
            elif theirs > mine:
                found.setdefault(theirs, []).append((other, one))
    return found


def _connect(reaches: list[int], reached: list[int], winner: int, loser: int) -> None:
    """Take one comparison in; who reaches the loser already reaches all that it reaches."""
    targets, sources = reaches[loser] | 1 << loser, reached[winner] | 1 << winner
    fresh_sources, fresh_targets = sources & ~reached[loser], targets & ~reaches[winner]
    for one in _bits(fresh_sources):
        reaches[one] |= targets & ~(1 << one)
    for one in _bits(fresh_targets):
        reached[one] |= sources & ~(1 << one)


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def recounts(ballots: Ballots, terms: Terms, voters: Iterable[int]) -> Iterator[Keys]:  # noqa: ARG001
    """The order without each of the voters."""
    contests = _contests(ballots)
    for voter in voters:
        contests.take_out(ballots.values[voter])
        yield keys_of(contests)
        contests.add(ballots.values[voter])


SCHULZE = Rule(
    Method.SCHULZE,
    "Schulze",
    "order of pairwise wins",
    count,
    borda.leanings,
    borda.scale,
    recounts,
    weight=lambda ballots: 7 * ballots.ideas**2,
)
