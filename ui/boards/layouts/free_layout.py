"""Cards anywhere: found by a grid, put down where the hand lets go; two trays stand beside the board."""

from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import QPoint, QRect

from ui.boards.board_model import BoardChange, BoardModel
from ui.boards.cards import Card
from ui.boards.layouts.lane import Measures
from ui.boards.layouts.nearest import nearest
from ui.boards.layouts.plan import Axes, Direction, Face, Furniture
from ui.boards.layouts.spots import Spots
from ui.boards.layouts.trays import Trays

Keyed = tuple[int, int, int, tuple[str, int, str]]
BOARD = QRect(0, 0, 800, 500)
EDGE = 160


class FreeLayout:
    """Who is where; a subclass turns a card's x and y into board units."""

    face = Face.NOTE
    free = True
    fresh: QRect | None = None
    fresh_hint = ""
    axes: Axes | None = None
    size = Measures(width=220, height=140, gap=16, pad=12, head=52)

    def __init__(self) -> None:
        self._model: BoardModel | None = None
        self.parked_folded = False
        self._cards: dict[str, Card] = {}
        self._spots, self.trays = Spots(), Trays(self.size, folded=False)
        self._extent: QRect | None = None

    def spot_of(self, card: Card) -> QPoint | None:
        """Where a card's top left corner is, None while it has no place."""
        raise NotImplementedError

    def reads(self, corner: QPoint) -> str:
        """A place of the board in words."""
        raise NotImplementedError

    def where(self, ident: str) -> str:
        """Where a card is, in words."""
        rect, card = self._spots.get(ident), self._cards.get(ident)
        if rect is not None:
            return self.reads(rect.topLeft())
        return "" if card is None or card.parked else "not placed yet"

    # what a subclass may draw around its cards

    def clear_names(self, model: BoardModel) -> None:
        """Forget what was told about the cards: the board is made anew."""

    def come(self, card: Card, rect: QRect) -> None:
        """A card has got a place."""

    def gone(self, card: Card) -> None:
        """A card has lost its place."""

    def names(self) -> list[Furniture]:
        """The names that stand among the cards."""
        return []

    def frames(self, _columns: set[str | None]) -> list[QRect]:
        """The frames around the cards of these columns."""
        return []

    # following the model

    def rebuild(self, model: BoardModel) -> None:
        self._model, self._cards, self._spots = model, dict(model.cards), Spots()
        self.trays = Trays(self.size, self.parked_folded)
        self.clear_names(model)
        for card in self._cards.values():
            if not self._put(card):
                self.trays.lane_of(card).keys.append(card.key)
        self.trays.sort()
        self._stand()

    def _put(self, card: Card) -> bool:
        """Give a card its place on the board, if it has one."""
        corner = None if card.parked else self.spot_of(card)
        if corner is None:
            return False
        rect = QRect(corner.x(), corner.y(), self.size.width, self.size.height)
        self._spots.put(card.id, rect)
        self.come(card, rect)
        return True

    def _stand(self) -> tuple[int, ...]:
        self.trays.any, self._extent = bool(self._cards), None
        ground = self._ground
        return self.trays.stand(min(0, ground.x()), self.right)

    @property
    def right(self) -> int | None:
        """Where the tray of parked cards stands, if not left of everything."""
        return None

    @property
    def _ground(self) -> QRect:
        """All that is on the board itself."""
        return (self.axes.frame if self.axes is not None else BOARD).united(self._spots.around)

    def fold_parked(self, folded: bool) -> None:
        """Fold the tray of parked cards to its head, or unfold it; no card is touched."""
        self.parked_folded = self.trays.parked.collapsed = folded
        self._extent = None

    def take(self, change: BoardChange) -> list[QRect] | None:
        """Follow a change; the parts to paint again, or None for everything."""
        if self._model is None:
            return None
        if change.everything or change.large or change.columns:
            self.rebuild(self._model)
            return None
        before = self._stand()
        gone = ((card, None) for card in change.dropped)
        pairs: list[tuple[Card | None, Card | None]] = [*change.put, *gone]
        columns = {card.column for pair in pairs for card in pair if card is not None}
        dirty = self.frames(columns)
        for old, new in pairs:
            dirty += self._leave(old) if old is not None else []
            dirty += self._enter(new) if new is not None else []
        dirty += self.frames(columns)
        return None if self._stand() != before else [rect.adjusted(-8, -8, 8, 8) for rect in dirty]

    def _leave(self, card: Card) -> list[QRect]:
        self._cards.pop(card.id, None)
        rect = self._spots.take(card.id)
        if rect is not None:
            self.gone(card)
            return [rect]
        lane = self.trays.lane_of(card)
        return [lane.below(lane.remove(card)), lane.head]

    def _enter(self, card: Card) -> list[QRect]:
        self._cards[card.id] = card
        if self._put(card):
            return [self._spots[card.id]]
        lane = self.trays.lane_of(card)
        return [lane.below(lane.add(card)), lane.head]

    # finding

    @property
    def extent(self) -> QRect:
        if self._extent is None:
            self._extent = self._measured()
        return self._extent

    def _measured(self) -> QRect:
        around = self._ground
        for item in chain(self.names(), (self.trays.furniture_of(lane) for lane in self.trays.shown)):
            around = around.united(item.frame)
        return around.adjusted(-EDGE, -EDGE, EDGE, EDGE)

    def stretches(self, _count: int) -> list[QRect]:
        """The parts that stand side by side on paper: the board, with less air around it."""
        return [self.extent.adjusted(EDGE // 2, EDGE // 2, -EDGE // 2, -EDGE // 2)]

    @property
    def home(self) -> QRect:
        """What to show at first: every placed card and the width of the trays, however long they are."""
        return self._ground.united(self.trays.tops()).adjusted(-72, -40, 40, 72)

    def rect(self, ident: str) -> QRect | None:
        found, card = self._spots.get(ident), self._cards.get(ident)
        return found if found is not None or card is None else self.trays.rect(card)

    def within(self, area: QRect) -> list[tuple[str, QRect]]:
        cards, spots = self._cards, self._spots
        found = sorted(spots.near(area), key=lambda ident: cards[ident].key)
        return self.trays.within(area) + [(ident, spots[ident]) for ident in found]

    def furniture(self, area: QRect) -> list[Furniture]:
        names = [item for item in self.names() if item.frame.intersects(area)]
        return self.trays.furniture(area) + names

    def head_at(self, point: QPoint) -> Furniture | None:
        """The name there, or the head of the tray that folds, unless a card lies on it."""
        lane = self.trays.at(point)
        if lane is not None:
            return self.trays.furniture_of(lane) if lane.folds and lane.head.contains(point) else None
        found = next((item for item in reversed(self.names()) if item.head.contains(point)), None)
        return None if found is None or self.at(point) is not None else found

    def foot_at(self, _point: QPoint) -> Furniture | None:
        return None

    def at(self, point: QPoint) -> str | None:
        found = self.within(QRect(point, point))
        return next((ident for ident, rect in reversed(found) if rect.contains(point)), None)

    def first(self) -> str | None:
        return next(iter(self.reading_order()), None)

    def last(self) -> str | None:
        """The last card of the board; a parked one only where there is no other."""
        order = [ident for ident in self.reading_order() if not self._cards[ident].parked]
        return next(reversed(order or self.reading_order()), None)

    def reading_order(self) -> list[str]:
        """Those without a place, then row by row, then the parked."""
        seen = (ident for ident, card in self._cards.items() if not (card.parked and self.parked_folded))
        return sorted(seen, key=self._reading_key)

    def _reading_key(self, ident: str) -> Keyed:
        rect, card = self._spots.get(ident), self._cards[ident]
        if rect is None:
            return (2 if card.parked else 0), 0, 0, card.key
        return 1, rect.y(), rect.x(), card.key

    def sorted_ids(self, idents: Iterable[str]) -> tuple[str, ...]:
        """Cards as they are read; only these are looked at."""
        known = {ident for ident in idents if ident in self._cards}
        return tuple(sorted(known, key=self._reading_key))

    def neighbour(self, ident: str, direction: Direction) -> str | None:
        start = self.rect(ident)
        if start is None:
            return None
        reach = 3 * self.size.width
        for area in (start.adjusted(-reach, -reach, reach, reach), self.extent):
            found = nearest(start, [pair for pair in self.within(area) if pair[0] != ident], direction)
            if found is not None:
                return found
        return None
