from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.counting.made import ballots
from workshop.counting.ballots import Terms, places
from workshop.counting.fairness import views
from workshop.counting.firmness import firmness
from workshop.counting.shares import SHARES, completed, count, equal_shares, greedy


def by_definition(support: list[list[int]], costs: list[int], total: int, voters: int) -> list[int]:
    """The rule word for word: the least price for worth at which the supporters pay, found by trying all."""
    purses = [Fraction(total, voters)] * voters
    chosen: list[int] = []
    while True:
        offers = []
        for idea, row in enumerate(support):
            if idea in chosen or not row or sum(purses[v] for v in row) < costs[idea]:
                continue
            payers = sorted(row, key=lambda voter: purses[voter])
            for at in range(len(payers)):
                left = Fraction(costs[idea]) - sum(purses[v] for v in payers[:at])
                each = left / (len(payers) - at)
                if each <= purses[payers[at]]:
                    offers.append((each / costs[idea], -len(row), costs[idea], idea, each))
                    break
        if not offers:
            return chosen
        *_, idea, each = min(offers)
        chosen.append(idea)
        for voter in support[idea]:
            purses[voter] -= min(purses[voter], each)


@st.composite
def budgets(draw: st.DrawFn) -> tuple[list[list[int]], list[int], int, int]:
    voters, ideas = draw(st.integers(1, 7)), draw(st.integers(1, 7))
    support = [sorted(draw(st.sets(st.integers(0, voters - 1)))) for _ in range(ideas)]
    costs = [draw(st.integers(1, 30)) for _ in range(ideas)]
    return support, costs, draw(st.integers(0, 90)), voters


@given(budgets())
def test_equal_shares_by_its_definition(found: tuple[list[list[int]], list[int], int, int]) -> None:
    support, costs, total, voters = found
    chosen = equal_shares(support, costs, total, voters)
    assert chosen == by_definition(support, costs, total, voters)
    assert sum(costs[idea] for idea in chosen) <= total


@given(budgets())
def test_a_group_with_its_share_gets_what_it_agrees_on(
    found: tuple[list[list[int]], list[int], int, int],
) -> None:
    """Extended justified representation for one idea: who can pay for it out of their own parts is served."""
    support, costs, total, voters = found
    chosen = equal_shares(support, costs, total, voters)
    for idea, row in enumerate(support):
        if Fraction(total, voters) * len(row) >= costs[idea]:
            assert any(voter in support[one] for one in chosen for voter in row)


def test_a_minority_is_served_where_votes_alone_would_pass_it_over() -> None:
    rows = [{0: 1, 1: 1, 2: 1}] * 6 + [{3: 1}] * 3
    found = count(ballots(rows, 4), Terms(choose=3))
    assert found.chosen == (0, 1, 3)
    assert found.greedy == (0, 1, 2)
    assert places(found.keys) == [1, 2, 4, 3]
    assert found.unspent is None


def test_a_sum_is_spent_and_what_is_left_is_listed_or_spent_by_votes() -> None:
    rows = [{0: 1}, {0: 1}, {1: 1}, {2: 1}]
    found = ballots(rows, 3, costs=(60, 50, 25))
    plain = count(found, Terms(budget=120))
    assert (plain.chosen, plain.unspent) == ((0, 2), 35)
    whole = count(found, Terms(budget=145, complete=True))
    assert (whole.chosen, whole.unspent) == ((0, 2, 1), 10)


def test_without_a_sum_approvals_are_counted() -> None:
    found = count(ballots([{0: 1}, {0: 1, 1: 1}], 3), Terms())
    assert (found.scores, found.chosen) == ([2, 1, 0], None)


def test_free_ideas_come_first_and_nobody_means_nothing() -> None:
    assert equal_shares([[0], [0, 1], []], [5, 0, 0], 20, 2) == [1, 0]
    assert equal_shares([[], []], [1, 1], 5, 0) == []
    assert greedy([3, 2, 2, 0], [10, 9, 3, 1], 14) == [0, 2]
    assert completed([1], [3, 2], [5, 5], 5) == ([1, 0], 0)


def test_what_is_chosen_is_firm_while_it_is_chosen_again() -> None:
    found = ballots([{0: 1}] * 6 + [{1: 1}] * 3 + [{2: 1}], 3, [0, 1, 2, 0, 1, 2, 0, 1, 2, 0])
    terms = Terms(choose=2)
    assert count(found, terms).chosen == (0,)
    seen = views(found, SHARES.leanings(found))
    firm = firmness(SHARES, found, terms, seen, 1)
    assert firm is not None
    assert (firm[0], firm[2]) == (1.0, 0.0)
