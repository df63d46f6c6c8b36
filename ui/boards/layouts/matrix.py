"""Matrix: two named axes; x and y of a card are thousandths of each axis, y upwards."""

from PySide6.QtCore import QPoint, QRect

from ui.boards.cards import Card
from ui.boards.layouts.free import FreePlan
from ui.boards.layouts.lane import Measures
from ui.boards.layouts.plan import Axes, Free

FRAME = QRect(0, 0, 1400, 960)
FULL = 1000
ASIDE = 90


class MatrixPlan(FreePlan):
    """Impact over effort, or any two names; the corners may have names too, from the top left clockwise."""

    size = Measures(width=204, height=128, gap=12, pad=12, head=52)
    step_by = 28

    def __init__(
        self,
        across: str = "Effort",
        up: str = "Impact",
        corners: tuple[str, str, str, str] = ("", "", "", ""),
    ) -> None:
        super().__init__()
        self.axes = Axes(FRAME, across, up, corners)

    @property
    def _room(self) -> QRect:
        """Where a card's corner may be, so that the whole card stays inside."""
        return FRAME.adjusted(0, 0, -self.size.width, -self.size.height)

    def spot_of(self, card: Card) -> QPoint | None:
        if card.x is None or card.y is None:
            return None
        room = self._room
        x, y = _bound(card.x), FULL - _bound(card.y)
        return QPoint(room.x() + room.width() * x // FULL, room.y() + room.height() * y // FULL)

    def value_at(self, corner: QPoint) -> tuple[int, int]:
        room = self._room
        x = round((corner.x() - room.x()) * FULL / room.width())
        y = FULL - round((corner.y() - room.y()) * FULL / room.height())
        return _bound(x), _bound(y)

    def settle(self, slot: QRect, _held: frozenset[str]) -> Free:
        room = self._room
        x = max(room.x(), min(slot.x(), room.x() + room.width()))
        y = max(room.y(), min(slot.y(), room.y() + room.height()))
        return Free(QRect(x, y, slot.width(), slot.height()))

    def reads(self, corner: QPoint) -> str:
        """Both ratings, out of a hundred."""
        return self._rated(*self.value_at(corner))

    def _rated(self, x: int, y: int) -> str:
        assert self.axes is not None
        return f"{self.axes.up.lower()} {y // 10} of 100, {self.axes.across.lower()} {x // 10} of 100"

    def where(self, ident: str) -> str:
        card = self._cards.get(ident)
        if card is None or card.parked or card.x is None or card.y is None:
            return super().where(ident)
        return self._rated(_bound(card.x), _bound(card.y))

    @property
    def right(self) -> int | None:
        return FRAME.right() + ASIDE


def _bound(value: int) -> int:
    return max(0, min(FULL, value))
