"""A page in columns: what does not fit in one goes on at the top of the next."""

from __future__ import annotations

from typing import Final

from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.paper import Design

GUTTER: Final = 22.0


class Columns(Flow):
    """A flow that fills `count` columns of a page before it turns it.

    It is an ordinary flow across the whole page until `spread` is called.
    """

    def __init__(self, book: Book, design: Design, count: int, continued: str = "") -> None:
        super().__init__(book, design, continued)
        self._count_of, self._column, self._top, self._spread = count, 0, 0.0, False

    def start(self) -> None:
        """Begin a page at its top, across its whole width."""
        super().start()
        self._spread = False
        self.x, self.width = self.design.margin, self.full

    def spread(self) -> None:
        """From here down the page is in columns."""
        self._spread = True
        self._top = self.y
        self._enter(0)

    def turn(self) -> None:
        """Go on in the next column, or in the first of the next page."""
        if self._spread and self._column + 1 < self._count_of:
            self._enter(self._column + 1)
            return
        spread = self._spread
        super().turn()
        if spread:
            self.spread()

    def _enter(self, column: int) -> None:
        self._column, self.y, self.fresh = column, self._top, True
        self.width = (self.full - GUTTER * (self._count_of - 1)) / self._count_of
        self.x = self.design.margin + column * (self.width + GUTTER)
