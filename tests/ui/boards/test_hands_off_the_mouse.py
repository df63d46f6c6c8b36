"""Keys, clicks and buttons do everything that dragging does, and say what happened."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.boards.conftest import OpenRoom
from ui.boards.board_view import as_tip
from ui.boards.intents import (
    Collapse,
    Create,
    CreateMany,
    Edit,
    Join,
    Move,
    MoveTo,
    Open,
    Park,
    RenameColumn,
    StartColumn,
    Unpark,
)
from ui.boards.keys import BINDINGS
from ui.boards.layouts.ranking import RankingPlan

Key, Mod = Qt.Key, Qt.KeyboardModifier
BOARD = "loose: 1 2 3 | Trust: 4 5 6 | Money: 7"


@pytest.mark.parametrize(
    ("card", "key", "after"),
    [
        ("4", Key.Key_Down, "loose: 1 2 3 | Trust: 5 4 6 | Money: 7"),
        ("6", Key.Key_Up, "loose: 1 2 3 | Trust: 4 6 5 | Money: 7"),
        ("5", Key.Key_Right, "loose: 1 2 3 | Trust: 4 6 | Money: 7 5"),
        ("5", Key.Key_Left, "loose: 1 5 2 3 | Trust: 4 6 | Money: 7"),
        ("6", Key.Key_Down, BOARD),
    ],
)
def test_alt_and_arrows_move_the_idea(open_room: OpenRoom, card: str, key: Qt.Key, after: str) -> None:
    room = open_room(BOARD)
    room.view.select([card])
    room.key(key, Mod.AltModifier)
    assert room.drawing == after
    assert room.view.current == card


def test_a_held_key_moves_on_and_on(open_room: OpenRoom) -> None:
    room = open_room("Trust: " + " ".join(str(number) for number in range(1, 31)))
    room.view.select(["1"])
    room.key(Key.Key_Down, Mod.AltModifier, times=50)
    assert room.drawing.endswith(" 30 1")
    assert len(room.intents) == 29


def test_space_lifts_arrows_carry_enter_places(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["1"])
    room.key(Key.Key_Space)
    room.key(Key.Key_Right)
    room.key(Key.Key_Down)
    assert room.drawing == BOARD
    assert room.view.said == "2 of 4 under Trust"
    room.key(Key.Key_Return)
    assert room.drawing == "loose: 2 3 | Trust: 4 1 5 6 | Money: 7"
    assert room.view.said == "Idea 1, now 2 of 4 under Trust"
    assert len(room.intents) == 1


def test_j_joins_the_card_that_comes_next(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["1"])
    room.key(Key.Key_Space)
    room.key(Key.Key_Right)
    room.key(Key.Key_J)
    assert room.view.said == "Join with idea 4"
    room.key(Key.Key_Down)
    assert room.view.said == "2 of 4 under Trust"
    room.key(Key.Key_J)
    room.key(Key.Key_Return)
    assert room.intents == [Join(("1",), "5")]


def test_escape_returns_what_was_lifted(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["1", "2"])
    room.key(Key.Key_Space)
    assert "2 ideas" in room.view.said
    room.key(Key.Key_Right)
    room.key(Key.Key_Escape)
    assert room.intents == []
    assert room.view.selected == {"1", "2"}


def test_a_headings_number_sends_the_idea_there(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["1"])
    room.key(Key.Key_Space)
    room.key(Key.Key_2)
    room.key(Key.Key_Return)
    assert room.drawing == "loose: 2 3 | Trust: 4 5 6 | Money: 7 1"


def test_two_digits_make_one_number(open_room: OpenRoom) -> None:
    room = open_room(
        "loose: 100 | " + " | ".join(f"Group{letter}: {n}" for n, letter in enumerate("abcdefghijkl", 1))
    )
    room.view.select(["100"])
    room.key(Key.Key_Space)
    room.key(Key.Key_1)
    room.key(Key.Key_2)
    assert room.view.drop_words().endswith("Groupl")
    room.key(Key.Key_3)
    assert room.view.drop_words().endswith("Groupc")
    room.key(Key.Key_Escape)


def test_picked_up_by_key_placed_by_click(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["1"])
    room.view.gestures.lift()
    room.click(room.spot("7", 0.95))
    assert room.intents == [Move(("1",), "Money", "7", None)]


def test_arrows_walk_the_board_and_shift_selects(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["4"])
    for key, card in ((Key.Key_Down, "5"), (Key.Key_Right, "7"), (Key.Key_Left, "4"), (Key.Key_Left, "1")):
        room.key(key)
        assert room.view.current == card
    room.key(Key.Key_Down, Mod.ShiftModifier)
    assert room.view.selected == {"1", "2"}
    room.key(Key.Key_End)
    assert room.view.current == "7"
    room.key(Key.Key_Home)
    assert room.view.current == "1"


def test_page_keys_go_a_viewport_further(open_room: OpenRoom) -> None:
    room = open_room("loose: " + " ".join(str(number) for number in range(1, 60)), RankingPlan())
    room.view.select(["1"])
    room.key(Key.Key_PageDown)
    further = int(room.view.current or 0)
    assert 5 < further < 12
    assert room.view.viewport().rect().contains(room.rect(str(further)))
    room.key(Key.Key_PageUp)
    assert room.view.current == "1"


@pytest.mark.parametrize("key", [Key.Key_P, Key.Key_Delete])
def test_one_key_parks_and_brings_back(open_room: OpenRoom, key: Qt.Key) -> None:
    room = open_room(BOARD)
    room.view.select(["5"])
    room.key(key)
    assert room.drawing == "loose: 1 2 3 | Trust: 4 6 | Money: 7 | parked: 5"
    room.key(key)
    assert room.intents == [Park(("5",)), Unpark(("5",))]
    assert "parked" not in room.drawing


def test_m_asks_for_the_list_and_o_opens(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["5", "4"])
    room.key(Key.Key_M)
    room.key(Key.Key_O)
    assert room.intents == [MoveTo(("4", "5")), Open("4")]


def test_shift_click_takes_everything_between(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.click(room.spot("2"))
    room.click(room.spot("5"), Mod.ShiftModifier)
    assert room.view.selected == {"2", "3", "4", "5"}
    room.click(room.spot("7"))
    assert room.view.selected == {"7"}


def test_double_click_edits_in_place(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    at = room.spot("5")
    room.view.gestures.double_click(_double(at))
    room.typed("Meet every month")
    assert room.intents == [Edit("5", "Meet every month")]
    assert room.board.cards["5"].text == "Meet every month"
    assert room.view.focusWidget() is room.view


def test_escape_leaves_the_words_alone(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["5"])
    room.key(Key.Key_F2)
    assert room.view.editing.box is not None
    room.view.editing.box.setPlainText("half a thought")
    room.view.editing.close()
    assert room.intents == []


def test_going_to_another_widget_keeps_what_was_typed_and_the_focus_there(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    other = QLineEdit(room.view)
    other.show()
    room.view.edit_card("5")
    assert room.view.editing.box is not None
    room.view.editing.box.setPlainText("kept")
    QApplication.sendEvent(
        room.view.editing.box, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    )
    assert room.intents == []
    other.setFocus()
    if room.view.editing.box is not None:
        QApplication.sendEvent(
            room.view.editing.box, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.MouseFocusReason)
        )
    assert room.intents == [Edit("5", "kept")]
    assert room.view.window().focusWidget() is other


def test_n_writes_one_card_after_another(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["4"])
    room.key(Key.Key_N)
    room.typed("first")
    room.typed("second")
    room.typed("")
    assert room.view.editing.box is None
    assert room.intents == [Create("first", "Trust", "4"), Create("second", "Trust", "8")]
    assert room.drawing == "loose: 1 2 3 | Trust: 4 8 9 5 6 | Money: 7"


def test_the_foot_of_a_column_writes_there(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    items = room.view.plan.furniture(room.view.plan.extent)
    foot = next(item.foot for item in items if item.title == "Money")
    room.click(room.view.camera.to_view(foot).center())
    room.typed("a new one")
    room.typed("")
    assert room.drawing == "loose: 1 2 3 | Trust: 4 5 6 | Money: 7 8"


def test_a_card_that_vanishes_closes_its_editor(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.edit_card("5")
    room.board.drop(["5"])
    assert room.view.editing.box is None
    assert room.intents == []


def test_pasted_lines_become_cards(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    QGuiApplication.clipboard().setText("one\n\n  two  \r\nthree\n")
    room.view.select(["4"])
    room.key(Key.Key_V, Mod.ControlModifier)
    assert room.intents == [CreateMany(("one", "two", "three"), "Trust", "4")]
    assert room.view.said == "3 ideas pasted"


def test_a_heading_is_renamed_and_folded(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.rename_column("Trust")
    room.typed("Trust each other")
    head = room.heading("Trust each other").head
    room.click(room.view.camera.to_view(head).topRight() + _point(-18, 20))
    assert room.intents == [RenameColumn("Trust", "Trust each other"), Collapse("Trust", collapsed=True)]


def test_another_layout_keeps_the_selection_and_shows_the_way(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.view.select(["5"])
    room.view.set_plan(RankingPlan())
    room.view.viewport().repaint()
    under_way = room.view.grab().toImage()
    room.pace.time += 1
    room.pace.frame()
    assert room.view.selected == {"5"}
    assert not room.pace.every_work
    room.still()
    assert room.view.grab().toImage() != under_way


def test_a_tip_shows_markup_as_it_was_typed() -> None:
    assert as_tip("<b>5</b> & more\nthen") == "<p>&lt;b&gt;5&lt;/b&gt; &amp; more<br>then</p>"
    assert as_tip("") == ""


def test_f_folds_the_column_and_its_heading_unfolds_it(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    room.board.put_columns(replace(c, heading="4" if c.id == "Trust" else None) for c in room.board.columns)
    room.view.select(["5"])
    room.key(Key.Key_F)
    room.board.put_columns(replace(c, collapsed=c.id == "Trust") for c in room.board.columns)
    room.view.select(["4"])
    room.key(Key.Key_F)
    assert room.intents == [Collapse("Trust", collapsed=True), Collapse("Trust", collapsed=False)]


def test_every_key_has_words_and_none_is_taken_twice() -> None:
    taken = [(key, row.modifiers) for row in BINDINGS for key in row.keys]
    assert len(taken) == len(set(taken))
    assert all(row.words for row in BINDINGS)


def _point(x: int, y: int) -> QPoint:

    return QPoint(x, y)


def _double(at: QPoint) -> QMouseEvent:

    left, none = Qt.MouseButton.LeftButton, Mod.NoModifier
    return QMouseEvent(QEvent.Type.MouseButtonDblClick, QPointF(at), QPointF(at), left, left, none)


def test_space_and_drag_pan_and_lift_nothing(open_room: OpenRoom) -> None:
    room = open_room("Trust: " + " ".join(str(number) for number in range(1, 31)))
    room.view.select(["1"])
    QTest.keyPress(room.view, Key.Key_Space)
    room.press(QPoint(500, 500))
    room.move(QPoint(500, 350))
    room.release(QPoint(500, 350))
    QTest.keyRelease(room.view, Key.Key_Space)
    assert room.view.verticalScrollBar().value() == 150
    assert room.view.gestures.hold is None
    assert room.intents == []


def test_the_place_for_a_new_heading_takes_a_click(open_room: OpenRoom) -> None:
    room = open_room(BOARD)
    fresh = room.view.plan.fresh
    assert fresh is not None
    room.view.select(["2", "4"])
    room.click(room.view.camera.to_view(fresh).center())
    assert room.intents == [StartColumn(("2", "4"))]


def test_zoom_keys_fit_and_come_back(open_room: OpenRoom) -> None:
    room = open_room("Trust: " + " ".join(str(number) for number in range(1, 31)))
    room.view.select(["29", "30"])
    room.key(Key.Key_Exclam, Mod.ShiftModifier)
    assert room.view.zoom < 0.3
    room.key(Key.Key_At, Mod.ShiftModifier)
    assert room.view.viewport().rect().contains(room.rect("30"))
    room.key(Key.Key_0, Mod.ControlModifier)
    assert room.view.zoom == 1.0
