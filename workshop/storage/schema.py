"""The tables of the current file format, made from the records, so that code and file cannot disagree."""

from workshop.document.changes import Change
from workshop.document.index import ref_fields
from workshop.document.memo import memo
from workshop.document.records import RECORDS, Record
from workshop.document.rows import cell_type, columns, may_be_empty
from workshop.frozen import fields

APPLICATION_ID = 0x57534850
"""The four letters WSHP in the header of every session file."""

FORMAT = 2
"""The format this version writes: the header's `user_version`."""

CHANGES = "changes"
"""The table of the change log."""

CHANGE_COLUMNS = tuple(field.name for field in fields(Change))
"""The columns of the change log, in the order of the file."""

FACTS = "facts"
"""The table with one row, `file`, that says which versions can read and write the file."""

FACTS_COLUMNS = ("id", "min_reader", "min_writer", "made_by", "created")
"""The columns of the facts, in the order of the file."""

_NUMBERS = ("number", "count")
_FACTS_SQL = (
    f'CREATE TABLE "{FACTS}" ("id" TEXT PRIMARY KEY NOT NULL, "min_reader" INTEGER NOT NULL, '
    '"min_writer" INTEGER NOT NULL, "made_by" TEXT NOT NULL, "created" TEXT NOT NULL) STRICT'
)


def stored_type(kind: type[Record], column: str) -> str:
    """INTEGER for whole numbers and truth values, TEXT for all else."""
    return "INTEGER" if cell_type(kind, column) in (int, bool) else "TEXT"


def table_sql(kind: type[Record]) -> str:
    """The statement that makes the table of one kind of record."""
    return f'CREATE TABLE "{kind.TABLE}" ({", ".join(_column(kind, name) for name in columns(kind))}) STRICT'


@memo
def table_statements() -> dict[str, str]:
    """Table name to the statement that makes it, in the order of the file."""
    return {
        FACTS: _FACTS_SQL,
        CHANGES: _changes_sql(),
        **{kind.TABLE: table_sql(kind) for kind in RECORDS},
    }


def _column(kind: type[Record], name: str) -> str:
    if name == "id":
        return '"id" TEXT PRIMARY KEY NOT NULL'
    parts = [f'"{name}"', stored_type(kind, name)]
    if not may_be_empty(kind, name):
        parts.append("NOT NULL")
    if target := dict(ref_fields(kind)).get(name):
        parts.append(f'REFERENCES "{target}" ("id") DEFERRABLE INITIALLY DEFERRED')
    return " ".join(parts)


def _changes_sql() -> str:
    parts = []
    for name in CHANGE_COLUMNS:
        kind = "INTEGER" if name in _NUMBERS else "TEXT"
        extra = {"id": " PRIMARY KEY", "number": " UNIQUE"}.get(name, "")
        parts.append(f'"{name}" {kind}{extra} NOT NULL')
    return f'CREATE TABLE "{CHANGES}" ({", ".join(parts)}) STRICT'
