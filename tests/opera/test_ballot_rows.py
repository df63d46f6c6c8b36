import pytest

from tests.opera.room import Room, numbered
from workshop.counting.views import means_of
from workshop.document.records import Ballot, Idea, Mark, Method, Partner
from workshop.errors import InputError
from workshop.opera import own, pair
from workshop.opera.ballot_values import that_count
from workshop.opera.board import edit_board
from workshop.opera.explain import withdraw_double
from workshop.opera.rank import BallotRow, import_ballots, set_mark


def rows(text: str) -> list[BallotRow]:
    """Ballots written as `voter,partner,idea,value` or with a loser or criterion after it, from line 2."""
    cells = [line.strip().split(",") for line in text.strip().splitlines()]
    return [BallotRow(at, *line) for at, line in enumerate(cells, 2)]


def take(room: Room, method: Method, text: str) -> None:
    room.do(import_ballots(room.document, room.board, method, rows(text)))


def values(room: Room) -> dict[str, dict[int, int]]:
    numbers = {idea.id: idea.number for idea in room.document.all(Idea)}
    return {
        ballot.voter: {numbers[mark.idea]: mark.value for mark in room.document.where(Mark, ballot=ballot.id)}
        for ballot in room.document.all(Ballot)
    }


def test_pairs_people_and_voters_from_outside_are_told_apart() -> None:
    room = Room().people("Ann River, Bob Hill").ideas(numbered(8)).pairs()
    take(room, Method.TICKS, "Pair a,,1,1\nBob,,2,1\n381,Sea,3,2\n381,Sea,1,0")
    found = room.document.all(Ballot)
    assert [(ballot.voter, bool(ballot.pair), bool(ballot.person)) for ballot in found] == [
        ("A", True, False),
        ("Bob", False, True),
        ("381", False, False),
    ]
    assert room.document.get(Partner, found[2].partner or "").name == "Sea"
    assert room.document.get(Partner, found[1].partner or "").name == "Hill"
    assert values(room) == {"A": {1: 1}, "Bob": {2: 1}, "381": {3: 2}}
    assert all(ballot.complete for ballot in found)
    assert (room.board.method, room.board.allowance) == (Method.TICKS, 2)


def test_who_votes_again_by_the_same_method_votes_anew() -> None:
    room = Room().ideas(numbered(3))
    take(room, Method.TICKS, "v1,A,1,1\nv2,A,2,1")
    take(room, Method.BORDA, "v1,A,3,1")
    take(room, Method.TICKS, "V1,a,3,1")
    ticks = [ballot for ballot in room.document.all(Ballot) if ballot.method is Method.TICKS]
    assert [ballot.voter for ballot in ticks] == ["v2", "V1"]
    assert room.document.count(Ballot) == 3
    assert room.document.count(Mark) == 3


def test_ideas_are_named_by_number_code_or_id() -> None:
    room = Room().ideas(numbered(2))
    room.do(own.import_ideas(room.document, room.board, [own.IdeaRow(1, "three", external="x9")]))
    take(room, Method.TICKS, f"v,P,2,1\nv,P,{room.idea(1).code.lower()},1\nv,P,x9,1")
    assert values(room) == {"v": {1: 1, 2: 1, 3: 1}}


def test_ids_come_first_where_every_idea_has_one_and_all_names_are_ids() -> None:
    room = Room()
    found = [own.IdeaRow(at, f"text {id_}", external=id_) for at, id_ in enumerate("3120")]
    room.do(own.import_ideas(room.document, room.board, found))
    take(room, Method.TICKS, "v,P,3,1\nv,P,0,1")
    assert values(room) == {"v": {1: 1, 4: 1}}


def test_a_name_that_is_a_number_and_another_ideas_id_is_refused() -> None:
    room = Room().ideas(["one"])
    room.do(own.import_ideas(room.document, room.board, [own.IdeaRow(1, "two", external="1")]))
    with pytest.raises(InputError, match="Line 2: “1” is the number of one idea and the id of another"):
        take(room, Method.TICKS, "v,P,1,1")


