"""Getting back what a damaged file still holds: from its tables, from its change log, best from both."""

import json
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from workshop.document.changes import Change, hash_of
from workshop.document.index import list_fields, loose_fields, ref_fields
from workshop.document.records import TABLES, Partnership, Record
from workshop.document.rows import columns, may_be_empty, plain, seal
from workshop.errors import FileRefused
from workshop.frozen import MISSING, fields, frozen, replace
from workshop.storage import guard
from workshop.storage.cells import records_of
from workshop.storage.connection import connect
from workshop.storage.formats import STEPS
from workshop.storage.problems import foreign
from workshop.storage.schema import CHANGES, FORMAT, table_statements

_ID = re.compile("[0-9a-f]{32,64}")

Key = tuple[str, str]
Cells = dict[str, Any]

Statements = Mapping[str, str]
"""Table name to the statement that makes it."""

_COLUMN = re.compile(r'"(\w+)" (?:TEXT|INTEGER)')
_PAGE = 4096
_INTERIOR = 5
_MOST_ROWS = 2_000_000


@frozen
class Salvaged:
    """What came back.

    Attributes:
        records: every record that could be read and fits the others.
        complete: whether it is certain that nothing is missing.
        lost: how many rows are known of and could not be brought back.
        first: the id of the first change, by which its snapshots are found; empty where that is lost.

    """

    records: tuple[Record, ...]
    complete: bool
    lost: int
    first: str = ""


