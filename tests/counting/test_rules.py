from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations
from math import exp, isclose, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counting.made import ballots, compared, lettered, marked, ranked
from workshop.counting import borda, criteria, gradients, pairwise, points, schulze, stance, ticks
from workshop.counting.ballots import Ballots, Terms, places
from workshop.counting.contests import Contests
from workshop.counting.tally import RULES
from workshop.document.candidates import dots
from workshop.document.records import Method

NOW = Terms()


def test_every_method_has_its_rule() -> None:
    assert set(RULES) == set(Method)
    assert all(rule.method is method for method, rule in RULES.items())


@pytest.mark.parametrize(("ideas", "given_dots"), [(1, 2), (8, 2), (9, 3), (12, 3), (13, 4)])
def test_dots_for_dot_voting(ideas: int, given_dots: int) -> None:
    assert dots(ideas) == given_dots


def test_places_are_shared_and_those_after_a_tie_skipped() -> None:
    assert places([5, 9, 5, 1]) == [2, 1, 2, 4]
    assert places([]) == []


@given(marked(0, 3))
def test_ticks_are_added_up(found: Ballots) -> None:
    scores = ticks.count(found, NOW).scores
    assert scores == [sum(row.get(idea, 0) for row in found.values) for idea in range(found.ideas)]
    assert sum(len(row) for row in ticks.leanings(found).support) == sum(
        value > 0 for row in found.values for value in row.values()
    )


def test_borda_by_the_book() -> None:
    """Four cities of Tennessee by distance: Nashville 194, Chattanooga 173, Memphis 126, Knoxville 107."""
    votes = lettered({"MNCK": 42, "NCKM": 26, "CKNM": 15, "KCNM": 17})
    named = {ord(letter) - ord("A"): at for at, letter in enumerate("NCMK")}
    rows = [{named[idea]: place for idea, place in row.items()} for row in votes]
    assert borda.count(ballots(rows, 4), NOW).scores == [194, 173, 126, 107]


@given(ranked())
def test_borda_points_add_up_however_much_is_tied_or_left_out(found: Ballots) -> None:
    total = sum(borda.count(found, NOW).scores)  # type: ignore[arg-type]
    assert total == Fraction(found.voters * found.ideas * (found.ideas - 1), 2)


@given(ranked())
def test_borda_is_the_mean_over_all_ways_to_break_ties(found: Ballots) -> None:
    for row in found.values:
        levels = [row.get(idea, 99) for idea in range(found.ideas)]
        orders = [
            order
            for order in permutations(range(found.ideas))
            if [levels[idea] for idea in order] == sorted(levels)
        ]
        expected = [
            2 * Fraction(sum(found.ideas - 1 - order.index(idea) for order in orders), len(orders))
            for idea in range(found.ideas)
        ]
        assert borda.doubled_points(row, found.ideas) == expected


def test_schulze_by_the_book() -> None:
    """Schulze's own first example: 45 voters, five candidates, E > A > C > B > D."""
    votes = lettered(
        {"ACBED": 5, "ADECB": 5, "BEDAC": 8, "CABED": 3, "CAEBD": 7, "CBADE": 2, "DCEBA": 7, "EBADC": 8}
    )
    assert places(schulze.count(ballots(votes, 5), NOW).keys) == [2, 4, 3, 5, 1]


@given(ranked(ideas=7))
def test_schulze_by_the_widest_paths(found: Ballots) -> None:
    table = [[0] * found.ideas for _ in range(found.ideas)]
    for row in found.values:
        for one in range(found.ideas):
            for other in range(found.ideas):
                table[one][other] += row.get(one, 99) < row.get(other, 99)
    contests = Contests(found.ideas, found.values)
    assert [list(line) for line in contests.table()] == table
    wide = widths(table)
    beaten = [sum(wide[b][a] > wide[a][b] for b in range(found.ideas)) for a in range(found.ideas)]
    assert list(schulze.count(found, NOW).keys) == [-number for number in beaten]


def widths(table: Sequence[Sequence[int]]) -> list[list[int]]:
    """The widest paths by Floyd and Warshall."""
    all_ = range(len(table))
    wide = [[mine if mine > table[b][a] else 0 for b, mine in enumerate(row)] for a, row in enumerate(table)]
    for by in all_:
        for a in all_:
            for b in all_:
                if a != b:
                    wide[a][b] = max(wide[a][b], min(wide[a][by], wide[by][b]))
    return wide


