"""The Explain page: one turn at a time, notes in place, doubles withdrawn, the timer by hand."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import Room, choose, press, proposed, type_in, written
from ui.pages.day.explain import NOTHING, ExplainPage
from workshop.document.records import Idea, Pair


def explain_page(room: Room) -> ExplainPage:
    assert isinstance(room.page, ExplainPage)
    return room.page


def on_show(page: ExplainPage) -> str:
    return page.words.text()


def test_next_goes_through_proposals_and_then_to_the_next_pair(open_page: OpenPage) -> None:
    room = open_page(ExplainPage, proposed())
    page = explain_page(room)
    assert on_show(page) == room.document.get(Idea, "idea1").text
    assert not page.previous.isEnabled()
    assert page.next.hasFocus()
    QTest.keyClick(page.next, Qt.Key.Key_Space)
    QTest.keyClick(page.next, Qt.Key.Key_Space)
    assert page.next.text() == "Next pair"
    press(page.next)
    pairs = room.document.where(Pair, board="board")
    assert (page.stage.pair, page.stage.idea) == (pairs[1].id, "idea4")
    press(page.previous)
    assert page.stage.idea == "idea3"


def test_every_pair_has_its_own_time(open_page: OpenPage) -> None:
    room = open_page(ExplainPage, proposed(explain_seconds=60))
    page = explain_page(room)
    assert (page.time.text(), page.time_state.text()) == ("1:00", "Ready")
    press(page.start)
    page.step_by(1)
    assert page.start.text() == "Pause"
    page.step_by(2)
    assert (page.time.text(), page.time_state.text()) == ("1:00", "Ready")


def test_the_queue_leads_to_any_pair(open_page: OpenPage) -> None:
    room = open_page(ExplainPage, proposed())
    page = explain_page(room)
    page.queue.setFocus()
    QTest.keyClick(page.queue, Qt.Key.Key_Down)
    QTest.keyClick(page.queue, Qt.Key.Key_Down)
    assert page.stage.idea == "idea7"


def test_what_was_said_stays_with_its_proposal(open_page: OpenPage) -> None:
    room = open_page(ExplainPage, proposed())
    page = explain_page(room)
    page.note.setFocus()
    type_in(page.note, "Only for managers at first", enter=False)
    press(page.next)
    assert room.document.get(Idea, "idea1").clarification == "Only for managers at first"
    assert page.note.toPlainText() == ""
    press(page.previous)
    assert page.note.toPlainText() == "Only for managers at first"
    room.runner.undo()
    assert room.document.get(Idea, "idea1").clarification == ""
    assert page.note.toPlainText() == ""


def test_a_double_is_withdrawn_and_comes_back(open_page: OpenPage) -> None:
    room = open_page(ExplainPage, proposed())
    page = explain_page(room)
    press(page.double)
    choose("shelf of templates")
    assert room.document.get(Idea, "idea1").doubled_by == "idea4"
    assert page.stage.idea == "idea2"
    room.runner.undo()
    assert room.document.get(Idea, "idea1").doubled_by is None


def test_without_proposals_the_page_leads_to_the_pairs(open_page: OpenPage) -> None:
    room = open_page(ExplainPage, written())
    page = explain_page(room)
    assert page.pages.currentIndex() == NOTHING
    press(page.empty.button)
    assert room.place.page == "pair"
