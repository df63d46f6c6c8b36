"""The Own page: silent capture by one typist, in real keys and clicks."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import TEXTS, choose, press, started, type_in, written
from ui.pages.day.own import CLOSED, EMPTY, OPEN, OwnPage
from workshop.document.order import spread
from workshop.document.records import Board, Idea
from workshop.document.touched import Touched


def paste(page: OwnPage, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    page.entry.input.insertFromMimeData(data)


def own_page(page: object) -> OwnPage:
    assert isinstance(page, OwnPage)
    return page


def test_type_enter_next(open_page: OpenPage) -> None:
    room = open_page(OwnPage, started())
    page = own_page(room.page)
    assert page.pool.currentIndex() == EMPTY
    assert page.entry.input.hasFocus()
    type_in(page.entry.input, "Share the training budget")
    type_in(page.entry.input, "Meet in the open air")
    assert room.texts() == ["Share the training budget", "Meet in the open air"]
    assert page.entry.input.toPlainText() == ""
    assert page.entry.input.hasFocus()
    assert page.state.tally.accessibleName() == "2 ideas"
    assert room.session.undo_label == "Write idea 2"


def test_nothing_of_others_is_on_show_before_it_is_revealed(open_page: OpenPage) -> None:
    room = open_page(OwnPage, started())
    page = own_page(room.page)
    type_in(page.entry.input, "Nobody may read this yet")
    assert page.pool.currentIndex() == CLOSED
    assert len(page.model) == 0
    assert page.state.state.words.text() == "Hidden until you reveal"
    press(page.state.reveal)
    assert page.pool.currentIndex() == OPEN
    assert page.model.line(0).text == "Nobody may read this yet"
    assert not page.state.reveal.isVisible()
    room.runner.undo()
    assert page.pool.currentIndex() == CLOSED
    assert len(page.model) == 0


def test_many_lines_are_offered_first_and_added_as_one_step(open_page: OpenPage) -> None:
    room = open_page(OwnPage, started())
    page = own_page(room.page)
    paste(page, "1. Share rooms\n- Share cars\n\n• Share minibuses")
    assert room.texts() == []
    assert page.entry.add_all.text() == "Add 3 ideas"
    QTest.keyClick(page.entry.input, Qt.Key.Key_Return)
    assert room.texts() == ["Share rooms", "Share cars", "Share minibuses"]
    room.runner.undo()
    assert room.texts() == []


def test_pasted_lines_can_be_kept_as_one_or_left(open_page: OpenPage) -> None:
    room = open_page(OwnPage, started())
    page = own_page(room.page)
    paste(page, "Share rooms\nin the evening")
    press(page.entry.as_one)
    assert room.texts() == ["Share rooms in the evening"]
    paste(page, "one\ntwo")
    QTest.keyClick(page.entry.input, Qt.Key.Key_Escape)
    assert not page.entry.add_all.isVisible()
    assert room.texts() == ["Share rooms in the evening"]


def test_who_writes_is_remembered_until_somebody_else_does(open_page: OpenPage) -> None:
    room = open_page(OwnPage, started(anonymous=False))
    page = own_page(room.page)
    press(page.entry.by_whom.button)
    choose("eve")
    type_in(page.entry.input, "First of the two")
    type_in(page.entry.input, "Second of the two")
    assert {idea.author for idea in room.document.all(Idea)} == {"Eve"}
    press(page.entry.by_whom.button)
    choose("nobody")
    type_in(page.entry.input, "Third is from nobody")
    assert room.document.all(Idea)[-1].author is None


def test_an_anonymous_board_offers_no_names_and_says_so(open_page: OpenPage) -> None:
    page = own_page(open_page(OwnPage, started()).page)
    assert not page.entry.by_whom.button.isVisible()
    assert page.entry.by_whom.words.text() == "No names are kept"


def test_short_and_doubled_ideas_are_noted_and_kept(open_page: OpenPage) -> None:
    room = open_page(OwnPage, started(revealed=True))
    page = own_page(room.page)
    type_in(page.entry.input, "Trust")
    assert "Say a little more" in page.entry.note.text()
    type_in(page.entry.input, "Open every training day to all partners")
    assert page.entry.note.text() == "Idea 2 is in."
    type_in(page.entry.input, "Open every training day to all the partners")
    assert page.entry.note.text() == "Idea 3 is in. Much like 2."
    assert len(room.texts()) == 3


def test_while_ideas_are_hidden_a_double_gives_none_away(open_page: OpenPage) -> None:
    page = own_page(open_page(OwnPage, started()).page)
    type_in(page.entry.input, "Open every training day to all partners")
    type_in(page.entry.input, "Open every training day to all the partners")
    assert page.entry.note.text() == "Idea 2 is in. Something much like it is there already."


def test_the_last_idea_can_be_put_right_where_it_was_typed(open_page: OpenPage) -> None:
    room = open_page(OwnPage, started())
    page = own_page(room.page)
    type_in(page.entry.input, "Shere the budget")
    press(page.entry.change)
    assert page.entry.input.toPlainText() == "Shere the budget"
    type_in(page.entry.input, "Share the budget")
    assert room.texts() == ["Share the budget"]
    type_in(page.entry.input, "And another idea")
    assert len(room.texts()) == 2


def test_edit_in_place_and_remove_with_undo(open_page: OpenPage) -> None:
    room = open_page(OwnPage, written())
    page = own_page(room.page)
    page.list.show_line("idea2")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_F2)
    editor = page.list.findChild(QLineEdit)
    assert editor is not None
    type_in(editor, "Two pages of news a month")
    QApplication.processEvents()
    assert room.document.get(Idea, "idea2").text == "Two pages of news a month"
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert room.document.find(Idea, "idea2") is None
    assert len(page.model) == len(TEXTS) - 1
    assert room.said[-1].undo
    room.runner.undo()
    assert len(page.model) == len(TEXTS)


def test_the_buttons_do_what_the_keys_do(open_page: OpenPage) -> None:
    room = open_page(OwnPage, written())
    page = own_page(room.page)
    assert not page.state.remove.isEnabled()
    page.list.show_line("idea2")
    press(page.state.edit)
    editor = page.list.findChild(QLineEdit)
    assert editor is not None
    type_in(editor, "Two pages of news a month")
    QApplication.processEvents()
    assert room.document.get(Idea, "idea2").text == "Two pages of news a month"
    page.list.selectAll()
    assert page.state.remove.text() == "Remove 8"
    press(page.state.remove)
    assert room.texts() == []
    assert not page.state.tools.isVisible()


def test_a_new_idea_touches_one_row_of_ten_thousand(open_page: OpenPage) -> None:
    keys = spread(10_000)
    many = [
        Idea(
            id=f"x{place:05}", board="board", number=place + 1, text=f"Idea number {place}", order=keys[place]
        )
        for place in range(10_000)
    ]
    room = open_page(OwnPage, (*started(revealed=True), *many))
    page = own_page(room.page)
    resets: list[int] = []
    page.model.modelReset.connect(lambda: resets.append(1))
    type_in(page.entry.input, "The one that came last")
    assert resets == []
    assert len(page.model) == 10_001
    assert page.model.line(10_000).text == "The one that came last"


def test_the_laptop_goes_round_and_shows_nobody_what_others_wrote(open_page: OpenPage) -> None:
    room = open_page(OwnPage, started(anonymous=False))
    page = own_page(room.page)
    type_in(page.entry.input, "Written before it went round")
    press(page.state.passing)
    assert page.pool.currentIndex() == EMPTY
    assert not page.state.reveal.isVisible()
    press(page.entry.by_whom.button)
    choose("eve")
    type_in(page.entry.input, "What Eve thinks")
    paste(page, "Eve again\nand again")
    QTest.keyClick(page.entry.input, Qt.Key.Key_Return)
    texts = [page.model.line(row).text for row in range(len(page.model))]
    assert texts == ["What Eve thinks", "Eve again", "and again"]
    press(page.state.pass_on)
    assert len(page.model) == 0
    assert page.entry.by_whom.button.text() == "From nobody named"
    type_in(page.entry.input, "What Flo thinks")
    assert [page.model.line(row).text for row in range(len(page.model))] == ["What Flo thinks"]
    room.runner.undo()
    assert len(page.model) == 0
    press(page.state.passing)
    assert page.pool.currentIndex() == CLOSED
    assert len(page.model) == 0


def test_the_page_follows_another_question(open_page: OpenPage) -> None:
    other = Board(id="other", order="W", question="What do we stop doing?", revealed=True)
    idea = Idea(id="stop", board="other", number=1, text="Reports nobody reads", order="V")
    room = open_page(OwnPage, (*written(), other, idea))
    page = own_page(room.page)
    room.place.go("own", "other")
    assert page.question.text() == "What do we stop doing?"
    assert [page.model.line(row).text for row in range(len(page.model))] == ["Reports nobody reads"]


@pytest.mark.parametrize("touched", [None, Touched({"ideas": frozenset({"gone"})})])
def test_refresh_bears_ideas_that_are_gone(open_page: OpenPage, touched: Touched | None) -> None:
    page = own_page(open_page(OwnPage, written()).page)
    page.refresh(touched)
    assert len(page.model) == len(TEXTS)


def test_after_the_reveal_the_keys_are_at_the_list(open_page: OpenPage) -> None:
    room = open_page(OwnPage, started(anonymous=True))
    page = own_page(room.page)
    type_in(page.entry.input, "A shared shelf")
    press(page.state.reveal)
    assert page.list.hasFocus()