LEGAL = {
    Method.TICKS: ("0", "1", "3", ""),
    Method.POINTS: ("0", "100", "33.0"),
    Method.BORDA: ("1",),
    Method.SCHULZE: ("1",),
    Method.GRADIENTS: ("1", "8"),
    Method.STANCE: ("-1", "0", "1", "−1"),
    Method.SHARES: ("0", "1", ""),
}
ILLEGAL = {
    Method.TICKS: ("-1", "x", "1.5", "NaN"),
    Method.POINTS: ("101", "-1", ""),
    Method.BORDA: ("0", "-1", "first", ""),
    Method.SCHULZE: ("0", "1e3"),
    Method.GRADIENTS: ("0", "9", ""),
    Method.STANCE: ("2", "-2", ""),
    Method.SHARES: ("2", "-1"),
}


@pytest.mark.parametrize(("method", "value"), [(m, v) for m, found in LEGAL.items() for v in found])
def test_legal_values(method: Method, value: str) -> None:
    take(Room().ideas(numbered(2)), method, f"v,P,1,{value}")


@pytest.mark.parametrize(("method", "value"), [(m, v) for m, found in ILLEGAL.items() for v in found])
def test_illegal_values_name_the_line_and_what_is_legal(method: Method, value: str) -> None:
    with pytest.raises(InputError, match=r"Line 2: the value is .* It has to be "):
        take(Room().ideas(numbered(2)), method, f"v,P,1,{value}")


@pytest.mark.parametrize(
    ("method", "text", "said"),
    [
        (
            Method.TICKS,
            "v,P,1,1\nv,P,10,1",
            "Line 3: there is no idea “10” on this board. Use a number from 1 to 9",
        ),
        (Method.TICKS, "v,P,1,1\nv,P,1,1", "Line 3: “v” has a value for idea “1” on line 2 already"),
        (Method.TICKS, "v,P,,1", "Line 2: the idea is missing"),
        (Method.TICKS, ",P,1,1", "Line 2: the voter is missing"),
        (Method.TICKS, "Zoe,,1,1", "Line 2: “Zoe” is neither a pair of this board nor one of the people"),
        (Method.TICKS, "A,,3,2", "Line 2: pair A gives one proposal 2 marks"),
        (Method.TICKS, "A,,3,1\nA,,4,1\nA,,5,1", "Line 4: pair A has 2 marks, and this is one too many"),
        (Method.TICKS, "v,P,7,1", "Line 2: idea 7 was withdrawn as a double of 3"),
        (Method.POINTS, "v,P,1,60\nv,P,2,41", "Line 3: “v” shares out 101 points; 100 are there"),
        (Method.BORDA, "v,P,1,1\nv,P,2,3", "Line 3: “v” has a rank 3, but the ranks before it leave a gap"),
        (Method.SCHULZE, "v,P,1,2", "Line 2: “v” has a rank 2"),
        (Method.PAIRWISE, "v,P,1,,1", "Line 2: an idea is compared with itself"),
        (Method.CRITERIA, "v,P,1,3", "Line 2: the criterion is missing"),
        (Method.CRITERIA, "\n".join(f"v,P,1,3,,c{n}" for n in range(4)), "There are 4 criteria"),
        (Method.TICKS, "", "There are no ballots"),
    ],
)
def test_bad_tables_are_refused_whole_and_say_where(method: Method, text: str, said: str) -> None:
    room = Room().people("Ann River, Bob Hill").ideas(numbered(9)).pairs()
    room.do(withdraw_double(room.document, room.idea(7), room.idea(3)))
    with pytest.raises(InputError) as caught:
        import_ballots(room.document, room.board, method, rows(text) if text else [])
    assert said in str(caught.value)
    assert caught.value.do


