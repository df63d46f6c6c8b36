from hypothesis import given
from hypothesis import strategies as st

from workshop.opera.ranking import Levels, in_order, levels_of, places_of, put_at, tied, without

ABC: Levels = (("a",), ("b",), ("c",))


def test_ranks_make_levels_however_ties_are_numbered() -> None:
    assert levels_of({"b": 1, "a": 1, "c": 3}) == levels_of({"a": 1, "b": 1, "c": 2}) == (("a", "b"), ("c",))


def test_an_idea_is_put_anywhere_and_taken_out() -> None:
    assert put_at(ABC, "c", 0) == (("c",), ("a",), ("b",))
    assert put_at(ABC, "a", 9) == (("b",), ("c",), ("a",))
    assert put_at(ABC, "x", 1) == (("a",), ("x",), ("b",), ("c",))
    assert put_at((("a", "b"), ("c",)), "x", 1) == (("a", "x", "b"), ("c",))
    assert without(ABC, "b") == (("a",), ("c",))


def test_a_tie_is_made_and_undone() -> None:
    assert tied(ABC, "b") == (("a", "b"), ("c",))
    assert tied(tied(ABC, "b"), "b") == ABC
    assert tied(ABC, "a") == ABC
    assert tied(ABC, "x") == ABC


def test_tied_ideas_share_a_place_and_the_next_is_left_out() -> None:
    assert places_of((("a", "b"), ("c",))) == {"a": (1, True), "b": (1, True), "c": (3, False)}


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(-1, 7), st.booleans()), max_size=30))
def test_whatever_is_moved_every_idea_stands_once_and_where_it_was_put(
    steps: list[tuple[str, int, bool]],
) -> None:
    levels: Levels = ()
    for idea, at, tie in steps:
        levels = tied(levels, idea) if tie else put_at(levels, idea, at)
        order = in_order(levels)
        assert len(set(order)) == len(order)
        assert all(levels)
        if not tie:
            assert order.index(idea) == max(0, min(at, len(order) - 1))
