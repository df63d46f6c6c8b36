from fractions import Fraction
from math import isclose
from statistics import pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counting.made import ranked
from workshop.counting.ballots import Ballots
from workshop.counting.measures import consensus, consensus_words, dissent, kendall_w


def test_kendall_by_the_book() -> None:
    """Three judges and six objects: rank sums 8, 14, 11, 11, 14, 5 around 10.5 give W = 12·69.5/(9·210)."""
    judges = ([1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1])
    rows = [dict(enumerate(judge)) for judge in judges]
    sums = [sum(judge[at] for judge in judges) for at in range(6)]
    squares = sum((Fraction(total) - Fraction(21, 2)) ** 2 for total in sums)
    assert kendall_w(rows, 6) == Fraction(12 * squares, 9 * 210)


def test_kendall_with_ties_by_the_book() -> None:
    """Siegel and Castellan's correction: with T the sum of t³ − t over the groups of ties."""
    rows = [{0: 1, 1: 2, 2: 2, 3: 4}, {0: 1, 1: 2, 2: 3, 3: 4}, {0: 2, 1: 1, 2: 3, 3: 3}]
    means = [[1, 2.5, 2.5, 4], [1, 2, 3, 4], [2, 1, 3.5, 3.5]]
    sums = [sum(column) for column in zip(*means, strict=True)]
    squares = sum((total - 7.5) ** 2 for total in sums)
    assert isclose(float(kendall_w(rows, 4) or 0), 12 * squares / (9 * 60 - 3 * 12))


@given(ranked(whole=True))
def test_kendall_stays_between_nothing_and_one(found: Ballots) -> None:
    value = kendall_w(found.values, found.ideas)
    assert value is None or 0 <= value <= 1
    if found.voters > 1 and value is not None:
        same = kendall_w([found.values[0]] * found.voters, found.ideas)
        assert same in {None, Fraction(1)}


def test_kendall_is_not_made_up() -> None:
    whole = {0: 1, 1: 2}
    assert kendall_w([whole], 2) is None
    assert kendall_w([whole, {0: 1}], 2) is None
    assert kendall_w([{0: 1, 1: 1}] * 3, 2) is None
    assert kendall_w([], 0) is None
    assert kendall_w([whole, {0: 2, 1: 1}], 2) == 0


@given(st.lists(st.integers(1, 8), min_size=1, max_size=30))
def test_dissent_is_the_standard_deviation_by_the_width(values: list[int]) -> None:
    found = dissent(values, 1, 8)
    assert isclose(found or 0.0, pstdev(values) / 7, abs_tol=1e-9)
    assert found is not None
    assert 0 <= found <= 0.5


def test_no_values_no_dissent() -> None:
    assert dissent([], 1, 8) is None
    assert dissent([1], 1, 1) is None


@pytest.mark.parametrize(
    ("values", "expected"),
    [([3] * 6, 1.0), ([1, 1, 1, 5, 5, 5], 0.0), ([1, 2, 3, 4, 5], 0.43398), ([1, 2, 3, 4], None)],
)
def test_consensus_from_split_to_alike(values: list[int], expected: float | None) -> None:
    """Five even grades around 3: 1 − (2·log₂ 2 + 2·log₂ 4/3) / 5."""
    found = consensus(values, 1, 5)
    assert found == (None if expected is None else pytest.approx(expected, abs=2e-4))


def test_levels_in_words() -> None:
    words = [consensus_words(level) for level in (None, 0.8, 0.6, 0.4, 0.39)]
    assert len(set(words)) == 5
    assert "closely" in words[1]
