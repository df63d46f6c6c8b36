"""Alignment guides: a dragged card snaps to the edges of those near it, and a line shows to which."""

from collections.abc import Iterable

from PySide6.QtCore import QRect

from ui.boards.layouts.plan import Free

SNAP = 9
NEAR = 700


def snapped(slot: QRect, others: Iterable[QRect], gap: int = 0) -> Free:
    """The slot moved onto the nearest edges, or a gap beside them, with the lines it now lies on."""
    others = list(others)
    across = _best((shift, other) for other in others for shift in _across(slot, other, gap))
    down = _best((shift, other) for other in others for shift in _down(slot, other, gap))
    moved = slot.translated(across[0] if across else 0, down[0] if down else 0)
    guides = []
    if across:
        both = moved.united(across[1])
        guides.append(QRect(moved.x(), both.y(), 1, both.height()))
    if down:
        both = moved.united(down[1])
        guides.append(QRect(both.x(), moved.y(), both.width(), 1))
    return Free(moved, tuple(guides))


def _across(slot: QRect, other: QRect, gap: int) -> tuple[int, ...]:
    """How far to the left edges' line, and for a card in the same row to the usual gap beside it."""
    apart = other.x() - slot.x()
    beside = other.width() + gap
    return (apart, apart + beside, apart - beside) if abs(other.y() - slot.y()) < other.height() else (apart,)


def _down(slot: QRect, other: QRect, gap: int) -> tuple[int, ...]:
    apart = other.y() - slot.y()
    below = other.height() + gap
    return (apart, apart + below, apart - below) if abs(other.x() - slot.x()) < other.width() else (apart,)


def _best(shifts: Iterable[tuple[int, QRect]]) -> tuple[int, QRect] | None:
    near = [pair for pair in shifts if abs(pair[0]) <= SNAP]
    return min(near, key=lambda pair: abs(pair[0]), default=None)
