"""The column of pictures beside the words of the Easy Read layout: one for each thing that is said."""

from __future__ import annotations

from collections import deque
from typing import Final

from workshop.handouts.book import Book
from workshop.handouts.icons import draw_icon
from workshop.handouts.paper import Design
from workshop.handouts.topics import picture_for

SHARE: Final = 0.44
"""The side of a picture, as a share of its column."""

APART: Final = 1.25
"""From the top of one picture to the top of the next, as times of its side."""

LATELY: Final = 4
"""After how many other pictures the same one may come again."""


class PictureColumn:
    """Keeps pictures from overlapping and from coming again too soon; `free` is where the next may start."""

    def __init__(self, book: Book, design: Design) -> None:
        self._book, self._design = book, design
        self._lately: deque[str] = deque(maxlen=LATELY)
        self._leads = False
        self.side = design.picture * SHARE
        self.free = book.size[1]

    def clear(self) -> None:
        """Begin at the top of a page."""
        self.free, self._leads = self._book.size[1], False

    def serves(self, y: float) -> bool:
        """Whether what starts at `y` stands beside a picture that leads it; once for each picture."""
        beside = self._leads and y > self.free
        self._leads = False
        return beside

    def beside(self, x: float, y: float, text: str) -> None:
        """Draw a picture for `text` where the layout has such a column and there is room for it at `y`."""
        if self.side and not self.serves(y) and y <= self.free:
            self.place(x, y, text, "", leads=False)

    def place(self, x: float, y: float, text: str, icon: str, *, leads: bool) -> None:
        """Draw a picture left of `x` with its top at `y`."""
        name = icon if icon and icon not in self._lately else picture_for(text, self._lately)
        self._lately.append(name)
        self._leads = leads
        with self._book.furniture() as page:
            draw_icon(page, name, x - self._design.picture, y - self.side, self.side, self._design.accent)
        self.free = y - self.side * APART
