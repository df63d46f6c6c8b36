"""Wall: cards wherever you put them; x and y of a card are board units."""

from PySide6.QtCore import QPoint, QRect

from ui.boards.board_model import BoardModel
from ui.boards.cards import Card, ColumnKind
from ui.boards.layouts.clusters import Clusters
from ui.boards.layouts.free import FreePlan
from ui.boards.layouts.guides import NEAR, snapped
from ui.boards.layouts.plan import Free, Furniture

FAR_OUT = 200_000


class WallPlan(FreePlan):
    """Free placing with alignment guides, and names above the cards of a group that lie together."""

    def __init__(self) -> None:
        super().__init__()
        self._clusters = Clusters()

    def spot_of(self, card: Card) -> QPoint | None:
        return None if card.x is None or card.y is None else QPoint(_bound(card.x), _bound(card.y))

    def value_at(self, corner: QPoint) -> tuple[int, int]:
        return _bound(corner.x()), _bound(corner.y())

    def settle(self, slot: QRect, held: frozenset[str]) -> Free:
        near = self.within(slot.adjusted(-NEAR, -NEAR, NEAR, NEAR))
        others = (rect for ident, rect in near if ident not in held and ident in self._spots)
        return snapped(slot, others, self.size.gap)

    def reads(self, corner: QPoint) -> str:
        """How many cards' widths to the right, and how many heights down."""
        across, down = corner.x() / self.size.width, corner.y() / self.size.height
        return f"{across:.1f} across, {down:.1f} down"

    def where(self, ident: str) -> str:
        card = self._cards.get(ident)
        title = "" if card is None else self._clusters.title_of(card)
        place = super().where(ident)
        return f"{place}, under {title}" if title and ident in self._spots else place

    def clear_names(self, model: BoardModel) -> None:
        self._clusters = Clusters(column for column in model.columns if column.kind is ColumnKind.GROUP)

    def come(self, card: Card, rect: QRect) -> None:
        self._clusters.add(card, rect)

    def gone(self, card: Card) -> None:
        self._clusters.remove(card)

    def names(self) -> list[Furniture]:
        return self._clusters.names

    def frames(self, columns: set[str | None]) -> list[QRect]:
        return self._clusters.frames(columns)

    def under(self, head: Furniture) -> tuple[str, ...]:
        """The cards of the cluster that a name stands above."""
        ident = None if head.column is None else head.column.id
        found = (cluster for cluster in self._clusters.of(ident) if cluster.frame == head.frame)
        return next((cluster.idents for cluster in found), ())


def _bound(value: int) -> int:
    return max(-FAR_OUT, min(FAR_OUT, value))
