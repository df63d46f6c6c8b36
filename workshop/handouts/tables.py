"""Tables that turn pages between rows, and within a row when nothing else helps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workshop.handouts.flow import Flow
from workshop.handouts.page import Page
from workshop.handouts.paper import INK, LINE, MUTED, RULE, Colour
from workshop.handouts.tagged import Element, Scope, Tag
from workshop.handouts.words import wrap

Drawing = Callable[[Page, float, float, float, float], None]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its share of the width, and whether its text ends at the right edge."""

    title: str
    share: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; `drawing` adds furniture given the cell's left, bottom, width, height."""

    text: str
    bold: bool = False
    colour: Colour = INK
    drawing: Drawing | None = None
    size: float = 0


class Table:
    """Draws a table row by row into a flow; the header stands again on every page.

    Args:
        flow: where the rows go.
        columns: at least one.
        row_header: the column whose cells name their row, if any.
    """

    def __init__(self, flow: Flow, columns: Sequence[Column], row_header: int | None = None) -> None:
        self.flow, self.columns, self.row_header = flow, columns, row_header
        total = sum(column.share for column in columns)
        self._widths = [flow.width * column.share / total for column in columns]
        self._pad = flow.design.body * 0.5
        self._size = flow.design.body

    def rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """The whole table."""
        self.flow.need(self.flow.leading * 4)
        with self.flow.book.inside(Tag.TABLE):
            with self.flow.book.inside(Tag.ROW) as header:
                self._header(header)
            for row in rows:
                with self.flow.book.inside(Tag.ROW) as element:
                    self._row(row, element)
        self.flow.space(self.flow.design.gap)

    def _header(self, row: Element | None) -> None:
        """The row of headings; as furniture where it only repeats."""
        flow, page = self.flow, self.flow.book.page
        size = max(flow.design.small, self._size * 0.88)
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
                page.text(at, flow.y - size * (1 + 1.25 * step), f"{line} ", flow.bold, size, MUTED)
            page.end()
            x += width
        flow.y -= height
        self._line(INK, RULE)
        flow.fresh = False

    def _line(self, colour: Colour, weight: float) -> None:
        with self.flow.book.furniture() as page:
            page.stroke(colour, weight)
            page.line(self.flow.x, self.flow.y, self.flow.x + self.flow.width, self.flow.y)

    def _row(self, cells: Sequence[Cell], row: Element) -> None:
        elements = [row.add(self._tag(n)) for n in range(len(cells))]
        if self.row_header is not None:
            elements[self.row_header].scope = Scope.ROW
        rest = [self._lines(cell, width) for cell, width in zip(cells, self._widths, strict=True)]
        leading = self._leading(cells)
        first = True
        while first or any(rest):
            count = self._count(max(map(len, rest)), leading)
            if not count:
                self.flow.turn()
                self._header(None)
                continue
            self._chunk(cells, elements, [lines[:count] for lines in rest], count * leading, first)
            rest = [lines[count:] for lines in rest]
            first = False
        self._line(LINE, RULE * 0.7)

    def _tag(self, index: int) -> Tag:
        return Tag.HEADER if index == self.row_header else Tag.CELL

    def _leading(self, cells: Sequence[Cell]) -> float:
        return max(cell.size or self._size for cell in cells) * min(self.flow.design.leading, 1.35)

    def _lines(self, cell: Cell, width: float) -> list[str]:
        voice = self.flow.bold if cell.bold else self.flow.regular
        return wrap(cell.text, voice, cell.size or self._size, width - self._pad)

    def _count(self, wanted: int, leading: float) -> int:
        """How many lines of a row to set here; 0 to turn the page first."""
        flow = self.flow
        room = int((flow.y - flow.bottom - 2 * self._pad) / leading)
        page = (flow.book.page.height - flow.design.margin - flow.bottom) / leading
        if wanted <= room:
            return wanted
        return 0 if wanted < page * 0.6 and not flow.fresh else max(room, 0)

    def _chunk(
        self,
        cells: Sequence[Cell],
        elements: Sequence[Element],
        lines: Sequence[list[str]],
        height: float,
        first: bool,
    ) -> None:
        flow, page = self.flow, self.flow.book.page
        total, x, leading = height + 2 * self._pad, flow.x, self._leading(cells)
        for cell, element, own, column, width in zip(
            cells, elements, lines, self.columns, self._widths, strict=True
        ):
            if cell.drawing and first:
                page.begin_artifact()
                cell.drawing(page, x, flow.y - total, width - self._pad, total)
                page.end()
            page.begin(element)
            voice, size = (flow.bold if cell.bold else flow.regular), cell.size or self._size
            for step, line in enumerate(own):
                at = x + (width - self._pad - voice.width(line, size) if column.right else 0)
                base = flow.y - self._pad - (leading + size * 0.66) / 2 - step * leading
                page.text(at, base, f"{line} ", voice, size, cell.colour)
            page.end()
            x += width
        flow.y -= total
        flow.fresh = False
