"""Gradients of agreement: eight grades, never averaged; few at 5 and above come first."""

from collections.abc import Iterable, Iterator, Sequence

from workshop.counting.ballots import Ballots, Count, Leanings, Terms
from workshop.counting.rule import Keys, Rule, Scale, asked, given
from workshop.document.records import Method

SUPPORT = 3
"""Up to this grade somebody supports the idea, if with reservations."""

DOUBT = 5
"""From this grade on somebody wants more discussion, or worse."""


def count(ballots: Ballots, terms: Terms) -> Count:  # noqa: ARG001
    """Ideas by the share of grades at 5 and above, the fewer the better, then by the share of support."""
    return Count([_key(*tally) for tally in _tallies(ballots)], [None] * ballots.ideas)


def _tallies(ballots: Ballots) -> list[tuple[int, int, int]]:
    """For each idea, how many grades it has, how many are doubts and how many support it."""
    return [
        (len(grades), sum(grade >= DOUBT for grade in grades), sum(grade <= SUPPORT for grade in grades))
        for grades in given(ballots)
    ]


def _key(number: int, doubt: int, support: int) -> tuple[int, float, float]:
    return (1, -doubt / number, support / number) if number else (0, 0.0, 0.0)


def bars(grades: Sequence[int]) -> dict[int, int]:
    """How many chose each of the eight grades."""
    return {grade: sum(found == grade for found in grades) for grade in range(1, 9)}


def leanings(ballots: Ballots) -> Leanings:
    """Grades 1 to 3 are for an idea; who graded it had the chance."""
    support: list[list[int]] = [[] for _ in range(ballots.ideas)]
    for voter, values in enumerate(ballots.values):
        for idea, grade in values.items():
            if grade <= SUPPORT:
                support[idea].append(voter)
    return Leanings(support, asked(ballots))


def scale(ballots: Ballots) -> Scale:
    """The grades, from 1 to 8."""
    return Scale(given(ballots), 1, 8)


def recounts(ballots: Ballots, terms: Terms, voters: Iterable[int]) -> Iterator[Keys]:  # noqa: ARG001
    """The order without each of the voters; only what they graded is looked at again."""
    tallies = _tallies(ballots)
    keys = [_key(*tally) for tally in tallies]
    for voter in voters:
        left = list(keys)
        for idea, grade in ballots.values[voter].items():
            number, doubt, support = tallies[idea]
            left[idea] = _key(number - 1, doubt - (grade >= DOUBT), support - (grade <= SUPPORT))
        yield left


GRADIENTS = Rule(
    Method.GRADIENTS,
    "Gradients of agreement",
    "order by doubts",
    count,
    leanings,
    scale,
    recounts,
    unanswered="what nobody graded comes last",
)
