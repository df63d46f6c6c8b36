"""Rounds that follow a result, and what is said where there is very much to mark."""

from tests.ui.day.conftest import OpenPage
from tests.ui.day.methods.room import rank_page
from tests.ui.day.room import marked, press, proposed
from ui.pages.day.pair import PairPage
from ui.pages.day.rank import RankPage
from workshop.document.edits import add
from workshop.document.records import Board, Idea, Link, Method, Pair, Person, Step
from workshop.opera import rank
from workshop.opera.ballot_rows import BallotRow, import_ballots
from workshop.opera.board import edit_board, start_board
from workshop.opera.own import write_ideas
from workshop.session import Session


def with_another_question(session: Session) -> Board:
    """A second question with a result by head: its second idea first, its third next."""
    session.do("Ask", start_board(session.document, "What else?"))
    other = session.document.all(Board)[-1]
    session.do("Write", write_ideas(session.document, other, ["One", "Two", "Three"]))
    rows = [
        BallotRow(2, "Ana", "", "2", "1"),
        BallotRow(3, "Bo", "", "2", "1"),
        BallotRow(4, "Bo", "", "3", "1"),
    ]
    session.do("Votes", import_ballots(session.document, other, Method.TICKS, rows))
    return other


def test_the_winners_of_several_questions_are_ranked_together(open_page: OpenPage) -> None:
    session = marked()
    room = open_page(RankPage, session)
    page = rank_page(room)
    assert not page.result.together.isVisible()
    with_another_question(session)
    assert page.result.together.isVisible()
    press(page.result.together)
    fresh = room.document.all(Board)[-1]
    assert (fresh.step, room.place.board_id) == (Step.RANK, fresh.id)
    texts = [idea.text for idea in room.document.where(Idea, board=fresh.id)]
    assert texts[-2:] == ["Two", "Three"]
    assert texts[0] == room.document.get(Idea, "idea4").text
    assert len(texts) == 5 == len(room.document.all(Link))


def test_sealed_questions_have_no_winners(open_page: OpenPage) -> None:
    session = marked()
    room = open_page(RankPage, session)
    other = with_another_question(session)
    assert rank_page(room).rounds.several()
    session.do("Points", edit_board(session.document, other, method=Method.POINTS))
    assert not rank_page(room).rounds.several()


def test_many_marks_are_said_before_anybody_marks(open_page: OpenPage) -> None:
    session = proposed()
    room = open_page(RankPage, session)
    page = rank_page(room)
    assert not page.many.isVisible()
    session.do("More", edit_board(session.document, room.board, allowance=9))
    assert (
        page.many.said.words.text()
        == "9 marks each are many; joining doubles first leaves fewer ideas to read."
    )
    pair = room.document.where(Pair, board="board")[0]
    session.do(
        "Mark",
        rank.set_mark(session.document, room.board, pair, room.document.get(Idea, "idea8"), marked=True),
    )
    assert not page.many.isVisible()


def test_a_crowd_is_offered_tables(open_page: OpenPage) -> None:
    session = proposed()
    room = open_page(PairPage, session)
    assert isinstance(room.page, PairPage)
    assert "people are many" not in room.page.unmet.text()
    crowd = [Person(name=f"Person {number}", order=f"z{number:02}z") for number in range(11)]
    session.do("Come", add(*crowd))
    assert room.page.unmet.text().startswith("17 people are many for one board: give tables a board each")
