import pytest

from tests.opera.room import Room, numbered
from workshop.document.document import remove
from workshop.document.records import Ballot, Mark, Method, Pair, Person, Support
from workshop.errors import RuleError
from workshop.opera import ballots
from workshop.opera.board import edit_board
from workshop.opera.hidden import hidden
from workshop.opera.reasons import Reason, reason_by, reasons_of, set_grade, set_reason
from workshop.opera.slips import slip
from workshop.opera.voters import by_head, still_out, vote_by_head, vote_by_pair, voters
from workshop.people.attendance import set_present


def ready(method: Method = Method.POINTS, *, pairs: bool = True) -> Room:
    room = Room().people("Ann A, Bob B, Cleo C, Dan D").ideas(numbered(8))
    if pairs:
        room.pairs()
    room.do(edit_board(room.document, room.board, method=method))
    return room


def names(found: tuple[Pair | Person, ...]) -> list[str]:
    return [voter.letter if isinstance(voter, Pair) else voter.name for voter in found]


def give(room: Room, voter: ballots.Voter, number: int, value: int) -> None:
    room.do(ballots.set_value(room.document, room.board, voter, room.idea(number), value))


def test_pairs_vote_unless_there_are_none() -> None:
    room = ready()
    assert names(voters(room.document, room.board)) == ["A", "B"]
    alone = ready(pairs=False)
    assert by_head(alone.document, alone.board)
    assert len(voters(alone.document, alone.board)) == 4


def test_by_head_the_seal_waits_for_everyone_who_is_here() -> None:
    room = ready()
    room.do(vote_by_head(room.document, room.board))
    assert names(voters(room.document, room.board)) == ["Ann", "Bob", "Cleo", "Dan"]
    for name in ("Ann", "Bob", "Cleo"):
        room.do(ballots.hand_in(room.document, room.board, room.person(name), finished=True))
    assert hidden(room.document, room.board).marks
    assert names(still_out(room.document, room.board)) == ["Dan"]
    room.do(ballots.hand_in(room.document, room.board, room.person("Dan"), finished=True))
    assert not hidden(room.document, room.board).marks


def in_by_head(room: Room, *people: str) -> None:
    for name in people:
        room.do(ballots.hand_in(room.document, room.board, room.person(name), finished=True))


def test_whoever_comes_late_is_waited_for_and_whoever_left_is_not() -> None:
    room = ready()
    room.do(set_present(room.document, room.person("Dan"), present=False))
    room.do(vote_by_head(room.document, room.board))
    in_by_head(room, "Ann", "Bob")
    assert names(still_out(room.document, room.board)) == ["Cleo"]
    room.do(set_present(room.document, room.person("Dan"), present=True))
    in_by_head(room, "Cleo")
    assert names(still_out(room.document, room.board)) == ["Dan"]
    assert hidden(room.document, room.board).marks
    room.do(set_present(room.document, room.person("Dan"), present=False))
    assert names(voters(room.document, room.board)) == ["Ann", "Bob", "Cleo"]
    assert not hidden(room.document, room.board).marks


def test_the_first_slip_of_a_person_opens_nothing() -> None:
    room = ready(pairs=False)
    room.do(slip(room.document, room.board, "Ann", f"{room.idea(1).code}=60"))
    assert hidden(room.document, room.board).marks
    assert names(still_out(room.document, room.board)) == ["Bob", "Cleo", "Dan"]
    orders = [ballot.order for ballot in room.document.all(Ballot)]
    assert len(set(orders)) == len(orders) == 4


def test_a_pair_of_which_everyone_left_is_not_waited_for() -> None:
    room = ready()
    room.do(ballots.hand_in(room.document, room.board, room.pair("A"), finished=True))
    left = [room.document.get(Person, ident) for ident in room.pair("B").people]
    room.do(set_present(room.document, left[0], present=False))
    assert hidden(room.document, room.board).marks
    room.do(set_present(room.document, left[1], present=False))
    assert not hidden(room.document, room.board).marks
    assert names(voters(room.document, room.board)) == ["A"]


def test_nobody_is_counted_by_pair_and_by_head() -> None:
    room = ready()
    room.do(vote_by_head(room.document, room.board))
    room.do(vote_by_pair(room.document, room.board))
    assert room.document.count(Ballot) == 0
    give(room, room.pair("A"), 1, 20)
    with pytest.raises(RuleError, match="1 pair has marked already"):
        vote_by_head(room.document, room.board)
    room.do(remove(room.document, *room.document.all(Ballot)))
    room.do(vote_by_head(room.document, room.board))
    give(room, room.person("Ann"), 1, 20)
    with pytest.raises(RuleError, match="1 person has marked already"):
        vote_by_pair(room.document, room.board)
    alone = ready(pairs=False)
    with pytest.raises(RuleError, match="no pairs"):
        vote_by_pair(alone.document, alone.board)


def test_nobody_here_cannot_vote() -> None:
    room = Room().ideas(numbered(3))
    with pytest.raises(RuleError, match="Nobody is here"):
        vote_by_head(room.document, room.board)


def test_a_reason_goes_with_its_grade_and_names_nobody() -> None:
    room = ready(Method.GRADIENTS)
    pair, idea = room.pair("A"), room.idea(3)
    with pytest.raises(RuleError, match="no grade yet"):
        set_reason(room.document, room.board, pair, idea, "Too dear")
    room.do(set_grade(room.document, room.board, pair, idea, 6))
    room.do(set_reason(room.document, room.board, pair, idea, "Too dear"))
    room.do(set_grade(room.document, room.board, pair, idea, 7))
    assert reasons_of(room.document, idea) == (Reason(7, "Too dear"),)
    said = room.document.all(Support)[0]
    assert (said.gradient, said.person, said.partner) == (7, None, None)
    room.do(set_reason(room.document, room.board, pair, idea, "Too dear for us"))
    assert reason_by(room.document, room.board, pair, idea) == "Too dear for us"
    room.do(set_grade(room.document, room.board, pair, idea, None))
    assert (room.document.count(Support), room.document.count(Mark)) == (0, 0)


def test_a_reason_is_taken_back_and_closed_with_the_ballot() -> None:
    room = ready(Method.GRADIENTS)
    pair, idea = room.pair("A"), room.idea(3)
    room.do(set_grade(room.document, room.board, pair, idea, 5))
    room.do(set_reason(room.document, room.board, pair, idea, "Let us hear more"))
    room.do(set_reason(room.document, room.board, pair, idea, "  "))
    assert reasons_of(room.document, idea) == ()
    room.do(ballots.hand_in(room.document, room.board, pair, finished=True))
    with pytest.raises(RuleError, match="handed in"):
        set_reason(room.document, room.board, pair, idea, "Late")
