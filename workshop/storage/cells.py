"""Rows to records, a column at a time: fast, and strict about what each cell may hold."""

import json
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from itertools import chain
from operator import attrgetter
from types import NoneType
from typing import Any, TypeVar

from workshop.document.index import list_fields, loose_fields, ref_fields
from workshop.document.order import is_key
from workshop.document.records import TABLES, Partnership, Record
from workshop.document.rows import LONGEST_TEXT, cell_type, columns, may_be_empty
from workshop.frozen import many

R = TypeVar("R", bound=Record)
Row = Sequence[Any]


def records_of(kind: type[R], rows: Sequence[Row]) -> list[R]:
    """The records that rows in the order of `columns` describe.

    Raises:
        ValueError: a cell holds what its column cannot; the message names both.

    """
    if not rows:
        return []
    names = columns(kind)
    cells = [_values(kind, name, found) for name, found in zip(names, zip(*rows, strict=True), strict=True)]
    if len(set(cells[0])) != len(rows) or "" in cells[0]:
        raise ValueError(f"{kind.TABLE}.id is not unique")
    return many(kind, dict(zip(names, cells, strict=True)), len(rows))


def check_references(tables: dict[str, Sequence[Record]]) -> None:
    """See that every reference leads to a record that is there, and that there is one partnership.

    Raises:
        ValueError: it does not; the message names the column.

    """
    if [record.id for record in tables[Partnership.TABLE]] != ["partnership"]:
        raise ValueError("it does not hold exactly one partnership")
    ids = {table: {record.id for record in records} for table, records in tables.items()}
    for table, records in tables.items():
        for field, target in ref_fields(TABLES[table]):
            _expect(f"{table}.{field}", set(map(attrgetter(field), records)) - {None}, ids[target])
        for field, target in list_fields(TABLES[table]):
            named = set(chain.from_iterable(map(attrgetter(field), records)))
            _expect(f"{table}.{field}", named, ids[target])
        for field, table_field in loose_fields(TABLES[table]):
            for record in records:
                if value := getattr(record, field):
                    _expect(f"{table}.{field}", {value}, ids.get(getattr(record, table_field), set()))


def _expect(column: str, wanted: set[Any], there: set[str]) -> None:
    if not wanted <= there:
        raise ValueError(f"{column} refers to a row that is not there")


def _values(kind: type[Record], column: str, values: Sequence[Any]) -> Iterable[Any]:
    found = cell_type(kind, column)
    stored = int if found in (int, bool) else str
    allowed = {stored, NoneType} if may_be_empty(kind, column) else {stored}
    if not set(map(type, values)) <= allowed:
        raise ValueError(f"{kind.TABLE}.{column} holds something of the wrong type")
    if stored is str and max(map(len, filter(None, values)), default=0) > LONGEST_TEXT:
        raise ValueError(f"{kind.TABLE}.{column} holds a text that is too long")
    if column == "order" and not is_key("".join(values)):
        raise ValueError(f"{kind.TABLE}.order holds something that is no order key")
    read: Callable[[Any], Any] | None = found if issubclass(found, StrEnum) else _READERS.get(found)
    if read:
        try:
            read_values = {value: read(value) for value in set(values) if value is not None}
        except ValueError as error:
            raise ValueError(f"{kind.TABLE}.{column} holds a value that is not allowed") from error
        return [read_values.get(value) for value in values]
    if any(column == name for name, _ in ref_fields(kind)):
        known: dict[Any, Any] = {}
        return list(map(known.setdefault, values, values))
    return values


def _flag(value: int) -> bool:
    if value not in (0, 1):
        raise ValueError(value)
    return bool(value)


def _texts(value: str) -> tuple[str, ...]:
    found = json.loads(value)
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
        raise ValueError(value)
    if json.dumps(found, ensure_ascii=False) != value:
        raise ValueError(value)
    return tuple(found)


_READERS: dict[type, Callable[[Any], Any]] = {bool: _flag, tuple: _texts}
