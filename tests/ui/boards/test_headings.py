"""Headings without cards and without a pointer: gone to, heard, folded, renamed and moved by key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.room import Room, columns_of
from ui.boards.intents import Collapse, Create, MoveColumn, RenameColumn
from ui.boards.layouts.ranking import RankingPlan
from ui.boards.layouts.wall import WallPlan

Key, Mod = Qt.Key, Qt.KeyboardModifier
BOARD = "loose: 1 | Trust: 4 5 | Money: | Time: 8 | parked: 9"


def folded(room: Room, title: str) -> bool:
    return room.heading(title).folded


def test_a_folded_column_without_a_card_in_front_is_unfolded_by_key(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["5"])
    room.key(Key.Key_F)
    assert folded(room, "Trust")
    assert room.view.said == "Heading 1, Trust, 2 ideas, folded"
    room.key(Key.Key_Right)
    room.key(Key.Key_Left)
    room.key(Key.Key_F)
    assert not folded(room, "Trust")
    assert room.intents == [Collapse("Trust", collapsed=True), Collapse("Trust", collapsed=False)]


def test_after_working_elsewhere_its_number_leads_back_to_it(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.board.put_columns(replace(c, collapsed=c.id == "Trust") for c in room.board.columns)
    room.view.select(["8"])
    room.key(Key.Key_1)
    assert room.view.said == "Heading 1, Trust, 2 ideas, folded"
    room.key(Key.Key_F)
    assert not folded(room, "Trust")


def test_arrows_go_from_head_to_head_and_down_to_the_cards(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["4"])
    said = []
    for key in (Key.Key_Up, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Right):
        room.key(key)
        said.append(room.view.said)
    assert said == [
        "Heading 1, Trust, 2 ideas",
        "Heading 2, Money, 0 ideas",
        "Heading 3, Time, 1 idea",
        "Parked, 1 idea",
        "Parked, 1 idea",
    ]
    room.key(Key.Key_Left)
    room.key(Key.Key_Down)
    assert room.view.current == "8"
    assert room.view.headings.at is None
    assert room.intents == []


def test_up_inside_a_column_goes_to_the_card_above(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["5"])
    room.key(Key.Key_Up)
    assert room.view.current == "4"
    assert room.view.headings.at is None


def test_an_empty_column_is_renamed_and_filled_by_key(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.key(Key.Key_2)
    room.key(Key.Key_F2)
    room.typed("Who pays")
    room.view.setFocus()
    room.key(Key.Key_N)
    room.typed("each a share")
    room.view.editing.close()
    assert room.intents == [RenameColumn("Money", "Who pays"), Create("each a share", "Money", None)]


@pytest.mark.parametrize(
    ("number", "key", "order", "intent"),
    [
        (Key.Key_1, Key.Key_Right, ["Money", "Trust", "Time"], MoveColumn("Trust", "Money", "Time")),
        (Key.Key_3, Key.Key_Left, ["Trust", "Time", "Money"], MoveColumn("Time", "Trust", "Money")),
        (Key.Key_2, Key.Key_Left, ["Money", "Trust", "Time"], MoveColumn("Money", None, "Trust")),
    ],
)
def test_alt_and_arrows_move_the_whole_column(
    open_room: OpenRoom, number: Qt.Key, key: Qt.Key, order: list[str], intent: MoveColumn
) -> None:
    room = open_room(BOARD)
    room.key(number)
    room.key(key, Mod.AltModifier)
    assert room.intents == [intent]
    assert columns_of(room.board) == order
    head = room.view.headings.at
    assert head is not None
    assert head.title == intent.id


def test_at_the_ends_a_column_stays(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.key(Key.Key_1)
    room.key(Key.Key_Left, Mod.AltModifier)
    room.key(Key.Key_3)
    room.key(Key.Key_Right, Mod.AltModifier)
    assert room.intents == []


def test_a_locked_board_lets_headings_be_read_but_not_moved(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.lock = True
    room.key(Key.Key_1)
    room.key(Key.Key_Right, Mod.AltModifier)
    room.key(Key.Key_F2)
    assert room.view.editing.box is None
    assert room.intents == []


@pytest.mark.parametrize("plan", [RankingPlan, WallPlan])
def test_zero_goes_to_the_tray_where_no_other_head_is(
    open_room: OpenRoom, plan: type[RankingPlan | WallPlan]
) -> None:
    room = open_room("loose: 1 2 | parked: 9", plan())
    room.key(Key.Key_3)
    assert room.view.headings.at is None
    room.key(Key.Key_0)
    room.key(Key.Key_F)
    assert room.view.said == "Parked, 1 idea, folded"
    room.key(Key.Key_F)
    assert room.view.said == "Parked, 1 idea"
    room.key(Key.Key_Escape)
    assert room.view.headings.at is None


def test_a_head_whose_column_goes_away_is_left(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.key(Key.Key_2)
    room.board.put_columns(c for c in room.board.columns if c.id != "Money")
    assert room.view.headings.at is None
    room.key(Key.Key_F2)
    assert room.intents == []


def test_two_digits_make_one_number(open_room: OpenRoom) -> None:
    room = open_room(
        "loose: 99 | " + " | ".join(f"G{letter}: {n}" for n, letter in enumerate("abcdefghijkl", 1))
    )
    room.key(Key.Key_1)
    room.key(Key.Key_2)
    assert room.view.said == "Heading 12, Gl, 1 idea"


def test_a_pointer_or_a_selection_ends_it(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.key(Key.Key_2)
    room.click(room.spot("4"))
    assert room.view.headings.at is None
    room.key(Key.Key_2)
    room.view.select(["8"])
    assert room.view.headings.at is None


def test_the_ring_stands_around_the_head(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["4"])
    before = room.view.grab().toImage()
    room.key(Key.Key_2)
    assert room.view.grab().toImage() != before
