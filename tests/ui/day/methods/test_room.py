"""Choosing a way, voting by head, passing the laptop round, and slips by code."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from tests.ui.day.conftest import OpenPage
from tests.ui.day.methods.room import complete, entry, hand_in_all, keys, pairs, rank_page, ranked_by, values
from tests.ui.day.room import Room, press, proposed, started, type_in
from ui.pages.day.methods.approval import ApprovalEntry
from ui.pages.day.methods.points import PointsEntry
from ui.pages.day.methods.room import Mode
from ui.pages.day.methods.slip_desk import SlipDesk
from ui.pages.day.rank import ENTRY, ROOM, SEALED, SHOWN, RankPage
from ui.presenter.scene import Showing
from ui.presenter.scenes import RankScene
from workshop.document.document import Document
from workshop.document.records import Ballot, Board, Method, Pair, Person
from workshop.opera import rank
from workshop.opera.hidden import hidden
from workshop.opera.own import write_ideas
from workshop.opera.pair import pair_up
from workshop.opera.ways import choose_way, way_named
from workshop.session import Session


def test_a_way_is_chosen_from_cards_and_ballots_are_kept(open_page: OpenPage) -> None:
    session = proposed()
    board, pair = session.document.get(Board, "board"), session.document.where(Pair, board="board")[0]
    idea = rank.ranked_ideas(session.document, board)[4]
    session.do("Mark", rank.set_mark(session.document, board, pair, idea, marked=True))
    room = open_page(RankPage, session)
    page = rank_page(room)
    press(page.room.bar.way)
    assert page.room.chooser.why.text().startswith("Suggested: Full ranking by place. 8 ideas can be")
    assert page.room.chooser.cards["ticks"].hasFocus()
    press(page.room.chooser.cards["points"])
    assert room.board.method is Method.POINTS
    assert page.pages.currentIndex() == ROOM
    assert page.room.bar.way.accessibleName() == "Ranked by: Points. Change it"
    room.runner.undo()
    assert page.pages.currentIndex() == ENTRY
    assert rank.marks_of(room.document, room.board, pair) == {idea.id}


def test_voting_by_head_asks_everyone_and_goes_back_while_nothing_is_marked(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("points"))
    page = rank_page(room)
    press(page.room.bar.voters)
    assert page.room.bar.voters.text() == "By head"
    assert [line.names for line in page.pairs.pairs.pairs] == ["Ana", "Bo", "Cy", "Dee", "Eve", "Flo"]
    assert all(line.square for line in page.pairs.pairs.pairs)
    keys(entry(room, PointsEntry).list, "30")
    press(page.room.bar.voters)
    assert room.said[-1].text.startswith("1 person has marked already")
    assert values(room, room.document.get(Person, "Ana")) == {1: 30}
    assert page.room.bar.voters.text() == "By head"


def test_the_laptop_goes_round_and_shows_nobody_elses_marks(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("points"))
    page = rank_page(room)
    press(page.room.bar.voters)
    press(page.room.bar.round)
    over = page.room.hand_over
    assert over.isVisible()
    assert over.name.text() == "Ana"
    assert not page.aside.isVisible()
    assert not page.tabs.isVisible()
    for place, name in enumerate(("Ana", "Bo", "Cy")):
        assert over.name.text() == name
        assert over.count.text() == f"{place} of 6 are in"
        assert not page.room.ballot.isVisible()
        QTest.keyClick(over, Qt.Key.Key_Return)
        found = entry(room, PointsEntry)
        assert all(row.values == (None,) for row in found.model.rows)
        keys(found.list, "40")
        press(page.room.done)
    assert complete(room) == ["Ana", "Bo", "Cy"]
    press(over.skip)
    assert over.name.text() == "Eve"
    press(over.stop)
    assert page.room.mode is Mode.ENTERING
    assert page.aside.isVisible()


def test_the_round_ends_when_all_are_in_and_only_then_the_seal_opens(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("stance"))
    page = rank_page(room)
    press(page.room.bar.round)
    for _ in pairs(room):
        page.show_tab(1)
        assert page.pages.currentIndex() == SEALED
        page.show_tab(0)
        press(page.room.hand_over.begin)
        press(page.room.done)
    assert page.room.mode is Mode.ENTERING
    assert room.said[-1].text == "All ballots are in. The result can be shown."
    page.show_tab(1)
    assert page.pages.currentIndex() == SHOWN


def test_pairs_tick_on_the_laptop_with_their_limit(open_page: OpenPage) -> None:
    room = open_page(RankPage, proposed())
    page = rank_page(room)
    press(page.room.bar.round)
    press(page.room.hand_over.begin)
    found = entry(room, ApprovalEntry)
    space, down = Qt.Key.Key_Space, Qt.Key.Key_Down
    keys(found.list, space, down, space)
    assert "only 1 of its own" in room.said[-1].text
    assert page.room.left.text() == "1 of 2 marks left, at most 1 of your own"
    assert rank.marks_of(room.document, room.board, pairs(room)[0]) == {"idea1"}


def test_a_ballot_that_is_in_is_closed_until_it_is_taken_out(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("points"))
    page = rank_page(room)
    keys(entry(room, PointsEntry).list, "40")
    press(page.room.done)
    page.choose(pairs(room)[0].id)
    assert page.room.closed.isVisible()
    assert "handed in, and its marks are sealed" in page.room.closed.sentence.text()
    press(page.room.closed.button)
    assert entry(room, PointsEntry).model.rows[0].values == (40,)


def desk(room: Room) -> SlipDesk:
    page = rank_page(room)
    press(page.room.bar.slips)
    assert page.room.desk.input.hasFocus()
    return page.room.desk


def with_codes(way: str) -> tuple[Session, list[str]]:
    """Thirty coded ideas, three pairs, ranked this way."""
    session = Session(Document(started(revealed=True)))
    board = session.document.get(Board, "board")
    texts = [f"Idea {number} has a code" for number in range(30)]
    session.do("Write", write_ideas(session.document, board, texts))
    session.do("Pairs", pair_up(session.document, board, seed=1).edits)
    session.do("Way", choose_way(session.document, board, way_named(way)))
    board = session.document.get(Board, "board")
    return session, [idea.code for idea in rank.ranked_ideas(session.document, board)]


def test_sixty_codes_are_keyed_by_keyboard_alone(open_page: OpenPage) -> None:
    session, codes = with_codes("shares")
    room = open_page(RankPage, session)
    line = desk(room).input
    for letter, first in (("a", 0), ("b", 5), ("c", 10)):
        type_in(line, letter)
        type_in(line, " ".join(codes[first : first + 20]).lower())
    assert [len(values(room, pair)) for pair in pairs(room)] == [20, 20, 20]
    assert complete(room) == ["A", "B", "C"]
    assert room.session.undo_label == "Key the slip of Pair C"
    assert [rank_page(room).room.desk.model.line(row).badge for row in range(3)] == ["20 codes"] * 3


def test_a_wrong_code_is_refused_while_it_is_typed_with_its_line(open_page: OpenPage) -> None:
    session, codes = with_codes("shares")
    room = open_page(RankPage, session)
    found = desk(room)
    type_in(found.input, "q")
    assert "Line 1: there is no voter “q”" in found.problem.words.text()
    found.input.clear()
    type_in(found.input, "b")
    assert found.asked.text() == "Line 2: codes of Pair B"
    swapped = codes[1][1] + codes[1][0] + codes[1][2:] if codes[1][0] != codes[1][1] else codes[1][::-1]
    type_in(found.input, f"{codes[0]} {swapped}", enter=False)
    assert found.problem.words.text().startswith("Line 2: The code")
    QTest.keyClick(found.input, Qt.Key.Key_Return)
    assert room.document.count(Ballot) == 0
    assert found.input.text() == f"{codes[0]} {swapped}"
    QTest.keyClick(found.input, Qt.Key.Key_Escape)
    type_in(found.input, codes[0])
    assert values(room, pairs(room)[1]) == {1: 1}
    assert found.asked.text() == "Line 3: voter"
    QTest.keyClick(found.input, Qt.Key.Key_Escape)
    assert not found.isVisible()


def test_ranked_slips_keep_their_order_and_valued_ones_their_values(open_page: OpenPage) -> None:
    session, codes = with_codes("borda")
    room = open_page(RankPage, session)
    line = desk(room).input
    type_in(line, "a")
    type_in(line, f"{codes[4]} {codes[2]}")
    assert values(room, pairs(room)[0]) == {5: 1, 3: 2}


def test_the_result_waits_for_all(open_page: OpenPage) -> None:
    session = ranked_by("points")
    hand_in_all(session)
    page = rank_page(open_page(RankPage, session))
    assert page.pages.currentIndex() == SHOWN
    assert not page.room.bar.isVisible()


def test_costs_and_the_sum_are_typed_as_people_write_them(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("shares"))
    page = rank_page(room)
    press(page.room.bar.costs)
    found = page.room.costs
    assert found.list.hasFocus()
    keys(found.list, "1200", Qt.Key.Key_Down, "+", Qt.Key.Key_Down, "12.505", Qt.Key.Key_Down, "3,5")
    found.sum.setFocus()
    type_in(found.sum, "£2,500.20")
    costs = [idea.cost for idea in rank.ranked_ideas(room.document, room.board)]
    assert costs[:5] == [120_000, 5_000, 1_250, 350, None]
    assert room.board.budget == 250_020
    assert found.sum.text() == "2,500.20"
    assert found.said.text() == "4 of 8 costs are known, 1,266 in all"
    room.runner.undo()
    assert room.document.get(Board, "board").budget is None
    assert found.sum.text() == ""
    press(page.room.bar.costs)
    assert not found.isVisible()


def test_a_sum_that_can_be_read_in_two_ways_is_asked_about(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("shares"))
    press(rank_page(room).room.bar.costs)
    found = rank_page(room).room.costs
    found.sum.setFocus()
    type_in(found.sum, "2.500")
    assert found.problem.isVisible()
    assert found.problem.words.text() == "“2.500” can be read in two ways. Write 2500, or 2.50."
    assert room.board.budget is None
    QTest.keyClick(found.sum, Qt.Key.Key_Escape)
    assert (found.sum.text(), found.problem.isVisible()) == ("", False)


def test_the_projector_counts_people_where_they_vote_by_head(open_page: OpenPage) -> None:
    room = open_page(RankPage, ranked_by("points"))
    press(rank_page(room).room.bar.voters)
    press(rank_page(room).room.done)
    scene = RankScene(room.page.theme)
    showing = Showing(room.document, room.board, hidden(room.document, room.board), None, None, 0)
    assert scene.words(showing) == "1 of 6 people have finished marking; still out: Bo, Cy, Dee, Eve, Flo"
    image = QImage(1280, 720, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    scene.draw(painter, image.rect(), showing)
    painter.end()
