"""From rows to a document and a log, checking all that damage or forgery could get wrong."""

import sqlite3
from collections.abc import Sequence

from workshop.document.document import Document
from workshop.document.records import RECORDS, Record
from workshop.document.rows import columns, seal
from workshop.storage.cells import check_references, records_of
from workshop.storage.log import Log, read_log
from workshop.storage.schema import CHANGE_COLUMNS, CHANGES

_MODULUS = 1 << 128


def load_log(connection: sqlite3.Connection) -> Log:
    """The change log, every hash checked.

    Raises:
        ValueError: it does not hold together; the message says what is wrong.
        sqlite3.Error: it cannot be read.

    """
    return read_log(_select(connection, CHANGES, CHANGE_COLUMNS, ' ORDER BY "number"'))


def load_tables(connection: sqlite3.Connection) -> Document:
    """The document in the tables, sealed by the rows as they are read.

    Raises:
        ValueError: a row does not fit its table; the message says which.
        sqlite3.Error: they cannot be read.

    """
    tables: dict[str, Sequence[Record]] = {}
    total = 0
    for kind in RECORDS:
        rows = _select(connection, kind.TABLE, columns(kind)).fetchall()
        total += sum(seal(kind.TABLE, row) for row in rows)
        tables[kind.TABLE] = records_of(kind, rows)
    check_references(tables)
    return Document((record for found in tables.values() for record in found), total % _MODULUS)


def _select(
    connection: sqlite3.Connection, table: str, names: Sequence[str], order: str = ""
) -> sqlite3.Cursor:
    listed = ", ".join(f'"{name}"' for name in names)
    return connection.execute(f'SELECT {listed} FROM "{table}"{order}')
