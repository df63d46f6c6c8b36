"""Cards anywhere: a uniform grid finds what is near a point, a tray holds what was not placed yet."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize

from ui.boards.board_model import BoardChange, BoardModel
from ui.boards.cards import Card, Column, ColumnKind
from ui.boards.intents import Create, Intent, MoveColumn, Place
from ui.boards.layouts.columns import breadth
from ui.boards.layouts.lane import Lane, Measures
from ui.boards.layouts.nearest import nearest
from ui.boards.layouts.plan import Axes, Direction, Drop, Face, Free, Furniture
from ui.boards.layouts.tidy import tidied

CELL = 512
SPACING = 110
TRAY = "\x00tray"
STEP = {
    Direction.UP: QPoint(0, -1),
    Direction.DOWN: QPoint(0, 1),
    Direction.LEFT: QPoint(-1, 0),
    Direction.RIGHT: QPoint(1, 0),
}

Cell = tuple[int, int]


class FreePlan:
    """Placed cards in a grid of cells; a subclass turns a card's x and y into board units and back."""

    face = Face.NOTE
    free = True
    fresh: QRect | None = None
    fresh_hint = ""
    axes: Axes | None = None
    size = Measures(width=220, height=140, gap=16, pad=12, head=52)
    step_by = 20

    def __init__(self) -> None:
        self._model: BoardModel | None = None
        self._cards: dict[str, Card] = {}
        self._cells: dict[Cell, set[str]] = {}
        self._spots: dict[str, QRect] = {}
        self._around: QRect | None = None
        self.tray = self._new_tray()

    def spot_of(self, card: Card) -> QPoint | None:
        """Where a card's top left corner is, None while it has no place."""
        raise NotImplementedError

    def value_at(self, corner: QPoint) -> tuple[int, int]:
        """The x and y that a card gets when its corner is put there."""
        raise NotImplementedError

    def settle(self, slot: QRect, held: frozenset[str]) -> Free:
        """Where a card comes to lie when it is let go near there."""
        raise NotImplementedError

    def where(self, ident: str) -> str:
        """Where a card is, in words."""
        return "not placed yet" if ident in self._cards and ident not in self._spots else ""

    def _new_tray(self) -> Lane:
        column = Column(TRAY, "Not placed yet", kind=ColumnKind.LOOSE)
        return Lane(TRAY, column.title, self.size, column)

    # who is where

    def rebuild(self, model: BoardModel) -> None:
        self._model, self._cards, self._around = model, {}, None
        self._cells, self._spots, self.tray = {}, {}, self._new_tray()
        for card in model.cards.values():
            self._add(card, self.tray.keys)
        self.tray.keys.sort()
        self._stand_tray()

    def _add(self, card: Card, loose: list[tuple[str, int, str]]) -> None:
        self._cards[card.id] = card
        if card.parked:
            return
        corner = self.spot_of(card)
        if corner is None:
            loose.append(card.key)
            return
        rect = self._spots[card.id] = QRect(corner.x(), corner.y(), self.size.width, self.size.height)
        for cell in _touched(rect):
            self._cells.setdefault(cell, set()).add(card.id)

    def _remove(self, card: Card) -> QRect | None:
        self._cards.pop(card.id, None)
        rect = self._spots.pop(card.id, None)
        if rect is not None:
            for cell in _touched(rect):
                self._cells[cell].discard(card.id)
        return rect

    def _stand_tray(self) -> tuple[int, int]:
        self.tray.across = breadth(len(self.tray.keys))
        self.tray.left, self.tray.top = -self.tray.width - SPACING, 0
        return self.tray.across, len(self.tray.keys)

    def take(self, change: BoardChange) -> list[QRect] | None:
        """Follow a change; the parts to paint again, or None for everything."""
        if self._model is None:
            return None
        if change.everything or change.large:
            self.rebuild(self._model)
            return None
        before, loose = self._stand_tray(), set(self.tray.keys)
        dirty: list[QRect] = []
        for old, new in (*change.put, *((card, None) for card in change.dropped)):
            rect = self._remove(old) if old is not None else None
            dirty += [rect] if rect is not None else []
            if old is not None:
                loose.discard(old.key)
            if new is not None:
                waiting: list[tuple[str, int, str]] = []
                self._add(new, waiting)
                loose.update(waiting)
                dirty += [self._spots[new.id]] if new.id in self._spots else []
        self._around = None
        if loose != set(self.tray.keys):
            self.tray.keys = sorted(loose)
            dirty.append(self.tray.frame.adjusted(0, 0, 0, 4 * self.size.height))
        return None if self._stand_tray()[0] != before[0] else [rect.adjusted(-8, -8, 8, 8) for rect in dirty]

    @property
    def extent(self) -> QRect:
        if self._around is None:
            around = self.axes.frame if self.axes is not None else QRect(0, 0, 800, 500)
            for rect in self._spots.values():
                around = around.united(rect)
            if self.tray.keys:
                around = around.united(self.tray.frame)
            self._around = around.adjusted(-160, -160, 160, 160)
        return self._around

    @property
    def home(self) -> QRect:
        """What to show at first: every placed card and the width of the tray, however long it is."""
        around = self.axes.frame if self.axes is not None else QRect(0, 0, 800, 500)
        for rect in self._spots.values():
            around = around.united(rect)
        if self.tray.keys:
            around = around.united(QRect(self.tray.frame.topLeft(), QSize(self.tray.frame.width(), 1)))
        return around.adjusted(-72, -40, 40, 72)

    def rect(self, ident: str) -> QRect | None:
        found = self._spots.get(ident)
        if found is None and ident in self._cards and not self._cards[ident].parked:
            return self.tray.rect(self.tray.index(self._cards[ident]))
        return found

    def within(self, area: QRect) -> list[tuple[str, QRect]]:
        near: set[str] = set()
        for cell in _touched(area) if len(self._cells) > _count(area) else self._cells:
            near |= self._cells.get(cell, set())
        spots = self._spots
        found = [(ident, spots[ident]) for ident in near if spots[ident].intersects(area)]
        found.sort(key=lambda pair: self._cards[pair[0]].key)
        return self.tray.within(area) + found

    def furniture(self, area: QRect) -> list[Furniture]:
        tray = self.tray
        if not tray.keys or not tray.frame.intersects(area):
            return []
        return [Furniture(tray.column, tray.frame, tray.head, tray.title, len(tray.keys))]

    def head_at(self, _point: QPoint) -> Furniture | None:
        return None

    def foot_at(self, _point: QPoint) -> Furniture | None:
        return None

    def at(self, point: QPoint) -> str | None:
        found = self.within(QRect(point, point))
        return next((ident for ident, rect in reversed(found) if rect.contains(point)), None)

    def first(self) -> str | None:
        return next(iter(self.reading_order()), None)

    def last(self) -> str | None:
        return next(reversed(self.reading_order()), None)

    def reading_order(self) -> list[str]:
        placed = sorted(self._spots, key=lambda ident: (self._spots[ident].y(), self._spots[ident].x()))
        return [key[2] for key in self.tray.keys] + placed

    def sorted_ids(self, idents: Iterable[str]) -> tuple[str, ...]:
        wanted = set(idents)
        return tuple(ident for ident in self.reading_order() if ident in wanted)

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

    # putting down

    def drop(self, point: QPoint, held: frozenset[str], lead: str) -> Drop | None:
        if self.tray.keys and self.tray.frame.contains(point) and lead not in self._spots:
            return None
        slot = QRect(point.x(), point.y(), self.size.width, self.size.height)
        return self._led(self.settle(slot, held), lead)

    def spot(self, ident: str, _held: frozenset[str]) -> Drop | None:
        rect = self._spots.get(ident) or QRect(0, 0, self.size.width, self.size.height)
        return Free(QRect(rect), lead=ident)

    def step(self, drop: Drop, direction: Direction, held: frozenset[str]) -> Drop:
        """A small way further; keys do not snap."""
        slot = drop.slot.translated(STEP[direction] * self.step_by)
        lead = drop.lead if isinstance(drop, Free) else ""
        inside = self.settle(slot, held).slot if self.axes is not None else slot
        return Free(inside, lead=lead)

    @staticmethod
    def _led(drop: Free, lead: str) -> Free:
        return Free(drop.slot, drop.guides, lead)

    def numbered(self, _number: int, _held: frozenset[str]) -> Drop | None:
        return None

    def intent(self, drop: Drop, idents: tuple[str, ...], copy: bool) -> Intent | None:
        """The lead card goes to the slot, the others keep their places around it."""
        start = self._spots.get(getattr(drop, "lead", ""))
        corners: dict[str, QPoint] = {}
        for place, ident in enumerate(idents):
            mine = self._spots.get(ident)
            apart = (
                QPoint(24, 24) * place if mine is None or start is None else mine.topLeft() - start.topLeft()
            )
            corners[ident] = drop.slot.topLeft() + apart
        return self._place(corners, copy)

    def _place(self, corners: dict[str, QPoint], copy: bool = False) -> Place | None:
        moved = {ident: self.value_at(corner) for ident, corner in corners.items()}
        cards = self._cards
        if all((cards[ident].x, cards[ident].y) == value for ident, value in moved.items()):
            return None
        xs, ys = zip(*moved.values(), strict=True)
        return Place(tuple(moved), xs, ys, copy)

    def tidy(self, idents: tuple[str, ...]) -> Place | None:
        """Line the placed ones of these cards (all, when none are named) up in rows."""
        chosen = {ident: self._spots[ident] for ident in idents or self._spots if ident in self._spots}
        return self._place(tidied(chosen, self.size.gap)) if chosen else None

    def new_slot(self, after: str | None, _lane: str | None, point: QPoint | None) -> QRect:
        """Where the editor of a new card stands: at the point, or beside the card before it."""
        near = self._spots.get(after) if after is not None else None
        if point is None and near is not None:
            point = near.topLeft() + QPoint(0, self.size.height + self.size.gap)
        point = point or QPoint(40, 40)
        return QRect(point.x(), point.y(), self.size.width, self.size.height)

    def new_card(self, text: str, after: str | None, lane: str | None, point: QPoint | None) -> Create:
        x, y = self.value_at(self.new_slot(after, lane, point).topLeft())
        return Create(text, None, after, x, y)

    def move_column(self, _ident: str, _point: QPoint) -> tuple[MoveColumn, QRect] | None:
        return None


def _count(area: QRect) -> int:
    return (area.width() // CELL + 2) * (area.height() // CELL + 2)


def _touched(rect: QRect) -> list[Cell]:
    across = range(rect.x() // CELL, (rect.x() + rect.width()) // CELL + 1)
    down = range(rect.y() // CELL, (rect.y() + rect.height()) // CELL + 1)
    return [(x, y) for y in down for x in across]
