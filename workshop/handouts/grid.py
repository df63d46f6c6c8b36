"""Sheets cut into equal parts: cards, slips, signs; with marks that show where to cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple, TypeVar

from workshop.handouts.book import Book
from workshop.handouts.page import Page
from workshop.handouts.paper import LINE, MM, MUTED

EDGE: Final = 9 * MM
SAFE: Final = 5 * MM
_TICK: Final = 4 * MM
Item = TypeVar("Item")


class Box(NamedTuple):
    """A part of a sheet: left, bottom, width and height in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.y + self.height

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    def inset(self, by: float) -> Box:
        """The same box, smaller by `by` on every side."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


class Grid(NamedTuple):
    """How many parts a sheet is cut into."""

    columns: int
    rows: int

    def boxes(self, page: tuple[float, float]) -> Iterator[Box]:
        """The parts, row by row from the top left."""
        width, height = (page[0] - 2 * EDGE) / self.columns, (page[1] - 2 * EDGE) / self.rows
        for row in range(self.rows):
            for column in range(self.columns):
                top = page[1] - EDGE - row * height
                yield Box(EDGE + column * width, top - height, width, height)


def deal(book: Book, grid: Grid, items: Iterable[Item], draw: Callable[[Page, Box, Item], None]) -> None:
    """Draw each item in the next part of a sheet, with cut marks on every sheet."""
    boxes: list[Box] = []
    for item in items:
        if not boxes:
            _cut_marks(book, book.new_page(), grid)
            boxes = list(grid.boxes(book.size))
        draw(book.page, boxes.pop(0), item)


def _cut_marks(book: Book, page: Page, grid: Grid) -> None:
    """Ticks in the margin and small crosses inside, in grey, one rule weight."""
    boxes = list(grid.boxes(book.size))
    across = sorted({round(edge, 3) for box in boxes for edge in (box.x, box.right)})
    down = sorted({round(edge, 3) for box in boxes for edge in (box.y, box.top)})
    with book.furniture():
        page.stroke(LINE, 0.5)
        for x in across:
            page.line(x, 1.5 * _TICK, x, 1.5 * _TICK - _TICK)
            page.line(x, page.height - 1.5 * _TICK, x, page.height - 0.5 * _TICK)
        for y in down:
            page.line(0.5 * _TICK, y, 1.5 * _TICK, y)
            page.line(page.width - 1.5 * _TICK, y, page.width - 0.5 * _TICK, y)
        for x in across:
            for y in down:
                _cross(page, x, y)


def _cross(page: Page, x: float, y: float) -> None:
    arm = _TICK / 3
    page.line(x - arm, y, x + arm, y)
    page.line(x, y - arm, x, y + arm)


def tick_box(page: Page, x: float, y: float, size: float) -> None:
    """An empty box to tick, standing on `y`."""
    page.stroke(MUTED, max(0.8, size / 12))
    page.frame(x, y, size, size, size * 0.14)
