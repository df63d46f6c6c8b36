"""Cards on their way from one layout to another: only to show where each one went."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from ui.boards.cards import Card
from ui.boards.painting.pictures import Pictures
from workshop.frozen import frozen

LASTS = 0.18
MOST = 400


@frozen
class Flight:
    """From where to where (both in the viewport) the cards go, and when they started."""

    start: float
    paths: tuple[tuple[str, QPoint, QPoint, QRect], ...]

    def share(self, now: float) -> float:
        """How far the way is done, easing out; 1.0 once it is over."""
        passed = min(1.0, max(0.0, (now - self.start) / LASTS))
        return 1.0 - (1.0 - passed) ** 3

    def draw(self, painter: QPainter, now: float, cards: Mapping[str, Card], pictures: Pictures) -> None:
        share, margin = self.share(now), QPoint(pictures.margin, pictures.margin)
        for ident, start, end, size in self.paths:
            if ident in cards:
                at = start + (end - start) * share - margin
                painter.drawPixmap(at, pictures.get(ident) or pictures.sheet(cards[ident], size))


def flight(
    start: float, before: Mapping[str, QPoint], after: Mapping[str, tuple[QPoint, QRect]]
) -> Flight | None:
    """The way of every card seen in both layouts; None where there is nothing, or too much, to show."""
    both = [ident for ident in after if ident in before]
    if not both or len(both) > MOST:
        return None
    return Flight(start, tuple((ident, before[ident], *after[ident]) for ident in both))
