"""Fingers: a tap selects, a second one opens, a drag carries, two fingers zoom and drop what was held."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.layouts import every_layout, shown
from tests.ui.boards.room import Room
from ui.boards.intents import Move, Place, Reorder
from ui.boards.layouts.plan import Plan

SCREEN = QSize(760, 560)
"""Touches are told in points of the screen, so the board must fit it."""


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


def touch(room: Room, screen: QPointingDevice, *way: QPoint) -> None:
    """One finger down at the first point, along the way, and up at the last."""
    port = room.view.viewport()
    QTest.touchEvent(port, screen).press(0, way[0], port).commit()
    assert room.view.editing.box is None, "a tap somewhere else is no double tap"
    for at in way[1:]:
        QTest.touchEvent(port, screen).move(0, at, port).commit()
    QTest.touchEvent(port, screen).release(0, way[-1], port).commit()
    QApplication.processEvents()


def rest(room: Room, screen: QPointingDevice) -> None:
    """A tap on the bare corner: whatever follows is not the second tap of the test before."""
    port = room.view.viewport()
    QTest.touchEvent(port, screen).press(0, QPoint(1, 1), port).commit()
    QTest.touchEvent(port, screen).release(0, QPoint(1, 1), port).commit()
    QApplication.processEvents()
    room.view.editing.close()


@every_layout
def test_a_tap_selects_one_card(open_room: OpenRoom, kind: type[Plan], screen: QPointingDevice) -> None:
    room = shown(open_room, kind, size=SCREEN)
    rest(room, screen)
    for ident in ("2", "5", "9"):
        touch(room, screen, room.spot(ident))
        assert room.view.selected == {ident}
        assert room.view.current == ident
    assert room.intents == []


@every_layout
def test_a_finger_carries_a_card(open_room: OpenRoom, kind: type[Plan], screen: QPointingDevice) -> None:
    room = shown(open_room, kind, size=SCREEN)
    rest(room, screen)
    free = room.view.plan.free
    target = room.spot("4") + QPoint(0, room.rect("4").height() + 12) if free else room.spot("4", 0.05)
    start = room.spot("2")
    touch(room, screen, start, start + QPoint(12, 12), (start + target) / 2, target)
    (intent,) = room.intents
    assert isinstance(intent, Move | Reorder | Place)
    assert intent.ids == ("2",)
    assert not room.holding()


def test_tapped_lifted_by_a_button_and_placed_by_a_tap(open_room: OpenRoom, screen: QPointingDevice) -> None:
    room = open_room("loose: 1 2 3 | Trust: 4 5 6 | Money: 7", size=SCREEN)
    room.view.fit()
    rest(room, screen)
    touch(room, screen, room.spot("1"))
    room.view.gestures.lift()
    touch(room, screen, room.spot("7", 0.95))
    assert room.intents == [Move(("1",), "Money", "7", None)]


def test_taps_that_come_quickly_and_everywhere_break_nothing(
    open_room: OpenRoom, screen: QPointingDevice
) -> None:
    room = open_room("loose: 1 2 3 | Trust: 4 5 6 | Money: 7", size=SCREEN)
    for step in range(60):
        touch(room, screen, QPoint(37 * step % 760, 53 * step % 540))
        room.view.editing.close()
    assert not room.holding()
    assert set(room.board.cards) == set("1234567")


class Pinch(QPinchGesture):
    """Two fingers as the window system would report them."""

    def __init__(self, state: Qt.GestureState, scale: float, centre: QPointF) -> None:
        super().__init__()
        self._state = state
        self.setScaleFactor(scale)
        self.setCenterPoint(centre)

    def state(self) -> Qt.GestureState:
        return self._state


def pinch(room: Room, state: Qt.GestureState, scale: float, at: QPoint) -> None:
    centre = QPointF(room.view.viewport().mapToGlobal(at))
    gesture = Pinch(state, scale, centre)
    room.view.viewportEvent(QGestureEvent([gesture]))


@every_layout
def test_two_fingers_zoom_around_their_middle(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind, size=SCREEN)
    room.view.zoom_to(1.0)
    at = QPoint(300, 260)
    before = room.view.camera.point_to_board(at)
    pinch(room, Qt.GestureState.GestureStarted, 1.3, at)
    pinch(room, Qt.GestureState.GestureUpdated, 1.1, at)
    assert room.view.zoom == pytest.approx(1.43)
    plan, size = room.view.plan, room.view.viewport().size()
    if (
        plan.extent.width() * room.view.zoom > size.width()
        and plan.extent.height() * room.view.zoom > size.height()
    ):
        assert (room.view.camera.point_to_board(at) - before).manhattanLength() <= 60
    assert room.intents == []


def test_a_second_finger_lets_go_of_what_the_first_had_lifted(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 2 3 | Trust: 4 5 6")
    room.press(room.spot("1"))
    room.move(room.spot("5"))
    assert room.holding()
    pinch(room, Qt.GestureState.GestureStarted, 1.05, QPoint(300, 260))
    assert not room.holding()
    room.release(room.spot("5"))
    assert room.intents == []


def test_a_gesture_that_is_no_pinch_is_left_alone(open_room: OpenRoom) -> None:
    room = open_room("loose: 1")
    assert not room.view.viewportEvent(QGestureEvent([]))
    assert room.view.zoom == 1.0
    assert QEvent.Type.Gesture
