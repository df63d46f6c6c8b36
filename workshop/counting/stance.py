"""Stance: agree, pass or disagree; ideas are ordered by the common ground between partners."""

from collections.abc import Iterable, Iterator, Sequence

from workshop.counting.ballots import Ballots, Count, Leanings, Terms
from workshop.counting.fairness import tally, views
from workshop.counting.rule import Keys, Rule, Scale, asked, given, supporters
from workshop.document.records import Method


def count(ballots: Ballots, terms: Terms) -> Count:  # noqa: ARG001
    """Ideas by common ground; passes count as votes, not as agreement. Nobody has none with anybody."""
    found = [view.common_ground for view in views(ballots, leanings(ballots))]
    return Count(found, found if ballots.present else [None] * ballots.ideas)


def leanings(ballots: Ballots) -> Leanings:
    """Who agrees is for an idea; who said anything on it had the chance."""
    return Leanings(supporters(ballots), asked(ballots))


def scale(ballots: Ballots) -> Scale:
    """The stances, from −1 to 1."""
    return Scale(given(ballots), -1, 1)


def recounts(ballots: Ballots, terms: Terms, voters: Iterable[int]) -> Iterator[Keys]:  # noqa: ARG001
    """Common ground without each of the voters; only what they voted on is multiplied again."""
    leaning = leanings(ballots)
    active = sorted({home for homes in ballots.partners for home in homes})
    agree = [tally(ballots, row) for row in leaning.support]
    votes = [tally(ballots, row) for row in leaning.chance or ()]
    keys = [_key(agree[idea], votes[idea], active) for idea in range(ballots.ideas)]
    for voter in voters:
        left = list(keys)
        for idea, stance in ballots.values[voter].items():
            fewer, asked_fewer = list(agree[idea]), list(votes[idea])
            for home in ballots.partners[voter]:
                asked_fewer[home] -= 1
                fewer[home] -= stance > 0
            left[idea] = _key(fewer, asked_fewer, active)
        yield left


def _key(agree: Sequence[int], votes: Sequence[int], active: Sequence[int]) -> float:
    """Common ground as a number; equal products give equal numbers, since only the end is rounded."""
    over, under = 1, 1
    for home in active:
        over *= agree[home] + 1
        under *= votes[home] + 2
    return over / under


STANCE = Rule(
    Method.STANCE,
    "Agree or disagree",
    "common ground",
    count,
    leanings,
    scale,
    recounts,
    unanswered="each partner counts one half there",
)
