"""Wall: cards wherever you put them; x and y of a card are board units."""

from PySide6.QtCore import QPoint, QRect

from ui.boards.cards import Card
from ui.boards.layouts.free import FreePlan
from ui.boards.layouts.guides import NEAR, snapped
from ui.boards.layouts.plan import Free

FAR_OUT = 200_000


class WallPlan(FreePlan):
    """Free placing with alignment guides."""

    def spot_of(self, card: Card) -> QPoint | None:
        return None if card.x is None or card.y is None else QPoint(_bound(card.x), _bound(card.y))

    def value_at(self, corner: QPoint) -> tuple[int, int]:
        return _bound(corner.x()), _bound(corner.y())

    def settle(self, slot: QRect, held: frozenset[str]) -> Free:
        near = self.within(slot.adjusted(-NEAR, -NEAR, NEAR, NEAR))
        return snapped(slot, (rect for ident, rect in near if ident not in held and ident in self._spots))


def _bound(value: int) -> int:
    return max(-FAR_OUT, min(FAR_OUT, value))
