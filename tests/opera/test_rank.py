from typing import Any

import pytest

from tests.opera.room import Room, numbered
from workshop.document.records import Board, Mark, Method, Pair
from workshop.errors import RuleError
from workshop.opera import arrange, explain, pair, rank
from workshop.opera.board import edit_board
from workshop.opera.hidden import hidden


def ready(proposals: int = 12, people: str = "Ann A, Bob B, Cleo C, Dan D", **fields: Any) -> Room:
    """A board with pairs; proposal 1 is pair A's, 2 pair B's, the others are nobody's."""
    room = Room(**fields).people(people).ideas(numbered(proposals)).pairs()
    room.do(pair.propose_all(room.document, room.board))
    for number, letter in ((1, "A"), (2, "B")):
        room.do(pair.propose(room.document, room.idea(number), room.pair(letter)))
    return room


def mark(room: Room, letter: str, number: int, marked: bool = True) -> None:
    room.do(rank.set_mark(room.document, room.board, room.pair(letter), room.idea(number), marked))


@pytest.mark.parametrize(("proposals", "marks"), [(1, 1), (4, 1), (8, 2), (11, 2), (12, 3), (165, 41)])
def test_a_quarter_of_the_proposals_at_least_one(proposals: int, marks: int) -> None:
    room = Room().ideas(numbered(proposals))
    assert rank.allowance(room.document, room.board) == marks


def test_the_allowance_follows_the_proposals_until_the_first_mark() -> None:
    room = ready(8)
    assert rank.allowance(room.document, room.board) == 2
    for number in range(4):
        room.do(pair.add_proposal(room.document, room.pair("A"), f"late {number}"))
    assert rank.allowance(room.document, room.board) == 3
    mark(room, "A", 3)
    for number in range(4):
        room.do(pair.add_proposal(room.document, room.pair("A"), f"later {number}"))
    assert rank.allowance(room.document, room.board) == 3
    assert room.board.allowance == 3
    assert rank.left(room.document, room.board, room.pair("A")) == 2
    room.session.undo()


def test_marks_over_the_allowance_are_refused_with_what_can_be_taken_back() -> None:
    room = ready()
    for number in (3, 4, 5):
        mark(room, "A", number)
    with pytest.raises(RuleError) as caught:
        mark(room, "A", 6)
    assert str(caught.value) == (
        "Pair A has given all its 3 marks and has none left. Take one back first, from number 3, 4 or 5."
    )
    mark(room, "A", 4, marked=False)
    mark(room, "A", 6)
    assert rank.marks_of(room.document, room.board, room.pair("A")) == {room.idea(n).id for n in (3, 5, 6)}


@pytest.mark.parametrize(("limit", "allowed"), [(0, 0), (1, 1), (None, 2)])
def test_a_pair_may_mark_so_many_of_its_own(limit: int | None, allowed: int) -> None:
    room = ready()
    room.do(edit_board(room.document, room.board, own_limit=limit))
    room.do(pair.propose(room.document, room.idea(7), room.pair("A")))
    for done, number in enumerate((1, 7)):
        if done < allowed:
            mark(room, "A", number)
        else:
            with pytest.raises(RuleError, match=r"number \d is its own; \d marks? (is|are) left"):
                mark(room, "A", number)
    assert rank.left(room.document, room.board, room.pair("A")) == 3 - allowed


def test_the_double_of_an_own_proposal_is_an_own_one() -> None:
    room = ready()
    room.do(edit_board(room.document, room.board, own_limit=0))
    room.do(explain.withdraw_double(room.document, room.idea(1), room.idea(3)))
    with pytest.raises(RuleError, match="none of its own"):
        mark(room, "A", 3)
    with pytest.raises(RuleError, match="withdrawn as a double"):
        mark(room, "B", 1)


def test_marking_twice_is_marking_once() -> None:
    room = ready()
    mark(room, "A", 3)
    mark(room, "A", 3)
    assert room.document.count(Mark) == 1
    mark(room, "A", 3, marked=False)
    mark(room, "A", 3, marked=False)
    assert room.document.count(Mark) == 0


def test_only_proposals_on_the_board_are_marked() -> None:
    room = ready()
    room.do(pair.take_back(room.document, room.idea(9)))
    with pytest.raises(RuleError, match="Number 9 is not a proposal"):
        mark(room, "A", 9)
    room.do(arrange.park(room.document, [room.idea(8)]))
    with pytest.raises(RuleError, match="Number 8 is parked"):
        mark(room, "A", 8)
    assert room.idea(8) not in rank.ranked_ideas(room.document, room.board)


def test_marks_are_sealed_until_all_are_in_or_somebody_decides() -> None:
    room = ready()
    assert hidden(room.document, room.board).marks
    mark(room, "A", 3)
    room.do(rank.finish_ballot(room.document, room.board, room.pair("A"), finished=True))
    assert [found.letter for found in rank.missing(room.document, room.board)] == ["B"]
    with pytest.raises(RuleError, match="Pair A has finished"):
        mark(room, "A", 4)
    room.do(rank.finish_ballot(room.document, room.board, room.pair("A"), finished=False))
    mark(room, "A", 4)
    for letter in "AB":
        room.do(rank.finish_ballot(room.document, room.board, room.pair(letter), finished=True))
    assert not hidden(room.document, room.board).marks
    room.do(rank.finish_ballot(room.document, room.board, room.pair("B"), finished=False))
    assert hidden(room.document, room.board).marks
    room.do(rank.open_seal(room.document, room.board))
    assert not hidden(room.document, room.board).marks
    assert "sealed" in [*room.session.changes()][-1].body


def test_a_pair_of_nobody_keeps_nobody_waiting() -> None:
    room = ready()
    room.do(pair.make_pair(room.document, room.board))
    assert [found.letter for found in rank.missing(room.document, room.board)] == ["A", "B"]


def test_a_seal_is_for_pairs_not_for_ballots_from_a_table() -> None:
    room = ready()
    rows = [rank.BallotRow(2, "voter", "A", "1", "1")]
    room.do(rank.import_ballots(room.document, room.board, Method.TICKS, rows))
    assert not hidden(room.document, room.board).marks


def test_two_people_mark_as_units_of_their_own() -> None:
    room = ready(people="Ann A, Bob B")
    assert [len(found.people) for found in room.document.all(Pair)] == [1, 1]
    mark(room, "B", 3)
    assert room.document.all(Board)[0].allowance == 3
