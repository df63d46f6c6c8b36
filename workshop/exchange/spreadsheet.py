"""CSV that opens right in every spreadsheet and runs in none."""

import csv
import io
from decimal import Decimal

from workshop.document.document import Document
from workshop.document.records import Board
from workshop.exchange.formulas import neutral
from workshop.exchange.sheets import SHEETS, Cell


def as_csv(document: Document, what: str, boards: tuple[Board, ...]) -> bytes:
    """One of `SHEETS` as CSV: UTF-8 with a byte order mark, CRLF, formulas neutralised."""
    sheet = SHEETS[what]
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(sheet.header)
    writer.writerows([_cell(cell) for cell in row] for row in sheet.rows(document, boards))
    return text.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> str:
    return str(cell) if isinstance(cell, int | Decimal) else neutral(cell)
