import pytest

from tests.opera.room import Room, numbered
from workshop.counting.tally import count
from workshop.document.edits import change
from workshop.document.records import Method
from workshop.errors import InputError, RuleError
from workshop.opera import ballots, rank
from workshop.opera.ballot_rows import BallotRow, import_ballots
from workshop.opera.board import edit_board
from workshop.opera.mark_rules import set_rules, slip_rule
from workshop.opera.slips import how_keyed, slip
from workshop.opera.ways import WAYS, choose_way, way_named, way_of


def ready(stacking: int = 2, allowance: int | None = 4, own_limit: int | None = None) -> Room:
    room = Room().people("Ann A, Bob B, Cleo C, Dan D").ideas(numbered(8)).pairs()
    rules = {"allowance": allowance, "own_limit": own_limit, "stacking": stacking}
    room.do(edit_board(room.document, room.board, **rules))
    return room


def put(room: Room, letter: str, number: int, dots: int) -> None:
    room.do(rank.set_dots(room.document, room.board, room.pair(letter), room.idea(number), dots))


def test_dots_are_stacked_up_to_what_the_board_allows() -> None:
    room = ready()
    pair = room.pair("A")
    put(room, "A", 1, 2)
    put(room, "A", 2, 1)
    assert rank.left(room.document, room.board, pair) == 1
    with pytest.raises(RuleError, match="Pair A puts 3 on one idea; at most 2 dots may be on one"):
        put(room, "A", 2, 3)
    put(room, "A", 2, 2)
    with pytest.raises(RuleError, match="Pair A has given all its 4 marks and has none left"):
        put(room, "A", 3, 1)
    put(room, "A", 1, 1)
    with pytest.raises(RuleError, match="Pair A has given 3 marks and has only 1 left"):
        put(room, "A", 3, 2)
    put(room, "A", 3, 1)
    assert dict(rank.dots_of(room.document, room.board, pair)) == {
        room.idea(1).id: 1, room.idea(2).id: 2, room.idea(3).id: 1,
    }  # fmt: skip
    result = count(room.document, room.board)
    assert [(idea.number, idea.score, idea.voters) for idea in result.ideas[:2]] == [(2, 2, 1), (1, 1, 1)]


def test_one_mark_on_one_idea_unless_stacking_is_on() -> None:
    room = ready(stacking=1)
    with pytest.raises(RuleError, match="Pair A puts 2 on one idea; one mark may be on one"):
        put(room, "A", 1, 2)
    ann = room.person("Ann")
    with pytest.raises(RuleError, match="“Ann” puts 2 on one idea; one mark may be on one"):
        ballots.set_value(room.document, room.board, ann, room.idea(1), 2)


def test_own_proposals_count_every_dot() -> None:
    room = ready(own_limit=2, stacking=3, allowance=5)
    room.do(rank.set_dots(room.document, room.board, room.pair("B"), room.idea(5), 3))
    for number in (1, 2):
        idea = room.idea(number)
        room.do(change(idea, author=room.pair("A").people[0]))
    put(room, "A", 1, 1)
    with pytest.raises(RuleError, match="Pair A may mark only 2 of its own, and number 2 is its own"):
        put(room, "A", 2, 2)
    put(room, "A", 2, 1)


def test_a_table_holds_as_many_marks_as_its_value_says() -> None:
    room = ready()
    rows = [BallotRow(2, "A", "", "1", "2"), BallotRow(3, "A", "", "2", "1")]
    room.do(import_ballots(room.document, room.board, Method.TICKS, rows))
    assert rank.dots_of(room.document, room.board, room.pair("A"))[room.idea(1).id] == 2
    with pytest.raises(InputError, match="Line 2: pair A gives one proposal 3 marks"):
        import_ballots(room.document, room.board, Method.TICKS, [BallotRow(2, "A", "", "1", "3")])
    rows = [BallotRow(2, "A", "", "1", "2"), BallotRow(3, "A", "", "2", "2"), BallotRow(4, "A", "", "3", "1")]
    with pytest.raises(InputError, match="Line 4: pair A has 4 marks, and this is one too many"):
        import_ballots(room.document, room.board, Method.TICKS, rows)


def test_a_code_is_keyed_once_for_each_dot() -> None:
    room = ready()
    one, two = room.idea(1).code, room.idea(2).code
    room.do(slip(room.document, room.board, "a", f"{one} {two} {one}"))
    assert dict(rank.dots_of(room.document, room.board, room.pair("A"))) == {
        room.idea(1).id: 2, room.idea(2).id: 1,
    }  # fmt: skip
    with pytest.raises(InputError, match=f"Line 2: the code “{one}” is keyed 3 times. Key it at most twice"):
        slip(room.document, room.board, "b", f"{one} {one} {one}")
    assert how_keyed(room.board) == "A code is keyed once for each of its dots."


def test_the_rules_stay_once_somebody_has_marked() -> None:
    room = ready()
    room.do(set_rules(room.document, room.board, allowance=6, own_limit=0, stacking=3))
    assert (room.board.allowance, room.board.own_limit, room.board.stacking) == (6, 0, 3)
    put(room, "A", 1, 3)
    with pytest.raises(RuleError, match="Marking has begun, and the rules stay the same for everybody"):
        set_rules(room.document, room.board, allowance=6, own_limit=0, stacking=2)
    assert set_rules(room.document, room.board, allowance=6, own_limit=0, stacking=3) == ()
    for wrong in (0, 4):
        with pytest.raises(InputError, match=f"{wrong} dots may not be on one idea. Allow 1 to 3"):
            set_rules(room.document, room.board, allowance=6, own_limit=0, stacking=wrong)


def test_ticks_are_single_again_after_dots() -> None:
    room = ready()
    assert way_of(room.board).name == "dots"
    room.do(choose_way(room.document, room.board, way_named("ticks")))
    assert (room.board.stacking, room.board.own_limit, way_of(room.board).name) == (1, 1, "ticks")


@pytest.mark.parametrize(
    ("stacking", "allowance", "own_limit", "said"),
    [
        (1, 6, 1, "Tick up to 6, at most 1 of your own."),
        (1, 1, 0, "Tick one, none of your own."),
        (1, 6, None, "Tick up to 6."),
        (2, 6, None, "Up to 6 dots, at most 2 on one."),
        (3, 6, 1, "Up to 6 dots, at most 3 on one, at most 1 of your own."),
    ],
)
def test_a_slip_says_what_may_be_marked(
    stacking: int, allowance: int, own_limit: int | None, said: str
) -> None:
    room = ready(stacking, allowance, own_limit)
    assert slip_rule(room.document, room.board) == said


def test_every_way_has_a_sentence_for_its_slip() -> None:
    room = ready()
    for way in WAYS:
        room.do(choose_way(room.document, room.board, way))
        assert slip_rule(room.document, room.board).endswith(".")
