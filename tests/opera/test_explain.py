import pytest

from tests.opera.room import Room
from workshop.errors import RuleError
from workshop.opera import explain, pair, rank


def test_pairs_take_turns_and_proposals_of_nobody_come_last() -> None:
    room = (
        Room(explain_seconds=60)
        .people("Ann A, Bob B, Cleo C, Dan D")
        .pairs()
        .ideas(["loose", "never proposed"])
    )
    for letter, text in (("B", "b1"), ("A", "a1"), ("B", "b2")):
        room.do(pair.add_proposal(room.document, room.pair(letter), text))
    room.do(pair.propose_all(room.document, room.board))
    room.do(pair.take_back(room.document, room.idea(2)))
    turns = explain.queue(room.document, room.board)
    assert [(turn.pair and turn.pair.letter, [idea.text for idea in turn.ideas]) for turn in turns] == [
        ("A", ["a1"]),
        ("B", ["b1", "b2"]),
        (None, ["loose"]),
    ]
    assert {turn.seconds for turn in turns} == {60}
    room.do(pair.move_pair(room.document, room.pair("B"), 0))
    assert explain.queue(room.document, room.board)[0].pair == room.pair("B")


def test_a_withdrawn_double_leaves_the_queue_and_what_was_asked_stays_with_the_idea() -> None:
    room = Room().people("Ann A, Bob B, Cleo C, Dan D").pairs()
    for letter in "AB":
        room.do(pair.add_proposal(room.document, room.pair(letter), f"from {letter}"))
    room.do(explain.clarify(room.document, room.idea(1), " weekdays only "))
    room.do(explain.withdraw_double(room.document, room.idea(2), room.idea(1)))
    assert [turn.ideas for turn in explain.queue(room.document, room.board)] == [(room.idea(1),)]
    assert room.idea(1).clarification == "weekdays only"


def test_a_marked_proposal_is_not_withdrawn() -> None:
    room = Room().people("Ann A, Bob B, Cleo C, Dan D").pairs()
    for letter in "AB":
        room.do(pair.add_proposal(room.document, room.pair(letter), f"from {letter}"))
    room.do(rank.set_mark(room.document, room.board, room.pair("A"), room.idea(2), marked=True))
    with pytest.raises(RuleError, match="Number 2 has marks already"):
        explain.withdraw_double(room.document, room.idea(2), room.idea(1))