def salvage(path: Path) -> Salvaged:
    """Read a damaged session file as far as it can be read; the file itself is only copied.

    Raises:
        FileRefused: it is no file of ours, or nothing in it can be read.
        OSError: it cannot be copied.

    """
    guard.look_at(path)
    folder = Path(tempfile.mkdtemp(prefix="workshop-"))
    try:
        copy = folder / "copy.workshop"
        shutil.copyfile(path, copy, follow_symlinks=False)
        return _best(copy, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _best(copy: Path, path: Path) -> Salvaged:
    """What comes back of a file of the format that its header names, or of the one that gives the most."""
    formats: dict[int, Statements] = {
        FORMAT: table_statements(),
        **{step.before: step.tables() for step in reversed(STEPS)},
    }
    named = int.from_bytes(copy.read_bytes()[60:64], "big")
    found: list[Salvaged] = []
    refused: list[FileRefused] = []
    for number in [named] if named in formats else formats:
        try:
            found.append(_salvaged(copy, path, formats[number]))
        except FileRefused as error:
            refused.append(error)
    if not found:
        raise refused[0]
    return max(found, key=lambda one: (one.complete, len(one.records)))


def _salvaged(copy: Path, path: Path, statements: Statements) -> Salvaged:
    tables, whole = _rows(_readable(copy, path, statements), statements)
    changes = tables.pop(CHANGES)
    log, unbroken = _log(changes)
    first = _first(changes)
    found = _replayed(log)
    if unbroken and CHANGES in whole and log and _seal(found, statements) == log[-1].state:
        return Salvaged(_fitting(found), complete=True, lost=0, first=first)
    rows = {(name, row["id"]): row for name, listed in tables.items() for row in listed}
    known = rows if whole >= tables.keys() else {**found, **rows}
    if not known:
        raise FileRefused(f"Nothing in “{path.name}” can be read.", "Go back to a snapshot.")
    records = _fitting(known)
    return Salvaged(records, complete=False, lost=len(known) - len(records), first=first)


def _readable(copy: Path, path: Path, statements: Statements) -> Path:
    """The copy, with the pages that lead to the tables put in anew where they are damaged.

    The program makes all tables in one go, so they begin on the same pages in every file of a format.
    """
    wanted = set(statements.items())
    with suppress(sqlite3.Error, UnicodeError), closing(connect(copy, "ro&immutable=1")) as connection:
        if wanted <= set(connection.execute("SELECT name, sql FROM sqlite_master").fetchall()):
            return copy
    data, fresh = bytearray(copy.read_bytes()), _fresh(copy.with_name("fresh.workshop"), statements)
    if len(data) < len(fresh):
        raise foreign(path)
    fresh[28:32] = (len(data) // _PAGE).to_bytes(4, "big")
    for number in (1, *_children_of_first_page(fresh)):
        page = slice((number - 1) * _PAGE, number * _PAGE)
        data[page] = fresh[page]
    mended = copy.with_name("mended.workshop")
    mended.write_bytes(data)
    return mended


def _fresh(path: Path, statements: Statements) -> bytearray:
    """The bytes of a session file without records."""
    path.unlink(missing_ok=True)
    with closing(connect(path, "rwc")) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for statement in statements.values():
            connection.execute(statement)
        connection.execute("COMMIT")
    return bytearray(path.read_bytes())


def _children_of_first_page(data: bytearray) -> Iterator[int]:
    """The numbers of the pages that hold the schema, where the first page is too small for it."""
    if data[100] != _INTERIOR:
        return
    yield int.from_bytes(data[108:112], "big")
    for place in range(int.from_bytes(data[103:105], "big")):
        cell = int.from_bytes(data[112 + 2 * place : 114 + 2 * place], "big")
        yield int.from_bytes(data[cell : cell + 4], "big")


def _rows(copy: Path, statements: Statements) -> tuple[dict[str, list[Cells]], set[str]]:
    """The rows of every table, and the names of the tables that were read from end to end."""
    tables: dict[str, list[Cells]] = {}
    whole: set[str] = set()
    with closing(connect(copy, "ro&immutable=1")) as connection:
        guard.watch(connection, copy.stat().st_size)
        for name in statements.keys() & {CHANGES, *TABLES}:
            names = _columns(statements[name])
            rows, read = _from_both_ends(connection, name, names)
            whole |= {name} if read else set()
            tables[name] = [dict(zip(names, row, strict=True)) for row in rows]
    return tables, whole


def _columns(statement: str) -> tuple[str, ...]:
    """The columns that a statement gives its table, in order."""
    return tuple(_COLUMN.findall(statement))


def _from_both_ends(
    connection: sqlite3.Connection, table: str, names: Sequence[str]
) -> tuple[list[tuple[Any, ...]], bool]:
    """The rows before the first damaged page and those after the last, and whether there was none."""
    found: dict[int, tuple[Any, ...]] = {}
    listed = ", ".join(f'"{name}"' for name in names)
    for direction in ("ASC", "DESC"):
        sql = f'SELECT rowid, {listed} FROM "{table}" ORDER BY rowid {direction} LIMIT {_MOST_ROWS}'
        with suppress(sqlite3.Error, UnicodeError):
            before, seen = len(found), 0
            for rowid, *row in connection.execute(sql):
                found.setdefault(rowid, tuple(row))
                seen += 1
            if not before and len(found) == seen:
                return list(found.values()), True
    return list(found.values()), False


def _log(rows: Sequence[Cells]) -> tuple[list[Change], bool]:
    """The changes whose hash is right, in order, and whether none is missing."""
    changes: list[Change] = []
    for row in rows:
        cells = tuple(row.values())
        if all(cell is not None for cell in cells) and hash_of(cells[1:]) == cells[0]:
            changes.append(Change(**row))
    changes.sort(key=lambda change: change.number)
    parents = ["", *(change.id for change in changes)][:-1] if changes else []
    return changes, [change.parent for change in changes] == parents


def _first(rows: Sequence[Cells]) -> str:
    """The id of the first change, as that or the one after it tells."""
    known = [row["id"] for row in rows if row["number"] == 1]
    known += [row["parent"] for row in rows if row["number"] == 2]
    return next((one for one in known if isinstance(one, str) and _ID.fullmatch(one)), "")


def _replayed(log: Sequence[Change]) -> dict[Key, Cells]:
    """The rows that the changes lead to; what builds on a missing change is left as far as it is known."""
    rows: dict[Key, Cells] = {}
    for change in log:
        if change.kind == "start":
            rows.clear()
        for table, id_, after in _lines(change.body):
            if after is None:
                rows.pop((table, id_), None)
            elif "id" in after or (table, id_) in rows:
                rows[table, id_] = {**rows.get((table, id_), {}), **after}
    return rows


def _lines(body: str) -> Iterator[tuple[str, str, Cells | None]]:
    with suppress(ValueError, TypeError, RecursionError):
        for table, id_, _, after in json.loads(body):
            if table in TABLES and isinstance(id_, str) and (after is None or isinstance(after, dict)):
                yield table, id_, after


def _seal(rows: Mapping[Key, Cells], statements: Statements) -> str:
    """The seal of rows as their format has them; empty where one lacks a column or its table is not known."""
    names = {table: _columns(statement) for table, statement in statements.items()}
    if any(table not in names or not cells.keys() >= set(names[table]) for (table, _), cells in rows.items()):
        return ""
    total = sum(seal(table, [cells[name] for name in names[table]]) for (table, _), cells in rows.items())
    return f"{total % (1 << 128):032x}"


def _fitting(rows: Mapping[Key, Cells]) -> tuple[Record, ...]:
    """The records of those rows that can be read, without those that miss what they cannot do without."""
    records = dict(_readable_records(rows))
    if not any(isinstance(record, Partnership) for record in records.values()):
        records[Partnership.TABLE, "partnership"] = Partnership(id="partnership")
    while True:
        mended = {key: _mended(record, records.keys()) for key, record in records.items()}
        kept = {key: record for key, record in mended.items() if record is not None}
        if len(kept) == len(records):
            return tuple(kept.values())
        records = kept


def _readable_records(rows: Mapping[Key, Cells]) -> Iterator[tuple[Key, Record]]:
    tables: dict[str, dict[Key, list[Any]]] = {}
    for key, cells in rows.items():
        kind = TABLES[key[0]]
        whole = {**_defaults(kind), **cells}
        if whole.keys() >= set(columns(kind)):
            tables.setdefault(key[0], {})[key] = [whole[name] for name in columns(kind)]
    for table, listed in tables.items():
        with suppress(ValueError, RecursionError):
            yield from zip(listed, records_of(TABLES[table], list(listed.values())), strict=True)
            continue
        for key, row in listed.items():
            with suppress(ValueError, RecursionError):
                yield key, records_of(TABLES[table], [row])[0]


def _defaults(kind: type[Record]) -> Cells:
    """What a row says in the columns that its format did not have yet."""
    return {
        found.name: plain(kind, found.name, found.default)
        for found in fields(kind)
        if found.default is not MISSING
    }


def _mended(record: Record, there: Container[Key]) -> Record | None:
    """The record without references to what is lost; None where it cannot be without."""
    kind, fields = type(record), dict[str, Any]()
    for field, table in ref_fields(kind):
        value = getattr(record, field)
        if value is not None and (table, value) not in there:
            fields[field] = None
    for field, table in list_fields(kind):
        fields[field] = tuple(value for value in getattr(record, field) if (table, value) in there)
    for field, table_field in loose_fields(kind):
        value = getattr(record, field)
        if value and (getattr(record, table_field), value) not in there:
            return None
    if any(value is None and not may_be_empty(kind, field) for field, value in fields.items()):
        return None
    return replace(record, **fields)
