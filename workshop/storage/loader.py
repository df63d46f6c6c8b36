"""From rows to a document and its history, checking all that damage or forgery could get wrong."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from workshop.document.changes import Change
from workshop.document.document import Document
from workshop.document.history import History
from workshop.document.records import RECORDS, Record
from workshop.document.rows import columns, seal
from workshop.storage.cells import check_references, records_of
from workshop.storage.log import read_log
from workshop.storage.schema import CHANGE_COLUMNS, CHANGES

_MODULUS = 1 << 128


@dataclass(frozen=True, slots=True)
class Loaded:
    """A session file in memory: `recent` are its latest changes, oldest first."""

    document: Document
    history: History
    head: Change
    recent: tuple[Change, ...]


def load(connection: sqlite3.Connection, *, sealed: bool = True) -> Loaded:
    """Everything in the file, from one reading transaction.

    Args:
        connection: a connection whose schema has been checked.
        sealed: whether the rows must match the seal of the last change; not so in a newer format.

    Raises:
        ValueError: it does not hold together; the message says what is wrong.
        sqlite3.Error: it cannot be read.

    """
    connection.execute("BEGIN")
    try:
        log = read_log(_select(connection, CHANGES, CHANGE_COLUMNS, ' ORDER BY "number"'))
        tables: dict[str, Sequence[Record]] = {}
        total = 0
        for kind in RECORDS:
            rows = _select(connection, kind.TABLE, columns(kind)).fetchall()
            total += sum(seal(kind.TABLE, row) for row in rows)
            tables[kind.TABLE] = records_of(kind, rows)
    finally:
        connection.execute("ROLLBACK")
    check_references(tables)
    document = Document((record for found in tables.values() for record in found), total % _MODULUS)
    if sealed and document.seal != log.head.state:
        raise ValueError("its tables do not match its change log")
    return Loaded(document, log.history, log.head, log.recent)


def _select(
    connection: sqlite3.Connection, table: str, names: Sequence[str], order: str = ""
) -> sqlite3.Cursor:
    listed = ", ".join(f'"{name}"' for name in names)
    return connection.execute(f'SELECT {listed} FROM "{table}"{order}')
