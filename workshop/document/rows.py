"""Records as plain rows of text and whole numbers, and back; the same rows are hashed and stored."""

import json
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from hashlib import blake2b
from operator import attrgetter
from types import NoneType
from typing import Any, TypeVar, get_args, get_type_hints

from workshop.document.memo import memo
from workshop.document.records import Record
from workshop.errors import InputError
from workshop.frozen import fields

R = TypeVar("R", bound=Record)

LONGEST_TEXT = 1_000_000
"""The longest text a cell may hold, in characters."""

_LARGEST = (1 << 63) - 1

Value = str | int | None
"""What a cell of the file holds."""


@memo
def columns(kind: type[Record]) -> tuple[str, ...]:
    """The column names of a table, in the order of the file: `id` first."""
    return tuple(field.name for field in fields(kind))


@memo
def _hints(kind: type[Record]) -> Mapping[str, Any]:
    return get_type_hints(kind)


@memo
def cell_type(kind: type[Record], column: str) -> type:
    """The Python type of a column without its None: str, int, bool, tuple or an enum."""
    hint = _hints(kind)[column]
    if NoneType in get_args(hint):
        hint = next(part for part in get_args(hint) if part is not NoneType)
    found: type = getattr(hint, "__origin__", hint)
    return found


@memo
def may_be_empty(kind: type[Record], column: str) -> bool:
    """Whether a column may hold None."""
    return NoneType in get_args(_hints(kind)[column])


@memo
def _readers(kind: type[Record]) -> dict[str, Callable[[Any], Any]]:
    readers: dict[str, Callable[[Any], Any]] = {}
    for column in columns(kind):
        found = cell_type(kind, column)
        if found is tuple:
            readers[column] = lambda text: tuple(json.loads(text))
        elif found is bool or issubclass(found, StrEnum):
            readers[column] = found
    return readers


@memo
def _listed(kind: type[Record]) -> tuple[str, ...]:
    return tuple(column for column in columns(kind) if cell_type(kind, column) is tuple)


@memo
def _flags(kind: type[Record]) -> tuple[str, ...]:
    return tuple(column for column in columns(kind) if cell_type(kind, column) is bool)


def _listing(values: tuple[str, ...]) -> str:
    return json.dumps(values, ensure_ascii=False) if values else "[]"


def plain(kind: type[Record], column: str, value: Any) -> Value:
    """One field as the file stores it."""
    if column in _listed(kind):
        return json.dumps(value, ensure_ascii=False)
    if column in _flags(kind):
        return int(value)
    return str(value) if isinstance(value, StrEnum) else value


@memo
def _all_of(kind: type[Record]) -> Callable[[Record], tuple[Any, ...]]:
    """What gives all values of a record at once."""
    return attrgetter(*columns(kind))


@memo
def _unlike(kind: type[Record]) -> tuple[tuple[int, Callable[[Any], Value]], ...]:
    """The places of the values that are stored as something else, and what they are stored as."""
    unlike: list[tuple[int, Callable[[Any], Value]]] = []
    for place, column in enumerate(columns(kind)):
        found = cell_type(kind, column)
        if found is bool:
            unlike.append((place, int))
        elif found is tuple:
            unlike.append((place, _listing))
        elif issubclass(found, StrEnum):
            unlike.append((place, str))
    return tuple(unlike)


_STORED_AS_IT_IS = frozenset({str, int, NoneType})


def to_row(record: Record) -> tuple[Value, ...]:
    """The record's cells in the order of `columns`."""
    kind = type(record)
    values = list(_all_of(kind)(record))
    for place, stored in _unlike(kind):
        if values[place] is not None:
            values[place] = stored(values[place])
    if _STORED_AS_IT_IS.issuperset(map(type, values)):
        return tuple(values)
    return tuple(plain(kind, column, getattr(record, column)) for column in columns(kind))


def expect_storable(record: Record) -> None:
    """See that a file can hold a record.

    Raises:
        InputError: a text is too long or holds half a character, or a number is too large.

    """
    for value in to_row(record):
        if isinstance(value, str):
            _expect_text(value)
        elif value is not None and abs(value) > _LARGEST:
            raise InputError("The number is too large to be kept.", "Enter a smaller one.")


def _expect_text(text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise InputError(
            f"The text is longer than {LONGEST_TEXT:,} characters.",
            "Divide it, or take in only the part you need.",
        )
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            f"Character {error.start + 1} of the text is only half a character, as a broken paste leaves it.",
            "Delete it, or copy the text again.",
        ) from error


def fits(kind: type[Record], column: str, value: object) -> bool:
    """Whether a column of this kind of record may hold a cell of this type."""
    if value is None:
        return may_be_empty(kind, column)
    return type(value) is (int if cell_type(kind, column) in (int, bool) else str)


def from_cells(kind: type[R], cells: Mapping[str, Value]) -> R:
    """The record that the named cells describe; fields that are not named take their defaults.

    Raises:
        ValueError: a cell holds what its column cannot.

    """
    values: dict[str, Any] = dict(cells)
    for column, read in _readers(kind).items():
        if (value := values.get(column)) is not None:
            values[column] = read(value)
    return kind(**values)


def fields_from_cells(kind: type[Record], cells: Mapping[str, Value]) -> dict[str, Any]:
    """Field values, for `frozen.replace`, from some cells of a row."""
    readers = _readers(kind)
    return {
        column: readers[column](value) if column in readers and value is not None else value
        for column, value in cells.items()
    }


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def seal(table: str, row: Sequence[Value]) -> int:
    """The 128-bit seal of one row; the sum of all seals modulo 2**128 seals the whole document."""
    text = f"{table}{_encode(row)}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=16).digest(), "big")
