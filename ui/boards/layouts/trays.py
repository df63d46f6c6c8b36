"""What stands beside a free board: the ideas that have no place on it yet, and the parked ones."""

from PySide6.QtCore import QPoint, QRect, QSize

from ui.boards.cards import Card, Column, ColumnKind
from ui.boards.layouts.columns import breadth
from ui.boards.layouts.lane import Lane, Measures
from ui.boards.layouts.parked import parked_lane
from ui.boards.layouts.plan import Furniture

SPACING = 110
WAITING = "\x00waiting"


class Trays:
    """Two lanes; positions follow from the index, so a card that comes or goes moves no other."""

    def __init__(self, size: Measures, folded: bool) -> None:
        column = Column(WAITING, "Not placed yet", kind=ColumnKind.LOOSE)
        self.waiting = Lane(WAITING, column.title, size, column)
        self.parked = parked_lane(size, folded)
        self.any = False

    @property
    def shown(self) -> list[Lane]:
        """The trays that are there: the parked one wherever there is a card at all."""
        beside = [self.waiting] if self.waiting.keys else []
        return [*beside, self.parked] if self.any else beside

    def lane_of(self, card: Card) -> Lane:
        """The tray that holds a card without a place on the board."""
        return self.parked if card.parked else self.waiting

    def stand(self, left: int, right: int | None) -> tuple[int, ...]:
        """Put the trays left of the board (the parked one right of it, where `right` says where)."""
        self.waiting.across, self.parked.across = breadth(len(self.waiting.keys)), 1
        self.waiting.top = self.parked.top = 0
        self.waiting.left = left - self.waiting.width - SPACING
        beside = self.waiting.left - 24 if self.waiting.keys else left - SPACING
        self.parked.left = beside - self.parked.width if right is None else right
        return self.waiting.across, self.waiting.left, self.parked.left, len(self.shown)

    def sort(self) -> None:
        for lane in (self.waiting, self.parked):
            lane.keys.sort()

    def rect(self, card: Card) -> QRect | None:
        lane = self.lane_of(card)
        return None if lane.collapsed else lane.rect(lane.index(card))

    def at(self, point: QPoint) -> Lane | None:
        return next((lane for lane in self.shown if lane.frame.contains(point)), None)

    def within(self, area: QRect) -> list[tuple[str, QRect]]:
        return [pair for lane in self.shown for pair in lane.within(area)]

    def furniture(self, area: QRect) -> list[Furniture]:
        return [self.furniture_of(lane) for lane in self.shown if lane.frame.intersects(area)]

    @staticmethod
    def furniture_of(lane: Lane) -> Furniture:
        return Furniture(
            lane.column,
            lane.frame,
            lane.head,
            lane.title,
            len(lane.keys),
            hint="" if lane.keys else lane.hint,
            folded=lane.collapsed,
            folds=lane.folds,
        )

    def tops(self) -> QRect:
        """The stretch of the trays' heads, however long they are."""
        found = QRect()
        for lane in self.shown:
            found = found.united(QRect(lane.frame.topLeft(), QSize(lane.width, 1)))
        return found
