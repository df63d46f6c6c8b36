"""The app's own icons on paper: their SVG outlines as reportlab paths."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from reportlab.pdfgen.pathobject import PDFPathObject

from workshop.handouts.page import Page
from workshop.handouts.paper import Colour

VIEW: Final = 24.0
_COMMAND: Final = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
_FLAG: Final = re.compile(r"[01]")
_ARGUMENTS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}
Point = tuple[float, float]


def draw_icon(page: Page, name: str, x: float, y: float, size: float, colour: Colour) -> None:
    """The icon called `name`, its lower left corner at `x`, `y`, as an outline `size` points wide."""
    page.draw(_draw, name, x, y, size, colour)


def _draw(canvas: Any, name: str, x: float, y: float, size: float, colour: Colour) -> None:
    scale = size / VIEW
    canvas.saveState()
    canvas.transform(scale, 0, 0, -scale, x, y + size)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.setLineWidth(1.75)
    canvas.setStrokeColor(colour)
    canvas.drawPath(_outline(name))
    canvas.restoreState()


@lru_cache(maxsize=64)
def _outline(name: str) -> Any:
    from xml.etree import ElementTree as ET

    source = (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    path = PDFPathObject()
    for node in ET.fromstring(source).iter():
        _add(path, node.tag.rpartition("}")[2], node.attrib)
    return path


def _add(path: Any, tag: str, at: dict[str, str]) -> None:
    value = {key: float(text) for key, text in at.items() if re.fullmatch(r"-?[\d.]+", text)}
    match tag:
        case "path":
            _trace(path, at["d"])
        case "circle":
            path.circle(value["cx"], value["cy"], value["r"])
        case "ellipse":
            rx, ry = value["rx"], value["ry"]
            path.ellipse(value["cx"] - rx, value["cy"] - ry, 2 * rx, 2 * ry)
        case "line":
            path.moveTo(value["x1"], value["y1"])
            path.lineTo(value["x2"], value["y2"])
        case "polyline" | "polygon":
            _trace(path, f"M{at['points']}{'Z' if tag == 'polygon' else ''}")
        case "rect":
            radius = value.get("rx", value.get("ry", 0))
            path.roundRect(value.get("x", 0), value.get("y", 0), value["width"], value["height"], radius)


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers, repeated ones spelt out."""
    for letter, body in _COMMAND.findall(path):
        count = _ARGUMENTS[letter.upper()]
        values = list(_values(body, arc=letter in "Aa"))
        again = {"M": "L", "m": "l"}.get(letter, letter)
        yield letter, values[:count]
        for at in range(count, len(values), count or 1):
            yield again, values[at : at + count]


def _values(body: str, *, arc: bool) -> Iterator[float]:
    """The numbers of a command; an arc's two flags are one digit each, even when written together."""
    at = index = 0
    while found := (_FLAG if arc and index % 7 in (3, 4) else _NUMBER).search(body, at):
        yield float(found[0])
        at, index = found.end(), index + 1


def _trace(path: Any, data: str) -> None:
    here = start = control = (0.0, 0.0)
    for letter, given in _commands(data):
        kind = letter.upper()
        values = _absolute(kind, given, here) if letter.islower() else given
        points = list(zip(values[::2], values[1::2], strict=False))
        match kind:
            case "M":
                here = start = points[0]
                path.moveTo(*here)
            case "Z":
                here = start
                path.close()
            case "A":
                _arc(path, here, values)
                here = (values[5], values[6])
            case "C" | "S":
                first = (2 * here[0] - control[0], 2 * here[1] - control[1])
                bend = points if kind == "C" else [first, *points]
                path.curveTo(*bend[0], *bend[1], *bend[2])
                control, here = bend[1], bend[2]
            case "Q":
                path.curveTo(*_towards(here, points[0]), *_towards(points[1], points[0]), *points[1])
                here = points[1]
            case _:
                here = (
                    (values[0], here[1])
                    if kind == "H"
                    else (here[0], values[0])
                    if kind == "V"
                    else points[-1]
                )
                path.lineTo(*here)
        if kind not in "CS":
            control = here


def _towards(end: Point, bend: Point) -> Point:
    """The control point of a cubic curve that equals a quadratic one with this end and bend."""
    return end[0] + (bend[0] - end[0]) * 2 / 3, end[1] + (bend[1] - end[1]) * 2 / 3


def _absolute(kind: str, given: list[float], here: Point) -> list[float]:
    if kind == "A":
        return [*given[:5], given[5] + here[0], given[6] + here[1]]
    if kind == "V":
        return [given[0] + here[1]]
    return [value + here[index % 2] for index, value in enumerate(given)]


def _arc(path: Any, here: Point, values: list[float]) -> None:
    """An elliptical arc as curves of at most a quarter turn (SVG 1.1, appendix F.6)."""
    rx, ry, _, large, sweep, x, y = values
    if not rx or not ry or here == (x, y):
        path.lineTo(x, y)
        return
    dx, dy = (here[0] - x) / 2, (here[1] - y) / 2
    grow = max(1.0, math.sqrt((dx / rx) ** 2 + (dy / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    square = (rx * ry) ** 2 / ((rx * dy) ** 2 + (ry * dx) ** 2) - 1
    root = math.sqrt(max(0.0, square)) * (-1 if large == sweep else 1)
    cx, cy = root * rx * dy / ry + (here[0] + x) / 2, -root * ry * dx / rx + (here[1] + y) / 2
    begin = math.atan2((here[1] - cy) / ry, (here[0] - cx) / rx)
    turn = math.atan2((y - cy) / ry, (x - cx) / rx) - begin
    turn += 2 * math.pi * ((turn < 0 and bool(sweep)) - (turn > 0 and not sweep))
    steps = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    for step in range(steps):
        path.curveTo(*_curve((cx, cy), (rx, ry), begin + turn * step / steps, turn / steps))


def _curve(centre: Point, radii: Point, begin: float, turn: float) -> list[float]:
    bend = 4 / 3 * math.tan(turn / 4)
    end = begin + turn
    spots = (
        (math.cos(begin) - bend * math.sin(begin), math.sin(begin) + bend * math.cos(begin)),
        (math.cos(end) + bend * math.sin(end), math.sin(end) - bend * math.cos(end)),
        (math.cos(end), math.sin(end)),
    )
    return [c + r * v for spot in spots for c, r, v in zip(centre, radii, spot, strict=True)]
