"""Shares: the method of equal shares, which gives every voter the same part of a sum to spend.

An idea is bought when its supporters can pay for it together, each the same for what they get;
what costs them least for its worth comes first (Peters, Pierczyński and Skowron 2021, with what an
idea costs as its worth). All amounts are exact fractions. Of equals, the one with more votes comes
first, then the cheaper, then the lower number.
"""

from collections.abc import Sequence
from fractions import Fraction

from workshop.counting.ballots import Ballots, Count, Leanings, Number, Terms
from workshop.counting.rule import Rule, repeated, supporters
from workshop.counting.ticks import yes_or_no
from workshop.document.records import Method


def count(ballots: Ballots, terms: Terms) -> Count:
    """Ideas in the order they are chosen, the others after them by votes; without a sum just by votes."""
    support = supporters(ballots)
    votes = [len(row) for row in support]
    if terms.budget is None and terms.choose is None:
        return Count(votes, votes)
    by_costs = terms.choose is None
    costs = ballots.costs if by_costs else (1,) * ballots.ideas
    total = (terms.budget if by_costs else terms.choose) or 0
    chosen = equal_shares(support, costs, total, len(ballots.present))
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
    highest = 1 + max((voter for row in support for voter in row), default=0)
    purses = [Fraction(total, voters)] * highest
    waiting = {idea: Fraction(0) for idea, cost in enumerate(costs) if cost and support[idea]}
    while waiting:
        best = _cheapest(waiting, support, costs, purses)
        if best is None:
            return chosen
        idea, price = best
        del waiting[idea]
        chosen.append(idea)
        for voter in support[idea]:
            purses[voter] -= min(purses[voter], price * costs[idea])
    return chosen


def _cheapest(
    waiting: dict[int, Fraction],
    support: Sequence[Sequence[int]],
    costs: Sequence[int],
    purses: Sequence[Fraction],
) -> tuple[int, Fraction] | None:
    """The idea with the lowest price and that price; prices only rise, so most are never asked again."""
    best: tuple[Fraction, int, int, int] | None = None
    for idea, known in sorted(waiting.items(), key=lambda item: item[1]):
        if best is not None and known > best[0]:
            break
        price = _price([purses[voter] for voter in support[idea]], costs[idea])
        if price is None:
            del waiting[idea]
            continue
        waiting[idea] = price
        candidate = (price, -len(support[idea]), costs[idea], idea)
        best = candidate if best is None else min(best, candidate)
    return best and (best[3], best[0])


def _price(purses: list[Fraction], cost: int) -> Fraction | None:
    """The least price for its worth at which the purses pay for an idea, None where they cannot."""
    if sum(purses) < cost:
        return None
    left, payers = Fraction(cost), len(purses)
    for purse in sorted(purses):
        if purse * payers >= left:
            break
        left -= purse
        payers -= 1
    return left / (payers * cost)


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


SHARES = Rule(
    Method.SHARES,
    "Equal shares",
    "votes",
    count,
    leanings,
    yes_or_no,
    repeated(count),
    weight=lambda ballots: 40 * sum(map(len, ballots.values)) + ballots.ideas,
)
