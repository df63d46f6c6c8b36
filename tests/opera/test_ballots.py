import pytest

from tests.opera.room import Room, numbered
from workshop.counting.tally import count
from workshop.document.records import Mark, Method, Pair, Person
from workshop.errors import InputError, RuleError
from workshop.opera import ballots, pair
from workshop.opera.board import edit_board
from workshop.opera.hidden import hidden


def ready(method: Method) -> tuple[Room, Person, Pair]:
    room = Room().people("Ann A, Bob B, Cleo C, Dan D").ideas(numbered(8)).pairs()
    room.do(edit_board(room.document, room.board, method=method))
    return room, room.person("Ann"), room.pair("A")


def give(room: Room, voter: ballots.Voter, number: int, value: int | None, criterion: str = "") -> None:
    idea = room.idea(number)
    room.do(ballots.set_value(room.document, room.board, voter, idea, value, criterion=criterion))


def test_points_are_shared_out_and_no_more() -> None:
    room, ann, _ = ready(Method.POINTS)
    give(room, ann, 1, 60)
    give(room, ann, 2, 40)
    with pytest.raises(RuleError, match="That makes 101 points; 100 are there to share"):
        give(room, ann, 2, 41)
    give(room, ann, 1, 10)
    assert ballots.points_left(room.document, room.board, ann) == 50
    give(room, ann, 1, 0)
    assert dict(ballots.values_by(room.document, room.board, ann)) == {room.idea(2).id: 40}
    assert {idea.number: idea.score for idea in count(room.document, room.board).ideas}[2] == 40


@pytest.mark.parametrize(
    ("method", "value"), [(Method.GRADIENTS, 9), (Method.STANCE, 2), (Method.CRITERIA, 0)]
)
def test_only_values_the_method_knows(method: Method, value: int) -> None:
    room, _, unit = ready(method)
    with pytest.raises(InputError, match=f"The value is {value}. It has to be"):
        give(room, unit, 1, value)


def test_criteria_are_graded_one_by_one() -> None:
    room, ann, _ = ready(Method.CRITERIA)
    room.do(edit_board(room.document, room.board, criteria=("Impact", "Ease")))
    give(room, ann, 1, 5, "Impact")
    give(room, ann, 1, 3, "Ease")
    give(room, ann, 1, 4, "Impact")
    assert count(room.document, room.board).ideas[0].score == 3.5
    give(room, ann, 1, None, "Ease")
    assert room.document.count(Mark) == 1


def test_heads_have_the_allowance_too_and_the_first_mark_fixes_it() -> None:
    room, ann, _ = ready(Method.TICKS)
    give(room, ann, 1, 1)
    give(room, ann, 2, 1)
    assert room.board.allowance == 2
    with pytest.raises(RuleError, match="That makes 3 marks; 2 may be given"):
        give(room, ann, 3, 1)


def test_a_ranking_is_set_as_a_whole() -> None:
    room, ann, _ = ready(Method.SCHULZE)

    def rank(*levels: tuple[int, ...]) -> None:
        found = [[room.idea(number) for number in level] for level in levels]
        room.do(ballots.set_ranking(room.document, room.board, ann, found))

    rank((3,), (1, 2), (4,))
    kept = {mark.idea: mark.id for mark in room.document.all(Mark)}
    rank((1,), (3,))
    assert [idea.number for idea in count(room.document, room.board).ideas][:2] == [1, 3]
    assert {mark.idea: mark.id for mark in room.document.all(Mark)}.items() <= kept.items()
    with pytest.raises(RuleError, match="Number 1 stands twice"):
        rank((1,), (1,))


def test_comparisons_add_up() -> None:
    room, ann, unit = ready(Method.PAIRWISE)
    for voter in (ann, unit, ann):
        room.do(ballots.compare(room.document, room.board, voter, room.idea(5), room.idea(6)))
    first, *_, last = count(room.document, room.board).ideas
    assert (first.number, last.number) == (5, 6)
    with pytest.raises(RuleError, match="with itself"):
        ballots.compare(room.document, room.board, ann, room.idea(5), room.idea(5))


def test_a_ballot_is_handed_in_taken_out_and_cleared() -> None:
    room, ann, unit = ready(Method.STANCE)
    room.do(ballots.hand_in(room.document, room.board, unit, finished=True))
    give(room, ann, 1, 1)
    room.do(ballots.hand_in(room.document, room.board, ann, finished=True))
    with pytest.raises(RuleError, match="“Ann” has handed the ballot in"):
        give(room, ann, 1, -1)
    assert room.pair("A").finished
    room.do(ballots.hand_in(room.document, room.board, ann, finished=False))
    give(room, ann, 1, -1)


def test_heads_are_sealed_until_all_are_in() -> None:
    room, ann, _ = ready(Method.STANCE)
    give(room, ann, 1, 1)
    for name in ("Ann", "Bob", "Cleo", "Dan"):
        assert hidden(room.document, room.board).marks
        room.do(ballots.hand_in(room.document, room.board, room.person(name), finished=True))
    assert not hidden(room.document, room.board).marks


def test_what_is_not_on_the_ballot_gets_no_value() -> None:
    room, ann, unit = ready(Method.STANCE)
    room.do(pair.propose(room.document, room.idea(1), unit))
    with pytest.raises(RuleError, match="Number 2 is not on the ballot"):
        give(room, ann, 2, 1)
