"""Text that runs down the page and on to the next: headings, paragraphs, lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from workshop.handouts.book import Book
from workshop.handouts.fonts import Voice
from workshop.handouts.icons import draw_icon
from workshop.handouts.page import Page, Repeated
from workshop.handouts.paper import INK, LINE, MUTED, RULE, Colour, Design, Version
from workshop.handouts.picture_column import PictureColumn
from workshop.handouts.tagged import Element, Tag
from workshop.handouts.words import wrap

FOOT: Final = 2.9
TOGETHER: Final = {version: 0.25 if version is Version.WALL else 0.55 for version in Version}
"""The share of a page that a heading may ask for what stands below it; a poster is never left half empty."""
_HEADINGS: Final = {1: Tag.H1, 2: Tag.H2, 3: Tag.H3}
Picture = Callable[[Page, float, float, float], None]


class Flow:
    """A column of text with a cursor; `y` is the top of what comes next, in points from the bottom.

    Args:
        book: where the pages go.
        design: the version's type and margins.
        continued: the words at the top of a page that goes on, usually the document's title.
    """

    def __init__(self, book: Book, design: Design, continued: str = "") -> None:
        self.book, self.design, self.continued = book, design, continued
        self.regular, self.bold = book.fonts.regular, book.fonts.bold
        self.full = book.size[0] - 2 * design.margin
        self.x, self.width, self.y = design.margin + design.picture, self.full - design.picture, 0.0
        self.bottom = design.margin + design.small * FOOT
        self.fresh = False
        self.pictures = PictureColumn(book, design)

    @property
    def measure(self) -> float:
        """The width of running text: never more than the design's longest line."""
        return min(self.width, self.design.longest * self.design.body * 0.5)

    @property
    def narrow(self) -> bool:
        """Whether the column is too narrow, in its own type, for tables of several columns."""
        return self.width < 30 * self.design.body

    @property
    def quiet(self) -> float:
        """The type size of a note below an item."""
        return max(self.design.small, self.design.body * 0.88)

    @property
    def leading(self) -> float:
        """The line distance of running text."""
        return self.design.body * self.design.leading

    def start(self) -> None:
        """Begin a page at its top, with the version's ground."""
        page = self.book.new_page()
        self.y = page.height - self.design.margin
        self.pictures.clear()
        if self.design.ground:
            with self.book.furniture():
                page.fill(self.design.ground)
                page.area(0, 0, page.width, page.height)
        self.fresh = True

    def turn(self) -> None:
        """Go on at the top of the next page, under the running title."""
        self.start()
        if self.continued:
            size = self.design.small
            with self.book.furniture(Repeated.HEAD) as page:
                page.text(self.design.margin, self.y - size, self.continued, self.regular, size, MUTED)
            self.y -= size * 2.6

    def need(self, height: float) -> bool:
        """Turn the page unless `height` points are left; says whether it turned."""
        if self.y - height >= self.bottom or self.fresh:
            return False
        self.turn()
        return True

    def space(self, height: float) -> None:
        """Leave `height` points empty, unless at the top of a page."""
        if not self.fresh:
            self.y -= height

    def lines(
        self,
        lines: Sequence[str],
        element: Element,
        voice: Voice,
        size: float,
        leading: float,
        colour: Colour = INK,
        indent: float = 0,
    ) -> None:
        """Draw lines into `element`, over as many pages as they take; no line stands alone."""
        rest = list(lines)
        while rest:
            count = self._count(len(rest), leading)
            if not count:
                self.turn()
                continue
            page = self.book.page
            page.begin(element)
            top = self.y - (leading + size * 0.66) / 2
            page.lines(self.x + indent, top, rest[:count], voice, size, leading, colour)
            page.end()
            self.y -= count * leading
            self.fresh = False
            rest = rest[count:]

    def _count(self, wanted: int, leading: float) -> int:
        """How many of `wanted` lines to set on this page; 0 to turn first."""
        room = int((self.y - self.bottom) / leading + 0.001)
        if wanted <= room:
            return wanted
        if self.fresh:
            return max(1, room)
        if room < 2 or wanted < 4:
            return 0
        return min(room, wanted - 2)

    def text(
        self,
        text: str,
        tag: Tag = Tag.P,
        voice: Voice | None = None,
        size: float | None = None,
        colour: Colour = INK,
        indent: float = 0,
        after: float | None = None,
    ) -> None:
        """One block of text in its own element; typed line breaks are kept."""
        voice, size = voice or self.regular, size or self.design.body
        lines = self.broken(text, size, voice, indent)
        self.lines(lines, self.book.here.add(tag), voice, size, self.line_distance(size), colour, indent)
        self.space(self.design.gap if after is None else after)

    def broken(self, text: str, size: float, voice: Voice | None = None, indent: float = 0) -> list[str]:
        """`text` in the lines that `text` would set it in."""
        room = min(self.width, self.design.longest * size * 0.5)
        return wrap(text, voice or self.regular, size, room - indent)

    def line_distance(self, size: float) -> float:
        """From one line to the next in type of `size` points, in points."""
        return size * (self.design.leading if size <= self.design.body * 1.2 else 1.18)

    def paragraph(self, text: str, colour: Colour = INK) -> None:
        """Running text."""
        if text.strip():
            self.illustrate(text)
            self.text(text, colour=colour)

    def illustrate(self, text: str, icon: str = "", *, leads: bool = False, height: float = 0) -> None:
        """In a picture column, the picture for a block of text that comes next; otherwise nothing.

        Args:
            text: what the picture is chosen by.
            icon: a picture that is known to fit better.
            leads: whether what follows the block may stand beside the same picture.
            height: what has to find room beside it, in points.
        """
        if not self.design.picture or self.pictures.serves(self.y):
            return
        down = max(0, self.y - self.pictures.free)
        self.need(down + max(self.pictures.side * 1.1, height))
        self.y = min(self.y, self.pictures.free)
        self.pictures.place(self.x, self.y, text, icon, leads=leads)

    def strong(self, text: str, icon: str = "") -> None:
        """A bold line that belongs to what follows; the picture stands only in a picture column."""
        self.need(self.leading * 3)
        self.illustrate(text, icon, leads=True)
        self.text(text, voice=self.bold, after=self.design.gap * 0.3)

    def note(self, text: str) -> None:
        """Something said quietly."""
        self.text(text, size=max(self.design.small, self.design.body * 0.85), colour=MUTED)

    def heading(self, level: int, text: str, keep: float = 0, icon: str = "") -> None:
        """A heading in the accent, with a bookmark; turns the page rather than stand at its foot.

        Args:
            level: 1 to 3.
            text: its words.
            keep: the height of what must stand with it, in points.
            icon: the name of a picture before it; it adds nothing to the words.
        """
        size = self._heading_size(level)
        self.space(size * (1.1 if level > 1 else 0))
        indent = size * 1.45 if icon and not self.design.picture else 0
        lines = wrap(text, self.bold, size, self.width - indent)
        with_it = min(max(keep, self.leading * 2.5), self.book.size[1] * TOGETHER[self.design.version])
        height = len(lines) * size * 1.18 + with_it
        self.need(height)
        if level > 1:
            self.illustrate(text, icon, leads=True, height=height)
        self.book.bookmark(level, text, self.y + 4)
        colour = self.design.accent if level < 3 else INK
        if icon and not self.design.picture:
            with self.book.furniture() as page:
                draw_icon(page, icon, self.x, self.y - size * 1.13, size * 1.08, self.design.accent)
        element = self.book.here.add(_HEADINGS[level])
        self.lines(lines, element, self.bold, size, size * 1.18, colour, indent)
        self.y -= size * (0.4 if level > 1 else 0.25)

    def heading_height(self, level: int, text: str) -> float:
        """How high a heading without a picture is, with the space around it."""
        size = self._heading_size(level)
        return size * (1.18 * len(wrap(text, self.bold, size, self.width)) + 1.5)

    def _heading_size(self, level: int) -> float:
        return (self.design.title, self.design.heading, self.design.subheading)[level - 1]

    def rule(self, colour: Colour = LINE, weight: float = RULE) -> None:
        """A line across the column."""
        with self.book.furniture() as page:
            page.stroke(colour, weight)
            page.line(self.x, self.y, self.x + self.width, self.y)
        self.y -= self.design.gap

    def items(self, items: Sequence[str], numbered: bool = False, label: str = "•") -> None:
        """A list, each item with a bullet or its number."""
        labels = [f"{n}." if numbered else label for n in range(1, len(items) + 1)]
        self.labelled(list(zip(labels, items, strict=True)), ordered=numbered)

    def labelled(
        self, items: Sequence[tuple[str, str]], ordered: bool = False, notes: Sequence[str] = ()
    ) -> None:
        """A list with a label before each item, all on one edge; a note stands quietly below its item."""
        size = self.design.body
        indent = max([self.bold.width(label, size) for label, _ in items], default=0) + size * 0.55
        with self.book.inside(Tag.LIST) as element:
            element.ordered = ordered
            for (label, text), note in zip(items, [*notes, *[""] * (len(items) - len(notes))], strict=True):
                self._item(label, text, indent, note)
        self.space(self.design.gap * 0.6)

    def _item(self, label: str, text: str, indent: float, note: str) -> None:
        size = self.design.body
        quiet = self.quiet
        lines = wrap(text, self.regular, size, self.measure - indent)
        self.need(self.leading * min(len(lines), 2))
        self.illustrate(f"{label} {text}")
        with self.book.inside(Tag.ITEM) as item:
            before = self.y
            with self.book.marked(Tag.LABEL) as page:
                base = before - (self.leading + size * 0.66) / 2
                page.text(self.x, base, label, self.bold, size, self.design.accent)
            self.fresh = False
            body = item.add(Tag.BODY)
            self.lines(lines, body, self.regular, size, self.leading, indent=indent)
            if note:
                below = wrap(note, self.regular, quiet, self.measure - indent)
                self.lines(below, body, self.regular, quiet, quiet * 1.32, MUTED, indent)
        self.space(self.design.gap * 0.45)

    def labelled_height(
        self, items: Sequence[tuple[str, str]], width: float, notes: Sequence[str] = ()
    ) -> float:
        """How high `labelled` would be in a column `width` points wide, at most."""
        size = self.design.body
        indent = max([self.bold.width(label, size) for label, _ in items], default=0) + size * 0.55
        lines = sum(len(wrap(text, self.regular, size, width - indent)) for _, text in items)
        quiet = sum(len(wrap(note, self.regular, self.quiet, width - indent)) for note in notes if note)
        return lines * self.leading + quiet * self.quiet * 1.32 + self.design.gap * (len(items) * 0.5 + 1)

    def beside(self, height: float, parts: Sequence[Callable[[], None]]) -> None:
        """Draw the parts in equal columns next to each other; `height` is that of the highest."""
        self.need(height)
        gutter = self.design.body * 2
        left, full, top, lowest = self.x, self.width, self.y, self.y
        self.width = (full - gutter * (len(parts) - 1)) / len(parts)
        for part in parts:
            self.y = top
            part()
            lowest = min(lowest, self.y)
            self.x += self.width + gutter
        self.x, self.width, self.y = left, full, lowest
