"""The rules of marking, and dots that may be stacked."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.day.conftest import OpenPage
from tests.ui.day.methods.room import click, entry, keys, pairs, rank_page, ranked_by, values
from tests.ui.day.room import Room, press, proposed
from ui.pages.day.methods.approval import ApprovalEntry
from ui.pages.day.methods.room import Mode
from ui.pages.day.own import OwnPage
from ui.pages.day.parts.picker import Picker
from ui.pages.day.rank import ENTRY, ROOM, RankPage
from workshop.document.records import Board, Method
from workshop.opera.board import edit_board

DOWN = Qt.Key.Key_Down


def stacked(open_page: OpenPage, most: int = 3) -> Room:
    session = ranked_by("dots")
    board = session.document.get(Board, "board")
    session.do("Stack", edit_board(session.document, board, stacking=most, allowance=4))
    return open_page(RankPage, session)


def test_digits_blanks_and_clicks_stack_dots(open_page: OpenPage) -> None:
    room = stacked(open_page)
    found = entry(room, ApprovalEntry)
    keys(found.list, "2", Qt.Key.Key_Space)
    assert values(room, pairs(room)[0]) == {1: 2, 2: 1}
    assert found.left() == "1 of 4 dots left"
    keys(found.list, DOWN, "3")
    assert room.said[-1].text.startswith("Pair A has given 3 marks and has only 1 left.")
    keys(found.list, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Delete, DOWN, Qt.Key.Key_Space)
    assert values(room, pairs(room)[0]) == {2: 2}
    click(found.list, "idea5", 2)
    assert values(room, pairs(room)[0]) == {2: 2, 5: 2}
    click(found.list, "idea5", 2)
    assert values(room, pairs(room)[0]) == {2: 2, 5: 1}
    click(found.list, "idea5", 1)
    keys(found.list, "0")
    assert values(room, pairs(room)[0]) == {2: 2}
    index = found.model.index(1, 1)
    assert found.model.data(index, Qt.ItemDataRole.DisplayRole) == "2 of 3 dots"


def test_the_rules_are_set_before_anybody_marks(open_page: OpenPage) -> None:
    room = open_page(RankPage, proposed())
    page = rank_page(room)
    assert page.pages.currentIndex() == ENTRY
    assert page.room.bar.marks.text() == "2 marks"
    press(page.room.bar.marks)
    desk = page.room.marks
    assert (page.pages.currentIndex(), desk.said.text()) == (
        ROOM,
        "On the slips: “Tick up to 2, at most 1 of your own.”",
    )
    assert not desk.suit.isVisible()
    QTest.keyClick(desk.number, Qt.Key.Key_Up)
    desk.stacked.picked.emit("2")
    desk.own.picked.emit("any")
    assert (room.board.allowance, room.board.own_limit, room.board.stacking) == (3, None, 2)
    assert desk.said.text() == "On the slips: “Up to 3 dots, at most 2 on one.”"
    press(desk.suit)
    assert room.board.allowance is None
    press(page.room.bar.marks)
    keys(entry(room, ApprovalEntry).list, "2")
    press(page.room.bar.marks)
    assert desk.begun.isVisible()
    assert not desk.stacked.isEnabled()


def test_slips_are_keyed_at_the_desk_where_dots_are_stacked(open_page: OpenPage) -> None:
    room = stacked(open_page)
    page = rank_page(room)
    page.type_from_slip()
    assert page.room.mode is Mode.KEYING
    assert page.room.desk.how.text().startswith("A code is keyed once for each of its dots.")
    assert page.room.desk.input.hasFocus()


def test_how_to_rank_is_chosen_from_any_step(open_page: OpenPage) -> None:
    room = open_page(OwnPage, proposed())
    action = next(one for one in room.page.actions_here() if one.id == "day.way")
    action.run()
    picker = room.page.window().findChild(Picker)
    assert picker is not None
    QTest.keyClicks(picker.field, "two by")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert room.board.method is Method.PAIRWISE
    assert room.said[-1].text == "Ranked by two by two from now on."