@given(compared())
def test_strengths_are_where_expected_wins_equal_real_ones(found: Ballots) -> None:
    logs = pairwise.strengths(found.contests, found.ideas)
    for idea in range(found.ideas):
        mine = exp(logs[idea])
        wins = 0.5 + sum(winner == idea for _, winner, _ in found.contests)
        expected = mine / (mine + 1) + sum(
            mine / (mine + exp(logs[loser if winner == idea else winner]))
            for _, winner, loser in found.contests
            if idea in {winner, loser}
        )
        assert isclose(wins, expected, abs_tol=1e-6)


def test_one_win_of_one_comparison() -> None:
    """Strengths a and 1/a by symmetry: 1.5 = a/(a+1) + a²/(a²+1)."""
    found = ballots([{}], 2, contests=((0, 0, 1),))
    first, second = pairwise.strengths(found.contests, 2)
    assert isclose(first, -second, abs_tol=1e-9)
    a = exp(first)
    assert isclose(a / (a + 1) + a * a / (a * a + 1), 1.5, abs_tol=1e-9)
    assert isclose(sum(pairwise.chances([first, second])), 100, abs_tol=1e-6)
    assert pairwise.chances([log(3), 0.0])[0] == pytest.approx(75)


def test_what_was_never_compared_is_in_the_middle_and_tied() -> None:
    found = ballots([{}], 4, contests=((0, 0, 1),))
    count = pairwise.count(found, NOW)
    assert places(count.keys) == [1, 4, 2, 2]
    assert pairwise.chances(()) == []
    assert pairwise.chances([1.0]) == [50.0]


@given(st.integers(2, 8), st.integers(1, 40))
def test_the_next_two_keep_exposure_even(ideas: int, rounds: int) -> None:
    found: tuple[tuple[int, int, int], ...] = ()
    for at in range(rounds):
        two = pairwise.next_two(ballots([{}] * rounds, ideas, contests=found), at)
        assert two is not None
        found = (*found, (at, *two))
    times = pairwise.exposure(ballots([{}], ideas, contests=found))
    assert max(times) - min(times) <= 1


def test_a_voter_is_not_asked_twice() -> None:
    found = ballots([{}], 3, contests=((0, 0, 1), (0, 1, 2), (0, 0, 2)))
    assert pairwise.next_two(found, 0) is None
    assert pairwise.next_two(found, 1) is not None


def test_gradients_are_ordered_by_doubts_and_never_averaged() -> None:
    grades: tuple[list[int], ...] = ([1, 1, 8], [3, 3, 3], [4, 4, 4], [])
    rows = [{idea: row[voter] for idea, row in enumerate(grades) if row} for voter in range(3)]
    found = ballots(rows, 4)
    assert places(gradients.count(found, NOW).keys) == [3, 1, 2, 4]
    assert gradients.bars([1, 1, 8]) == {1: 2, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 1}
    assert [len(row) for row in gradients.leanings(found).support] == [2, 3, 0, 0]


def test_criteria_are_weighted() -> None:
    judged = ({(0, 0): 5, (0, 1): 1, (1, 0): 3, (1, 1): 4}, {(0, 0): 4, (2, 1): 2})
    found = Ballots(3, ({}, {}), ((0,), (0,)), 1, (), judged, (Fraction(3, 4), Fraction(1, 4)))
    assert criteria.count(found, NOW).scores == [4.5 * 0.75 + 0.25, 3 * 0.75 + 1, 2.0]
    assert criteria.leanings(found).support == [[0, 1], [0], []]


@pytest.mark.parametrize(
    ("impact", "effort", "word"),
    [
        (5, 1, "do first"),
        (3, 3, "do first"),
        (4, 5, "plan well"),
        (2, 2, "do on the side"),
        (1, 4, "leave out"),
    ],
)
def test_quadrants_are_cut_at_the_middle(impact: float, effort: float, word: str) -> None:
    assert criteria.quadrant(impact, effort).startswith(word)


def test_points_and_stance_scales() -> None:
    assert points.scale(ballots([{0: 30}, {}], 2)).values == [[30, 0], [0, 0]]
    assert stance.scale(ballots([{0: -1}, {0: 1}], 1)).values == [[-1, 1]]
