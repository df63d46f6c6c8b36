"""Columns and ranking without a window: rectangles, landing places, and changes followed in place."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect

from tests.ui.boards.room import drawn, parse
from ui.boards.board_model import BoardModel
from ui.boards.cards import Card
from ui.boards.layouts.columns import NOTE, ColumnsPlan, breadth
from ui.boards.layouts.lane_plan import LanePlan
from ui.boards.layouts.plan import Between, Direction, Fresh, Furniture, Onto, Standing
from ui.boards.layouts.ranking import RankingPlan

BOARD = "loose: 1 2 | Trust: 4 5 6 | Money: 7 | Time: | parked: 9"
NOBODY: frozenset[str] = frozenset()


def standing(drawing: str, plan: LanePlan | None = None) -> tuple[BoardModel, LanePlan]:
    board, plan = BoardModel(), plan or ColumnsPlan()
    board.set_board(*parse(drawing))
    plan.rebuild(board)
    board.board_changed.connect(plan.take)
    return board, plan


def rect(plan: LanePlan, ident: str) -> QRect:
    found = plan.rect(ident)
    assert found is not None
    return found


def test_cards_of_a_column_stand_one_pitch_apart() -> None:
    _, plan = standing(BOARD)
    steps = [rect(plan, b).y() - rect(plan, a).y() for a, b in (("4", "5"), ("5", "6"))]
    assert steps == [NOTE.height + NOTE.gap] * 2
    assert rect(plan, "4").x() == rect(plan, "6").x() < rect(plan, "7").x() < rect(plan, "9").x()


def test_no_two_cards_overlap() -> None:
    _, plan = standing("loose: " + " ".join(str(n) for n in range(60)) + " | Trust: 70 71")
    rects = [found for _, found in plan.within(plan.extent)]
    assert len(rects) == 62
    assert not any(a.intersects(b) for place, a in enumerate(rects) for b in rects[place + 1 :])


@pytest.mark.parametrize(("down", "kind"), [(0.1, Between), (0.5, Onto), (0.9, Between)])
def test_the_middle_joins_the_edges_do_not(down: float, kind: type) -> None:
    _, plan = standing(BOARD)
    card = rect(plan, "5")
    drop = plan.drop(card.topLeft() + QPoint(60, int(card.height() * down)), frozenset(["1"]))
    assert type(drop) is kind


def test_a_landing_place_names_its_neighbours_and_its_number() -> None:
    _, plan = standing(BOARD)
    drop = plan.drop(rect(plan, "5").topLeft() + QPoint(60, 4), frozenset(["1"]))
    assert isinstance(drop, Between)
    assert (drop.after, drop.before, drop.place, drop.count, drop.title) == ("4", "5", 2, 4, "Trust")
    assert drop.slot.y() < rect(plan, "5").y() < drop.slot.y() + NOTE.gap


def test_neighbours_are_never_what_is_held() -> None:
    _, plan = standing(BOARD)
    drop = plan.drop(rect(plan, "5").topLeft() + QPoint(60, 4), frozenset(["4", "5"]))
    assert isinstance(drop, Between)
    assert (drop.after, drop.before, drop.place, drop.count) == (None, "6", 1, 3)


def test_between_the_last_column_and_the_parked_a_new_one_starts() -> None:
    _, plan = standing(BOARD)
    assert plan.fresh is not None
    assert rect(plan, "7").right() < plan.fresh.x() < rect(plan, "9").x()
    assert plan.drop(plan.fresh.center(), NOBODY) == Fresh(plan.fresh)


def test_outside_the_board_nothing_lands() -> None:
    _, plan = standing(BOARD)
    assert plan.drop(QPoint(-500, 50), NOBODY) is None
    assert plan.drop(QPoint(99_999, 50), NOBODY) is None


def test_a_card_in_front_of_a_column_is_its_head_and_no_longer_in_it() -> None:
    board, plan = standing(BOARD)
    board.put_columns(replace(c, heading="4" if c.id == "Trust" else None) for c in board.columns)
    item = head_of(plan, "Trust")
    assert rect(plan, "4") == item.head
    assert drawn(board, plan).count("4") == 0
    assert plan.standing("4") is None
    assert plan.standing("5") == Standing(1, 2, "Trust")
    assert plan.neighbour("5", Direction.UP) == "4"
    assert plan.neighbour("4", Direction.DOWN) == "5"


def head_of(plan: LanePlan, title: str) -> Furniture:
    return next(item for item in plan.furniture(plan.extent) if item.title == title)


def test_left_and_right_go_from_head_to_head() -> None:
    board, plan = standing("Trust: 1 2 | Money: 3 4 | Time:")
    board.put_columns(replace(c, heading={"Trust": "1", "Money": "3"}.get(c.id)) for c in board.columns)
    assert plan.neighbour("1", Direction.RIGHT) == "3"
    assert plan.neighbour("3", Direction.LEFT) == "1"
    assert plan.neighbour("3", Direction.RIGHT) is None
    assert plan.neighbour("1", Direction.UP) is None
    assert plan.at(head_of(plan, "Money").head.center()) == "3"
    assert plan.reading_order() == ["1", "2", "3", "4"]


def test_a_heading_that_comes_later_takes_its_place_in_front() -> None:
    board, plan = standing("Trust: 1 2")
    board.put_columns(replace(c, heading="99", title="") for c in board.columns)
    board.put([Card("99", 99, "We listen", "Trust")])
    assert head_of(plan, "We listen").heading == "99"
    board.drop(["99"])
    assert plan.neighbour("1", Direction.UP) is None


@pytest.mark.parametrize(("across", "kind"), [(0.1, Between), (0.5, Onto), (0.9, Between)])
def test_in_a_wide_pool_the_sides_are_the_gaps(across: float, kind: type) -> None:
    _, plan = standing("loose: " + " ".join(str(n) for n in range(10, 32)))
    card = rect(plan, "13")
    drop = plan.drop(card.topLeft() + QPoint(int(card.width() * across), 60), NOBODY)
    assert type(drop) is kind
    if isinstance(drop, Between):
        assert (drop.after, drop.before) == (("12", "13") if across < 0.5 else ("13", "14"))
        assert drop.slot.width() < drop.slot.height()


def test_arrows_walk_a_wide_pool_row_by_row() -> None:
    _, plan = standing("loose: " + " ".join(str(n) for n in range(10, 32)) + " | Trust: 40")
    assert [plan.neighbour("12", direction) for direction in Direction] == ["10", "14", None, "13"]
    assert plan.neighbour("13", Direction.RIGHT) == "40"
    assert plan.neighbour("40", Direction.LEFT) == "11"


def test_a_folded_column_hides_its_cards_and_still_takes_drops() -> None:
    board, plan = standing(BOARD)
    board.put_columns(replace(c, collapsed=c.id == "Trust") for c in board.columns)
    assert plan.rect("4") is None
    assert "4" not in dict(plan.within(plan.extent))
    drop = plan.drop(head_of(plan, "Trust").head.center(), frozenset(["1"]))
    assert isinstance(drop, Between)
    assert (drop.after, drop.place, drop.count) == ("6", 4, 4)


def test_a_pool_grows_wider_as_it_grows() -> None:
    assert [breadth(count) for count in (0, 8, 9, 41, 600, 10_000, 50_000)] == [1, 1, 2, 3, 3, 12, 27]


def test_a_ranking_has_the_parked_beside_it() -> None:
    board, plan = standing("loose: 1 2 | Trust: 3 | parked: 9", RankingPlan())
    assert rect(plan, "9").x() > rect(plan, "3").right()
    assert plan.standing("2") == Standing(3, 3, "")
    assert plan.standing("9") == Standing(1, 1, "Parked")
    assert set(plan.reading_order()) == set(board.cards)
    assert plan.last() == "2"


@pytest.mark.parametrize("plan", [ColumnsPlan(), RankingPlan()])
def test_an_empty_board_answers_everything_with_nothing(plan: LanePlan) -> None:
    board = BoardModel()
    plan.rebuild(board)
    assert plan.within(QRect(0, 0, 9999, 9999)) == []
    assert (plan.first(), plan.last(), plan.at(QPoint(40, 40)), plan.standing("1")) == (
        None,
        None,
        None,
        None,
    )
    assert plan.neighbour("1", Direction.UP) is None


CARDS = st.builds(
    Card,
    id=st.integers(0, 14).map(str),
    number=st.integers(1, 3),
    text=st.just("words"),
    column=st.sampled_from([None, "Trust", "Money", "gone"]),
    order=st.sampled_from(["", "a", "b", "c"]),
    parked=st.booleans(),
)
STEPS = st.lists(
    st.one_of(st.lists(CARDS, max_size=4), st.sets(st.integers(0, 14).map(str), max_size=3)), max_size=15
)


@given(STEPS, st.sampled_from([ColumnsPlan, RankingPlan]))
def test_following_changes_ends_where_starting_over_does(
    steps: list[list[Card] | set[str]], kind: type[LanePlan]
) -> None:
    board, plan = standing("Trust: | Money:", kind())
    for step in steps:
        if isinstance(step, set):
            board.drop(step)
        else:
            board.put({card.id: card for card in step}.values())
        fresh = kind()
        fresh.rebuild(board)
        assert {ident: plan.rect(ident) for ident in board.cards} == {i: fresh.rect(i) for i in board.cards}
        assert plan.within(plan.extent) == fresh.within(fresh.extent)
        assert plan.extent == fresh.extent
        for ident, place in plan.within(plan.extent):
            assert plan.at(place.center()) == ident


@given(st.integers(-50, 3000), st.integers(-50, 2000), st.integers(1, 900), st.integers(1, 900))
def test_within_finds_exactly_what_touches(x: int, y: int, wide: int, high: int) -> None:
    _, plan = standing("loose: " + " ".join(str(n) for n in range(50)) + " | Trust: 70 71 | parked: 80")
    area = QRect(x, y, wide, high)
    everything = plan.within(plan.extent)
    touching = {ident for ident, found in everything if found.intersects(area)}
    found = [ident for ident, _ in plan.within(area)]
    assert len(found) == len(set(found))
    assert touching <= set(found)
    near = area.adjusted(-300, -200, 300, 200)
    assert all(place.intersects(near) for _, place in plan.within(area))


def test_where_many_cards_move_each_lane_is_painted_again_once() -> None:
    few = " ".join(str(n) for n in range(40))
    board, plan = standing(f"loose: 90 | Trust: {few} | Money: {' '.join(str(n) for n in range(40, 80))}")
    found: list[list[QRect] | None] = []
    board.board_changed.disconnect(plan.take)
    board.board_changed.connect(lambda change: found.append(plan.take(change)))
    money = board.cards["40"].column
    moved = [board.cards[str(n)] for n in range(10, 25)]
    before = [rect(plan, card.id) for card in moved]
    board.put(replace(card, column=money) for card in moved)
    (areas,) = found
    assert areas is not None
    assert len(areas) == 2
    touched = [*before, *(rect(plan, card.id) for card in moved)]
    assert all(any(area.contains(place) for area in areas) for place in touched)
