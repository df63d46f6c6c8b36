"""The tables' sorts beside the board: kept, keyed with the keyboard, shown on the board, and grouped so."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import Room, press, proposed, type_in
from tests.ui.day.test_arrange import arrange_page, idea, select, use
from ui.pages.day.arrange import ArrangePage
from workshop.document.edits import change
from workshop.document.records import Idea, Sort
from workshop.opera import arrange
from workshop.opera.codes import new_codes
from workshop.session import Session

CODES = new_codes(frozenset(), 8)


def with_codes() -> Session:
    session = proposed()
    for number, code in enumerate(CODES, 1):
        session.do("Code", change(session.document.get(Idea, f"idea{number}"), code=code))
    return session


def opened(open_page: OpenPage) -> tuple[Room, ArrangePage]:
    room = open_page(ArrangePage, with_codes())
    page = arrange_page(room)
    use(page, "tables")
    return room, page


def key(page: ArrangePage, *lines: str) -> None:
    """Key a table's sort, drawn as “Trust: 1 2”, by keyboard alone."""
    panel = page.tables_panel
    panel.key.setFocus()
    QTest.keyClick(panel.key, Qt.Key.Key_Space)
    for line in lines:
        title, numbers = line.split(":")
        type_in(panel.codes, title)
        type_in(panel.codes, " ".join(CODES[int(number) - 1].lower() for number in numbers.split()))
    QTest.keyClick(panel.codes, Qt.Key.Key_Tab)
    panel.key.setFocus()
    QTest.keyClick(panel.key, Qt.Key.Key_Space)


def rows(page: ArrangePage) -> list[str]:
    return [page.tables_panel.list.item(at).text() for at in range(page.tables_panel.list.count())]


def three_tables(page: ArrangePage) -> None:
    key(page, "Trust: 1 2 3", "Vans: 4 5", "-: 6 7 8")
    key(page, "Trusting: 1 2", "Vans: 3 4 5 6")
    key(page, "Trust: 1 2 6", "Transport: 4 5", "-: 3")


def test_sorts_are_keyed_one_table_after_the_other(open_page: OpenPage) -> None:
    room, page = opened(open_page)
    assert rows(page)[0].startswith("Every table sorts the same cards.")
    assert not page.tables_panel.so.isEnabled()
    three_tables(page)
    assert [sort.table for sort in room.document.all(Sort)] == ["1", "2", "3"]
    assert rows(page)[:8] == [
        "Table 1: 2 groups, 8 cards",
        "Table 2: 2 groups, 6 cards",
        "Table 3: 2 groups, 6 cards",
        "Put together by half the tables or more",
        "Trust: 1, 2",
        "Vans: 4, 5",
        "In no firm group: 3, 6, 7, 8",
        "Where the tables differ",
    ]
    assert "Numbers 1 and 3: together at 1 of 3 tables" in rows(page)
    assert page.tables_panel.table.text() == "4"


def test_a_line_shows_its_cards_on_the_board(open_page: OpenPage) -> None:
    _, page = opened(open_page)
    three_tables(page)
    panel = page.tables_panel
    panel.list.setFocus()
    panel.list.setCurrentRow(4)
    assert set(page.view.chosen()) == {"idea1", "idea2"}
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert set(page.view.chosen()) == {"idea4", "idea5"}
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert page.view.hasFocus()


def test_the_board_is_grouped_so_in_one_step_that_can_be_undone(open_page: OpenPage) -> None:
    room, page = opened(open_page)
    three_tables(page)
    page.use("lock")
    assert not page.tables_panel.so.isEnabled()
    page.use("lock")
    press(page.tables_panel.so)
    assert room.groups() == {"Trust": [1, 2], "Vans": [4, 5]}
    assert (room.said[-1].text, room.said[-1].undo) == ("2 groups that the tables agree on", True)
    assert page.model.cards["idea4"].column is not None
    room.runner.undo()
    assert room.groups() == {}


def test_the_groups_of_the_board_are_kept_as_a_tables_sort(open_page: OpenPage) -> None:
    room, page = opened(open_page)
    page.hands.start(("idea1", "idea2"), "Trust")
    panel = page.tables_panel
    panel.table.clear()
    QTest.keyClicks(panel.table, "Garden")
    press(panel.keep)
    assert rows(page)[0] == "Table Garden: 1 group, 8 cards"
    panel.list.setCurrentRow(0)
    press(panel.forget)
    assert room.document.count(Sort) == 0
    room.runner.undo()
    assert rows(page)[0] == "Table Garden: 1 group, 8 cards"


def test_a_wrong_code_says_its_line_and_what_was_keyed_stays(open_page: OpenPage) -> None:
    room, page = opened(open_page)
    key(page, "Trust: 1 1")
    assert room.said[-1].kind == "error"
    assert "Line 2" in room.said[-1].text
    assert page.tables_panel.codes.toPlainText().startswith("Trust")
    assert room.document.count(Sort) == 0


def test_nothing_grouped_is_refused_in_words(open_page: OpenPage) -> None:
    room, page = opened(open_page)
    press(page.tables_panel.keep)
    assert "nothing to keep" in room.said[-1].text


def test_only_one_panel_stands_beside_the_board(open_page: OpenPage) -> None:
    _, page = opened(open_page)
    page.onwards.write_action()
    assert (page.detail.isVisible(), page.tables_panel.isVisible()) == (True, False)
    use(page, "tables")
    assert (page.detail.isVisible(), page.tables_panel.isVisible()) == (False, True)
    page.show_tables(openly=False)
    assert (page.detail.isVisible(), page.tables_panel.isVisible()) == (True, False)


def test_what_is_agreed_is_worked_out_anew_only_when_a_sort_differs(open_page: OpenPage) -> None:
    room, page = opened(open_page)
    three_tables(page)
    before = page.tables._found
    page.hands.park(("idea8",))
    select(page, 1)
    assert page.tables._found is before
    room.session.do("Join", arrange.join(room.document, idea(room, 2), idea(room, 1)))
    assert page.tables._found is not before
    assert "Trust: 1, 2" not in rows(page)
