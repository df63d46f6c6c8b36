"""The Pair page: make pairs, put them right by hand, take down proposals."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import Room, choose, drag, open_list, press, proposed, started, type_in, written
from ui.pages.day.pair import NOBODY, PAIRED, UNPAIRED, PairPage
from workshop.document.document import Document
from workshop.document.records import Board, Idea, Pair, Partnership, Person
from workshop.opera import pair
from workshop.opera.voters import by_head
from workshop.session import Session


def pair_page(room: Room) -> PairPage:
    assert isinstance(room.page, PairPage)
    return room.page


def paired() -> Session:
    session = Session(Document(written()))
    document = session.document
    session.do("Make pairs", pair.pair_up(document, document.get(Board, "board"), seed=1).edits)
    return session


def people(room: Room) -> list[tuple[str, ...]]:
    return [found.people for found in room.document.where(Pair, board="board")]


def test_make_three_pairs_and_again(open_page: OpenPage) -> None:
    room = open_page(PairPage, written())
    page = pair_page(room)
    assert page.pages.currentIndex() == UNPAIRED
    assert page.start.button.text() == "Make 3 pairs"
    press(page.start.button)
    assert page.pages.currentIndex() == PAIRED
    first = people(room)
    assert len(page.room.cards) == 3
    assert all(
        {room.document.get(Person, one).partner for one in two} == {"partnerA", "partnerB"} for two in first
    )
    press(page.again)
    assert people(room) != first
    room.runner.undo()
    assert people(room) == first
    room.runner.undo()
    assert page.pages.currentIndex() == UNPAIRED


def test_without_people_the_page_leads_to_them(open_page: OpenPage) -> None:
    board = next(record for record in started() if isinstance(record, Board))
    room = open_page(PairPage, (Partnership(id="partnership"), board))
    page = pair_page(room)
    assert page.pages.currentIndex() == NOBODY
    press(page.nobody.button)
    assert room.place.page == "prepare"


def test_a_person_dropped_on_another_swaps_and_on_a_card_moves(open_page: OpenPage) -> None:
    room = open_page(PairPage, paired())
    page = pair_page(room)
    (one, two), (three, four), (five, six) = people(room)
    drag(page.room.chips[one], page.room.chips[three])
    assert people(room)[:2] == [(three, two), (one, four)]
    drag(page.room.chips[five], page.room.cards[room.document.where(Pair, board="board")[0].id].letter)
    assert people(room) == [(three, two, five), (one, four), (six,)]
    room.runner.undo()
    room.runner.undo()
    assert people(room) == [(one, two), (three, four), (five, six)]


def test_swap_and_move_by_key_alone(open_page: OpenPage) -> None:
    room = open_page(PairPage, paired())
    page = pair_page(room)
    (one, two), (three, four), _ = people(room)
    page.room.chips[one].setFocus()
    QTest.keyClick(page.room.chips[one], Qt.Key.Key_Return)
    choose("swap")
    choose(four)
    assert people(room)[:2] == [(four, two), (three, one)]
    QTest.keyClick(page.room.chips[one], Qt.Key.Key_Return)
    choose("move")
    choose("pair c")
    assert one in people(room)[2]
    QTest.keyClick(page.room.chips[one], Qt.Key.Key_Return)
    QTest.keyClick(open_list().field, Qt.Key.Key_Escape)
    assert page.room.chips[one].hasFocus()


def test_absent_leaves_the_pair_in_one_step_and_late_joins_one(open_page: OpenPage) -> None:
    room = open_page(PairPage, paired())
    page = pair_page(room)
    before = people(room)
    gone = before[0][0]
    page.room.chips[gone].click()
    choose("not here")
    assert people(room)[0] == before[0][1:]
    assert not room.document.get(Person, gone).present
    assert page.room.chips[gone].isVisible()
    room.runner.undo()
    assert people(room) == before
    room.runner.redo()
    page.room.chips[gone].click()
    choose("here after")
    page.room.chips[gone].click()
    choose("add to")
    choose("pair b")
    assert people(room)[1] == (*before[1], gone)


def test_proposals_are_typed_picked_changed_and_taken_back(open_page: OpenPage) -> None:
    room = open_page(PairPage, paired())
    page = pair_page(room)
    type_in(page.proposals.input, "A shared induction week")
    press(page.proposals.pick)
    choose("shadow")
    ideas = pair.proposals_of(room.document, room.document.where(Pair, board="board")[0])
    assert [idea.text for idea in ideas] == ["Shadow a colleague for a day", "A shared induction week"]
    assert page.room.cards[ideas[0].pair or ""].count.text() == "2 proposals"
    page.proposals.list.show_line("idea3")
    QTest.keyClick(page.proposals.list, Qt.Key.Key_Delete)
    assert not room.document.get(Idea, "idea3").proposed
    room.runner.undo()
    assert room.document.get(Idea, "idea3").proposed


def test_the_numbers_of_ideas_are_typed_to_put_them_forward(open_page: OpenPage) -> None:
    room = open_page(PairPage, paired())
    page = pair_page(room)
    first = room.document.where(Pair, board="board")[0]
    before = len(room.document.all(Idea))
    type_in(page.proposals.input, "3, 1")
    assert {idea.number for idea in pair.proposals_of(room.document, first)} == {1, 3}
    assert len(room.document.all(Idea)) == before
    assert page.proposals.input.toPlainText() == ""
    type_in(page.proposals.input, "2 999")
    assert room.said[-1].text.startswith("There is no idea with number 999 here.")
    assert page.proposals.input.toPlainText() == "2 999"
    assert not room.document.get(Idea, "idea2").proposed
    room.runner.undo()
    assert not pair.proposals_of(room.document, first)


def test_rules_that_could_not_be_kept_are_told_in_words(open_page: OpenPage) -> None:
    room = open_page(PairPage, paired())
    page = pair_page(room)
    assert not page.unmet.isVisible()
    one, two = [person.id for person in room.document.all(Person) if person.partner == "partnerA"][:2]
    other = next(name for found in people(room) if one in found for name in found if name != one)
    page.swap(other, two)
    assert "from the same partner" in page.unmet.text()
    assert page.unmet.isVisible()


def test_another_pair_shows_its_own_proposals(open_page: OpenPage) -> None:
    room = open_page(PairPage, proposed())
    page = pair_page(room)
    second = room.document.where(Pair, board="board")[1]
    page.room.cards[second.id].setFocus()
    QTest.keyClick(page.room.cards[second.id], Qt.Key.Key_Return)
    assert [page.proposals.model.line(row).number for row in range(3)] == [4, 5, 6]


def test_without_pairs_everything_can_be_a_proposal(open_page: OpenPage) -> None:
    room = open_page(PairPage, written())
    press(pair_page(room).skip)
    assert all(idea.proposed for idea in room.document.all(Idea))
    board = room.document.get(Board, "board")
    assert by_head(room.document, board)
    assert room.said[-1].text == "Every idea is a proposal now, and everybody marks alone"
    room.runner.undo()
    assert not any(idea.proposed for idea in room.document.all(Idea))
    assert not by_head(room.document, board)


def test_words_typed_on_a_card_are_a_proposal_of_that_pair(open_page: OpenPage) -> None:
    room = open_page(PairPage, paired())
    page = pair_page(room)
    second = room.document.where(Pair, board="board")[1]
    press(page.room.cards[second.id].letter)
    QTest.keyClicks(page.room.cards[second.id], "A")
    type_in(QApplication.focusWidget() or page, " shared van")
    (idea,) = pair.proposals_of(room.document, second)
    assert idea.text == "A shared van"
