"""Records cannot be changed, and are compared, hashed, shown, copied and filled in as dataclasses are."""

from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, fields, replace
from inspect import signature

import pytest

from workshop.document.records import RECORDS, Board, Idea, Record, Step
from workshop.document.records.base import maybe, ref
from workshop.document.records.frozen import record


@record
class Pebble(Record):
    """A record of its own, so that no table's fields matter here."""

    colour: str
    board: str = ref("boards")
    weight: int = 3
    near: str | None = maybe("pebbles")


def pebble(**given: object) -> Pebble:
    """A pebble with what is given, and the rest as always."""
    return Pebble(**{"id": "p", "colour": "grey", "board": "b", **given})  # type: ignore[arg-type]


def test_fields_have_their_defaults_and_ids_are_made() -> None:
    one, other = Pebble(colour="grey", board="b"), Pebble(colour="grey", board="b")
    assert (one.colour, one.board, one.weight, one.near) == ("grey", "b", 3, None)
    assert len(one.id) == 16
    assert one.id != other.id


def test_what_is_required_is_asked_for_by_name() -> None:
    with pytest.raises(TypeError, match="board"):
        Pebble(colour="grey")
    with pytest.raises(TypeError, match="positional"):
        Pebble("p", "grey", "b")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="size"):
        pebble(size=4)


def test_equal_fields_make_equal_records_of_the_same_kind_only() -> None:
    assert pebble() == pebble()
    assert hash(pebble()) == hash(pebble())
    assert pebble() != pebble(weight=4)
    assert Idea(id="x", board="b", number=1) != Board(id="x")
    assert pebble() != ("p", "grey", "b", 3, None)


def test_nothing_can_be_set_deleted_or_added() -> None:
    stone = pebble()
    for name in ("weight", "id", "shape"):
        with pytest.raises(FrozenInstanceError):
            setattr(stone, name, 1)
        with pytest.raises(FrozenInstanceError):
            delattr(stone, name)
    assert stone == pebble()
    assert not hasattr(stone, "__dict__")


def test_it_is_shown_by_its_fields() -> None:
    assert repr(pebble()) == "Pebble(id='p', colour='grey', board='b', weight=3, near=None)"


def test_copies_and_replacements_are_records_too() -> None:
    stone = pebble(near="q")
    assert copy(stone) == deepcopy(stone) == stone
    assert replace(stone, weight=9) == pebble(near="q", weight=9)


@pytest.mark.parametrize("kind", RECORDS)
def test_every_kind_takes_exactly_its_fields_by_name(kind: type[Record]) -> None:
    taken = signature(kind).parameters
    assert tuple(taken) == kind.NAMES == tuple(field.name for field in fields(kind))
    assert {parameter.kind.name for parameter in taken.values()} == {"KEYWORD_ONLY"}


def test_defaults_that_are_enums_stay_enums() -> None:
    assert Board().step is Step.OWN
