"""Keys that are held down: moving goes on and on, everything else happens once."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.layouts import every_layout, shown
from tests.ui.boards.room import Room
from ui.boards.intents import Collapse, Move, MoveColumn, Park
from ui.boards.keys import BINDINGS
from ui.boards.layouts.plan import Plan

Key, Mod = Qt.Key, Qt.KeyboardModifier


def hold_down(
    room: Room, key: Qt.Key, times: int, modifiers: Qt.KeyboardModifier = Mod.NoModifier, text: str = ""
) -> None:
    """Press a key and keep it: one press, many repeats, one release, as window systems send them."""
    for step in range(times):
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text, autorep=step > 0)
        QApplication.sendEvent(room.view, event)
    QApplication.sendEvent(room.view, QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, text))


@every_layout
def test_p_held_down_parks_once(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.view.select(["2"])
    hold_down(room, Key.Key_P, 8, text="p")
    assert room.intents == [Park(("2",))]


def test_f_held_down_folds_once(open_room: OpenRoom) -> None:
    room = open_room("Trust: 1 2 | Money: 3")
    room.view.select(["1"])
    hold_down(room, Key.Key_F, 7, text="f")
    assert room.intents == [Collapse("Trust", collapsed=True)]
    hold_down(room, Key.Key_F, 7, text="f")
    assert room.intents == [Collapse("Trust", collapsed=True), Collapse("Trust", collapsed=False)]


@every_layout
def test_space_held_down_lifts_once(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.view.select(["2"])
    hold_down(room, Key.Key_Space, 12, text=" ")
    assert room.holding()
    hold_down(room, Key.Key_Escape, 5)
    assert not room.holding()
    assert room.intents == []


@every_layout
def test_enter_held_down_places_once_and_opens_nothing_more(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.view.select(["1"])
    room.key(Key.Key_Space)
    room.key(Key.Key_Down)
    hold_down(room, Key.Key_Return, 6, text="\r")
    assert len(room.intents) == 1
    assert room.view.editing.box is None


def test_alt_and_an_arrow_held_down_go_to_the_end_and_stop(open_room: OpenRoom) -> None:
    room = open_room("Trust: 1 2 3 4 5 6")
    room.view.select(["1"])
    hold_down(room, Key.Key_Down, 30, Mod.AltModifier)
    assert room.drawing == "Trust: 2 3 4 5 6 1"
    assert room.intents[-1] == Move(("1",), "Trust", "6", None)
    assert len(room.intents) == 5


def test_arrows_held_down_carry_on_while_something_is_held(open_room: OpenRoom) -> None:
    room = open_room("Trust: 1 2 3 4 5 6")
    room.view.select(["1"])
    room.key(Key.Key_Space)
    hold_down(room, Key.Key_Down, 40)
    assert room.view.said == "6 of 6 under Trust"
    assert room.intents == []
    room.key(Key.Key_Return)
    assert room.drawing == "Trust: 2 3 4 5 6 1"


def test_arrows_held_down_at_a_heading_move_the_column_to_the_end(open_room: OpenRoom) -> None:
    room = open_room("A: 1 | B: 2 | C: 3 | D: 4")
    room.key(Key.Key_1)
    hold_down(room, Key.Key_Right, 9, Mod.AltModifier)
    assert [type(intent) for intent in room.intents] == [MoveColumn] * 3
    assert [column.id for column in room.board.columns] == ["B", "C", "D", "A"]


@every_layout
def test_arrows_held_down_walk_and_never_leave_the_board(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.view.select(["1"])
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Up):
        hold_down(room, key, 25)
        assert room.view.current in room.board.cards
    assert room.intents == []


@pytest.mark.parametrize(("key", "words"), [(Key.Key_Plus, "in"), (Key.Key_Minus, "out")])
def test_zooming_goes_on_while_the_key_is_down(open_room: OpenRoom, key: Qt.Key, words: str) -> None:
    room = open_room("Trust: 1 2 3")
    hold_down(room, key, 4, Mod.ControlModifier)
    factor = 1.25**4 if words == "in" else 0.8**4
    assert room.view.zoom == pytest.approx(factor)


def test_only_moving_and_zooming_repeat() -> None:
    repeating = {row.words for row in BINDINGS if row.repeats}
    assert repeating == {
        "Move up", "Move down", "Move to the column on the left", "Move to the column on the right",
        "Larger", "Smaller",
    }  # fmt: skip
