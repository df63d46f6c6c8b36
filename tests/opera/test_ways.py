import pytest

from tests.opera.room import Room, numbered
from workshop.counting.tally import count
from workshop.document.records import Ballot, Mark, Method
from workshop.errors import RuleError
from workshop.opera import ballots, rank
from workshop.opera.board import edit_board
from workshop.opera.ways import IMPACT, WAYS, choose_way, set_cost, suggested, way_named, way_of


def ready(ideas: int = 8) -> Room:
    return Room().people("Ann A, Bob B, Cleo C, Dan D").ideas(numbered(ideas)).pairs()


def choose(room: Room, name: str) -> None:
    room.do(choose_way(room.document, room.board, way_named(name)))


@pytest.mark.parametrize("name", [way.name for way in WAYS])
def test_what_is_chosen_is_the_way_of_the_board(name: str) -> None:
    room = ready()
    choose(room, name)
    assert way_of(room.board).name == name


@pytest.mark.parametrize(("ideas", "name"), [(3, "gradients"), (8, "borda"), (20, "ticks")])
def test_the_number_of_ideas_suggests_a_way(ideas: int, name: str) -> None:
    room = ready(ideas)
    found = suggested(room.document, room.board)
    assert found.way.name == name
    assert f"{ideas} ideas" in found.why


def test_costs_and_a_sum_suggest_fair_shares() -> None:
    room = ready(3)
    for number in (1, 2, 3):
        room.do(set_cost(room.document, room.idea(number), 500))
    room.do(edit_board(room.document, room.board, budget=1000))
    assert suggested(room.document, room.board).way.name == "shares"


def test_another_way_keeps_the_ballots_of_the_one_before() -> None:
    room = ready()
    room.do(rank.set_mark(room.document, room.board, room.pair("A"), room.idea(1), marked=True))
    room.do(rank.finish_ballot(room.document, room.board, room.pair("A"), finished=True))
    choose(room, "points")
    assert not room.pair("A").finished
    choose(room, "ticks")
    assert room.pair("A").finished
    assert room.document.count(Mark) == 1


def test_rankings_are_counted_either_way() -> None:
    room = ready()
    choose(room, "borda")
    pair = room.pair("A")
    room.do(ballots.set_ranking(room.document, room.board, pair, [[room.idea(5)], [room.idea(2)]]))
    choose(room, "schulze")
    assert [ballot.method for ballot in room.document.all(Ballot)] == [Method.SCHULZE]
    assert count(room.document, room.board).ideas[0].number == 5


def test_dots_allow_more_marks_until_somebody_has_marked() -> None:
    room = ready(10)
    choose(room, "dots")
    assert (rank.allowance(room.document, room.board), room.board.own_limit) == (3, None)
    choose(room, "ticks")
    assert (rank.allowance(room.document, room.board), room.board.own_limit) == (2, 1)
    room.do(rank.set_mark(room.document, room.board, room.pair("A"), room.idea(1), marked=True))
    choose(room, "dots")
    assert rank.allowance(room.document, room.board) == 2


def test_what_nobody_has_marked_yet_is_sealed_again() -> None:
    room = ready()
    room.do(rank.open_seal(room.document, room.board))
    choose(room, "points")
    assert room.board.sealed
    room.do(rank.open_seal(room.document, room.board))
    give = ballots.set_value(room.document, room.board, room.pair("A"), room.idea(1), 5)
    room.do(give)
    choose(room, "ticks")
    room.do(rank.open_seal(room.document, room.board))
    choose(room, "points")
    assert not room.board.sealed


def test_impact_brings_its_criteria_and_criteria_of_the_board_stay() -> None:
    room = ready()
    room.do(edit_board(room.document, room.board, criteria=("Cheap", "Quick")))
    choose(room, "criteria")
    assert room.board.criteria == ("Cheap", "Quick")
    choose(room, "impact")
    assert room.board.criteria == IMPACT


def test_an_unknown_way_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        way_named("coin")


def test_what_is_removed_cannot_be_ranked_another_way() -> None:
    room = ready()
    board = room.board
    room.session.undo()
    while room.session.undo_label:
        room.session.undo()
    with pytest.raises(RuleError, match="removed"):
        choose_way(room.document, board, way_named("points"))
