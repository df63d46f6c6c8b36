"""Lists of every kind of file that can come in, told apart by their ending and by what they hold."""

from pathlib import PurePath

from workshop.errors import InputError
from workshop.exchange.boards_in import grid_in_json
from workshop.exchange.decode import text_of
from workshop.exchange.grid import MOST_ROWS, Grid
from workshop.exchange.markdown_in import grid_in_markdown
from workshop.exchange.table import Columns, names_columns, records_of
from workshop.exchange.workbook import grids_in_workbook
from workshop.opera.own import lines

TABLES = (".csv", ".tsv", ".tab")
TEXTS = (".txt", ".md", ".markdown")
ENDINGS = (*TABLES, *TEXTS, ".xlsx", ".xlsm", ".canvas", ".json")
"""Endings of files that can come in."""

_ZIP = b"PK\x03\x04"


def grids_in(data: bytes, name: str, columns: Columns) -> tuple[Grid, ...]:
    """The lists that a file holds; one, but for workbooks.

    Args:
        data: the contents of the file.
        name: what it is called, with its ending; `list` where that is not known.
        columns: what is looked for, so that separators are found and plain lines known.

    Raises:
        InputError: it holds no list, is damaged, or far too large.

    """
    ending = PurePath(name).suffix.lower()
    if data.startswith(_ZIP):
        return grids_in_workbook(data, name)
    text = text_of(data, name)
    grid = _grid(text, name, ending, columns)
    if len(grid.records) > MOST_ROWS:
        raise InputError(f"“{name}” has {len(grid.records):,} rows.", f"Keep up to {MOST_ROWS:,} at a time.")
    return (grid,)


def _grid(text: str, name: str, ending: str, columns: Columns) -> Grid:
    if ending in (".canvas", ".json"):
        return grid_in_json(text, name)
    if ending in (".md", ".markdown"):
        return grid_in_markdown(text)
    if ending in TABLES or columns.headless != 1 or names_columns(text, columns):
        return Grid(records_of(text, columns))
    return _lines(text)


def _lines(text: str) -> Grid:
    """One idea a line, without bullets and numbers."""
    found = [(number, [idea]) for number, line in enumerate(text.splitlines(), 1) for idea in lines(line)]
    if not found:
        raise InputError("The list is empty.", "One idea a line is enough.")
    return Grid([(0, ["text"]), *found])
