"""Matrix and wall: cards anywhere, found by a grid, put down where the hand lets go."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt

from tests.ui.boards.conftest import OpenRoom
from ui.boards.board_model import BoardModel
from ui.boards.cards import Card
from ui.boards.intents import Create, Place
from ui.boards.layouts.free import FreePlan
from ui.boards.layouts.guides import snapped
from ui.boards.layouts.matrix import MatrixPlan
from ui.boards.layouts.plan import Direction, Free
from ui.boards.layouts.tidy import rows_of, tidied
from ui.boards.layouts.wall import WallPlan

NOBODY: frozenset[str] = frozenset()


def placed(plan: FreePlan, **spots: tuple[int, int] | None) -> tuple[BoardModel, FreePlan]:
    board = BoardModel()
    cards = [
        Card(name, number, name, x=spot[0] if spot else None, y=spot[1] if spot else None)
        for number, (name, spot) in enumerate(spots.items())
    ]
    board.set_board(cards, [])
    plan.rebuild(board)
    board.board_changed.connect(plan.take)
    return board, plan


def rect(plan: FreePlan, ident: str) -> QRect:
    found = plan.rect(ident)
    assert found is not None
    return found


def test_a_wall_puts_cards_where_they_say() -> None:
    _, plan = placed(WallPlan(), a=(0, 0), b=(-500, 300), c=None)
    assert rect(plan, "b").topLeft() == QPoint(-500, 300)
    assert plan.at(QPoint(-490, 310)) == "b"
    assert plan.where("c") == "not placed yet"
    assert plan.trays.waiting.keys[0][2] == "c"


def test_the_card_on_top_is_the_one_under_the_pointer() -> None:
    _, plan = placed(WallPlan(), a=(0, 0), b=(50, 50))
    assert plan.at(QPoint(100, 100)) == "b"
    assert plan.at(QPoint(10, 10)) == "a"


def test_letting_go_places_and_others_keep_their_distance() -> None:
    _, plan = placed(WallPlan(), a=(0, 0), b=(300, 40), c=None)
    drop = plan.drop(QPoint(1000, 1000), frozenset("abc"), "a")
    assert drop is not None
    assert plan.intent(drop, ("a", "b", "c"), copy=False) == Place(
        ("a", "b", "c"), (1000, 1300, 1048), (1000, 1040, 1048)
    )


def test_a_card_near_an_edge_snaps_to_it_and_shows_the_line() -> None:
    slot = snapped(QRect(104, 300, 200, 100), [QRect(100, 0, 200, 100)])
    assert slot.slot == QRect(100, 300, 200, 100)
    assert [(guide.x(), guide.width()) for guide in slot.guides] == [(100, 1)]
    assert snapped(QRect(150, 300, 200, 100), [QRect(100, 0, 200, 100)]).guides == ()


@pytest.mark.parametrize(
    ("x", "y", "words"), [(0, 0, "impact 0 of 100, effort 0"), (1000, 1000, "impact 100 of 100, effort 100")]
)
def test_a_matrix_reads_its_axes(x: int, y: int, words: str) -> None:
    _, plan = placed(MatrixPlan(), a=(x, y))
    assert plan.where("a") == f"{words} of 100"


def test_in_a_matrix_more_is_up_and_right_and_nothing_leaves_it() -> None:
    _, plan = placed(MatrixPlan(), low=(0, 0), high=(1000, 1000), wild=(5000, -9))
    assert rect(plan, "high").y() < rect(plan, "low").y()
    assert rect(plan, "high").x() > rect(plan, "low").x()
    assert plan.axes is not None
    assert plan.axes.frame.contains(rect(plan, "wild"))
    drop = plan.drop(QPoint(99_999, 99_999), NOBODY, "low")
    assert drop is not None
    assert plan.intent(drop, ("low",), copy=False) == Place(("low",), (1000,), (0,))


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_a_place_in_a_matrix_comes_back_as_it_was(x: int, y: int) -> None:
    plan = MatrixPlan()
    corner = plan.spot_of(Card("a", 1, "", x=x, y=y))
    assert corner is not None
    back = plan.value_at(corner)
    assert abs(back[0] - x) <= 1
    assert abs(back[1] - y) <= 1


def test_arrows_find_the_neighbour_that_lies_there() -> None:
    _, plan = placed(WallPlan(), a=(0, 0), b=(400, 20), c=(10, 400), d=(4000, 0))
    assert plan.neighbour("a", Direction.RIGHT) == "b"
    assert plan.neighbour("a", Direction.DOWN) == "c"
    assert plan.neighbour("b", Direction.RIGHT) == "d"
    assert plan.neighbour("a", Direction.LEFT) is None


def test_keys_carry_a_card_in_small_steps() -> None:
    _, plan = placed(WallPlan(), a=(0, 0))
    spot = plan.spot("a", frozenset("a"))
    assert spot is not None
    step = plan.step(spot, Direction.RIGHT, frozenset("a"))
    assert isinstance(step, Free)
    assert plan.intent(step, ("a",), copy=False) == Place(("a",), (20,), (0,))


@given(
    st.dictionaries(
        st.integers(0, 30).map(str), st.tuples(st.integers(-900, 900), st.integers(-900, 900)), min_size=1
    )
)
def test_tidy_cards_never_overlap_and_keep_their_rows(spots: dict[str, tuple[int, int]]) -> None:
    places = {ident: QRect(x, y, 220, 140) for ident, (x, y) in spots.items()}
    corners = tidied(places, 16)
    rects = {ident: QRect(corner, places[ident].size()) for ident, corner in corners.items()}
    assert set(rects) == set(places)
    assert not any(a.intersects(b) for i, a in rects.items() for j, b in rects.items() if i < j)
    assert rows_of(rects) == rows_of(places)


STEP = st.tuples(
    st.integers(0, 9).map(str),
    st.one_of(st.none(), st.tuples(st.integers(-2000, 2000), st.integers(-2000, 2000))),
    st.sampled_from(["put", "park", "drop"]),
)


@given(st.lists(STEP, max_size=25), st.sampled_from([WallPlan, MatrixPlan]))
def test_following_changes_ends_where_starting_over_does(
    steps: list[tuple[str, tuple[int, int] | None, str]], kind: type[FreePlan]
) -> None:
    board, plan = placed(kind(), a=(0, 0))
    for ident, spot, what in steps:
        x, y = spot or (None, None)
        if what == "drop":
            board.drop([ident])
        else:
            board.put([Card(ident, int(ident), ident, x=x, y=y, parked=what == "park")])
        fresh = kind()
        fresh.rebuild(board)
        assert plan.within(plan.extent) == fresh.within(fresh.extent)
        assert plan.extent == fresh.extent


def test_hands_on_a_wall(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 2", WallPlan())
    room.board.put(
        [replace(room.board.cards["1"], x=100, y=100), replace(room.board.cards["2"], x=700, y=400)]
    )
    room.drag(room.spot("1"), room.spot("1") + QPoint(120, 77))
    room.view.select(["2"])
    room.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    room.view.write_card(point=QPoint(400, 300))
    room.typed("new")
    room.view.editing.close()
    assert room.intents == [
        Place(("1",), (220,), (177,)),
        Place(("2",), (720,), (400,)),
        Create("new", None, None, 400, 300),
    ]


def test_tidy_is_one_intent_about_what_is_selected(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 2 3", WallPlan())
    cards = room.board.cards
    room.board.put(
        [replace(cards["1"], x=0, y=0), replace(cards["2"], x=90, y=30), replace(cards["3"], x=0, y=600)]
    )
    room.view.select(["1", "2"])
    room.view.tidy()
    assert room.intents == [Place(("1", "2"), (0, 236), (0, 0))]
