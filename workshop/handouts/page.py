"""One sheet being drawn: lines, boxes and text, each inside a mark or set aside as furniture."""

from __future__ import annotations

import enum
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.canvas import Canvas

from workshop.handouts.fonts import Voice
from workshop.handouts.paper import INK, RULE, Colour
from workshop.handouts.tagged import Element, text_string

NOTICE: Final = 0.82


class Repeated(enum.Enum):
    """What stands on every page alike."""

    HEAD = "Header"
    FOOT = "Footer"


Known = dict[tuple[Hashable, ...], str]


@dataclass(slots=True, eq=False)
class Page:
    """A page under way. Positions are points from the lower left corner; `y` of text is its baseline.

    Attributes:
        index: its number from 0.
        width: in points.
        height: in points.
        canvas: reportlab's, of this page alone: it can be drawn on until the book is finished.
        code: what the canvas has written; marks go between its lines.
        known: what reportlab wrote for each call so far, shared by the pages of a book.
        marks: how many marks it has.
        copy_of: the page whose drawing it shows.
    """

    index: int
    width: float
    height: float
    canvas: Any
    code: list[str]
    known: Known
    marks: int = 0
    copy_of: Page | None = None
    _element: Element | None = None
    _fill: Colour | None = None
    _stroke: tuple[Colour, float] | None = None

    def begin(self, element: Element, actual: str | None = None) -> None:
        """From here to `end`, what is drawn belongs to `element`, and reads `actual` if given."""
        reads = "" if actual is None else f"/ActualText{text_string(actual)}"
        tag = element.tag.value if actual is None else "Span"
        self.code.append(f"/{tag}<</MCID {self.marks}{reads}>>BDC")
        element.kids.append((self.index, self.marks))
        self._element = element
        self.marks += 1

    def begin_artifact(self, repeated: Repeated | None = None) -> None:
        """From here to `end`, what is drawn is furniture that a screen reader passes over.

        `repeated` says that it is the running head or the foot that every page has.
        """
        kind = f"<</Type/Pagination/Subtype/{repeated.value}>>BDC" if repeated else "BMC"
        self.code.append(f"/Artifact {kind}")
        self._element = None

    def end(self) -> None:
        """Close what `begin` or `begin_artifact` opened."""
        self.code.append("EMC")

    def draw(self, call: Callable[..., None], *given: Hashable) -> None:
        """Have `call` draw on the canvas; what it drew before, on any page, is not worked out again.

        It may set colours, weights and turns only if it saves and restores the canvas's state around them.
        """
        key = (call, *given)
        code = self.known.get(key)
        if code is None:
            start = self.drawn
            call(self.canvas, *given)
            self.known[key] = "\n".join(self.code[start:])
        else:
            self.code.append(code)

    def fill(self, colour: Colour) -> None:
        """The colour of text and areas from here on."""
        if colour != self._fill:
            self.draw(Canvas.setFillColor, colour)
            self._fill = colour

    def stroke(self, colour: Colour, weight: float = RULE) -> None:
        """The colour and thickness of lines from here on."""
        if (colour, weight) != self._stroke:
            self.draw(Canvas.setStrokeColor, colour)
            self.draw(Canvas.setLineWidth, weight)
            self._stroke = (colour, weight)

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A straight line."""
        self.draw(Canvas.line, x1, y1, x2, y2)

    def dashed(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A dashed line, to cut or to fold along."""
        with self.apart():
            self.canvas.setDash(3, 3)
            self.canvas.line(x1, y1, x2, y2)

    def area(self, x: float, y: float, width: float, height: float, radius: float = 0) -> None:
        """A filled box."""
        self._box(x, y, width, height, radius, filled=True)

    def frame(self, x: float, y: float, width: float, height: float, radius: float = 0) -> None:
        """The outline of a box."""
        self._box(x, y, width, height, radius, filled=False)

    def _box(self, x: float, y: float, width: float, height: float, radius: float, *, filled: bool) -> None:
        if radius:
            self.code.append(f"q 1 0 0 1 {fp_str(x, y)} cm")
            self.draw(Canvas.roundRect, 0, 0, width, height, radius, int(not filled), int(filled))
            self.code.append("Q")
        else:
            self.draw(Canvas.rect, x, y, width, height, int(not filled), int(filled))

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Colours, weights and turns set in the block end with it."""
        before = self._fill, self._stroke
        self.canvas.saveState()
        yield
        self.canvas.restoreState()
        self._fill, self._stroke = before

    @contextmanager
    def turned(self) -> Iterator[None]:
        """Everything in the block upside down, about the middle of the page."""
        with self.apart():
            self.canvas.transform(-1, 0, 0, -1, self.width, self.height)
            yield

    @contextmanager
    def beneath(self, start: int) -> Iterator[None]:
        """What is drawn in the block lies under all that was drawn since `drawn` was `start`."""
        end = self.drawn
        with self.apart():
            self._fill = self._stroke = None
            yield
        self.code[start:] = self.code[end:] + self.code[start:end]

    @property
    def drawn(self) -> int:
        """How much is drawn so far."""
        return len(self.code)

    def text(self, x: float, y: float, text: str, voice: Voice, size: float, colour: Colour = INK) -> None:
        """One line of text from `x` on."""
        self.lines(x, y, [text], voice, size, 0, colour)

    def lines(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        voice: Voice,
        size: float,
        leading: float,
        colour: Colour = INK,
    ) -> None:
        """Lines of text below each other, `leading` points apart, with a space after each."""
        self.fill(colour)
        given = (*lines, voice, x, y, size, leading)
        if (code := self.known.get(given)) is not None:
            self.code.append(code)
            return
        codes = [code for line in lines if (code := voice.plain(f"{line} ")) is not None]
        if len(codes) < len(lines):
            for step, line in enumerate(lines):
                self._careful(x, y - step * leading, f"{line} ", voice, size)
            return
        _set(self.canvas, voice.first.typeface.fontName, size, leading, x, y, *codes)
        self.known[given] = self.code[-1]

    def _careful(self, x: float, y: float, line: str, voice: Voice, size: float) -> None:
        for run in voice.runs(line):
            width = run.width * size / 1000
            if run.font is None:
                label = run.shown[0][2]
                self._reading(run.actual or label, x, y, label, width, voice, size)
            else:
                for at, up, codes in run.shown:
                    here = x + at * size / 1000, y + up * size / 1000
                    self.draw(_set, run.typeface, size, 0, *here, codes)
            x += width

    def _reading(
        self, actual: str, x: float, y: float, label: str, width: float, voice: Voice, size: float
    ) -> None:
        """A notice, in a mark of its own that reads as what was typed."""
        element = self._element
        if element is None:
            self.code.append(f"/Span<</ActualText{text_string(actual)}>>BDC")
            self._notice(x, y, label, width, voice, size)
            self.end()
            return
        self.end()
        self.begin(element, actual)
        self._notice(x, y, label, width, voice, size)
        self.end()
        self.begin(element)

    def _notice(self, x: float, y: float, label: str, width: float, voice: Voice, size: float) -> None:
        """A small box that says which text no font here can show."""
        small = size * NOTICE
        inset = (width - voice.width(label, small)) / 2
        with self.apart():
            self.canvas.setLineWidth(max(0.5, size / 24))
            self.frame(x + size * 0.08, y - size * 0.24, width - size * 0.16, size * 1.1)
            self.draw(_set, voice.first.typeface.fontName, small, 0, x + inset, y, voice.plain(label))


def _set(canvas: Any, font: str, size: float, leading: float, x: float, y: float, *lines: str) -> None:
    """Lines of text, given as codes of one font."""
    text = canvas.beginText(x, y)
    text.setFont(font, size, leading)
    for line in lines:
        text.textLine(line)
    canvas.drawText(text)
