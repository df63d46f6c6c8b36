"""Classes of data are compared, hashed, shown, copied and filled in as dataclasses are."""

import sys
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, asdict, fields, replace
from inspect import signature
from pickle import dumps, loads
from subprocess import run
from typing import ClassVar

import pytest

from workshop.document.records import RECORDS, Board, Idea, Record, Step
from workshop.document.records.base import maybe, ref
from workshop.frozen import field as data_field
from workshop.frozen import fields as fields_of
from workshop.frozen import frozen, mutable, record
from workshop.frozen import replace as quickly_replaced


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
    idea: Record = Idea(id="x", board="b", number=1)
    assert idea != Board(id="x")
    other: object = ("p", "grey", "b", 3, None)
    assert pebble() != other


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
    assert tuple(taken) == tuple(found.name for found in fields_of(kind))
    assert tuple(taken) == tuple(field.name for field in fields(kind))
    assert {parameter.kind.name for parameter in taken.values()} == {"KEYWORD_ONLY"}


def test_defaults_that_are_enums_stay_enums() -> None:
    assert Board().step is Step.OWN


@frozen
class Shell:
    """Something that is made by place as well."""

    colour: str
    rings: tuple[int, ...] = ()
    found: list[str] = data_field(default_factory=list, repr=False)
    KIND: ClassVar[str] = "sea"

    @property
    def many(self) -> bool:
        return len(self.rings) > 2


@frozen
class Whelk(Shell):
    left: bool = False


@mutable
class Basket:
    shells: list[Shell] = data_field(default_factory=list)


@frozen
class Even:
    number: int

    def __post_init__(self) -> None:
        if self.number % 2:
            raise ValueError(self.number)


def test_classes_of_data_take_their_fields_by_place_and_by_name() -> None:
    assert Shell("white", rings=(1, 2, 3)).many
    assert (Whelk("grey", (), [], left=True).left, Whelk("grey").KIND) == (True, "sea")
    with pytest.raises(TypeError, match="colour"):
        Shell()  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="3"):
        Even(3)


def test_classes_of_data_are_equal_only_to_their_own_kind() -> None:
    assert Shell("white") == Shell("white")
    assert Shell("white") != Whelk("white")
    assert {Even(2), Even(2), Even(4)} == {Even(2), Even(4)}


def test_what_is_not_to_be_shown_is_left_out() -> None:
    assert repr(Shell("white", found=["here"])) == "Shell(colour='white', rings=())"


def test_each_has_a_list_of_its_own_and_may_change_where_it_is_mutable() -> None:
    one, other = Basket(), Basket()
    one.shells = [Shell("white")]
    assert (len(one.shells), other.shells) == (1, [])
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)
    with pytest.raises(FrozenInstanceError):
        Shell("white").colour = "grey"  # type: ignore[misc]


def test_classes_of_data_are_matched_copied_and_replaced_as_dataclasses_are() -> None:
    whelk = Whelk("grey", (1,), ["here"])
    match whelk:
        case Whelk(colour, rings):
            assert (colour, rings) == ("grey", (1,))
    wanted = Whelk("grey", (1,), ["here"], left=True)
    assert replace(whelk, left=True) == quickly_replaced(whelk, left=True) == wanted
    assert asdict(whelk) == {"colour": "grey", "rings": (1,), "found": ["here"], "left": False}
    assert loads(dumps(whelk)) == deepcopy(whelk) == whelk
    with pytest.raises(TypeError, match="size"):
        quickly_replaced(whelk, size=4)


def test_the_core_starts_without_what_it_is_here_to_save() -> None:
    lines = "import sys, workshop.storage.session_file, workshop.session; print({'inspect'} & {*sys.modules})"
    told = run([sys.executable, "-c", lines], capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout == "set()\n"
