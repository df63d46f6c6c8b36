"""Shares: the method of equal shares, which gives every voter the same part of a sum to spend.

An idea is bought when its supporters can pay for it together, each the same for what they get;
what costs them least for its worth comes first (Peters, Pierczyński and Skowron 2021, with what an
idea costs as its worth). All amounts are exact fractions. Of equals, the one with more votes comes
first, then the cheaper, then the lower number.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import gcd
from operator import itemgetter

from workshop.counting.ballots import Ballots, Count, Leanings, Number, Terms
from workshop.counting.rule import Keys, Rule, among_first, supporters
from workshop.counting.ticks import yes_or_no
from workshop.document.records import Method


def count(ballots: Ballots, terms: Terms) -> Count:
    """Ideas in the order they are chosen, the others after them by votes; without a sum just by votes."""
    return _counted(ballots, terms, supporters(ballots), len(ballots.present))


def _counted(ballots: Ballots, terms: Terms, support: Sequence[Sequence[int]], voters: int) -> Count:
    votes = [len(row) for row in support]
    if terms.budget is None and terms.choose is None:
        return Count(votes, votes)
    by_costs = terms.choose is None
    costs = ballots.costs if by_costs else (1,) * ballots.ideas
    total = (terms.budget if by_costs else terms.choose) or 0
    chosen = equal_shares(support, costs, total, voters)
    unspent = total - sum(costs[idea] for idea in chosen)
    if terms.complete:
        chosen, unspent = completed(chosen, votes, costs, unspent)
    keys: list[tuple[Number, ...]] = [(0, number) for number in votes]
    for place, idea in enumerate(chosen):
        keys[idea] = (1, -place)
    return Count(
        keys,
        [None] * ballots.ideas,
        tuple(chosen),
        unspent if by_costs else None,
        tuple(greedy(votes, costs, total)),
    )


def recounts(ballots: Ballots, terms: Terms, voters: Iterable[int]) -> Iterator[Keys]:
    """The order without each of the voters, whose part of the sum goes to the others."""
    support, others = supporters(ballots), len(ballots.present) - 1
    for voter in voters:
        approved = ballots.values[voter]
        left = [
            [one for one in row if one != voter] if approved.get(idea) else row
            for idea, row in enumerate(support)
        ]
        yield _counted(ballots, terms, left, others).keys


def equal_shares(
    support: Sequence[Sequence[int]], costs: Sequence[int], total: int, voters: int
) -> list[int]:
    """The ideas that the method of equal shares buys, in order.

    Args:
        support: for each idea, the voters who approve of it.
        costs: of each idea; what costs nothing is taken first.
        total: the sum, of which each voter gets the same part.
        voters: how many voters there are.

    """
    chosen = sorted(
        (idea for idea, cost in enumerate(costs) if cost == 0 and support[idea]),
        key=lambda idea: (-len(support[idea]), idea),
    )
    if not voters:
        return chosen
    bank = _Bank(support, costs, total, voters)
    while (idea := bank.buy()) is not None:
        chosen.append(idea)
    return chosen


class _Bank:
    """The voters' purses, in whole units so small that every payment is whole."""

    def __init__(
        self, support: Sequence[Sequence[int]], costs: Sequence[int], total: int, voters: int
    ) -> None:
        self._support, self._costs = support, costs
        self._unit = voters
        self._purses = [total] * (1 + max((voter for row in support for voter in row), default=0))
        self._waiting = {
            idea: 1 / len(support[idea]) for idea, cost in enumerate(costs) if cost and support[idea]
        }

    def buy(self) -> int | None:
        """Buy the idea with the lowest price; None where no supporters can pay for one.

        Prices only rise, so an idea whose last known price is higher need not be asked again. Known prices
        are kept rounded: rounding never turns two round, so what is higher rounded is higher.
        """
        best: tuple[Fraction, int, int, int] | None = None
        for idea, known in sorted(self._waiting.items(), key=itemgetter(1)):
            if best is not None and known > float(best[0]):
                break
            price = self._price(idea)
            if price is None:
                del self._waiting[idea]
                continue
            self._waiting[idea] = float(price)
            candidate = (price, -len(self._support[idea]), self._costs[idea], idea)
            best = candidate if best is None else min(best, candidate)
        if best is None:
            return None
        self._pay(best[3])
        return best[3]

    def _price(self, idea: int) -> Fraction | None:
        """What supporters pay each for a hundredth of its worth, None where they cannot."""
        found = self._payment(idea)
        return found and Fraction(found[0], found[1] * self._costs[idea] * self._unit)

    def _payment(self, idea: int) -> tuple[int, int] | None:
        """What is left to pay once the small purses are empty, and how many share it equally."""
        purses = [self._purses[voter] for voter in self._support[idea]]
        left, payers = self._costs[idea] * self._unit, len(purses)
        if sum(purses) < left:
            return None
        if min(purses) * payers >= left:
            return left, payers
        for purse in sorted(purses):
            if purse * payers >= left:
                break
            left -= purse
            payers -= 1
        return left, payers

    def _pay(self, idea: int) -> None:
        left, payers = self._payment(idea) or (0, 1)
        finer = payers // gcd(left, payers)
        if finer > 1:
            self._unit *= finer
            self._purses = [purse * finer for purse in self._purses]
        each = left * finer // payers
        for voter in self._support[idea]:
            self._purses[voter] = max(0, self._purses[voter] - each)
        del self._waiting[idea]


def completed(
    chosen: Sequence[int], votes: Sequence[int], costs: Sequence[int], unspent: int
) -> tuple[list[int], int]:
    """What was chosen, and as many more by votes as what is left pays for."""
    found = list(chosen)
    for idea in _by_votes(votes, costs):
        if idea not in chosen and votes[idea] and costs[idea] <= unspent:
            found.append(idea)
            unspent -= costs[idea]
    return found, unspent


def greedy(votes: Sequence[int], costs: Sequence[int], total: int) -> list[int]:
    """What choosing by votes alone would take."""
    return completed([], votes, costs, total)[0]


def _by_votes(votes: Sequence[int], costs: Sequence[int]) -> list[int]:
    return sorted(range(len(votes)), key=lambda idea: (-votes[idea], costs[idea], idea))


def leanings(ballots: Ballots) -> Leanings:
    """Who approves is for an idea; every voter had the chance."""
    return Leanings(supporters(ballots))


def chosen_ones(keys: Keys, k: int) -> Sequence[int]:
    """The ideas that were chosen; those with the most votes where nothing chooses."""
    found = [idea for idea, key in enumerate(keys) if isinstance(key, tuple) and key[0]]
    return found if any(isinstance(key, tuple) for key in keys) else among_first(keys, k)


SHARES = Rule(
    Method.SHARES,
    "Equal shares",
    "votes",
    count,
    leanings,
    yes_or_no,
    recounts,
    chosen_ones,
    weight=lambda ballots: 3 * sum(map(len, ballots.values)) + ballots.ideas,
)
