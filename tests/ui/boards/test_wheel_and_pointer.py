"""Wheels, pinches, right clicks and tips: the pointer's smaller gestures."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPixmap,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.room import Room
from ui.boards.board_view import BoardView
from ui.boards.pace import QtPace

Mod = Qt.KeyboardModifier
AT = QPoint(300, 260)
TALL = (
    "Trust: "
    + " ".join(str(number) for number in range(1, 31))
    + " | Money: 40 | Time: 50 | Rooms: 60 | Land: 70"
)


def wheel(view: BoardView, steps: int, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    """Turn the wheel over the board; one step is the usual notch."""
    at, turn = QPointF(AT), QPoint(0, 120 * steps)
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, view.viewport().mapToGlobal(at), QPoint(), turn, buttons, modifiers, phase, False)  # noqa: FBT003
    QApplication.sendEvent(view.viewport(), event)


def under_pointer(room: Room) -> QPoint:
    return room.view.camera.point_to_board(AT)


@pytest.mark.parametrize("steps", [1, 2, 5])
def test_the_wheel_with_control_zooms_at_the_pointer(open_room: OpenRoom, steps: int) -> None:
    room = open_room(TALL)
    room.view.pan(QPoint(200, 900))
    before = under_pointer(room)
    wheel(room.view, steps, Mod.ControlModifier)
    assert room.view.zoom > 1
    moved = under_pointer(room) - before
    assert moved.manhattanLength() <= 3


def test_the_wheel_scrolls_and_with_shift_sideways(open_room: OpenRoom) -> None:
    room = open_room(TALL)
    wheel(room.view, -1)
    assert room.view.verticalScrollBar().value() > 0
    assert room.view.horizontalScrollBar().value() == 0
    wheel(room.view, -1, Mod.ShiftModifier)
    assert room.view.horizontalScrollBar().value() == 120


def test_a_pinch_zooms(open_room: OpenRoom) -> None:
    room = open_room(TALL)
    at = QPointF(AT)
    kind, device = Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(kind, device, 2, at, at, at, 0.25, QPointF())
    QApplication.sendEvent(room.view.viewport(), event)
    assert room.view.zoom == pytest.approx(1.25)


def test_the_zoom_has_ends(open_room: OpenRoom) -> None:
    room = open_room(TALL)
    for factor in (100.0, 1e-6):
        room.view.zoom_by(factor)
        room.still()
        assert 0.01 < room.view.zoom < 5


def test_a_right_click_takes_the_card_under_it_and_keeps_a_selection(open_room: OpenRoom) -> None:
    room = open_room(TALL)
    room.view.select(["1", "2"])
    room.press(room.spot("1"), button=Qt.MouseButton.RightButton)
    assert room.view.selected == {"1", "2"}
    room.press(room.spot("3"), button=Qt.MouseButton.RightButton)
    assert room.view.selected == {"3"}


def test_a_tip_shows_the_whole_idea(open_room: OpenRoom) -> None:
    room = open_room(TALL)
    assert room.view.tip_at(room.spot("2")) == "<p>Words of 2</p>"
    assert room.view.tip_at(QPoint(2, 2)) == ""


def test_a_second_double_click_on_the_ground_of_a_column_writes_there(open_room: OpenRoom) -> None:
    room = open_room("Trust: 1 | Money: 2 3 4")
    left, ground = Qt.MouseButton.LeftButton, room.spot("1") + QPoint(0, 5000)
    ground.setY(room.view.viewport().height() - 20)
    event = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, QPointF(ground), QPointF(ground), left, left, Mod.NoModifier
    )
    QApplication.sendEvent(room.view.viewport(), event)
    room.typed("from the ground")
    room.view.editing.close()
    assert len(room.intents) == 1


def test_on_a_sharp_screen_a_scrolled_layer_is_as_good_as_new(open_room: OpenRoom) -> None:
    room = open_room(TALL)
    stage, size = room.view.stage, room.view.viewport().size()

    def painted() -> QPixmap:
        pixmap = QPixmap(size * 2)
        pixmap.setDevicePixelRatio(2)
        painter = QPainter(pixmap)
        stage.paint(painter, room.view.camera, size, 2.0, room.view.viewport().rect())
        painter.end()
        return pixmap

    painted()
    room.pace.run()
    room.view.verticalScrollBar().setValue(333)
    painted()
    room.pace.run()
    scrolled = painted().toImage()
    stage.spoil(None)
    assert painted().toImage() == scrolled


def test_the_running_programs_pace(qtbot: QtBot) -> None:
    from PySide6.QtCore import QObject

    parent, done = QObject(), []
    pace = QtPace(parent)
    pace.soon(lambda: done.append("soon"))
    qtbot.waitUntil(lambda: done == ["soon"])

    def frame() -> None:
        done.append("frame")
        pace.rest(frame)

    pace.every(frame)
    qtbot.waitUntil(lambda: done == ["soon", "frame"])
    pace.every(frame)
    pace.soon(frame)
    pace.stop()
    assert pace.now() <= pace.now()
    assert done == ["soon", "frame"]
