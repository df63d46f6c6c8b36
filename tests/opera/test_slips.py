import pytest

from tests.opera.room import Room, numbered
from workshop.document.document import remove
from workshop.document.records import Ballot, Idea, Mark, Method
from workshop.errors import InputError
from workshop.opera import ballots
from workshop.opera.board import edit_board
from workshop.opera.slips import finished, how_keyed, slip
from workshop.opera.ways import choose_way, way_named


def ready(method: Method = Method.POINTS, *, pairs: bool = True) -> Room:
    room = Room().people("Ann A, Bob B, Cleo C, Dan D").ideas(numbered(8))
    if pairs:
        room.pairs()
    room.do(edit_board(room.document, room.board, method=method))
    return room


def codes(room: Room, *numbers: int) -> list[str]:
    return [room.idea(number).code.lower() for number in numbers]


def values(room: Room, voter: ballots.Voter) -> dict[int, int]:
    found = ballots.values_by(room.document, room.board, voter)
    return {idea.number: found[idea.id] for idea in map(room.idea, range(1, 9)) if idea.id in found}


@pytest.mark.parametrize(
    ("method", "line", "found"),
    [
        (Method.TICKS, "{0} {1}", {1: 1, 2: 1}),
        (Method.SHARES, "{1}, {0}", {1: 1, 2: 1}),
        (Method.BORDA, "{1} {0}", {2: 1, 1: 2}),
        (Method.POINTS, "{0}=60 {1}:40", {1: 60, 2: 40}),
        (Method.GRADIENTS, "{0}=1 {1}=8", {1: 1, 2: 8}),
    ],
)
def test_a_slip_is_keyed_under_any_method(method: Method, line: str, found: dict[int, int]) -> None:
    room = ready(method)
    room.do(slip(room.document, room.board, "b", line.format(*codes(room, 1, 2))))
    assert values(room, room.pair("B")) == found
    room.do(slip(room.document, room.board, "Pair B", line.format(*codes(room, 1, 2))))
    assert room.document.count(Ballot) == 1


@pytest.mark.parametrize(
    ("voter", "line", "said"),
    [
        ("q", "{0}", "Line 3: there is no voter “q”"),
        ("a", "", "Line 4: no codes follow"),
        ("a", "{0} 0000", "Line 4: The code “0000” has “0”"),
        ("a", "{0} {0}", "Line 4: the code"),
        ("a", "{0}=101", "Line 4: the value is “101”"),
    ],
)
def test_a_wrong_slip_is_refused_with_its_line(voter: str, line: str, said: str) -> None:
    room = ready()
    with pytest.raises(InputError) as caught:
        slip(room.document, room.board, voter, line.format(*codes(room, 1)), line=3)
    assert said in str(caught.value)


def test_a_first_name_is_enough_where_only_one_has_it() -> None:
    room = ready(Method.SHARES, pairs=False)
    room.do(slip(room.document, room.board, "cleo", codes(room, 4)[0]))
    assert values(room, room.person("Cleo")) == {4: 1}


def test_criteria_are_keyed_as_a_digit_each() -> None:
    room = ready()
    room.do(choose_way(room.document, room.board, way_named("impact")))
    first, second = codes(room, 1, 2)
    room.do(slip(room.document, room.board, "a", f"{first}=52 {second}:4/0"))
    given = {
        name: {room.document.get(Idea, idea).number: value for idea, value in found.items()}
        for name in ("Impact", "Low effort")
        if (found := ballots.values_by(room.document, room.board, room.pair("A"), criterion=name))
    }
    assert given == {"Impact": {1: 5, 2: 4}, "Low effort": {1: 2}}
    assert "A digit for Impact and Low effort follows each code, such as K4RT=43" in how_keyed(room.board)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{0}=5", "Line 2: “{0}” has 1 grade; there are 2 criteria. Key a digit from 1 to 5 for Impact and"),
        ("{0}", "Line 2: “{0}” has no grade"),
        ("{0}=59", "Line 2: the value is “9”. It has to be a grade from 1 to 5"),
    ],
)
def test_grades_that_do_not_fit_are_refused(line: str, said: str) -> None:
    room = ready()
    room.do(choose_way(room.document, room.board, way_named("impact")))
    code = codes(room, 1)[0]
    with pytest.raises(InputError) as caught:
        slip(room.document, room.board, "a", line.format(code))
    assert said.format(code.upper()) in str(caught.value)


def test_duels_are_keyed_the_better_one_first() -> None:
    room = ready(Method.PAIRWISE)
    one, two, three = codes(room, 1, 2, 3)
    room.do(slip(room.document, room.board, "b", f"{one}>{two}, {three}/{one}>{two}"))
    marks = [(mark.idea, mark.over) for mark in room.document.all(Mark)]
    one_, two_, three_ = (room.idea(number).id for number in (1, 2, 3))
    assert sorted(marks) == sorted([(one_, two_), (three_, one_), (one_, two_)])
    with pytest.raises(InputError, match=f"the code “{one.upper()}” stands alone"):
        slip(room.document, room.board, "a", one)
    with pytest.raises(InputError, match="compared with itself"):
        slip(room.document, room.board, "a", f"{one}>{one}")


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("k4", ""),
        ("k4rt", " k4rt"),
        ("k4rt m3", "k4rt"),
        ("k4rt>m3", " k4rt"),
        ("a b=2 k4rt=1", "a b=2 k4rt=1"),
    ],
)
def test_only_whole_codes_are_looked_up_while_typing(typed: str, whole: str) -> None:
    room = ready()
    assert finished(room.document, room.board, typed) == whole


def test_a_slip_that_says_what_was_typed_before_hands_it_in() -> None:
    room = ready(Method.SHARES)
    pair = room.pair("A")
    room.do(ballots.set_value(room.document, room.board, pair, room.idea(1), 1))
    room.do(slip(room.document, room.board, "a", codes(room, 1)[0]))
    (ballot,) = room.document.all(Ballot)
    assert ballot.complete
    assert values(room, pair) == {1: 1}


def test_codes_may_run_together() -> None:
    room = ready(Method.SHARES)
    one, two, three = codes(room, 1, 2, 3)
    room.do(slip(room.document, room.board, "a", f"{one}{two} {three}"))
    assert values(room, room.pair("A")) == {1: 1, 2: 1, 3: 1}
    with pytest.raises(InputError, match="Line 2: The code “0000” has “0”"):
        slip(room.document, room.board, "b", f"{one}0000{two}")


def test_nobody_is_counted_in_a_pair_and_by_head() -> None:
    room = ready(Method.SHARES)
    room.do(slip(room.document, room.board, "a", codes(room, 1)[0]))
    with pytest.raises(InputError, match="Line 5: pairs have marked already, and a slip of “Ann” would"):
        slip(room.document, room.board, "ann", codes(room, 1)[0], line=5)
    room.do(remove(room.document, *room.document.all(Ballot)))
    room.do(slip(room.document, room.board, "ann", codes(room, 1)[0]))
    with pytest.raises(InputError, match="people vote by head here, and a slip of pair B would count twice"):
        slip(room.document, room.board, "b", codes(room, 1)[0])
