"""Criteria: grades from 1 to 5 on up to three criteria, whose weights sum to 1."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from math import lcm

from workshop.counting.ballots import Ballots, Count, Leanings, Terms
from workshop.counting.rule import Keys, Rule, Scale
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


class Sums:
    """Sums and numbers of the grades of each idea by criterion, from which the weighted mean follows."""

    def __init__(self, ballots: Ballots) -> None:
        self._weights = _whole(ballots.weights)
        size = len(ballots.weights)
        self._sums = [[0] * size for _ in range(ballots.ideas)]
        self._numbers = [[0] * size for _ in range(ballots.ideas)]
        for judged in ballots.judged:
            self.add(judged, 1)

    def add(self, judged: Mapping[tuple[int, int], int], times: int) -> None:
        """Add one voter's grades, or take them out again with `times` of −1."""
        for (idea, criterion), grade in judged.items():
            self._sums[idea][criterion] += times * grade
            self._numbers[idea][criterion] += times

    def mean(self, idea: int) -> float | None:
        """The weighted mean over the criteria that have a grade; equal means give equal numbers."""
        over, under, weights = 0, 1, 0
        for weight, total, number in zip(self._weights, self._sums[idea], self._numbers[idea], strict=True):
            if number:
                over = over * number + weight * total * under
                under *= number
                weights += weight
        return over / (under * weights) if weights else None


def count(ballots: Ballots, terms: Terms) -> Count:  # noqa: ARG001
    """Ideas by the weighted mean of their criteria, those without a grade last."""
    sums = Sums(ballots)
    found = [sums.mean(idea) for idea in range(ballots.ideas)]
    return Count([score or 0.0 for score in found], found)


def recounts(ballots: Ballots, terms: Terms, voters: Sequence[int]) -> Iterator[Keys]:  # noqa: ARG001
    """The means without each of the voters; only what they graded is looked at again."""
    sums = Sums(ballots)
    keys = [sums.mean(idea) or 0.0 for idea in range(ballots.ideas)]
    for voter in voters:
        judged = ballots.judged[voter]
        sums.add(judged, -1)
        left = list(keys)
        for idea in {idea for idea, _ in judged}:
            left[idea] = sums.mean(idea) or 0.0
        yield left
        sums.add(judged, 1)


def _by_voter(ballots: Ballots) -> list[dict[int, float]]:
    """For each idea, voter to the weighted mean of that voter's grades."""
    weights = _whole(ballots.weights)
    found: list[dict[int, float]] = [{} for _ in range(ballots.ideas)]
    for voter, judged in enumerate(ballots.judged):
        totals: dict[int, int] = {}
        under: dict[int, int] = {}
        for (idea, criterion), grade in judged.items():
            weight = weights[criterion]
            totals[idea] = totals.get(idea, 0) + weight * grade
            under[idea] = under.get(idea, 0) + weight
        for idea, total in totals.items():
            if under[idea]:
                found[idea][voter] = total / under[idea]
    return found


def _whole(weights: Sequence[Fraction]) -> list[int]:
    """The weights as whole numbers in the same proportions."""
    under = lcm(*(weight.denominator for weight in weights))
    return [int(weight * under) for weight in weights]


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
    recounts,
)
