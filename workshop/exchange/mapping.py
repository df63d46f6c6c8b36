"""Which column of a list is what: guessed from its names, changeable, and taken as said."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workshop.errors import InputError
from workshop.exchange.grid import Grid
from workshop.exchange.table import Columns, Record, Row, check_widths, trimmed

_LOOKED_AT = 50
_OF_EXPORTS = ("board", "method", "number", "double of")


@dataclass(frozen=True, slots=True)
class Mapping:
    """For each field of a list the column it is taken from, counted from 0; None where there is none.

    `header` says whether the first row only names the columns.
    """

    places: tuple[tuple[str, int | None], ...]
    header: bool

    def place(self, field: str) -> int | None:
        """The column of a field."""
        return dict(self.places).get(field)

    def with_place(self, field: str, place: int | None) -> "Mapping":
        """The mapping with one field taken from another column."""
        return replace(self, places=tuple((name, place if name == field else at) for name, at in self.places))


def guess(grid: Grid, columns: Columns) -> Mapping:
    """What the columns of a list are likely to be: by their names, or else in the usual order."""
    cells = grid.header()
    names = columns.header(cells)
    if any(name in columns.known for name in names):
        return Mapping(
            tuple((field, names.index(field) if field in names else None) for field in columns.known),
            header=True,
        )
    width = _usual_width(grid)
    most = max(len(columns.needed), 1)
    taken = columns.known[: width if width <= len(columns.known) else most]
    return Mapping(
        tuple((field, columns.known.index(field) if field in taken else None) for field in columns.known),
        header=False,
    )


def _usual_width(grid: Grid) -> int:
    """How many cells most of the first rows have."""
    widths = Counter(len(trimmed(cells)) for _, cells in grid.records[:_LOOKED_AT])
    return max(widths, key=lambda width: (widths[width], width), default=0)


def column_names(grid: Grid, *, header: bool) -> tuple[str, ...]:
    """What each column is called: by its header, or by its letter and what stands first in it."""
    first = grid.header()
    found = []
    for place in range(grid.width):
        words = " ".join(first[place].split()) if place < len(first) else ""
        letter = f"Column {place + 1}"
        found.append(words or letter if header else f"{letter}: {words}" if words else letter)
    return tuple(found)


def mapped(grid: Grid, mapping: Mapping, columns: Columns) -> tuple[Row, ...]:
    """The rows of a list with their cells by field; empty rows are left out.

    Raises:
        InputError: there are none, a needed field comes from no column, two come from the same one, or
            rows have more cells than the header.

    """
    records: list[Record] = [record for record in grid.records if any(map(str.strip, record[1]))]
    if not records[mapping.header :]:
        raise InputError("The list is empty.", "Choose another file.")
    if missing := [name for name in columns.needed if mapping.place(name) is None]:
        raise InputError(f"Nothing is chosen for {' and '.join(missing)}.", "Choose a column for it.")
    _check_once(mapping)
    if mapping.header:
        check_widths(records[1:], len(trimmed(records[0][1])))
        del records[0]
    wanted = [(name, at) for name, at in mapping.places if at is not None]
    if mapping.header:
        wanted += _of_exports(grid, {at for _, at in wanted})
    return tuple(Row(line, {name: _cell(cells, at) for name, at in wanted}) for line, cells in records)


def _check_once(mapping: Mapping) -> None:
    chosen: dict[int, str] = {}
    for name, at in mapping.places:
        if at is not None and at in chosen:
            raise InputError(
                f"One column is chosen for both {chosen[at]} and {name}.", "Choose another for one of them."
            )
        if at is not None:
            chosen[at] = name


def _of_exports(grid: Grid, taken: set[int]) -> list[tuple[str, int]]:
    """The columns by which an export says what a row is of, and how its ideas are numbered."""
    found = [(" ".join(cell.split()).casefold(), at) for at, cell in enumerate(grid.header())]
    return [(name, at) for name, at in found if name in _OF_EXPORTS and at not in taken]


def _cell(cells: Sequence[str], at: int) -> str:
    return cells[at] if at < len(cells) else ""
