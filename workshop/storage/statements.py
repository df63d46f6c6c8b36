"""Changes as SQL: the row of the log, and its effect on the tables."""

import sqlite3
from collections.abc import Iterable, Sequence

from workshop.document.changes import Change
from workshop.document.edits import Edit, Edits
from workshop.document.memo import memo
from workshop.document.records import RECORDS, Record
from workshop.document.rows import columns, to_row
from workshop.frozen import values
from workshop.storage.schema import CHANGE_COLUMNS, CHANGES


def write_change(connection: sqlite3.Connection, change: Change, edits: Edits) -> None:
    """Add a change to the log and carry its edits out, inside the transaction that is open.

    Raises:
        sqlite3.Error: the file does not take it.
        LookupError: a row to change is not there.

    """
    connection.execute(insert_sql(CHANGES, CHANGE_COLUMNS), values(change))
    for edit in edits:
        _write_edit(connection, edit)


def write_all(connection: sqlite3.Connection, records: Iterable[Record], changes: Iterable[Change]) -> None:
    """Fill empty tables, inside the transaction that is open.

    Raises:
        sqlite3.Error: the file does not take it.

    """
    rows: dict[type[Record], list[Sequence[object]]] = {kind: [] for kind in RECORDS}
    for record in records:
        rows[type(record)].append(to_row(record))
    for kind, found in rows.items():
        connection.executemany(insert_sql(kind.TABLE, columns(kind)), found)
    connection.executemany(insert_sql(CHANGES, CHANGE_COLUMNS), map(values, changes))


def _write_edit(connection: sqlite3.Connection, edit: Edit) -> None:
    kind = type(edit.record)
    if edit.after is None:
        done = connection.execute(_delete_sql(edit.table), (edit.id,))
    elif edit.before is None:
        done = connection.execute(insert_sql(edit.table, columns(kind)), to_row(edit.after))
    else:
        done = _update(connection, edit.before, edit.after)
    if done.rowcount != 1:
        raise LookupError(f"{edit.table} {edit.id} is not in the file")


def _update(connection: sqlite3.Connection, before: Record, after: Record) -> sqlite3.Cursor:
    """Write only the cells that differ, so that SQLite need not look up every reference again."""
    cells = zip(columns(type(after)), to_row(before), to_row(after), strict=True)
    changed = {name: new for name, old, new in cells if new != old}
    return connection.execute(_update_sql(after.TABLE, tuple(changed)), (*changed.values(), after.id))


@memo
def insert_sql(table: str, names: tuple[str, ...]) -> str:
    """The statement that adds a row with these columns."""
    listed = ", ".join(f'"{name}"' for name in names)
    return f'INSERT INTO "{table}" ({listed}) VALUES ({", ".join("?" * len(names))})'


@memo
def _update_sql(table: str, names: tuple[str, ...]) -> str:
    listed = ", ".join(f'"{name}" = ?' for name in names)
    return f'UPDATE "{table}" SET {listed} WHERE "id" = ?'


@memo
def _delete_sql(table: str) -> str:
    return f'DELETE FROM "{table}" WHERE "id" = ?'
