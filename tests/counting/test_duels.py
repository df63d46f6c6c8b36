from tests.opera.room import Room, numbered
from workshop.counting.duels import Duel, next_duel
from workshop.document.records import Method, Pair
from workshop.opera import ballots
from workshop.opera.board import edit_board


def ready(ideas: int) -> Room:
    room = Room().people("Ann A, Bob B, Cleo C, Dan D").ideas(numbered(ideas)).pairs()
    room.do(edit_board(room.document, room.board, method=Method.PAIRWISE))
    return room


def duel(room: Room, pair: Pair, skipped: tuple[frozenset[str], ...] = ()) -> Duel:
    ballot = ballots.ballot_by(room.document, room.board, pair)
    return next_duel(room.document, room.board, ballot, skipped)


def test_every_two_come_once_and_then_no_more() -> None:
    room = ready(4)
    pair, seen = room.pair("A"), set()
    while (two := duel(room, pair).two) is not None:
        seen.add(frozenset(idea.number for idea in two))
        room.do(ballots.compare(room.document, room.board, pair, *two))
    assert len(seen) == 6
    assert duel(room, pair).made == 6
    assert duel(room, pair).enough == 6


def test_what_was_met_least_comes_next_whoever_met_it() -> None:
    room = ready(6)
    for letter in "ABA":
        two = duel(room, room.pair(letter)).two
        assert two is not None
        room.do(ballots.compare(room.document, room.board, room.pair(letter), *two))
    met = {1, 2, 3, 4, 5, 6}
    assert {idea.number for idea in duel(room, room.pair("B")).two or ()} <= met
    assert duel(room, room.pair("A")).made == 2
    assert duel(room, room.pair("B")).made == 1


def test_what_is_passed_over_does_not_come_again() -> None:
    room = ready(3)
    pair = room.pair("A")
    passed: list[frozenset[str]] = []
    while (two := duel(room, pair, tuple(passed)).two) is not None:
        passed.append(frozenset(idea.id for idea in two))
    assert len(set(passed)) == len(passed) == 3
