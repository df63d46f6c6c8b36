"""The next two ideas to compare, and how far a voter has come."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from math import ceil

from workshop.counting.collect import collect
from workshop.counting.pairwise import next_two
from workshop.document.document import Document
from workshop.document.records import Ballot, Board, Idea, Method

EACH = 12
"""How many comparisons an idea should have been in, over all voters, before the order says much."""

LEAST = 10
"""How many a voter makes at least, so that nobody is merely counted."""


@dataclass(frozen=True, slots=True)
class Duel:
    """Two ideas to compare, None once there are none; `made` of `enough` by this voter."""

    two: tuple[Idea, Idea] | None
    made: int
    enough: int


def next_duel(
    document: Document,
    board: Board,
    ballot: Ballot | None,
    skipped: Collection[frozenset[str]] = (),
    *,
    voters: int = 1,
) -> Duel:
    """What a voter compares next: the ideas with fewest contests, never the same two again.

    Args:
        document: where the ballots are.
        board: the board.
        ballot: the voter’s, None before the first comparison.
        skipped: ids of two ideas each that the voter would rather not decide.
        voters: how many share the work.

    """
    found = collect(document, board, Method.PAIRWISE)
    ids = {idea.id: at for at, idea in enumerate(found.ideas)}
    voter = next((at for at, one in enumerate(found.voters) if ballot and one.id == ballot.id), -1)
    left = tuple((voter, *sorted(ids[one] for one in two)) for two in skipped if two <= ids.keys())
    passed = tuple((who, one, other) for who, one, other in left)
    two = next_two(replace(found.ballots, contests=(*found.ballots.contests, *passed)), voter)
    made = sum(who == voter for who, *_ in found.ballots.contests) if voter >= 0 else 0
    size = len(found.ideas)
    enough = min(size * (size - 1) // 2, max(LEAST, ceil(size * EACH / 2 / max(1, voters))))
    return Duel(two and (found.ideas[two[0]], found.ideas[two[1]]), made, enough)
