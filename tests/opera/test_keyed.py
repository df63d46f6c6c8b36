"""Cards keyed back from a table: titles and codes in turn, and every slip of the hand named by its line."""

import pytest

from tests.opera.room import Room, numbered
from workshop.errors import InputError
from workshop.opera.keyed import keyed_piles


def codes(room: Room, *numbers: int) -> str:
    return " ".join(room.idea(number).code.lower() for number in numbers)


def piles(room: Room, text: str) -> list[tuple[str, list[int]]]:
    number = {idea.id: idea.number for idea in map(room.idea, range(1, 8))}
    return [
        (title, [number[id_] for id_ in ids]) for title, ids in keyed_piles(room.document, room.board, text)
    ]


def test_piles_are_keyed_by_title_by_a_card_or_card_by_card() -> None:
    room = Room().ideas(numbered(7))
    text = f"Money\n{codes(room, 2, 1)}\n\n{codes(room, 5)}\n{codes(room, 6)}\n-\n{codes(room, 3, 7)}"
    assert piles(room, text) == [("Money", [2, 1]), ("", [5, 6]), ("", [3]), ("", [7])]


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
        keyed_piles(room.document, room.board, text.format("", codes(room, 1)))
    assert said in str(caught.value)


def test_a_card_lies_under_one_heading() -> None:
    room = Room().ideas(numbered(3))
    text = f"One\n{codes(room, 1)}\nTwo\n{codes(room, 1)}"
    with pytest.raises(InputError, match="Line 4: number 1 was keyed on line 2 already"):
        keyed_piles(room.document, room.board, text)
