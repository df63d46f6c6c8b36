"""Pairwise: Bradley–Terry strengths from comparisons, steadied by one phantom of strength 1.

Every idea has half a win and half a loss against the phantom, so that few comparisons never make a
certainty. The score is the chance of beating another idea taken at random, in per cent.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import exp

from workshop.counting.ballots import Ballots, Count, Leanings, Terms
from workshop.counting.rule import Keys, Rule, Scale
from workshop.document.records import Method

_CLOSE = 1e-10
_ROUNDS = 500

Contest = tuple[int, int, int]


def strengths(contests: Sequence[Contest], ideas: int, start: Sequence[float] = ()) -> list[float]:
    """The logarithms of the strengths that make the contests likeliest (Bradley and Terry 1952).

    Each is moved to its own best in turn until none moves any more.
    """
    wins, met = [0.5] * ideas, _met(contests, ideas)
    for _, winner, _ in contests:
        wins[winner] += 1
    logs = list(start) or [0.0] * ideas
    powers = [exp(log) for log in logs]
    for _ in range(_ROUNDS):
        moved = 0.0
        for idea, row in enumerate(met):
            mine = powers[idea]
            chance = mine / (mine + 1)
            expected, slope = chance, chance * (1 - chance)
            for other, times in row:
                chance = mine / (mine + powers[other])
                expected += times * chance
                slope += times * chance * (1 - chance)
            step = max(-2.0, min(2.0, (wins[idea] - expected) / slope))
            logs[idea] += step
            powers[idea] = exp(logs[idea])
            moved = max(moved, abs(step))
        moved += _shift(logs)
        powers = [exp(log) for log in logs]
        if moved < _CLOSE:
            break
    return logs


def _shift(logs: list[float]) -> float:
    """Move all strengths together to where they suit the phantom best; by how much they moved."""
    moved = 0.0
    for _ in range(20):
        chance = [1 / (1 + exp(-log)) for log in logs]
        slope = sum(one * (1 - one) for one in chance)
        step = (len(logs) / 2 - sum(chance)) / slope if slope else 0.0
        step = max(-1.0, min(1.0, step))
        logs[:] = [log + step for log in logs]
        moved += step
        if abs(step) < _CLOSE:
            break
    return abs(moved)


def _met(contests: Sequence[Contest], ideas: int) -> list[list[tuple[int, int]]]:
    times: list[dict[int, int]] = [{} for _ in range(ideas)]
    for _, winner, loser in contests:
        times[winner][loser] = times[winner].get(loser, 0) + 1
        times[loser][winner] = times[loser].get(winner, 0) + 1
    return [list(row.items()) for row in times]


def chances(logs: Sequence[float]) -> list[float]:
    """The chance of each idea to beat another taken at random, in per cent."""
    powers = [exp(log) for log in logs]
    others = len(logs) - 1
    if others < 1:
        return [50.0] * len(logs)
    return [100 * (sum(mine / (mine + power) for power in powers) - 0.5) / others for mine in powers]


def _rounded(logs: Sequence[float]) -> list[float]:
    """Keys in which strengths that differ by less than the method's own error are tied."""
    return [round(log, 8) + 0.0 for log in logs]


def count(ballots: Ballots, terms: Terms) -> Count:  # noqa: ARG001
    """Ideas by their chance of beating a random other."""
    logs = strengths(ballots.contests, ballots.ideas)
    return Count(_rounded(logs), [round(chance, 6) for chance in chances(logs)])


def recounts(ballots: Ballots, terms: Terms, voters: Iterable[int]) -> Iterator[Keys]:  # noqa: ARG001
    """The strengths without each of the voters, found from those of all."""
    whole = strengths(ballots.contests, ballots.ideas)
    for voter in voters:
        left = [contest for contest in ballots.contests if contest[0] != voter]
        yield _rounded(strengths(left, ballots.ideas, whole))


def _balance(ballots: Ballots) -> list[dict[int, int]]:
    """For each idea, voter to wins minus losses."""
    found: list[dict[int, int]] = [{} for _ in range(ballots.ideas)]
    for voter, winner, loser in ballots.contests:
        found[winner][voter] = found[winner].get(voter, 0) + 1
        found[loser][voter] = found[loser].get(voter, 0) - 1
    return found


def leanings(ballots: Ballots) -> Leanings:
    """A voter is for the ideas that won more often than they lost; who compared it had the chance."""
    found = _balance(ballots)
    return Leanings(
        [[voter for voter, balance in row.items() if balance > 0] for row in found],
        [list(row) for row in found],
    )


def no_scale(ballots: Ballots) -> Scale | None:  # noqa: ARG001
    """Comparisons have no scale of their own."""
    return None


def exposure(ballots: Ballots) -> list[int]:
    """How many comparisons each idea has been in."""
    times = [0] * ballots.ideas
    for _, winner, loser in ballots.contests:
        times[winner] += 1
        times[loser] += 1
    return times


def next_two(ballots: Ballots, voter: int | None = None) -> tuple[int, int] | None:
    """The two ideas to compare next: fewest comparisons first, not one this voter has made already.

    None where the voter has compared every two.
    """
    times = exposure(ballots)
    order = sorted(range(ballots.ideas), key=lambda idea: (times[idea], idea))
    done = {frozenset(two) for who, *two in ballots.contests if who == voter}
    sums = (
        (times[one] + times[other], abs(times[one] - times[other]), one, other)
        for at, one in enumerate(order)
        for other in order[at + 1 : at + 2 + len(done)]
        if frozenset((one, other)) not in done
    )
    best = min(sums, default=None)
    return best and (best[2], best[3])


PAIRWISE = Rule(
    Method.PAIRWISE,
    "Two by two",
    "chance to beat another idea, in per cent",
    count,
    leanings,
    no_scale,
    recounts,
    unanswered="what was never compared stands in the middle",
    weight=lambda ballots: 30 * len(ballots.contests) + ballots.ideas,
)
