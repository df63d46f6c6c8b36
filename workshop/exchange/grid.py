"""A list as it was found in a file: rows of cells before anybody says which column is what."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.exchange.table import Columns, Record

MOST_ROWS = 200_000
"""Rows in one list; a hundred times what a partnership writes in a year."""

MOST_CELLS = 2_000_000
"""Cells in one list."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of one list, each with its line counted from 1.

    Attributes:
        records: the rows, a line of column names among them where there is one.
        title: the sheet or list they stand on; empty where a file holds only one.
        left_out: sentences on what of the file is not among the rows.

    """

    records: Sequence[Record]
    title: str = ""
    left_out: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """The number of cells of the longest row."""
        return max((len(cells) for _, cells in self.records), default=0)

    def header(self) -> list[str]:
        """The cells of the first row that says anything."""
        return next((cells for _, cells in self.records if any(map(str.strip, cells))), [])

    def fits(self, columns: Columns) -> int:
        """How many columns of a list the first row names; the needed ones count for more."""
        names = {columns.named(cell) for cell in self.header()}
        return len(names & set(columns.known)) + 10 * len(names & set(columns.needed))


def best(grids: Sequence[Grid], columns: Columns) -> Grid:
    """The list of a file that looks most like these columns; the first where none does."""
    return max(grids, key=lambda grid: grid.fits(columns))
