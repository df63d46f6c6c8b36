"""Results drawn by method: what they show, and that they say the same."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.day.conftest import OpenPage
from tests.ui.day.methods.room import hand_in_all, rank_page, ranked_by
from tests.ui.day.room import press
from ui.pages.day.methods.pictures.fair_shares import FairShares
from ui.pages.day.methods.pictures.grade_bars import GradeBars
from ui.pages.day.methods.pictures.quadrants import Quadrants
from ui.pages.day.rank import RankPage
from ui.pages.day.results.drawing import doubt_words
from ui.pages.day.results.views import ResultView
from workshop.document.records import Board, Idea, Pair
from workshop.opera.ballots import set_value
from workshop.opera.board import edit_board
from workshop.opera.reasons import set_grade, set_reason
from workshop.opera.ways import set_cost
from workshop.session import Session


def board_of(session: Session) -> Board:
    return session.document.get(Board, "board")


def pair_of(session: Session, place: int) -> Pair:
    return session.document.where(Pair, board="board")[place]


def idea(session: Session, number: int) -> Idea:
    return session.document.get(Idea, f"idea{number}")


def give(session: Session, place: int, number: int, value: int, criterion: str = "") -> None:
    edits = set_value(
        session.document, board_of(session), pair_of(session, place), idea(session, number), value,
        criterion=criterion,
    )  # fmt: skip
    session.do("Mark", edits)


def graded() -> Session:
    session = ranked_by("gradients")
    for place, grade in enumerate((1, 6, 8)):
        pair = pair_of(session, place)
        session.do("Grade", set_grade(session.document, board_of(session), pair, idea(session, 2), grade))
        session.do("Grade", set_grade(session.document, board_of(session), pair, idea(session, 5), 1))
    why = "It falls on the two smallest partners " * 6
    session.do("Why", set_reason(session.document, board_of(session), pair, idea(session, 2), why))
    hand_in_all(session)
    return session


def test_agreement_bars_count_the_doubts_and_keep_every_reason_whole(open_page: OpenPage) -> None:
    page = rank_page(open_page(RankPage, graded()))
    bars = page.result.picture
    assert isinstance(bars, GradeBars)
    assert bars.isVisible()
    assert bars.list.hasFocus()
    first, second, *_ = bars.list.grades.lines
    assert (first.number, doubt_words(first.grades)) == (5, "0 of 3 at 5 and above")
    assert doubt_words(second.grades) == "2 of 3 at 5 and above"
    assert second.spoken.startswith(
        "Place 2, 2. One page of news a month for everybody, 1 whole-hearted, 1 do not like it, will"
    )
    assert second.spoken.count("two smallest partners") == 6
    assert bars.list.rowHeight(1) > bars.list.rowHeight(0)
    bars.list.setFocus()
    QTest.keyClick(bars.list, Qt.Key.Key_Down)
    QTest.keyClick(bars.list, Qt.Key.Key_Down)
    assert page.details.head.text().startswith(
        f"{bars.list.grades.lines[bars.list.currentIndex().row()].number}."
    )


def test_the_plain_list_is_one_press_away_and_the_drawing_comes_back(open_page: OpenPage) -> None:
    page = rank_page(open_page(RankPage, graded()))
    press(page.result.views[ResultView.PARTNER])
    assert page.result.list.isVisible()
    press(page.result.drawing)
    assert page.result.picture is not None
    assert page.result.picture.isVisible()
    assert page.result.drawing.accessibleDescription() == "chosen"


def test_ticks_have_no_drawing_of_their_own(open_page: OpenPage) -> None:
    session = ranked_by("ticks")
    hand_in_all(session)
    page = rank_page(open_page(RankPage, session))
    assert page.result.list.isVisible()
    assert not page.result.drawing.isVisible()


def test_impact_and_effort_say_what_to_do_first(open_page: OpenPage) -> None:
    session = ranked_by("impact")
    for number, impact, easy in ((1, 5, 5), (2, 5, 1), (3, 1, 5), (4, 1, 1), (5, 5, 5)):
        give(session, 0, number, impact, "Impact")
        give(session, 0, number, easy, "Low effort")
    hand_in_all(session)
    page = rank_page(open_page(RankPage, session))
    drawn = page.result.picture
    assert isinstance(drawn, Quadrants)
    assert drawn.said.text() == ("Do first: 1 and 5. Plan well: 2. Do on the side: 3. Leave out: 4.")
    places = {spot.number: place for spot, place in zip(drawn.field.spots, drawn.field.places(), strict=True)}
    assert places[1].x() < places[2].x()
    assert places[1].y() < places[3].y()
    assert (places[1] - places[5]).manhattanLength() >= 28
    QTest.mouseClick(drawn.field, Qt.MouseButton.LeftButton, pos=places[4].toPoint())
    assert page.details.head.text().startswith("4. ")
    QTest.keyClick(drawn.field, Qt.Key.Key_Left)
    assert drawn.field.accessibleName().startswith("Number ")
    assert not drawn.grab().isNull()


def test_any_two_criteria_make_a_field(open_page: OpenPage) -> None:
    session = ranked_by("criteria")
    session.do("Name", edit_board(session.document, board_of(session), criteria=("Worth", "Reach")))
    give(session, 0, 3, 5, "Worth")
    give(session, 0, 3, 4, "Reach")
    give(session, 0, 4, 5, "Worth")
    hand_in_all(session)
    drawn = rank_page(open_page(RankPage, session)).result.picture
    assert isinstance(drawn, Quadrants)
    assert drawn.said.text() == "Above the middle on both Worth and Reach: 3."


def approved(**fields: object) -> Session:
    """Two pairs want 4 and 5, the third 1 and 2."""
    session = ranked_by("shares")
    for place, numbers in enumerate(((4, 5), (4, 5), (1, 2))):
        for number in numbers:
            give(session, place, number, 1)
    session.do("Fields", edit_board(session.document, board_of(session), **fields))
    hand_in_all(session)
    return session


def test_shares_stand_beside_votes_alone(open_page: OpenPage) -> None:
    session = approved()
    for number in range(1, 9):
        session.do("Cost", set_cost(session.document, idea(session, number), 100_000))
    session.do("Sum", edit_board(session.document, board_of(session), budget=300_000))
    page = rank_page(open_page(RankPage, session))
    drawn = page.result.picture
    assert isinstance(drawn, FairShares)
    assert not drawn.number.isVisible()
    assert drawn.said.text() == (
        "3 ideas chosen for 3,000 of 3,000, 0 not spent. Votes alone would choose the same."
    )
    assert [row.number for row in drawn.fair.rows] == [4, 5, 1]
    assert [row.number for row in drawn.greedy.rows] == [4, 5, 1]
    assert drawn.greedy.rows[0].note == "2 votes · costs 1,000"


def test_how_many_to_choose_is_asked_where_there_is_no_sum(open_page: OpenPage) -> None:
    page = rank_page(open_page(RankPage, approved()))
    drawn = page.result.picture
    assert isinstance(drawn, FairShares)
    assert drawn.number.text() == "2"
    assert len(drawn.fair.rows) <= 2
    drawn.number.setFocus()
    QTest.keyClick(drawn.number, Qt.Key.Key_Up)
    assert drawn.number.text() == "3"
    assert sorted(row.number for row in drawn.fair.rows) == [1, 4, 5]


def test_partners_stand_side_by_side_and_every_voter_is_a_dot(open_page: OpenPage) -> None:
    session = ranked_by("points")
    for place, points in enumerate((60, 60, 10)):
        give(session, place, 4, points)
    hand_in_all(session)
    page = rank_page(open_page(RankPage, session))
    behind = page.details.behind
    assert behind.bars.accessibleName() == (
        "Partners side by side. Partner A: 3 of 3 for it; Partner B: 3 of 3 for it"
    )
    assert behind.dots.accessibleName() == "Spread on a scale from 0 to 100: from 10 to 60"
    assert len({disc.x() for disc in behind.dots._discs(40)}) == 2
    page.result.list.setFocus()
    QTest.keyClick(page.result.list, Qt.Key.Key_Down)
    assert "0 of 3 for it" in behind.bars.accessibleName()
    assert not page.grab().isNull()


def test_what_would_change_it_is_said_of_each_idea(open_page: OpenPage) -> None:
    session = ranked_by("points")
    for number, points in ((1, 40), (2, 30), (3, 20), (4, 10)):
        give(session, 0, number, points)
    hand_in_all(session)
    page = rank_page(open_page(RankPage, session))
    said = {name.text(): value.text() for name, value in page.details.rows}
    assert said["To change it"] == "20 points ahead of the cut"
    page.result.list.setFocus()
    for _ in range(3):
        QTest.keyClick(page.result.list, Qt.Key.Key_Down)
    said = {name.text(): value.text() for name, value in page.details.rows}
    assert said["To change it"] == "20 points short of the first 2"


def test_those_tied_at_the_cut_are_ranked_once_more(open_page: OpenPage) -> None:
    session = ranked_by("points")
    for number, points in ((1, 40), (2, 20), (3, 20), (4, 20)):
        give(session, 0, number, points)
    hand_in_all(session)
    room = open_page(RankPage, session)
    page = rank_page(room)
    assert page.result.round.text() == "Second round of 3"
    press(page.result.round)
    first, second = room.document.all(Board)
    assert room.place.board_id == second.id
    texts = [one.text for one in room.document.where(Idea, board=second.id)]
    assert texts == [idea(session, number).text for number in (2, 3, 4)]
    assert page.question.text() == f"{first.question} (round 2)"
    room.runner.undo()
    assert room.document.all(Board) == (first,)
