from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.opera.matching import cheapest_pairs


@st.composite
def tables(draw: st.DrawFn) -> list[list[int]]:
    size = 2 * draw(st.integers(0, 6))
    dear = draw(st.sampled_from([1, 2, 5, 100, 10**12]))
    costs = [[0] * size for _ in range(size)]
    for one in range(size):
        for other in range(one):
            costs[one][other] = costs[other][one] = draw(st.integers(0, dear))
    return costs


def least(costs: list[list[int]]) -> int:
    """The least total by trying everything, remembering what sets of people cost."""

    @cache
    def rest(left: int) -> int:
        if not left:
            return 0
        one = left.bit_length() - 1
        left ^= 1 << one
        return min(costs[one][other] + rest(left ^ 1 << other) for other in range(one) if left >> other & 1)

    return rest((1 << len(costs)) - 1)


@given(tables())
def test_the_pairs_are_perfect_and_as_cheap_as_can_be(costs: list[list[int]]) -> None:
    pairs = cheapest_pairs(costs)
    assert sorted(person for pair in pairs for person in pair) == list(range(len(costs)))
    assert sum(costs[one][other] for one, other in pairs) == least(costs)


def test_cycles_of_three_and_five_shrink_and_open_again() -> None:
    near = {(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 6), (6, 7), (7, 3), (2, 3), (5, 8), (8, 9)}
    costs = [[0 if {(a, b), (b, a)} & near else 9 for b in range(10)] for a in range(10)]
    assert sum(costs[a][b] for a, b in cheapest_pairs(costs)) == least(costs) == 0


def test_an_odd_number_cannot_be_paired() -> None:
    with pytest.raises(ValueError, match="odd"):
        cheapest_pairs([[0]])


def test_a_blossom_that_opens_at_its_base_lets_the_others_go() -> None:
    costs = [
        [0, 0, 0, 1, 0, 1],
        [0, 0, 0, 1, 0, 0],
        [0, 0, 0, 1, 1, 1],
        [1, 1, 1, 0, 1, 1],
        [0, 0, 1, 1, 0, 1],
        [1, 0, 1, 1, 1, 0],
    ]
    assert sum(costs[a][b] for a, b in cheapest_pairs(costs)) == least(costs) == 1
