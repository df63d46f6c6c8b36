"""The Rank page: marks by click, key and slip; refusals in words; sealed until all are in."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import Room, marked, partnership, press, proposed, started, type_in, written
from ui.pages.day.explain import ExplainPage
from ui.pages.day.rank import ENTRY, NO_PAIRS, NOTHING, RESULT, SEALED, SHOWN, RankPage
from ui.pages.day.results.views import ResultView, result_lines
from ui.widgets.buttons import Button
from workshop.counting.result import IdeaResult, Result
from workshop.document.edits import change
from workshop.document.records import Board, Idea, Method, Pair
from workshop.opera import rank


def rank_page(room: Room) -> RankPage:
    assert isinstance(room.page, RankPage)
    return room.page


def pairs(room: Room) -> tuple[Pair, ...]:
    return room.document.where(Pair, board="board")


def marks(room: Room, place: int) -> frozenset[str]:
    return rank.marks_of(room.document, room.board, pairs(room)[place])


def click_row(page: RankPage, ident: str) -> None:
    page.ballot.list.show_line(ident)
    index = page.ballot.model.index(page.ballot.model.row_of(ident), 0)
    at = page.ballot.list.visualRect(index).topLeft() + QPoint(24, 26)
    press(page.ballot.list.viewport(), at)


def test_a_click_marks_and_a_second_one_takes_it_back(open_page: OpenPage) -> None:
    room = open_page(RankPage, proposed())
    page = rank_page(room)
    assert page.ballot.left.text() == "2 of 2 marks left, at most 1 of your own"
    click_row(page, "idea5")
    assert marks(room, 0) == {"idea5"}
    assert page.ballot.left.text() == "1 of 2 marks left, at most 1 of your own"
    line = page.ballot.model.find("idea5")
    assert line is not None
    assert line.spoken.startswith("Marked, 5. ")
    click_row(page, "idea5")
    assert marks(room, 0) == frozenset()


def test_space_marks_the_current_row(open_page: OpenPage) -> None:
    room = open_page(RankPage, proposed())
    page = rank_page(room)
    page.ballot.list.setFocus()
    page.ballot.list.show_line("idea4")
    QTest.keyClick(page.ballot.list, Qt.Key.Key_Down)
    QTest.keyClick(page.ballot.list, Qt.Key.Key_Space)
    assert marks(room, 0) == {"idea5"}


def test_numbers_and_codes_are_typed_from_slips_and_letters_choose_the_pair(open_page: OpenPage) -> None:
    room = open_page(RankPage, proposed())
    page = rank_page(room)
    code = room.document.get(Idea, "idea7").code
    assert page.ballot.slip.hasFocus()
    type_in(page.ballot.slip, "5, 7")
    assert marks(room, 0) == {"idea5", "idea7"}
    assert page.ballot.slip.text() == ""
    type_in(page.ballot.slip, "c 1")
    assert page.ballot.letter.accessibleName() == "Pair C"
    assert marks(room, 2) == {"idea1"}
    type_in(page.ballot.slip, "-1")
    assert marks(room, 2) == frozenset()
    assert code == ""


def test_a_refused_mark_says_why_and_what_is_left_to_type_stays(open_page: OpenPage) -> None:
    room = open_page(RankPage, proposed())
    page = rank_page(room)
    type_in(page.ballot.slip, "1 2 5")
    assert "only 1 of its own" in room.said[-1].text
    assert room.said[-1].kind == "error"
    assert page.ballot.slip.text() == "2 5"
    assert page.ballot.slip.selectedText() == "2"
    page.ballot.slip.setText("")
    type_in(page.ballot.slip, "5 6")
    assert "has none left" in room.said[-1].text
    page.ballot.slip.setText("")
    type_in(page.ballot.slip, "99")
    assert "no number 99" in room.said[-1].text
    assert marks(room, 0) == {"idea1", "idea5"}


def test_handing_in_goes_on_and_shows_nobodys_choice(open_page: OpenPage) -> None:
    room = open_page(RankPage, proposed())
    page = rank_page(room)
    type_in(page.ballot.slip, "5")
    QTest.keyClick(page.ballot.slip, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.pair == pairs(room)[1]
    assert page.state.tally.accessibleName() == "1 of 3 are in"
    assert [line.word for line in page.pairs.pairs.pairs] == ["In", "Marking", "Marking"]
    page.choose(pairs(room)[0].id)
    assert page.ballot.closed.isVisible()
    assert all(not page.ballot.model.line(row).ticked for row in range(len(page.ballot.model)))
    press(page.ballot.closed.button)
    line = page.ballot.model.find("idea5")
    assert line is not None
    assert line.ticked


def test_enter_again_hands_in_what_is_marked_and_never_an_empty_ballot(open_page: OpenPage) -> None:
    room = open_page(RankPage, proposed())
    page = rank_page(room)
    QTest.keyClick(page.ballot.slip, Qt.Key.Key_Return)
    assert page.pair == pairs(room)[0]
    type_in(page.ballot.slip, "5")
    QTest.keyClick(page.ballot.slip, Qt.Key.Key_Return)
    QTest.keyClick(page.ballot.slip, Qt.Key.Key_Return)
    assert page.pair == pairs(room)[1]
    assert page.state.tally.accessibleName() == "1 of 3 are in"


def test_the_result_is_sealed_until_it_is_opened_or_all_are_in(open_page: OpenPage) -> None:
    room = open_page(RankPage, proposed())
    page = rank_page(room)
    type_in(page.ballot.slip, "5")
    page.show_tab(RESULT)
    assert page.pages.currentIndex() == SEALED
    press(page.state.open) if page.state.open.isVisible() else page.open_seal()
    assert page.pages.currentIndex() == SHOWN
    assert room.session.undo_label == "Open the seal with 3 ballots out"
    assert page.result.list.results.lines[0].number == 5
    room.runner.undo()
    assert page.pages.currentIndex() == SEALED


def test_after_opening_early_the_keys_stay_with_the_result(open_page: OpenPage) -> None:
    room = open_page(RankPage, proposed())
    page = rank_page(room)
    page.state.open.setFocus()
    QTest.keyClick(page.state.open, Qt.Key.Key_Space)
    focus = page.focusWidget()
    assert isinstance(focus, Button)
    assert (focus.text(), focus.isChecked()) == ("Result", True)


def test_all_in_shows_the_ranked_list_with_words(open_page: OpenPage) -> None:
    room = open_page(RankPage, marked())
    page = rank_page(room)
    assert page.pages.currentIndex() == SHOWN
    lines = page.result.list.results.lines
    assert [(line.place, line.number, line.score) for line in lines[:3]] == [
        ("1", 4, "3 marks"),
        ("2", 1, "2 marks"),
        ("3", 7, "1 mark"),
    ]
    assert page.result.summary.text().startswith(
        "Number 4, “A shared shelf of templates”, comes first with 3 marks"
    )
    page.result.list.setFocus()
    QTest.keyClick(page.result.list, Qt.Key.Key_Down)
    assert page.details.head.text().startswith("1. Open every")


def test_one_result_is_seen_by_head_by_partner_and_as_common_ground(open_page: OpenPage) -> None:
    page = rank_page(open_page(RankPage, marked()))
    lines = page.result.list.results.lines
    assert (lines[0].head_words, lines[0].partner_words) == ("3 of 3", "partners 100%")
    press(page.result.views[ResultView.PARTNER])
    lines = page.result.list.results.lines
    assert [(line.place, line.number, line.score) for line in lines[:2]] == [
        ("1", 4, "100%"),
        ("2", 1, "67%"),
    ]
    press(page.result.views[ResultView.COMMON])
    shares = [float(line.score.rstrip("%")) for line in page.result.list.results.lines]
    assert shares == sorted(shares, reverse=True)
    assert page.result.about.whole().startswith("High where every partner agrees")


def test_what_to_talk_about_is_a_view_of_its_own() -> None:
    plain = IdeaResult(
        number=1, id="idea1", text="Words", place=1, tied=False, score=9.0, voters=3, share=0.5,
        partner_share=0.5, common_ground=0.5, dissent=0.2, firmness=1.0, flag=None,
    )  # fmt: skip
    flagged = replace(plain, number=2, id="idea2", place=2, flag="Voters differ widely.")
    ideas = (plain, flagged, replace(plain, number=3, id="idea3", place=3))
    result = Result("Question", Method.TICKS, 6, 2, ideas)
    assert [line.number for line in result_lines(result, ResultView.TALK)] == [2]
    assert [line.number for line in result_lines(result)] == [1, 2, 3]


def test_what_is_missing_is_said_with_the_way_to_it(open_page: OpenPage) -> None:
    assert rank_page(open_page(RankPage, written())).pages.currentIndex() == NO_PAIRS
    assert rank_page(open_page(RankPage, started())).pages.currentIndex() == NOTHING
    room = open_page(RankPage, proposed())
    assert rank_page(room).pages.currentIndex() == ENTRY


def test_ballots_of_other_ways_come_from_a_file_too(
    open_page: OpenPage, tmp_path: Path, qtbot: QtBot
) -> None:
    room = open_page(RankPage, proposed(method=Method.BORDA))
    page = rank_page(room)
    assert page.room.isVisible()
    file = tmp_path / "ballots.csv"
    file.write_text("voter,partner,idea,value\nAna,Partner A,2,1\nAna,Partner A,5,2\n", encoding="utf-8")
    page.lists.take(file)
    dialog = page.lists.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.take.isEnabled)
    with qtbot.waitSignal(dialog.finished):
        press(dialog.take)
    page.show_tab(RESULT)
    if page.pages.currentIndex() == SEALED:
        page.open_seal()
    assert page.result.list.results.lines[0].number == 2


def test_a_result_that_cannot_be_counted_says_why(open_page: OpenPage) -> None:
    session = marked()
    board = session.document.get(Board, "board")
    session.do("Method", change(board, method=Method.SHARES, budget=1000, sealed=False))
    page = rank_page(open_page(RankPage, session))
    page.show_tab(RESULT)
    assert "No cost is given" in page.result.summary.text()
    assert page.result.list.results.lines == ()


def test_the_time_of_another_step_is_left_alone(open_page: OpenPage) -> None:
    room = open_page(RankPage, proposed())
    room.page.timer.set(600)
    room.page.timer.start()
    page = ExplainPage(room.runner, room.place, room.page.theme)
    page.refresh(None)
    assert page.timer.whole == 600
    page.deleteLater()


def test_without_a_question_the_page_leads_to_one(open_page: OpenPage) -> None:
    room = open_page(RankPage, partnership())
    assert room.document.count(Board) == 0
    assert room.page._stack.currentIndex() == 0
