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
    """The logarithms of the strengths that make the contests likeliest (Bradley and Terry 1952)."""
    return Met(contests, ideas).strengths(start)


class Met:
    """How often each idea won, with half a win for the phantom, and how often it met every other."""

    def __init__(self, contests: Iterable[Contest], ideas: int) -> None:
        self._wins = [0.5] * ideas
        self._times: list[dict[int, int]] = [{} for _ in range(ideas)]
        self.add(contests, 1)

    def add(self, contests: Iterable[Contest], times: int) -> None:
        """Add contests, or take them out again with `times` of −1."""
        for _, winner, loser in contests:
            self._wins[winner] += times
            for one, other in ((winner, loser), (loser, winner)):
                row = self._times[one]
                row[other] = row.get(other, 0) + times

    def strengths(self, start: Sequence[float] = ()) -> list[float]:
        """The logarithms of the strengths: each moves to its own best in turn until none moves any more."""
        rows = [[two for two in row.items() if two[1]] for row in self._times]
        logs = list(start) or [0.0] * len(rows)
        for _ in range(_ROUNDS):
            moved = self._round(rows, logs) + _shift(logs)
            if moved < _CLOSE:
                break
        return logs

    def _round(self, rows: Sequence[Sequence[tuple[int, int]]], logs: list[float]) -> float:
        moved, powers = 0.0, [exp(log) for log in logs]
        for idea, row in enumerate(rows):
            mine = powers[idea]
            chance = mine / (mine + 1)
            expected, slope = chance, chance * (1 - chance)
            for other, times in row:
                chance = mine / (mine + powers[other])
                expected += times * chance
                slope += times * chance * (1 - chance)
            step = max(-2.0, min(2.0, (self._wins[idea] - expected) / slope))
            logs[idea] += step
            powers[idea] = exp(logs[idea])
            moved = max(moved, abs(step))
        return moved


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
    met = Met(ballots.contests, ballots.ideas)
    whole = met.strengths()
    for voter in voters:
        own = [contest for contest in ballots.contests if contest[0] == voter]
        met.add(own, -1)
        yield _rounded(met.strengths(whole))
        met.add(own, 1)


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
    weight=lambda ballots: 10 * len(ballots.contests) + ballots.ideas,
)
