"""Ticks: marks are added up; the number of voters who marked an idea stands beside them."""

from collections.abc import Iterable, Iterator

from workshop.counting.ballots import Ballots, Count, Leanings, Terms
from workshop.counting.rule import Keys, Rule, Scale, subtracted, supporters
from workshop.document.records import Method


def sums(ballots: Ballots) -> list[int]:
    """The sum of the values of each idea."""
    totals = [0] * ballots.ideas
    for values in ballots.values:
        for idea, value in values.items():
            totals[idea] += value
    return totals


def count(ballots: Ballots, terms: Terms) -> Count:  # noqa: ARG001
    """Ideas by the number of their marks."""
    totals = sums(ballots)
    return Count(totals, totals)


def leanings(ballots: Ballots) -> Leanings:
    """Who marked an idea is for it; every voter had the chance."""
    return Leanings(supporters(ballots))


def recounts(ballots: Ballots, terms: Terms, voters: Iterable[int]) -> Iterator[Keys]:  # noqa: ARG001
    """The sums without each of the voters."""
    totals = sums(ballots)
    return (subtracted(totals, ballots.values.__getitem__, voter) for voter in voters)


def yes_or_no(ballots: Ballots) -> Scale:
    """Each voter's answer as 1 or 0; with few marks to give, leaving an idea out is no dissent."""
    return Scale(
        [[1] * len(found) + [0] * (ballots.voters - len(found)) for found in supporters(ballots)],
        0,
        1,
        shows_dissent=False,
    )


TICKS = Rule(Method.TICKS, "Ticks", "marks", count, leanings, yes_or_no, recounts)
