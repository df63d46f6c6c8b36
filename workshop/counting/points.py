"""Points: each voter shares out a hundred."""

from workshop.counting.ballots import Ballots
from workshop.counting.rule import Rule, Scale
from workshop.counting.ticks import count, leanings, recounts
from workshop.document.records import Method

HUNDRED = 100


def scale(ballots: Ballots) -> Scale:
    """What every voter gave each idea; nothing counts as nothing."""
    found: list[list[int]] = [[] for _ in range(ballots.ideas)]
    for values in ballots.values:
        for idea, value in values.items():
            found[idea].append(value)
    return Scale([row + [0] * (ballots.voters - len(row)) for row in found], 0, HUNDRED)


POINTS = Rule(Method.POINTS, "Points", "points", count, leanings, scale, recounts)
