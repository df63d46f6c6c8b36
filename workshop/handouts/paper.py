"""Sizes of paper and the five versions of a handout: type scale, leading, ground, as plain data."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from workshop.errors import InputError

MM: Final = 72 / 25.4
MARGIN: Final = 18 * MM
COLUMNS: Final = 12
RULE: Final = 0.75


class Paper(enum.Enum):
    """Sheets a venue printer takes, named as the command line names them."""

    A4 = "a4"
    A3 = "a3"
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the upright sheet, in points."""
        return _SIZES[self]


_SIZES: Final = MappingProxyType(
    {
        Paper.A4: (210 * MM, 297 * MM),
        Paper.A3: (297 * MM, 420 * MM),
        Paper.LETTER: (612.0, 792.0),
    }
)


class Version(enum.Enum):
    """Who a handout is set for, named as the command line names them."""

    STANDARD = "standard"
    LARGE_PRINT = "large-print"
    DYSLEXIA = "dyslexia"
    EASY_READ = "easy-read"
    WALL = "wall"

    @property
    def title(self) -> str:
        """What the foot of the page and the lists call it."""
        return _TITLES[self]


_TITLES: Final = MappingProxyType(
    {
        Version.STANDARD: "Standard",
        Version.LARGE_PRINT: "Large print",
        Version.DYSLEXIA: "Dyslexia-friendly",
        Version.EASY_READ: "Easy Read layout",
        Version.WALL: "Wall",
    }
)

Colour = tuple[float, float, float]


def colour(code: str) -> Colour:
    """A colour from six hex digits, as shares of red, green and blue."""
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


INK: Final = colour("24211C")
MUTED: Final = colour("57514A")
ACCENT: Final = colour("1D6A5B")
LINE: Final = colour("C6BDAC")
TINT: Final = colour("EAF2EE")
WHITE: Final = colour("FFFFFF")
CREAM: Final = colour("FFF8E7")


def luminance(shade: Colour) -> float:
    """How bright `shade` looks, 0 to 1, as WCAG 2.2 defines relative luminance."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shade)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable_accent(code: str) -> Colour:
    """The partnership's accent if it is six hex digits that can be read on cream, else ours."""
    digits = code.removeprefix("#")
    if len(digits) != 6 or not set(digits) <= set("0123456789abcdefABCDEF"):
        return ACCENT
    wish = colour(digits)
    return wish if contrast(wish, CREAM) >= 4.5 else ACCENT


@dataclass(frozen=True, slots=True)
class Design:
    """How one version looks. Sizes in points; `leading` times the size is the line distance."""

    version: Version
    body: float
    leading: float
    small: float
    title: float
    heading: float
    subheading: float
    margin: float = MARGIN
    ground: Colour | None = None
    longest: int = 72
    picture: float = 0.0
    accent: Colour = ACCENT

    @property
    def gap(self) -> float:
        """The space between two paragraphs."""
        return self.body * 0.55

    @property
    def tint(self) -> Colour:
        """The quiet ground behind a band or a header row."""
        return TINT if self.ground is None else colour("F3E9CF")


DESIGNS: Final = MappingProxyType(
    {
        Version.STANDARD: Design(Version.STANDARD, 11.5, 1.42, 9, 28, 17, 13),
        Version.LARGE_PRINT: Design(Version.LARGE_PRINT, 18, 1.4, 18, 34, 25, 21, longest=60),
        Version.DYSLEXIA: Design(Version.DYSLEXIA, 13, 1.5, 12, 28, 19, 15.5, ground=CREAM, longest=62),
        Version.EASY_READ: Design(Version.EASY_READ, 16, 1.5, 14, 32, 22, 18, longest=56, picture=34 * MM),
        Version.WALL: Design(Version.WALL, 48, 1.25, 24, 84, 60, 52, margin=24 * MM, longest=90),
    }
)


def version_named(name: str) -> Version:
    """The version called `name`, as typed on the command line.

    Raises:
        InputError: there is no such version.
    """
    found = next((version for version in Version if version.value == name), None)
    if found is None:
        choices = ", ".join(version.value for version in Version)
        raise InputError(f"There is no version called “{name}”.", f"Choose one of: {choices}.")
    return found


def paper_named(name: str) -> Paper:
    """The paper called `name`, as typed on the command line.

    Raises:
        InputError: there is no such paper.
    """
    found = next((paper for paper in Paper if paper.value == name), None)
    if found is None:
        raise InputError(f"There is no paper called “{name}”.", "Choose a4, a3 or letter.")
    return found
