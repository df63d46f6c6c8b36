import pytest

from tests.opera.room import Room, numbered
from workshop.document.records import Ballot, Group, Link, Mark, Step
from workshop.errors import InputError
from workshop.opera import arrange
from workshop.opera.keyed import groups_from_codes, marks_from_codes
from workshop.opera.rounds import new_round


def codes(room: Room, *numbers: int) -> str:
    return " ".join(room.idea(number).code.lower() for number in numbers)


def columns(room: Room) -> list[tuple[str, list[int]]]:
    return [
        (
            arrange.group_name(room.document, group),
            [idea.number for idea in arrange.members(room.document, group)],
        )
        for group in room.document.all(Group)
    ]


def test_groups_are_keyed_by_title_or_by_a_card() -> None:
    room = Room().ideas(numbered(7))
    text = f"Money\n{codes(room, 2, 1)}\n\n{codes(room, 5)}\n{codes(room, 6)}\n"
    room.do(groups_from_codes(room.document, room.board, text))
    assert columns(room) == [("Money", [2, 1]), (room.idea(5).text, [5, 6])]
    room.do(groups_from_codes(room.document, room.board, f"money\n{codes(room, 7)}"))
    assert columns(room)[0] == ("Money", [2, 1, 7])


def test_slips_are_keyed_by_pair() -> None:
    room = Room().people("Ann A, Bob B, Cleo C, Dan D").ideas(numbered(8)).pairs()
    room.do(marks_from_codes(room.document, room.board, f"A\n{codes(room, 1, 2)}\npair b\n{codes(room, 1)}"))
    assert [ballot.voter for ballot in room.document.all(Ballot)] == ["A", "B"]
    assert room.document.count(Mark) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A\n{1} {2} {3}", "Line 2: pair A has 2 marks, and this is one too many"),
        ("A\n{1} {1}", "Line 2: the code"),
        ("A\n\n{1} 0000", "Line 3: The code “0000” has “0”, which no card has."),
        ("A\n\n{1} {2} {3}", "Line 3: pair A has 2 marks, and this is one too many"),
        ("A\n{1}\npair a\n{2}", "Line 3: a slip of “pair a” was keyed on line 1 already"),
        ("A", "Line 1: no codes follow “A”"),
        ("Q\n{1}", "Line 1: there is no pair “Q”"),
        ("Nobody\n{1}", "Line 2: “Nobody” is neither a pair"),
    ],
)
def test_a_wrong_slip_is_refused_with_its_line(text: str, said: str) -> None:
    room = Room().people("Ann A, Bob B, Cleo C, Dan D").ideas(numbered(8)).pairs()
    filled = text.format("", *(codes(room, number) for number in (1, 2, 3)))
    with pytest.raises(InputError) as caught:
        marks_from_codes(room.document, room.board, filled)
    assert said in str(caught.value)


def test_a_card_lies_under_one_heading() -> None:
    room = Room().ideas(numbered(3))
    text = f"One\n{codes(room, 1)}\nTwo\n{codes(room, 1)}"
    with pytest.raises(InputError, match="Line 4: number 1 was keyed on line 2 already"):
        groups_from_codes(room.document, room.board, text)


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
