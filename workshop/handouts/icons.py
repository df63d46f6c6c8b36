"""The app's own icons on paper: their SVG outlines as PDF lines."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Final
from xml.etree import ElementTree as ET

from workshop.handouts.page import Page, shares
from workshop.handouts.paper import Colour
from workshop.handouts.pdf_file import numbers

VIEW: Final = 24.0
_COMMAND: Final = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
_FLAG: Final = re.compile(r"[01]")
_ARGUMENTS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}
Point = tuple[float, float]


def draw_icon(page: Page, name: str, x: float, y: float, size: float, colour: Colour) -> None:
    """The icon called `name`, its lower left corner at `x`, `y`, as an outline `size` points wide."""
    scale = size / VIEW
    place = numbers((x, y + size))
    page.ops.append(
        f"q {scale:.4f} 0 0 {-scale:.4f} {place} cm 1 J 1 j 1.75 w {shares(colour)} RG {_outline(name)} S Q"
    )


@lru_cache(maxsize=64)
def _outline(name: str) -> str:
    source = (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    root = ET.fromstring(source)
    return " ".join(_shape(node.tag.rpartition("}")[2], node.attrib) for node in root.iter())


def _shape(tag: str, at: dict[str, str]) -> str:
    value = {key: float(text) for key, text in at.items() if re.fullmatch(r"-?[\d.]+", text)}
    match tag:
        case "path":
            return " ".join(_path(at["d"]))
        case "circle":
            return _ellipse(value["cx"], value["cy"], value["r"], value["r"])
        case "ellipse":
            return _ellipse(value["cx"], value["cy"], value["rx"], value["ry"])
        case "line":
            return f"{numbers((value['x1'], value['y1']))} m {numbers((value['x2'], value['y2']))} l"
        case "polyline" | "polygon":
            return " ".join(_path(f"M{at['points']}{'Z' if tag == 'polygon' else ''}"))
        case "rect":
            return _rounded(value)
        case _:
            return ""


def _rounded(value: dict[str, float]) -> str:
    x, y, w, h = value.get("x", 0), value.get("y", 0), value["width"], value["height"]
    r = value.get("rx", value.get("ry", 0))
    return " ".join(
        _path(
            f"M{x + r} {y}h{w - 2 * r}a{r} {r} 0 0 1 {r} {r}v{h - 2 * r}a{r} {r} 0 0 1 {-r} {r}"
            f"h{2 * r - w}a{r} {r} 0 0 1 {-r} {-r}v{2 * r - h}a{r} {r} 0 0 1 {r} {-r}z"
        )
    )


def _ellipse(cx: float, cy: float, rx: float, ry: float) -> str:
    return " ".join(_path(f"M{cx - rx} {cy}a{rx} {ry} 0 1 1 {2 * rx} 0a{rx} {ry} 0 1 1 {-2 * rx} 0z"))


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


def _path(path: str) -> Iterator[str]:
    here = start = control = (0.0, 0.0)
    for letter, given in _commands(path):
        kind = letter.upper()
        values = _absolute(kind, given, here) if letter.islower() else given
        points = list(zip(values[::2], values[1::2], strict=False))
        match kind:
            case "M":
                here = start = points[0]
                yield f"{numbers(here)} m"
            case "Z":
                here = start
                yield "h"
            case "A":
                yield from _arc(here, values)
                here = (values[5], values[6])
            case "C" | "S":
                first = (2 * here[0] - control[0], 2 * here[1] - control[1])
                bend = points if kind == "C" else [first, *points]
                yield f"{numbers([v for p in bend for v in p])} c"
                control, here = bend[1], bend[2]
            case _:
                here = (
                    (values[0], here[1])
                    if kind == "H"
                    else (here[0], values[0])
                    if kind == "V"
                    else points[-1]
                )
                yield f"{numbers(here)} l"
        if kind not in "CS":
            control = here


def _absolute(kind: str, given: list[float], here: Point) -> list[float]:
    if kind == "A":
        return [*given[:5], given[5] + here[0], given[6] + here[1]]
    if kind == "V":
        return [given[0] + here[1]]
    return [value + here[index % 2] for index, value in enumerate(given)]


def _arc(here: Point, values: list[float]) -> Iterator[str]:
    """An elliptical arc as curves of at most a quarter turn (SVG 1.1, appendix F.6)."""
    rx, ry, _, large, sweep, x, y = values
    if not rx or not ry or here == (x, y):
        yield f"{numbers((x, y))} l"
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
        yield _curve((cx, cy), (rx, ry), begin + turn * step / steps, turn / steps)


def _curve(centre: Point, radii: Point, begin: float, turn: float) -> str:
    bend = 4 / 3 * math.tan(turn / 4)
    end = begin + turn
    spots = (
        (math.cos(begin) - bend * math.sin(begin), math.sin(begin) + bend * math.cos(begin)),
        (math.cos(end) + bend * math.sin(end), math.sin(end) - bend * math.cos(end)),
        (math.cos(end), math.sin(end)),
    )
    return f"{numbers([c + r * v for spot in spots for c, r, v in zip(centre, radii, spot, strict=True)])} c"
