"""A further round: the same question again, among some of its ideas."""

import pytest

from tests.opera.room import Room, numbered
from workshop.document.records import Link, Step
from workshop.errors import InputError
from workshop.opera.rounds import new_round


def test_a_round_among_the_tied_knows_where_they_stood() -> None:
    room = Room().ideas(numbered(5))
    room.do(new_round(room.document, room.board.question, [room.idea(2), room.idea(4)]))
    _, second = room.document.all(type(room.board))
    assert (second.question, second.step) == ("How do we share? (round 2)", Step.RANK)
    cards = room.document.where(type(room.idea(2)), board=second.id)
    assert [(card.number, card.text, card.proposed) for card in cards] == [
        (1, room.idea(2).text, True),
        (2, room.idea(4).text, True),
    ]
    assert room.document.count(Link) == 2
    with pytest.raises(InputError, match="at least two"):
        new_round(room.document, "What?", [room.idea(1)])
