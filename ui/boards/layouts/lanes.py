"""Lanes side by side: who stands where, changed in place when a card moves."""

from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import QPoint, QRect

from ui.boards.board_model import BoardChange, BoardModel
from ui.boards.cards import Card, ColumnKind
from ui.boards.layouts.lane import Lane
from ui.boards.layouts.plan import Axes, Face, Furniture, Standing, place_words

MARGIN = 24
SPACING = 20
FEW = 12
"""Where more parts than this are to be painted again, they are taken together lane by lane."""


class Lanes:
    """Lanes from left to right; a subclass says which lanes there are and which one a card belongs to."""

    face = Face.NOTE
    free = False
    card_width = 240
    fresh_hint = ""
    axes: Axes | None = None

    def __init__(self) -> None:
        self.lanes: list[Lane] = []
        self.by_id: dict[str, Lane] = {}
        self.heads: dict[str, Lane] = {}
        self.cards: dict[str, Card] = {}
        self.parked_folded = False
        self._width = 0
        self._extent: QRect | None = None
        self._shape: tuple[object, ...] = ()
        self._fronts: frozenset[str] = frozenset()
        self.fresh: QRect | None = None
        self._model: BoardModel | None = None

    def make_lanes(self, model: BoardModel) -> list[Lane]:
        raise NotImplementedError

    def lane_of(self, card: Card) -> str | None:
        """The lane's id, or None where the layout does not show the card as one of a lane."""
        raise NotImplementedError

    def breadth(self, lane: Lane) -> int:
        """How many cards stand side by side in a lane."""
        return lane.across

    def shows(self, lane: Lane) -> bool:
        """Whether a lane is there at all."""
        return lane.number >= 0

    def rebuild(self, model: BoardModel) -> None:
        self._model, self.cards = model, dict(model.cards)
        self._all = self.make_lanes(model)
        self.by_id = {lane.ident: lane for lane in self._all}
        self._fronts = frozenset(lane.heading for lane in self._all if lane.heading)
        self.heads = {lane.heading: lane for lane in self._all if lane.heading in self.cards}
        for card in self.cards.values():
            lane = self.lane_for(card)
            if lane is not None:
                lane.keys.append(card.key)
        for lane in self._all:
            lane.keys.sort()
        self._stand()

    def lane_for(self, card: Card) -> Lane | None:
        if card.id in self.heads and not card.parked:
            return None
        ident = self.lane_of(card)
        return None if ident is None else self.by_id.get(ident)

    def _stand(self) -> None:
        """Give every lane its place from left to right."""
        self._extent = None
        self.lanes = [lane for lane in self._all if self.shows(lane)]
        left, self.fresh = MARGIN, None
        for lane in self.lanes:
            lane.across = self.breadth(lane)
            if self.fresh_hint and self.fresh is None and self.ends_groups(lane):
                left = self._stand_fresh(left)
            lane.left, lane.top = left, MARGIN
            left += lane.width + SPACING
        if self.fresh_hint and self.fresh is None:
            left = self._stand_fresh(left)
        self._width = left - SPACING + MARGIN
        self._shape = self._outline()

    @property
    def parked(self) -> Lane | None:
        """The tray of parked cards, where it is shown."""
        return next((lane for lane in self.lanes if lane.kind is ColumnKind.PARKED), None)

    def fold_parked(self, folded: bool) -> None:
        """Fold the tray of parked cards to its head, or unfold it; no card is touched."""
        self.parked_folded = folded
        if self.parked is not None:
            self.parked.collapsed = folded
            self._stand()

    def ends_groups(self, _lane: Lane) -> bool:
        """Whether the place for a new column comes just before this lane."""
        return False

    def _stand_fresh(self, left: int) -> int:
        self.fresh = QRect(left, MARGIN, self.card_width, 120)
        return left + self.fresh.width() + SPACING

    def _outline(self) -> tuple[object, ...]:
        return tuple(
            (lane.ident, self.breadth(lane), lane.collapsed) for lane in self._all if self.shows(lane)
        )

    @property
    def extent(self) -> QRect:
        if self._extent is None:
            self._extent = self._measured()
        return self._extent

    def _measured(self) -> QRect:
        height = max((lane.height for lane in self.lanes), default=0)
        return QRect(0, 0, max(self._width, 2 * MARGIN), height + 2 * MARGIN)

    def stretches(self, _count: int) -> list[QRect]:
        """The parts that stand side by side on paper: the board as it is."""
        return [self.extent]

    def take(self, change: BoardChange) -> list[QRect] | None:
        """Follow a change; the parts to paint again, or None for everything."""
        self._extent = None
        heads = bool(change.ids & self._fronts)
        if change.everything or change.columns or change.large or heads or self._model is None:
            if self._model is not None:
                self.rebuild(self._model)
            return None
        pairs: Iterable[tuple[Card | None, Card | None]] = chain(
            change.put, ((card, None) for card in change.dropped)
        )
        dirty = [area for old, new in pairs for area in self._shift(old, new)]
        if self._outline() != self._shape:
            self._stand()
            return None
        return dirty if len(dirty) <= FEW else _one_a_lane(dirty)

    def _shift(self, old: Card | None, new: Card | None) -> list[QRect]:
        before = self.lane_for(old) if old is not None else None
        after = self.lane_for(new) if new is not None else None
        if new is not None:
            self.cards[new.id] = new
        elif old is not None:
            self.cards.pop(old.id, None)
        if old is not None and new is not None and before is after and old.key == new.key:
            return [] if after is None else [self._room(after.rect(after.index(new)))]
        areas = []
        if before is not None and old is not None:
            areas.append(before.below(before.remove(old)))
        if after is not None and new is not None:
            areas.append(after.below(after.add(new)))
        return self._narrow(areas, before, after)

    @staticmethod
    def _narrow(areas: list[QRect], before: Lane | None, after: Lane | None) -> list[QRect]:
        """A move inside one lane leaves what is above and below both places alone, the head's count too."""
        if len(areas) == 2 and before is after and before is not None and before.across == 1:
            top, bottom = sorted(area.y() for area in areas)
            return [QRect(before.left, top, before.width, bottom - top + 2 * before.pitch_y)]
        heads = [lane.head for lane in (before, after) if lane is not None]
        return areas + heads

    @staticmethod
    def _room(rect: QRect) -> QRect:
        return rect.adjusted(-8, -8, 8, 8)

    def rect(self, ident: str) -> QRect | None:
        card = self.cards.get(ident)
        if card is None:
            return None
        lane = self.lane_for(card)
        if lane is not None:
            return None if lane.collapsed or lane not in self.lanes else lane.rect(lane.index(card))
        head = self.heads.get(ident)
        return None if head is None else head.head

    def within(self, area: QRect) -> list[tuple[str, QRect]]:
        return [pair for lane in self.lanes for pair in lane.within(area)]

    def furniture(self, area: QRect) -> list[Furniture]:
        return [self.furniture_of(lane) for lane in self.lanes if lane.frame.intersects(area)]

    def furniture_of(self, lane: Lane) -> Furniture:
        heading = lane.heading if lane.heading in self.cards else None
        title = lane.title or (self.cards[heading].text if heading else "")
        return Furniture(
            lane.column,
            lane.frame,
            lane.head,
            title,
            len(lane.keys),
            lane.number,
            heading,
            "" if lane.keys else lane.hint,
            lane.foot,
            lane.collapsed,
            lane.folds,
        )

    def lane_at(self, x: int) -> Lane | None:
        half = SPACING // 2
        return next(
            (lane for lane in self.lanes if lane.left - half <= x < lane.left + lane.width + half), None
        )

    def head_at(self, point: QPoint) -> Furniture | None:
        lane = next((lane for lane in self.lanes if lane.head.contains(point)), None)
        return None if lane is None or lane.column is None else self.furniture_of(lane)

    def under(self, head: Furniture) -> tuple[str, ...]:
        """The cards below a head."""
        lane = None if head.column is None else self.by_id.get(head.column.id)
        return () if lane is None else tuple(key[2] for key in lane.keys)

    def foot_at(self, point: QPoint) -> Furniture | None:
        lane = next((lane for lane in self.lanes if lane.foot.contains(point)), None)
        return None if lane is None else self.furniture_of(lane)

    def at(self, point: QPoint) -> str | None:
        for lane in self.lanes:
            if lane.heading in self.cards and lane.head.contains(point):
                return lane.heading
            if lane.frame.contains(point):
                return next(
                    (ident for ident, rect in lane.within(QRect(point, point)) if rect.contains(point)), None
                )
        return None

    def where(self, ident: str) -> str:
        """Where a card is, in words: 2 of 7 under Trust."""
        found = self.standing(ident)
        return "" if found is None else place_words(found)

    def standing(self, ident: str) -> Standing | None:
        card = self.cards.get(ident)
        lane = None if card is None else self.lane_for(card)
        if card is None or lane is None:
            return None
        return Standing(lane.index(card) + 1, len(lane.keys), self.furniture_of(lane).title)


def _one_a_lane(areas: list[QRect]) -> list[QRect]:
    """The same parts, those at one left edge as one."""
    joined: dict[int, QRect] = {}
    for area in areas:
        left = area.x()
        joined[left] = joined[left].united(area) if left in joined else area
    return list(joined.values())
