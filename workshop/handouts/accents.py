"""Where accents go that no font has together with their letter: above, below, through or around it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final, NamedTuple

GAP: Final = 60.0
"""Between a letter and an accent above or below it, in thousandths of the type size."""

_ABOVE, _BELOW = frozenset({230, 228, 232}), frozenset({220, 218, 222, 240})
_TWO_LETTERS, _RIGHT = frozenset({233, 234}), frozenset({216, 232, 222})


class Ink(NamedTuple):
    """The box around what a glyph draws, from its origin, in thousandths of the type size."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


def placed(width: float, base: Ink, marks: Sequence[tuple[str, Ink]]) -> list[tuple[float, float]]:
    """Where the origin of each mark goes, from the origin of the letter.

    Args:
        width: the advance of the letter.
        base: its ink.
        marks: the accents in the order they were typed, each with its ink.

    Returns:
        Shifts right and up, in thousandths. Accents on the same side stand on each other.
    """
    low, high = min(base.bottom, 0.0), base.top
    places = []
    for mark, ink in marks:
        kind = unicodedata.combining(mark)
        across = _across(width, base, ink, kind)
        if kind in _ABOVE:
            up = high + GAP - ink.bottom
            high = ink.top + up
        elif kind in _BELOW:
            up = low - GAP - ink.top
            low = ink.bottom + up
        elif kind in (0, 1):
            up = base.middle[1] - ink.middle[1]
        else:
            up = 0.0
        places.append((across, up))
    return places


def enclosed(marks: Sequence[tuple[str, Ink]]) -> float:
    """The width that a letter takes inside a circle or box around it; 0 where it has none."""
    around = (ink.right - ink.left for mark, ink in marks if unicodedata.category(mark) == "Me")
    return max((wide + GAP for wide in around), default=0.0)


def _across(width: float, base: Ink, ink: Ink, kind: int) -> float:
    if kind in _TWO_LETTERS:
        return width - ink.middle[0]
    if kind in _RIGHT:
        return base.right - ink.left
    return (base.middle[0] if base.right > base.left else width / 2) - ink.middle[0]
