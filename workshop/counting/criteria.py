"""Criteria: grades from 1 to 5 on up to three criteria, whose weights sum to 1."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from math import lcm
from operator import mul

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
    """What was given to each idea, from which the weighted means of all voters and of all but one follow.

    A mean is one division of whole numbers, so that equal means are equal numbers.
    """

    def __init__(self, ballots: Ballots) -> None:
        self._weights, self._judged = _whole(ballots.weights), ballots.judged
        self._sums = [[0] * len(self._weights) for _ in range(ballots.ideas)]
        self._numbers = [[0] * len(self._weights) for _ in range(ballots.ideas)]
        for judged in ballots.judged:
            for (idea, criterion), grade in judged.items():
                self._sums[idea][criterion] += grade
                self._numbers[idea][criterion] += 1
        self._evenly = [
            sum(map(mul, self._weights, sums)) if len(set(numbers)) == 1 else None
            for sums, numbers in zip(self._sums, self._numbers, strict=True)
        ]

    def means(self) -> list[float | None]:
        """The weighted mean of each idea over the criteria that have a grade, None without any."""
        return [self._mean(*rows) for rows in zip(self._sums, self._numbers, strict=True)]

    def means_without(self, voter: int) -> Iterator[tuple[int, float | None]]:
        """The ideas that a voter graded, each with its mean without that voter."""
        whole = sum(self._weights)
        judged = self._judged[voter]
        for idea, (total, under) in _weighted(judged, self._weights).items():
            evenly, number = self._evenly[idea], self._numbers[idea][0] - 1
            if evenly is None or under != whole:
                yield idea, self._mean(*self._left(idea, judged))
            else:
                yield idea, (evenly - total) / (number * whole) if number else None

    def _left(self, idea: int, judged: Mapping[tuple[int, int], int]) -> tuple[list[int], list[int]]:
        sums, numbers = self._sums[idea].copy(), self._numbers[idea].copy()
        for criterion in range(len(sums)):
            if (idea, criterion) in judged:
                sums[criterion] -= judged[idea, criterion]
                numbers[criterion] -= 1
        return sums, numbers

    def _mean(self, sums: Sequence[int], numbers: Sequence[int]) -> float | None:
        over, under, weights = 0, 1, 0
        for weight, total, number in zip(self._weights, sums, numbers, strict=True):
            if number:
                over = over * number + weight * total * under
                under *= number
                weights += weight
        return over / (under * weights) if weights else None


def count(ballots: Ballots, terms: Terms) -> Count:  # noqa: ARG001
    """Ideas by the weighted mean of their criteria, those without a grade last."""
    found = Sums(ballots).means()
    return Count([score or 0.0 for score in found], found)


def recounts(ballots: Ballots, terms: Terms, voters: Iterable[int]) -> Iterator[Keys]:  # noqa: ARG001
    """The means without each of the voters; only what they graded is looked at again."""
    sums = Sums(ballots)
    keys = [score or 0.0 for score in sums.means()]
    for voter in voters:
        left = list(keys)
        for idea, score in sums.means_without(voter):
            left[idea] = score or 0.0
        yield left


def _by_voter(ballots: Ballots) -> list[dict[int, float]]:
    """For each idea, voter to the weighted mean of that voter's grades."""
    weights = _whole(ballots.weights)
    found: list[dict[int, float]] = [{} for _ in range(ballots.ideas)]
    for voter, judged in enumerate(ballots.judged):
        for idea, (total, under) in _weighted(judged, weights).items():
            if under:
                found[idea][voter] = total / under
    return found


def _weighted(judged: Mapping[tuple[int, int], int], weights: Sequence[int]) -> dict[int, tuple[int, int]]:
    """For each idea, the weighted sum of one voter's grades, and the weights of what was graded."""
    found: dict[int, tuple[int, int]] = {}
    for (idea, criterion), grade in judged.items():
        total, under = found.get(idea, (0, 0))
        weight = weights[criterion]
        found[idea] = total + weight * grade, under + weight
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
    unanswered="what nobody graded comes last",
)
