"""Tables in text files: delimiter and header found, every row with the line it began on."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshop.document.text import counted, quoted, same
from workshop.errors import InputError
from workshop.exchange.formulas import original

_DELIMITERS = (",", ";", "\t", "|")
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|:])\r?\n", re.IGNORECASE)
_LONGEST_CELL = 1_000_000
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns a list may have: `known` in their usual order, which ones it needs, other names.

    `headless` is how many columns it may have at most without a line that names them.
    """

    known: tuple[str, ...]
    needed: tuple[str, ...]
    aliases: Mapping[str, str]
    headless: int = 0

    def named(self, cell: str) -> str:
        """The column that a header cell means; the cell itself where it means none."""
        name = _plain(cell)
        return self.aliases.get(name, name)

    def header(self, cells: Sequence[str]) -> list[str]:
        """The columns that the cells of a header mean; another name gives way to the usual one."""
        names = [_plain(cell) for cell in cells]
        for at, name in enumerate(names):
            meant = self.aliases.get(name, name)
            names[at] = name if meant in names else meant
        return names


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it begins on, counted from 1, and its cells by column; missing ones are empty."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


Record = tuple[int, list[str]]
"""The line a row begins on, counted from 1, and its cells as they are."""


def records_of(text: str, columns: Columns) -> list[Record]:
    """The rows of a table in a text as they are, its header among them.

    Raises:
        InputError: quotation marks do not match; names the line.

    """
    text, before, delimiter = _start(text, columns)
    return [(line, [original(cell) for cell in cells]) for line, cells in _records(text, delimiter, before)]


def named_rows(given: Iterable[Record], columns: Columns) -> tuple[Row, ...]:
    """Rows with their cells by column, from a table with or without a header line.

    Raises:
        InputError: a needed column is missing, or rows are broken; names the lines.

    """
    records = [record for record in given if any(map(str.strip, record[1]))]
    if not records:
        raise InputError("The list is empty.", f"It needs the columns {', '.join(columns.known)}.")
    header = columns.header(records[0][1])
    if any(name in columns.known for name in header):
        check_header(header, records[0][0], columns)
        del records[0]
    elif max(len(trimmed(cells)) for _, cells in records) <= columns.headless:
        header = list(columns.known)
    else:
        raise InputError(
            f"Line {records[0][0]} does not name the columns.", f"Begin with: {','.join(columns.needed)}."
        )
    check_widths(records, len(header))
    return tuple(Row(line, dict(zip(header, cells, strict=False))) for line, cells in records)


def names_columns(text: str, columns: Columns) -> bool:
    """Whether the first line of a text names what the list needs, and at least two columns."""
    names = columns.header(_first_row(text, columns))
    return set(columns.needed) <= set(names) and len(set(names) & set(columns.known)) > 1


def unused(cells: Sequence[str], columns: Columns) -> tuple[str, ...]:
    """The cells of a header that nothing is taken from; none where it is no header."""
    first = [cell for cell in cells if cell.strip()]
    other = tuple(
        cell for cell, name in zip(first, columns.header(first), strict=True) if name not in columns.known
    )
    return other if len(other) < len(first) else ()


def _plain(cell: str) -> str:
    return same(cell).replace("_", " ")


def _first_row(text: str, columns: Columns) -> list[str]:
    text, before, delimiter = _start(text, columns)
    return next((cells for _, cells in _records(text, delimiter, before, strict=False)), [])


def _start(text: str, columns: Columns) -> tuple[str, int, str]:
    """The text after a line that only names the separator, the lines left out, and the delimiter."""
    if told := _SEPARATOR_LINE.match(text):
        return text[told.end() :], 1, told[1]
    return text, 0, max(_DELIMITERS, key=lambda delimiter: _fit(text, delimiter, columns))


def _fit(text: str, delimiter: str, columns: Columns) -> tuple[int, int]:
    """How well a delimiter suits the first row: columns recognised, then cells found."""
    first: list[str] = next(
        (cells for _, cells in _records(text, delimiter, 0, strict=False) if any(cells)), []
    )
    return (sum(columns.named(cell) in columns.known for cell in first), min(len(first), len(columns.known)))


def _records(
    text: str, delimiter: str, before: int, *, strict: bool = True
) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    line = before + 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if not strict:
                return
            raise InputError(
                f"The row that begins on line {line} has quotation marks that do not match.",
                'Put text with quotation marks between " and ", and write each one inside twice.',
                "Nothing was imported.",
            ) from error
        yield line, cells
        line = before + reader.line_num + 1


def check_header(header: Sequence[str], line: int, columns: Columns) -> None:
    """See that a header names what is needed, and nothing twice.

    Raises:
        InputError: it does not; names the column.

    """
    if missing := [name for name in columns.needed if name not in header]:
        raise InputError(
            f"Line {line} names no column {' and no column '.join(map(quoted, missing))}.",
            f"The columns are called {', '.join(columns.known)}.",
            "Nothing was imported.",
        )
    if double := next((name for name in header if name in columns.known and header.count(name) > 1), None):
        raise InputError(
            f"Line {line} names the column {quoted(double)} twice.",
            "Rename one of them.",
            "Nothing was imported.",
        )


def check_widths(records: Iterable[Record], width: int) -> None:
    """See that no row has more cells than there are columns.

    Raises:
        InputError: some have; names the lines.

    """
    wrong = [line for line, cells in records if len(trimmed(cells)) > width]
    if not wrong:
        return
    named = ", ".join(map(str, wrong[:_NAMED])) + (" and more" if len(wrong) > _NAMED else "")
    raise InputError(
        f"{'Line' if len(wrong) == 1 else 'Lines'} {named} {'has' if len(wrong) == 1 else 'have'} more cells "
        f"than the {counted(width, 'column')} there are.",
        "Put text that contains the separator between quotation marks.",
        "Nothing was imported.",
    )


def trimmed(cells: Sequence[str]) -> Sequence[str]:
    """The cells without empty ones at the end."""
    last = max((place for place, cell in enumerate(cells, 1) if cell.strip()), default=0)
    return cells[:last]
