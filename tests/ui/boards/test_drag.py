"""Dragging: the board before as text, the hands, the board after as text, and the one intent."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.boards.conftest import OpenRoom
from ui.boards.intents import Join, Move, MoveColumn, Park, Reorder, StartColumn
from ui.boards.layouts.ranking import RankingPlan
from ui.boards.painting.overlay import LONGEST, draw_pill
from ui.boards.palette import Inks
from ui.theme import load_theme

Mod = Qt.KeyboardModifier
BOARD = "loose: 1 2 3 | Trust: 4 5 6 | Money: 7"


@pytest.mark.parametrize(
    ("lifted", "onto", "down", "after"),
    [
        ("4", "6", 0.95, "loose: 1 2 3 | Trust: 5 6 4 | Money: 7"),
        ("6", "4", 0.05, "loose: 1 2 3 | Trust: 6 4 5 | Money: 7"),
        ("4", "5", 0.9, "loose: 1 2 3 | Trust: 5 4 6 | Money: 7"),
        ("1", "7", 0.1, "loose: 2 3 | Trust: 4 5 6 | Money: 1 7"),
        ("7", "2", 0.1, "loose: 1 7 2 3 | Trust: 4 5 6 | Money:"),
    ],
)
def test_a_drop_at_a_cards_edge_puts_the_idea_there(
    open_room: OpenRoom, lifted: str, onto: str, down: float, after: str
) -> None:
    room = open_room(BOARD)
    room.drag(room.spot(lifted), room.spot(onto, down))
    assert room.drawing == after
    assert len(room.intents) == 1


def test_a_drop_on_the_middle_joins(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.drag(room.spot("1"), room.spot("5"))
    assert room.intents == [Join(("1",), "5")]


def test_a_drop_where_it_was_asks_for_nothing(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.drag(room.spot("5"), room.spot("4", 0.95))
    room.drag(room.spot("5"), room.spot("6", 0.05))
    assert room.intents == []
    assert room.drawing == BOARD


def test_a_drop_beside_the_board_asks_for_nothing(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.drag(room.spot("5"), QPoint(3, 600))
    assert room.intents == []


def test_many_are_dragged_together_in_reading_order(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.click(room.spot("3"))
    room.click(room.spot("1"), Mod.ControlModifier)
    room.click(room.spot("4"), Mod.ControlModifier)
    room.drag(room.spot("3"), room.spot("7", 0.95))
    assert room.intents == [Move(("1", "3", "4"), "Money", "7", None)]
    assert room.drawing == "loose: 2 | Trust: 5 6 | Money: 7 1 3 4"


@pytest.mark.parametrize("modifier", [Mod.ControlModifier, Mod.AltModifier])
def test_with_control_or_alt_a_copy_is_dropped(open_room: OpenRoom, modifier: Qt.KeyboardModifier) -> None:
    room = open_room(BOARD)
    room.drag(room.spot("1"), room.spot("7", 0.95), modifier)
    assert room.intents == [Move(("1",), "Money", "7", None, copy=True)]


def test_escape_returns_what_was_dragged(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.press(room.spot("1"))
    room.move(room.spot("5"))
    assert room.holding()
    room.key(Qt.Key.Key_Escape)
    room.release(room.spot("5"))
    assert room.intents == []
    assert not room.holding()
    assert room.view.stage.artist.held == frozenset()


def test_the_preview_says_what_will_happen(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.press(room.spot("1"))
    room.move(room.spot("5", 0.95))
    assert room.view.drop_words() == "3 of 4 under Trust"
    room.move(room.spot("5"))
    assert room.view.drop_words() == "Join with idea 5"
    room.release(room.spot("1"))


def test_the_words_over_a_landing_place_stay_short_whatever_the_heading_is(qapp: QApplication) -> None:
    words = "1 of 1 under " + "homes that people can pay for " * 9
    picture = QImage(2000, 60, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_pill(painter, QRect(10, 40, 240, 20), words, Inks(load_theme("light")))
    painter.end()
    painted = [x for x in range(picture.width()) if picture.pixelColor(x, 23).alpha()]
    assert 200 < painted[-1] <= 10 + LONGEST + 24


def test_a_drop_on_an_empty_column_fills_it(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 | Trust: | Money: 2")
    room.drag(room.spot("1"), room.head("Trust") + QPoint(0, 120))
    assert room.drawing == "Trust: 1 | Money: 2"


def test_a_drop_on_the_place_for_a_new_heading_starts_one(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    fresh = room.view.plan.fresh
    assert fresh is not None
    room.drag(room.spot("1"), room.view.camera.to_view(fresh).center())
    assert room.intents == [StartColumn(("1",))]


def test_a_drop_among_the_parked_parks(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 2 | Trust: 3 | parked: 9")
    room.drag(room.spot("1"), room.spot("9", 0.95))
    assert room.intents == [Park(("1",))]
    assert room.drawing == "loose: 2 | Trust: 3 | parked: 9 1"


def test_a_parked_idea_comes_back_where_it_is_dropped(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 | Trust: 3 | parked: 9")
    room.drag(room.spot("9"), room.spot("3", 0.05))
    assert room.drawing == "loose: 1 | Trust: 9 3"


def test_a_ranking_reorders(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 2 3 4", RankingPlan())
    room.drag(room.spot("4"), room.spot("2", 0.1))
    assert room.intents == [Reorder(("4",), "1", "2")]
    assert room.drawing == "loose: 1 4 2 3"


def test_a_head_dragged_moves_the_column(open_room: OpenRoom) -> None:
    room = open_room(BOARD + " | Time: 8")
    room.drag(room.head("Trust"), room.head("Time") + QPoint(60, 0))
    assert room.intents == [MoveColumn("Trust", "Time", None)]


def test_the_lock_holds_everything(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.lock = True
    room.drag(room.spot("1"), room.spot("5"))
    room.drag(room.head("Trust"), room.head("Money"))
    room.view.park()
    room.key(Qt.Key.Key_Down, Mod.AltModifier)
    assert room.intents == []


def test_an_undo_under_the_hand_ends_the_drag(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.press(room.spot("1"))
    room.move(room.spot("5", 0.9))
    room.board.drop(["5"])
    room.release(room.spot("6"))
    assert room.intents == []
    assert room.drawing == "loose: 1 2 3 | Trust: 4 6 | Money: 7"
    assert not room.holding()


def test_a_change_elsewhere_leaves_the_hand_alone(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.press(room.spot("1"))
    room.move(room.spot("5", 0.9))
    room.board.put([replace(room.board.cards["7"], marks=3)])
    assert room.holding()
    room.release(room.spot("5", 0.9))
    assert room.drawing == "loose: 2 3 | Trust: 4 5 1 6 | Money: 7"


def test_near_the_edge_the_board_scrolls_by_frames(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 | Trust: " + " ".join(str(number) for number in range(10, 40)))
    bar = room.view.verticalScrollBar()
    room.press(room.spot("1"))
    room.move(QPoint(room.spot("10").x(), room.view.viewport().height() - 4))
    for _ in range(20):
        room.pace.frame()
    assert bar.value() > 200
    room.move(QPoint(room.spot("10").x(), 400))
    value = bar.value()
    room.pace.frame()
    assert bar.value() == value
    room.release(QPoint(room.spot("10").x(), 400))
    assert not room.pace.every_work
    assert len(room.intents) == 1


def test_empty_ground_stretches_a_band(open_room: OpenRoom) -> None:
    room = open_room("Trust: 1 2 | Money: 3 | Time: 4")
    start = room.spot("1", 0, 0) - QPoint(18, -4)
    room.press(start)
    room.move(room.spot("3"))
    room.release(room.spot("3"))
    assert room.view.selected == {"1", "3"}
    assert room.intents == []


def test_the_middle_button_pans(open_room: OpenRoom) -> None:
    room = open_room("Trust: " + " ".join(str(number) for number in range(30)))
    bar, at = room.view.verticalScrollBar(), QPoint(500, 500)
    room.press(at, button=Qt.MouseButton.MiddleButton)
    room.move(at - QPoint(0, 200))
    room.release(at, button=Qt.MouseButton.MiddleButton)
    assert bar.value() == 200
    assert room.intents == []
