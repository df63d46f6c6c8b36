"""The same looking round in all four layouts: a band that selects, edges that scroll, panning, leafing."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QSize, Qt

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.layouts import every_layout, lanes_only, shown
from tests.ui.boards.room import Room
from ui.boards.layouts.plan import Plan

Key, Mod, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton


def empty_point(room: Room) -> QPoint:
    """A point of the viewport with nothing of the board under it."""
    size = room.view.viewport().size()
    for x in range(4, size.width(), 9):
        for y in range(size.height() - 6, 0, -9):
            point = room.view.camera.point_to_board(QPoint(x, y))
            plan = room.view.plan
            if plan.at(point) is None and plan.head_at(point) is None and plan.foot_at(point) is None:
                return QPoint(x, y)
    raise AssertionError("the board is full")


# the rubber band


@every_layout
def test_a_band_selects_what_it_touches(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    start = empty_point(room)
    end = room.spot("1")
    room.press(start)
    room.move(end)
    camera = room.view.camera
    first, last = camera.point_to_board(start), camera.point_to_board(end)
    room.release(end)
    for ident in room.board.cards:
        rect = room.view.plan.rect(ident)
        assert rect is not None
        low_x, high_x = sorted((first.x(), last.x()))
        low_y, high_y = sorted((first.y(), last.y()))
        inside = (
            rect.left() <= high_x
            and rect.right() >= low_x
            and rect.top() <= high_y
            and rect.bottom() >= low_y
        )
        assert (ident in room.view.selected) == inside
    assert room.intents == []


@every_layout
@pytest.mark.parametrize("modifier", [Mod.ShiftModifier, Mod.ControlModifier])
def test_a_band_with_shift_or_control_adds(
    open_room: OpenRoom, kind: type[Plan], modifier: Qt.KeyboardModifier
) -> None:
    room = shown(open_room, kind)
    room.view.select(["5"])
    start = empty_point(room)
    room.press(start, modifier)
    room.move(room.spot("1"))
    room.release(room.spot("1"), modifier)
    assert {"1", "5"} <= room.view.selected


@every_layout
def test_escape_takes_the_band_back(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.press(empty_point(room))
    room.move(room.spot("1"))
    room.key(Key.Key_Escape)
    assert room.view.gestures.band is None
    assert room.view.selected == set()
    room.release(room.spot("1"))
    assert room.view.selected == set()


# scrolling and panning


@every_layout
def test_at_each_edge_the_board_scrolls_while_a_card_is_held(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind, "loose: 1 2 3 | Trust: 4 5 6 7 8 | parked: 9", QSize(500, 400))
    room.view.zoom_to(1.0)
    size = room.view.viewport().size()
    bars = (room.view.horizontalScrollBar(), room.view.verticalScrollBar())
    ends = ((QPoint(size.width() - 3, 200), 0, 1), (QPoint(3, 200), 0, -1),
            (QPoint(250, size.height() - 3), 1, 1), (QPoint(250, 3), 1, -1))  # fmt: skip
    room.view.scrollTo(room.board.index_of("2"))
    room.press(room.spot("2"))
    room.move(room.spot("2") + QPoint(12, 12))
    for at, which, way in ends:
        bars[which].setValue(bars[which].maximum() // 2)
        before = bars[which].value()
        room.move(at)
        room.pace.frame()
        assert (bars[which].value() - before) * way > 0 or bars[which].maximum() == 0
    room.key(Key.Key_Escape)
    assert not room.pace.every_work
    assert room.intents == []


@every_layout
@pytest.mark.parametrize("how", ["middle", "space"])
def test_panning_moves_the_board_and_nothing_on_it(open_room: OpenRoom, kind: type[Plan], how: str) -> None:
    from PySide6.QtTest import QTest

    room = shown(open_room, kind, size=QSize(500, 400))
    room.view.zoom_to(1.5)
    room.view.scrollTo(room.board.index_of("1"))
    before, button = room.rect("1"), Button.MiddleButton if how == "middle" else Button.LeftButton
    if how == "space":
        QTest.keyPress(room.view, Key.Key_Space)
    room.press(QPoint(250, 300), button=button)
    room.move(QPoint(240, 260))
    room.release(QPoint(240, 260), button=button)
    if how == "space":
        QTest.keyRelease(room.view, Key.Key_Space)
    moved = room.rect("1").topLeft() - before.topLeft()
    assert moved != QPoint()
    assert abs(moved.x()) <= 10
    assert abs(moved.y()) <= 40
    assert not room.holding()
    assert room.intents == []


@lanes_only
def test_the_page_keys_go_through_a_long_list(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = open_room("Trust: " + " ".join(str(number) for number in range(1, 61)), kind(), QSize(900, 500))
    room.view.select(["1"])
    seen = [1]
    for _ in range(40):
        room.key(Key.Key_PageDown)
        seen.append(int(room.view.current or 0))
        if seen[-1] == seen[-2]:
            break
    assert seen[-1] == 60
    assert all(later >= earlier for earlier, later in pairwise(seen))