@pytest.mark.parametrize("ranks", ["1,2,3", "1,1,2", "1,1,3", "1,1,1", "2,1,1"])
def test_both_ways_to_write_ties_are_ranks_without_a_gap(ranks: str) -> None:
    lines = "\n".join(f"v,P,{at},{rank}" for at, rank in enumerate(ranks.split(","), 1))
    if ranks == "2,1,1":
        lines = "v,P,1,2\nv,P,2,1\nv,P,3,1"
    take(Room().ideas(numbered(3)), Method.BORDA, lines)


def test_a_pair_keeps_to_its_own_limit_in_a_table_too() -> None:
    room = Room().people("Ann River, Bob Hill").ideas(numbered(8)).pairs()
    room.do(pair.propose_all(room.document, room.board))
    room.do(pair.propose(room.document, room.idea(1), room.pair("A")))
    room.do(edit_board(room.document, room.board, own_limit=0))
    with pytest.raises(InputError, match="Line 2: pair A may mark none of its own"):
        take(room, Method.TICKS, "A,,1,1")


def test_a_ballot_from_a_table_takes_the_place_of_marks_made_here() -> None:
    room = Room().people("Ann River, Bob Hill").ideas(numbered(8)).pairs()
    room.do(set_mark(room.document, room.board, room.pair("A"), room.idea(1), marked=True))
    take(room, Method.TICKS, "A,,2,1")
    assert values(room) == {"A": {2: 1}}


def test_criteria_and_comparisons() -> None:
    room = Room(criteria=("Impact 60", "Effort 40")).ideas(numbered(3))
    take(room, Method.CRITERIA, "v,P,1,5,,impact\nv,P,1,2,,Effort")
    assert sorted((mark.criterion, mark.value) for mark in room.document.all(Mark)) == [
        ("Effort", 2),
        ("Impact", 5),
    ]
    take(room, Method.PAIRWISE, "v,P,1,,2\nv,P,1,,2\nv,P,2,,3")
    assert sum(mark.over is not None for mark in room.document.all(Mark)) == 3


@pytest.mark.parametrize(
    ("first", "second", "means"),
    [("Goal 1", "Goal 2", (4, 2)), ("Impact 60", "Effort 40", (4, 2)), ("Impact", "impact", (4,))],
)
def test_criteria_that_only_the_ballots_name_are_counted(
    first: str, second: str, means: tuple[float, ...]
) -> None:
    room = Room().ideas(numbered(2))
    other = "v" if len(means) == 2 else "w"
    take(room, Method.CRITERIA, f"v,P,1,4,,{first}\n{other},P,1,{2 if other == 'v' else 4},,{second}")
    assert means_of(room.document, room.board)[room.idea(1).id] == means
    with pytest.raises(InputError, match="Line 3: “v” has a value for idea “1” on line 2 already"):
        take(room, Method.CRITERIA, f"v,P,1,4,,{first}\nv,P,1,2,,{first.upper()}")


def test_a_ballot_that_stands_just_so_stays_whatever_rule_came_after_it() -> None:
    room = Room().people("Ann River, Bob Hill").ideas(numbered(8)).pairs()
    room.do(pair.propose(room.document, room.idea(1), room.pair("A")))
    room.do(pair.propose(room.document, room.idea(2), room.pair("A")))
    take(room, Method.TICKS, "A,,1,1")
    before = room.document.copy()
    room.do(edit_board(room.document, room.board, own_limit=0))
    take(room, Method.TICKS, "Pair A,,1,1")
    assert room.document.all(Ballot) == before.all(Ballot)
    with pytest.raises(InputError, match="may mark none of its own"):
        take(room, Method.TICKS, "A,,2,1")


def test_marks_on_what_was_withdrawn_since_do_not_count_and_ranks_close_up() -> None:
    marks = [Mark(ballot="v", idea=f"idea{rank}", value=rank) for rank in (1, 2, 3)]
    standing = {"idea1", "idea3"}
    assert [mark.value for mark in that_count(Method.BORDA, marks, standing)] == [1, 2]
    assert [mark.value for mark in that_count(Method.TICKS, marks, standing)] == [1, 3]
    duel = Mark(ballot="v", idea="idea1", over="idea2")
    assert that_count(Method.PAIRWISE, [duel], standing) == ()
