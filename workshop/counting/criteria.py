"""Criteria: grades from 1 to 5 on up to three criteria, whose weights sum to 1."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from fractions import Fraction

from workshop.counting.ballots import Ballots, Count, Leanings, Terms
from workshop.counting.rule import Rule, Scale, repeated
from workshop.document.records import Method

MIDDLE = 3
"""The middle of the scale, where quadrants are cut."""


class Quadrant(StrEnum):
    """Impact against effort, in the words for what to do."""

    QUICK_WIN = "do first"
    BIG_BET = "plan well"
    FILL_IN = "do on the side"
    THANKLESS = "leave out"


def quadrant(impact: float, effort: float) -> Quadrant:
    """Where an idea falls, cut at the middle of the scale; the middle counts as high impact, low effort."""
    if impact >= MIDDLE:
        return Quadrant.QUICK_WIN if effort <= MIDDLE else Quadrant.BIG_BET
    return Quadrant.FILL_IN if effort <= MIDDLE else Quadrant.THANKLESS


def means(ballots: Ballots) -> list[dict[int, Fraction]]:
    """For each idea, criterion to the mean of its grades, where it has any."""
    sums: list[dict[int, list[int]]] = [{} for _ in range(ballots.ideas)]
    for judged in ballots.judged:
        for (idea, criterion), grade in judged.items():
            sums[idea].setdefault(criterion, []).append(grade)
    return [{one: Fraction(sum(found), len(found)) for one, found in row.items()} for row in sums]


def weighted(grades: Mapping[int, Fraction | int], weights: Sequence[Fraction]) -> Fraction | None:
    """The weighted mean over the criteria that have a grade, None where none has."""
    total = sum((weights[one] for one in grades), Fraction(0))
    if not total:
        return None
    return sum((weights[one] * grade for one, grade in grades.items()), Fraction(0)) / total


def count(ballots: Ballots, terms: Terms) -> Count:  # noqa: ARG001
    """Ideas by the weighted mean of their criteria, those without a grade last."""
    found = [weighted(row, ballots.weights) for row in means(ballots)]
    return Count([Fraction(0) if score is None else score for score in found], found)


def _by_voter(ballots: Ballots) -> list[dict[int, Fraction]]:
    """For each idea, voter to the weighted mean of that voter's grades."""
    found: list[dict[int, Fraction]] = [{} for _ in range(ballots.ideas)]
    for voter, judged in enumerate(ballots.judged):
        rows: dict[int, dict[int, int]] = {}
        for (idea, criterion), grade in judged.items():
            rows.setdefault(idea, {})[criterion] = grade
        for idea, grades in rows.items():
            if (mean := weighted(grades, ballots.weights)) is not None:
                found[idea][voter] = mean
    return found


def leanings(ballots: Ballots) -> Leanings:
    """A voter is for what they grade above the middle; who graded it had the chance."""
    found = _by_voter(ballots)
    return Leanings(
        [[voter for voter, mean in row.items() if mean > MIDDLE] for row in found],
        [list(row) for row in found],
    )


def scale(ballots: Ballots) -> Scale:
    """Each voter's weighted mean, from 1 to 5."""
    return Scale([list(row.values()) for row in _by_voter(ballots)], 1, 5)


CRITERIA = Rule(
    Method.CRITERIA,
    "Criteria",
    "weighted mean from 1 to 5",
    count,
    leanings,
    scale,
    repeated(count),
    weight=lambda ballots: 8 * sum(map(len, ballots.judged)) + ballots.ideas,
)
