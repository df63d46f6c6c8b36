"""The whole session as JSON: every table, row by row, in an order that never varies.

`tables` maps each table of the session file, in its order, to its rows; a row maps columns to values:
text, whole numbers, true or false, null, and lists of ids. References are ids of rows in the table that
docs/file-format.md names. The same document always gives the same bytes.
"""

import json
from typing import Any

from workshop.document.document import Document
from workshop.document.records import RECORDS, Board, Record
from workshop.document.rows import columns
from workshop.exchange.sheets import SHEETS

NAME = "common-ground"
VERSION = 1


def as_json(document: Document, left_out: tuple[str, ...] = ()) -> bytes:
    """The document as JSON in UTF-8; `left_out` are sentences on what it does not hold."""
    whole = {
        "format": NAME,
        "version": VERSION,
        "left_out": list(left_out),
        "tables": {kind.TABLE: [_row(record) for record in document.all(kind)] for kind in RECORDS},
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def sheet_as_json(document: Document, what: str, boards: tuple[Board, ...]) -> bytes:
    """One of `SHEETS` as a JSON list of objects with its columns as keys."""
    sheet = SHEETS[what]
    rows = [dict(zip(sheet.header, row, strict=True)) for row in sheet.rows(document, boards)]
    return (json.dumps(rows, ensure_ascii=False, indent=1, default=float) + "\n").encode()


def _row(record: Record) -> dict[str, Any]:
    return {name: getattr(record, name) for name in columns(type(record))}
