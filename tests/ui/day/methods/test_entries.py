"""Ballots of each method, entered with keys and clicks."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.day.conftest import OpenPage
from tests.ui.day.methods.room import click, entry, keys, pairs, rank_page, ranked_by, values
from tests.ui.day.room import press, type_in
from ui.pages.day.methods.approval import ApprovalEntry
from ui.pages.day.methods.duel import DuelEntry
from ui.pages.day.methods.grades import GradesEntry
from ui.pages.day.methods.grading import CriteriaEntry
from ui.pages.day.methods.points import PointsEntry
from ui.pages.day.methods.stances import StanceEntry
from ui.pages.day.rank import RankPage
from workshop.document.records import Idea, Mark
from workshop.opera.ways import set_cost

DOWN, DELETE, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Return


def test_points_are_typed_and_what_is_left_is_shown(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("points"))
    found, page = entry(room, PointsEntry), rank_page(room)
    keys(found.list, "25", DOWN, "60")
    assert values(room, pairs(room)[0]) == {1: 25, 2: 60}
    assert page.room.left.text() == "15 of 100 points left to share out"
    keys(found.list, DOWN, "40")
    assert room.said[-1].text == "That makes 125 points; 100 are there to share. Lower another one."
    assert values(room, pairs(room)[0])[3] == 4
    keys(found.list, DELETE)
    assert 3 not in values(room, pairs(room)[0])


def test_typing_one_amount_is_one_step_of_undo_and_tells_nothing(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("points"))
    keys(entry(room, PointsEntry).list, "75")
    assert room.session.undo_label == "Mark for pair A"
    room.runner.undo()
    assert values(room, pairs(room)[0]) == {}


def test_points_step_by_five_with_keys_and_buttons(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("points"))
    found = entry(room, PointsEntry)
    keys(found.list, "++-")
    click(found.list, "idea3", 1)
    click(found.list, "idea3", 1)
    click(found.list, "idea3", -1)
    assert values(room, pairs(room)[0]) == {1: 5, 3: 5}


def test_after_a_click_on_an_ideas_words_the_keys_mark_that_idea(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("points"))
    found = entry(room, PointsEntry).list
    words = found.visualRect(found.values.index(2, 0)).center()
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=words)
    keys(found, "30")
    assert values(room, pairs(room)[0]) == {3: 30}
    assert found.currentIndex().column() == 1


def test_grades_go_on_to_the_next_idea_and_r_asks_why(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("gradients"))
    found = entry(room, GradesEntry)
    keys(found.list, "26")
    assert values(room, pairs(room)[0]) == {1: 2, 2: 6}
    found.list.go_to("idea2")
    keys(found.list, "r")
    assert found.reason.hasFocus()
    assert found.asked.text() == "Why 6 for number 2?"
    type_in(found.reason, "Too dear as it stands")
    assert found.model.rows[1].note == "“Too dear as it stands”"
    assert found.list.hasFocus()
    cell = found.model.index(1, 1)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "6 do not like it, will support it, for 2. One page of news a month for everybody"
    )


def test_a_reason_waits_for_its_grade(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("gradients"))
    found = entry(room, GradesEntry)
    assert not found.reason.isEnabled()
    click(found.list, "idea1", 8)
    assert found.reason.isEnabled()
    click(found.list, "idea1", 8)
    assert values(room, pairs(room)[0]) == {}


def test_stances_are_said_with_one_key_each(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("stance"))
    found = entry(room, StanceEntry)
    keys(found.list, "123")
    click(found.list, "idea5", 1)
    assert values(room, pairs(room)[0]) == {1: 1, 2: 0, 3: -1, 5: 1}
    assert rank_page(room).room.left.text() == "4 of 8 answered"


def test_criteria_are_graded_across_and_down(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("impact"))
    found, pair = entry(room, CriteriaEntry), pairs(room)[0]
    keys(found.list, "5341")
    assert values(room, pair, "Impact") == {1: 5, 2: 4}
    assert values(room, pair, "Low effort") == {1: 3, 2: 1}
    keys(found.list, "9")
    assert len(room.document.all(Mark)) == 4
    click(found.list, "idea4", 2, column=1)
    assert values(room, pair, "Low effort")[4] == 2
    assert found.left() == "2 of 8 graded on every criterion"
    titles = [found.model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)]
    assert titles == ["Idea", "Impact · 50%", "Low effort · 50%"]


def test_approving_shows_costs_and_their_sum(open_page: OpenPage) -> None:
    session = ranked_by("shares")
    for number in (1, 2):
        idea = session.document.get(Idea, f"idea{number}")
        session.do("Cost", set_cost(session.document, idea, number * 12_550))
    room = open_page(RankPage, session)
    found = entry(room, ApprovalEntry)
    keys(found.list, Qt.Key.Key_Space, DOWN, Qt.Key.Key_Space)
    assert values(room, pairs(room)[0]) == {1: 1, 2: 1}
    assert found.left() == "2 ideas marked, 376.50 in all"
    keys(found.list, Qt.Key.Key_Space)
    assert values(room, pairs(room)[0]) == {1: 1}


def test_two_cards_are_compared_with_the_arrows(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("pairwise"))
    page, found = rank_page(room), entry(room, DuelEntry)
    page.room.focus_work()
    first = found.left_card.accessibleName()
    QTest.keyClick(found, Qt.Key.Key_Left)
    mark = room.document.all(Mark)[0]
    assert first == f"Number {room.document.get(Idea, mark.idea).number}: " + (
        room.document.get(Idea, mark.idea).text
    )
    second = (found.left_card.accessibleName(), found.right_card.accessibleName())
    assert first not in second
    QTest.keyClick(found, DOWN)
    assert second != (found.left_card.accessibleName(), found.right_card.accessibleName())
    assert room.document.count(Mark) == 1
    press(found.right_card)
    QTest.keyClick(found.right_card, Qt.Key.Key_Right)
    assert room.document.count(Mark) == 3
    assert found.progress.value() == 3
    assert page.room.left.text() == "3 compared, 16 are enough"


def test_ctrl_enter_hands_the_ballot_in(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("points"))
    found = entry(room, PointsEntry)
    keys(found.list, "50")
    QTest.keyClick(found.list, ENTER, Qt.KeyboardModifier.ControlModifier)
    page = rank_page(room)
    assert page.room.voter == pairs(room)[1]
    assert [line.word for line in page.pairs.pairs.pairs] == ["In", "Marking", "Marking"]
    assert all(row.values == (None,) for row in found.model.rows)
