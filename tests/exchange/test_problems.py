"""All broken lines are named together, and nothing of the list is taken."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from workshop.document.edits import Edits, add
from workshop.document.records import Partner
from workshop.errors import InputError
from workshop.exchange.problems import taken


@dataclass(frozen=True, slots=True)
class Line:
    line: int
    name: str


def take(rows: Sequence[Line]) -> Edits:
    for row in rows:
        if not row.name:
            raise InputError(f"Line {row.line}: the name is missing.", "Add it.")
    if not rows:
        raise InputError("The list is empty.", "Add lines.")
    return add(*(Partner(name=row.name) for row in rows))


def lines(names: str) -> list[Line]:
    return [Line(number, name) for number, name in enumerate(names.split(","), 2)]


def test_a_good_list_is_taken() -> None:
    assert len(taken(lines("a,b,c"), take)) == 3


@pytest.mark.parametrize(
    ("names", "broken", "more"),
    [
        ("a,,c", (3,), ""),
        (",b,,d,", (2, 4, 6), ""),
        ("", (2,), ""),
        (",,,,", (2, 3, 4, 5, 6), ""),
        (",,,,,,,", (2, 3, 4, 5, 6), " There are more."),
    ],
)
def test_broken_lines_are_named_together(names: str, broken: tuple[int, ...], more: str) -> None:
    with pytest.raises(InputError) as error:
        taken(lines(names), take)
    said = " ".join(f"Line {line}: the name is missing." for line in broken)
    assert str(error.value) == f"{said}{more} Nothing was imported. Add it."


def test_a_list_that_is_refused_as_a_whole_says_why() -> None:
    with pytest.raises(InputError) as error:
        taken([], take)
    assert str(error.value) == "The list is empty. Nothing was imported. Add lines."
