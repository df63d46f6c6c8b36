"""Gradients of agreement: eight grades, never averaged; few at 5 and above come first."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workshop.counting.ballots import Ballots, Count, Leanings, Terms
from workshop.counting.rule import Keys, Rule, Scale, asked, given
from workshop.document.records import Method

SUPPORT = 3
"""Up to this grade somebody supports the idea, if with reservations."""

DOUBT = 5
"""From this grade on somebody wants more discussion, or worse."""


def count(ballots: Ballots, terms: Terms) -> Count:  # noqa: ARG001
    """Ideas by the share of grades at 5 and above, the fewer the better, then by the share of support."""
    keys = [_key(grades) for grades in given(ballots)]
    return Count(keys, [None] * ballots.ideas)


def _key(grades: Sequence[int]) -> tuple[int, Fraction, Fraction]:
    if not grades:
        return (0, Fraction(0), Fraction(0))
    doubt = sum(grade >= DOUBT for grade in grades)
    support = sum(grade <= SUPPORT for grade in grades)
    return (1, Fraction(-doubt, len(grades)), Fraction(support, len(grades)))


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


def recounts(ballots: Ballots, terms: Terms, voters: Sequence[int]) -> Iterator[Keys]:  # noqa: ARG001
    """The order without each of the voters; only what they graded is looked at again."""
    grades = given(ballots)
    keys = [_key(row) for row in grades]
    for voter in voters:
        left = list(keys)
        for idea, grade in ballots.values[voter].items():
            row = list(grades[idea])
            row.remove(grade)
            left[idea] = _key(row)
        yield left


GRADIENTS = Rule(
    Method.GRADIENTS, "Gradients of agreement", "order by doubts", count, leanings, scale, recounts
)
