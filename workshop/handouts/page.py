"""One sheet being drawn: lines, boxes and text, each inside a mark or set aside as furniture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache

from workshop.handouts.fonts import Voice
from workshop.handouts.paper import INK, RULE, Colour
from workshop.handouts.pdf_file import literal, number, numbers
from workshop.handouts.tagged import Element

_ROUND = 0.5523
NOTICE = 0.82


@dataclass(slots=True, eq=False)
class Page:
    """A page under way. Positions are points from the lower left corner; `y` of text is its baseline."""

    index: int
    width: float
    height: float
    ops: list[str] = field(default_factory=list)
    marks: int = 0
    copy_of: Page | None = None
    _element: Element | None = None
    _fill: Colour | None = None
    _stroke: tuple[Colour, float] | None = None

    def begin(self, element: Element, actual: str | None = None) -> None:
        """From here to `end`, what is drawn belongs to `element`, and reads `actual` if given."""
        reads = "" if actual is None else f"/ActualText{literal(actual)}"
        tag = element.tag.value if actual is None else "Span"
        self.ops.append(f"/{tag}<</MCID {self.marks}{reads}>>BDC")
        element.kids.append((self.index, self.marks))
        self._element = element
        self.marks += 1

    def begin_artifact(self) -> None:
        """From here to `end`, what is drawn is furniture that a screen reader passes over."""
        self.ops.append("/Artifact BMC")
        self._element = None

    def end(self) -> None:
        """Close what `begin` or `begin_artifact` opened."""
        self.ops.append("EMC")

    def fill(self, colour: Colour) -> None:
        """The colour of text and areas from here on."""
        if colour != self._fill:
            self.ops.append(f"{shares(colour)} rg")
            self._fill = colour

    def stroke(self, colour: Colour, weight: float = RULE) -> None:
        """The colour and thickness of lines from here on."""
        if (colour, weight) != self._stroke:
            self.ops.append(f"{shares(colour)} RG {number(weight)} w")
            self._stroke = (colour, weight)

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A straight line."""
        self.ops.append(f"{numbers((x1, y1))} m {numbers((x2, y2))} l S")

    def dashed(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """A dashed line, to cut or to fold along."""
        self.ops.append(f"q [3 3] 0 d {numbers((x1, y1))} m {numbers((x2, y2))} l S Q")

    def area(self, x: float, y: float, width: float, height: float, radius: float = 0) -> None:
        """A filled box."""
        self.ops.append(f"{_box(x, y, width, height, radius)} f")

    def frame(self, x: float, y: float, width: float, height: float, radius: float = 0) -> None:
        """The outline of a box."""
        self.ops.append(f"{_box(x, y, width, height, radius)} S")

    @contextmanager
    def turned(self) -> Iterator[None]:
        """Everything in the block upside down, about the middle of the page."""
        self.ops.append(f"q -1 0 0 -1 {numbers((self.width, self.height))} cm")
        self._fill = self._stroke = None
        yield
        self.ops.append("Q")
        self._fill = self._stroke = None

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
        codes = [voice.plain(f"{line} ") for line in lines]
        if None in codes:
            for step, line in enumerate(lines):
                self._careful(x, y - step * leading, f"{line} ", voice, size)
            return
        body = " T* ".join([f"<{code}> Tj" for code in codes])
        start = f"1 0 0 1 {x:.2f} {y:.2f} Tm"
        self.ops.append(f"BT /{voice.first.tag} {number(size)} Tf {number(leading)} TL {start} {body} ET")

    def _careful(self, x: float, y: float, line: str, voice: Voice, size: float) -> None:
        for run in voice.runs(line):
            width = run.width * size / 1000
            if run.font is None:
                self._reading(run.actual or run.shown, x, y, run.shown, width, voice, size)
            else:
                at = f"1 0 0 1 {x:.2f} {y:.2f} Tm"
                self.ops.append(f"BT /{run.font} {number(size)} Tf {at} [{run.shown}] TJ ET")
            x += width

    def _reading(
        self, actual: str, x: float, y: float, label: str, width: float, voice: Voice, size: float
    ) -> None:
        """A notice, in a mark of its own that reads as what was typed."""
        element = self._element
        if element is None:
            self.ops.append(f"/Span<</ActualText{literal(actual)}>>BDC")
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
        rule = max(0.5, size / 24)
        self.ops.append(f"q {number(rule)} w")
        self.frame(x + size * 0.08, y - size * 0.24, width - size * 0.16, size * 1.1)
        small = size * NOTICE
        inset = (width - voice.width(label, small)) / 2
        at = f"1 0 0 1 {numbers((x + inset, y))} Tm"
        self.ops.append(f"BT /{voice.first.tag} {number(small)} Tf {at} <{voice.plain(label)}> Tj ET Q")


@lru_cache(maxsize=64)
def shares(colour: Colour) -> str:
    """A colour's three shares, to a thousandth."""
    return " ".join(f"{share:.3f}".rstrip("0").rstrip(".") for share in colour)


def _box(x: float, y: float, width: float, height: float, radius: float) -> str:
    if not radius:
        return f"{numbers((x, y, width, height))} re"
    right, top, bend = x + width, y + height, radius * (1 - _ROUND)
    corners = (
        (right - radius, y, right - bend, y, right, y + bend, right, y + radius),
        (right, top - radius, right, top - bend, right - bend, top, right - radius, top),
        (x + radius, top, x + bend, top, x, top - bend, x, top - radius),
        (x, y + radius, x, y + bend, x + bend, y, x + radius, y),
    )
    sides = " ".join(f"{numbers(c[:2])} l {numbers(c[2:])} c" for c in corners)
    return f"{numbers((x + radius, y))} m {sides} h"
