"""Tables that turn pages between rows, and within a row when nothing else helps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from workshop.handouts.flow import Flow
from workshop.handouts.fonts import Voice
from workshop.handouts.page import Page
from workshop.handouts.paper import INK, LINE, MUTED, RULE, Colour
from workshop.handouts.picture_column import APART
from workshop.handouts.tagged import Element, Scope, Tag
from workshop.handouts.words import wrap

Drawing = Callable[[Page, float, float, float, float], None]


class Column(NamedTuple):
    """A column: its heading, its share of the width, and whether its text ends at the right edge."""

    title: str
    share: float
    right: bool = False


class Cell(NamedTuple):
    """What stands in a cell: its text, a quieter note below it, and furniture.

    `drawing` is given the page and the cell's left, bottom, width and height.
    """

    text: str
    note: str = ""
    bold: bool = False
    colour: Colour = INK
    drawing: Drawing | None = None
    size: float = 0


class _Line(NamedTuple):
    text: str
    voice: Voice
    size: float
    colour: Colour


class Table:
    """Draws a table row by row into a flow; the header stands again on every page.

    Args:
        flow: where the rows go.
        columns: at least one.
        row_header: the column whose cells name their row, if any.
    """

    def __init__(self, flow: Flow, columns: Sequence[Column], row_header: int | None = None) -> None:
        self.flow, self.columns, self.row_header = flow, columns, row_header
        self._pad = flow.design.body * 0.5
        self._size = flow.design.body
        self._small = max(flow.design.small, self._size * 0.88)
        self._gap = self._pad
        self._least = flow.pictures.side * APART if flow.design.picture else 0.0
        self._widths: list[float] = []

    def rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """The whole table; as a list where its columns cannot fit without breaking words."""
        self._widths = self._fitted(rows)
        if not self._widths:
            self._listed(rows)
            return
        self.flow.need(self.flow.leading * 4)
        settings = [
            [self._lines(cell, width) for cell, width in zip(row, self._widths, strict=True)] for row in rows
        ]
        self._tighten(rows, settings)
        with self.flow.book.inside(Tag.TABLE):
            with self.flow.book.inside(Tag.ROW) as header:
                self._header(header)
            for row, setting in zip(rows, settings, strict=True):
                with self.flow.book.inside(Tag.ROW) as element:
                    self._row(row, element, setting)
        self.flow.space(self.flow.design.gap)

    def _tighten(self, rows: Sequence[Sequence[Cell]], settings: Sequence[list[list[_Line]]]) -> None:
        """Bring rows closer where that lets the whole table end on this page."""
        room = self.flow.y - self.flow.bottom - self._small * 3
        lines = sum(
            max(map(len, setting)) * self._leading(row) for row, setting in zip(rows, settings, strict=True)
        )
        for share in (0.5, 0.42, 0.34, 0.26):
            self._gap = self._size * share
            if lines + 2 * self._gap * len(rows) <= room:
                return
        self._gap = self._size * 0.5

    def _listed(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Every row as its own lines, each cell after the heading of its column."""
        for row in rows:
            named = [(c.title, cell) for c, cell in zip(self.columns, row, strict=True) if cell.text.strip()]
            for at, (title, cell) in enumerate(named):
                text = f"{title}: {cell.text}" if title else cell.text
                self.flow.text(text, voice=self.flow.regular if at else self.flow.bold)
                self.flow.paragraph(cell.note, MUTED)
            self.flow.rule()

    def _fitted(self, rows: Sequence[Sequence[Cell]]) -> list[float]:
        """The width of each column: its share, but no word is broken; none if they cannot fit."""
        total = sum(column.share for column in self.columns)
        wish = [self.flow.width * column.share / total for column in self.columns]
        least = [
            min(self._widest(column.title, [row[n] for row in rows]) + self._pad + 1, self.flow.width * 0.45)
            for n, column in enumerate(self.columns)
        ]
        short = sum(max(0.0, need - has) for has, need in zip(wish, least, strict=True))
        spare = sum(max(0.0, has - need) for has, need in zip(wish, least, strict=True))
        if short > spare:
            return []
        give = short / spare if spare else 0
        return [
            need if has < need else has - (has - need) * give for has, need in zip(wish, least, strict=True)
        ]

    def _widest(self, title: str, cells: Sequence[Cell]) -> float:
        """The width of the longest word of a column."""
        bold, regular = self.flow.bold, self.flow.regular
        wide = [bold.width(word, self._small) for word in title.split()]
        for cell in cells:
            voice, size = bold if cell.bold else regular, cell.size or self._size
            wide.extend(voice.width(word, size) for word in cell.text.split())
            wide.extend(regular.width(word, self._size) for word in cell.note.split())
        return max(wide, default=0)

    def _header(self, row: Element | None) -> None:
        """The row of headings; as furniture where it only repeats."""
        flow, page = self.flow, self.flow.book.page
        size = self._small
        settings = [
            wrap(c.title, flow.bold, size, w - self._pad)
            for c, w in zip(self.columns, self._widths, strict=True)
        ]
        height = max(map(len, settings)) * size * 1.25 + self._pad
        x = flow.x
        for column, width, lines in zip(self.columns, self._widths, settings, strict=True):
            if row is None:
                page.begin_artifact()
            else:
                cell = row.add(Tag.HEADER)
                cell.scope = Scope.COLUMN
                page.begin(cell)
            for step, line in enumerate(lines):
                at = x if not column.right else x + width - self._pad - flow.bold.width(line, size)
                page.text(at, flow.y - size * (1 + 1.25 * step), line, flow.bold, size, MUTED)
            page.end()
            x += width
        flow.y -= height
        self._line(INK, RULE)
        flow.fresh = False

    def _line(self, colour: Colour, weight: float) -> None:
        with self.flow.book.furniture() as page:
            page.stroke(colour, weight)
            page.line(self.flow.x, self.flow.y, self.flow.x + self.flow.width, self.flow.y)

    def _row(self, cells: Sequence[Cell], row: Element, rest: list[list[_Line]]) -> None:
        elements = [row.add(self._tag(n)) for n in range(len(cells))]
        if self.row_header is not None:
            elements[self.row_header].scope = Scope.ROW
        leading = self._leading(cells)
        first, turned = True, False
        while first or any(rest):
            count = self._count(max(map(len, rest)), leading) or int(turned)
            turned = not count
            if turned:
                self.flow.turn()
                self._header(None)
                continue
            if first:
                self.flow.pictures.beside(self.flow.x, self.flow.y, " ".join(cell.text for cell in cells))
            self._chunk(cells if first else [], elements, [lines[:count] for lines in rest], leading, count)
            rest = [lines[count:] for lines in rest]
            first = False
        self._line(LINE, RULE * 0.7)

    def _tag(self, index: int) -> Tag:
        return Tag.HEADER if index == self.row_header else Tag.CELL

    def _leading(self, cells: Sequence[Cell]) -> float:
        return max(cell.size or self._size for cell in cells) * min(self.flow.design.leading, 1.35)

    def _lines(self, cell: Cell, width: float) -> list[_Line]:
        voice, size = self.flow.bold if cell.bold else self.flow.regular, cell.size or self._size
        room = width - self._pad
        lines = [_Line(line, voice, size, cell.colour) for line in wrap(cell.text, voice, size, room)]
        notes = wrap(cell.note, self.flow.regular, self._size, room) if cell.note else []
        return lines + [_Line(line, self.flow.regular, self._size, MUTED) for line in notes]

    def _count(self, wanted: int, leading: float) -> int:
        """How many lines of a row to set here; 0 to turn the page first."""
        flow = self.flow
        if flow.y - self._least < flow.bottom and not flow.fresh:
            return 0
        room = int((flow.y - flow.bottom - 2 * self._gap) / leading)
        page = (flow.book.page.height - flow.design.margin - flow.bottom) / leading
        if wanted <= room:
            return wanted
        return 0 if wanted < page * 0.6 and not flow.fresh else max(room, 0)

    def _chunk(
        self,
        drawings: Sequence[Cell],
        elements: Sequence[Element],
        lines: Sequence[list[_Line]],
        leading: float,
        count: int,
    ) -> None:
        """The first `count` lines of a row; `drawings` are its cells where furniture is still to draw."""
        total = max(count * leading + 2 * self._gap, self._least if drawings else 0)
        self._furnish(drawings, total)
        x = self.flow.x
        for element, own, column, width in zip(elements, lines, self.columns, self._widths, strict=True):
            self._draw(element, own, x, width if column.right else 0, leading)
            x += width
        self.flow.y -= total
        self.flow.fresh = False

    def _furnish(self, cells: Sequence[Cell], height: float) -> None:
        x, page = self.flow.x, self.flow.book.page
        for cell, width in zip(cells, self._widths, strict=bool(cells)):
            if cell.drawing:
                with self.flow.book.furniture():
                    cell.drawing(page, x, self.flow.y - height, width - self._pad, height)
            x += width

    def _draw(self, element: Element, lines: Sequence[_Line], x: float, width: float, leading: float) -> None:
        """The lines of one cell from `x` on, or up to the right edge of `width` where it is not 0."""
        page = self.flow.book.page
        page.begin(element)
        for step, line in enumerate(lines):
            shift = width - self._pad - line.voice.width(line.text, line.size) if width else 0
            base = self.flow.y - self._gap - (leading + line.size * 0.66) / 2 - step * leading
            page.text(x + shift, base, line.text, line.voice, line.size, line.colour)
        page.end()
