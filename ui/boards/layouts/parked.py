"""The tray of parked cards, which every layout has beside its board: drop to park, drag out to bring back."""

from PySide6.QtCore import QPoint, QRect

from ui.boards.cards import Column, ColumnKind
from ui.boards.layouts.lane import Lane, Measures
from ui.boards.layouts.plan import Aside

PARKED = "\x00parked"
HINT = "Drop here to park"
STRETCH = 160


def parked_lane(measures: Measures, folded: bool, column: Column | None = None) -> Lane:
    """The tray as a lane; folded, only its head stands there and still takes drops."""
    shown = column or Column(PARKED, "Parked", kind=ColumnKind.PARKED)
    return Lane(shown.id, shown.title, measures, shown, collapsed=folded, hint=HINT)


def aside_at(lane: Lane, point: QPoint, lead: str) -> Aside:
    """Parking near a point: the stretch of the tray that lights up, the same while the hand is over it."""
    frame = lane.frame
    high = min(STRETCH, frame.height())
    step = max(0, (point.y() - frame.y()) // STRETCH) * STRETCH
    top = min(frame.y() + step, frame.y() + frame.height() - high)
    return Aside(QRect(frame.x(), top, frame.width(), high), lead)
