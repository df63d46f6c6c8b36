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
_BY_ID = f"sqlite_autoindex_{CHANGES}_1"


def load_log(connection: sqlite3.Connection) -> Log:
    """The change log, every hash checked.

    Raises:
        ValueError: it does not hold together; the message says what is wrong.
        sqlite3.Error: it cannot be read.

    """
    log = read_log(_select(connection, CHANGES, CHANGE_COLUMNS, ' ORDER BY "number"'))
    _expect_index(connection, log)
    return log


def _expect_index(connection: sqlite3.Connection, log: Log) -> None:
    """See that the index by id counts as many changes as there are, and leads to the latest of them."""
    count = connection.execute(f'SELECT count(*) FROM "{CHANGES}" INDEXED BY "{_BY_ID}"').fetchone()[0]
    by_id = f'SELECT "number" FROM "{CHANGES}" INDEXED BY "{_BY_ID}" WHERE "id" = ?'
    found = [connection.execute(by_id, (change.id,)).fetchone() for change in log.recent]
    if count != log.head.number or found != [(change.number,) for change in log.recent]:
        raise ValueError("the index of its change log does not lead to its changes")


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
