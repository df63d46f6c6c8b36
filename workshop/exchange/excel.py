"""XLSX: a worksheet for each table, text as text, so that nothing in it is ever run."""

import io
from datetime import UTC, datetime
from typing import Any

from workshop.document.document import Document
from workshop.document.records import Board
from workshop.errors import EnvironmentProblem, InputError
from workshop.exchange.archive import for_xml
from workshop.exchange.sheets import SHEETS, Cell, Sheet

LONGEST = 32_767
"""Characters in one cell of the format."""

_NARROW, _WIDE = 14, 60


def as_xlsx(document: Document, names: tuple[str, ...], boards: tuple[Board, ...]) -> bytes:
    """These tables of `SHEETS` as one workbook.

    Raises:
        EnvironmentProblem: the extra “office” is not installed.
        InputError: a text is longer than a cell can be.

    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise EnvironmentProblem(
            "XLSX needs the extra “office”, which is not installed.",
            "Export csv, or install common-ground[office].",
        ) from error
    out = io.BytesIO()
    workbook = xlsxwriter.Workbook(out, {"in_memory": True})
    workbook.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)})
    bold = workbook.add_format({"bold": True, "bottom": 1})
    wrap = workbook.add_format({"text_wrap": True, "valign": "top"})
    for name in names:
        _fill(workbook.add_worksheet(name), SHEETS[name], document, boards, bold, wrap)
    workbook.close()
    return out.getvalue()


def _fill(
    page: Any, sheet: Sheet, document: Document, boards: tuple[Board, ...], bold: Any, wrap: Any
) -> None:
    for column, title in enumerate(sheet.header):
        page.write_string(0, column, title, bold)
        page.set_column(column, column, _WIDE if title in ("text", "meaning") else _NARROW)
    page.freeze_panes(1, 0)
    last = 0
    for last, row in enumerate(sheet.rows(document, boards), 1):
        for column, cell in enumerate(row):
            _write(page, last, column, cell, wrap)
    page.autofilter(0, 0, last, len(sheet.header) - 1)


def _write(page: Any, row: int, column: int, cell: Cell, wrap: Any) -> None:
    if not isinstance(cell, str):
        page.write_number(row, column, cell, wrap)
    elif len(cell) > LONGEST:
        raise InputError(
            f"A text of {len(cell)} characters does not fit into a cell of an XLSX file.",
            "Export csv or json.",
        )
    elif cell:
        page.write_string(row, column, for_xml(cell), wrap)
