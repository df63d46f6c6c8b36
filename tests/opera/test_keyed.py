import pytest

from tests.opera.room import Room, numbered
from workshop.document.records import Group, Link, Step
from workshop.errors import InputError
from workshop.opera import arrange
from workshop.opera.keyed import groups_from_codes
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Money\n{1} {1}", "Line 2: the code"),
        ("Money\n\n{1} 0000", "Line 3: The code “0000” has “0”, which no card has."),
        ("Money", "Line 1: no codes follow “Money”"),
    ],
)
def test_a_wrong_code_is_refused_with_its_line(text: str, said: str) -> None:
    room = Room().ideas(numbered(3))
    with pytest.raises(InputError) as caught:
        groups_from_codes(room.document, room.board, text.format("", codes(room, 1)))
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
