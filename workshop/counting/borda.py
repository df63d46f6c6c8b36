"""Borda: of n ideas the first gets n − 1 points, the last none; ties and the unlisted share the mean."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from operator import sub

from workshop.counting.ballots import Ballots, Count, Leanings, Terms
from workshop.counting.rule import Keys, Rule, Scale
from workshop.document.records import Method


def doubled_points(ranking: Mapping[int, int], ideas: int) -> list[int]:
    """Twice the points one ballot gives each idea, so that halves stay whole numbers."""
    points = [max(0, ideas - len(ranking) - 1)] * ideas
    if len(set(ranking.values())) == len(ranking):
        for idea, worth in zip(
            sorted(ranking, key=ranking.__getitem__), range(2 * ideas - 2, -1, -2), strict=False
        ):
            points[idea] = worth
        return points
    counts, above = Counter(ranking.values()), 0
    mean: dict[int, int] = {}
    for rank in sorted(counts):
        mean[rank] = 2 * (ideas - above) - counts[rank] - 1
        above += counts[rank]
    for idea, rank in ranking.items():
        points[idea] = mean[rank]
    return points


def _ballots(ballots: Ballots) -> list[list[int]]:
    present = set(ballots.present)
    return [
        doubled_points(ranking, ballots.ideas) if voter in present else [0] * ballots.ideas
        for voter, ranking in enumerate(ballots.values)
    ]


def _sums(rows: Sequence[Sequence[int]], ideas: int) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)] if rows else [0] * ideas


def count(ballots: Ballots, terms: Terms) -> Count:  # noqa: ARG001
    """Ideas by the sum of their points."""
    doubled = _sums(_ballots(ballots), ballots.ideas)
    return Count(doubled, [Fraction(points, 2) for points in doubled])


def leanings(ballots: Ballots) -> Leanings:
    """A voter is for the ideas that get more than the middle of the points from their ballot."""
    support: list[list[int]] = [[] for _ in range(ballots.ideas)]
    for voter, ranking in enumerate(ballots.values):
        points = doubled_points(ranking, ballots.ideas)
        for idea in ranking:
            if points[idea] > ballots.ideas - 1:
                support[idea].append(voter)
    return Leanings(support)


def scale(ballots: Ballots) -> Scale:
    """The points each voter gave, doubled, on the scale from 0 to 2(n − 1)."""
    columns = list(zip(*_ballots(ballots), strict=True)) or [()] * ballots.ideas
    return Scale(columns, 0, 2 * (ballots.ideas - 1))


def recounts(ballots: Ballots, terms: Terms, voters: Iterable[int]) -> Iterator[Keys]:  # noqa: ARG001
    """The sums without each of the voters."""
    rows = _ballots(ballots)
    totals = _sums(rows, ballots.ideas)
    return (list(map(sub, totals, rows[voter])) for voter in voters)


BORDA = Rule(Method.BORDA, "Borda", "Borda points", count, leanings, scale, recounts)
