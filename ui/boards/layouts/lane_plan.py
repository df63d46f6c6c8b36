"""The shared half of ranking and columns: lanes side by side, changed in place when a card moves."""

from collections.abc import Iterable
from itertools import chain
from typing import assert_never

from PySide6.QtCore import QPoint, QRect

from ui.boards.board_model import BoardChange, BoardModel
from ui.boards.cards import Card
from ui.boards.intents import Create, Intent, Join, MoveColumn, StartColumn
from ui.boards.layouts.lane import Lane
from ui.boards.layouts.lane_drops import landing, stepped
from ui.boards.layouts.plan import Between, Direction, Drop, Face, Free, Fresh, Furniture, Onto, Standing

MARGIN = 24
SPACING = 20


class LanePlan:
    """Lanes from left to right; a subclass says which lanes there are and which one a card belongs to."""

    face = Face.NOTE
    free = False
    card_width = 224
    fresh_hint = ""

    def __init__(self) -> None:
        self.lanes: list[Lane] = []
        self._by_id: dict[str, Lane] = {}
        self._heads: dict[str, Lane] = {}
        self._cards: dict[str, Card] = {}
        self._width = 0
        self._shape: tuple[object, ...] = ()
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
        self._model, self._cards = model, dict(model.cards)
        self._all = self.make_lanes(model)
        self._by_id = {lane.ident: lane for lane in self._all}
        self._fronts = frozenset(lane.heading for lane in self._all if lane.heading)
        self._heads = {lane.heading: lane for lane in self._all if lane.heading in self._cards}
        for card in self._cards.values():
            lane = self._lane(card)
            if lane is not None:
                lane.keys.append(card.key)
        for lane in self._all:
            lane.keys.sort()
        self._stand()

    def _lane(self, card: Card) -> Lane | None:
        if card.id in self._heads and not card.parked:
            return None
        ident = self.lane_of(card)
        return None if ident is None else self._by_id.get(ident)

    def _stand(self) -> None:
        """Give every lane its place from left to right."""
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

    def ends_groups(self, _lane: Lane) -> bool:
        """Whether the place for a new column comes just before this lane."""
        return False

    def _stand_fresh(self, left: int) -> int:
        self.fresh = QRect(left, MARGIN, self.card_width + 2 * 12, 150)
        return left + self.fresh.width() + SPACING

    def _outline(self) -> tuple[object, ...]:
        return tuple(
            (lane.ident, self.breadth(lane), lane.collapsed) for lane in self._all if self.shows(lane)
        )

    @property
    def extent(self) -> QRect:
        height = max((lane.height for lane in self.lanes), default=0)
        return QRect(0, 0, max(self._width, 2 * MARGIN), height + 2 * MARGIN)

    def take(self, change: BoardChange) -> list[QRect] | None:
        """Follow a change; the parts to paint again, or None for everything."""
        heads = bool(change.ids & self._fronts)
        if change.everything or change.columns or heads or self._model is None:
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
        return dirty

    def _shift(self, old: Card | None, new: Card | None) -> list[QRect]:
        before = self._lane(old) if old is not None else None
        after = self._lane(new) if new is not None else None
        if new is not None:
            self._cards[new.id] = new
        elif old is not None:
            self._cards.pop(old.id, None)
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
        card = self._cards.get(ident)
        if card is None:
            return None
        lane = self._lane(card)
        if lane is not None:
            return None if lane.collapsed or lane not in self.lanes else lane.rect(lane.index(card))
        head = self._heads.get(ident)
        return None if head is None else head.head

    def within(self, area: QRect) -> list[tuple[str, QRect]]:
        return [pair for lane in self.lanes for pair in lane.within(area)]

    def furniture(self, area: QRect) -> list[Furniture]:
        return [self._furniture(lane) for lane in self.lanes if lane.frame.intersects(area)]

    def _furniture(self, lane: Lane) -> Furniture:
        heading = lane.heading if lane.heading in self._cards else None
        title = lane.title or (self._cards[heading].text if heading else "")
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
        )

    def lane_at(self, x: int) -> Lane | None:
        half = SPACING // 2
        return next(
            (lane for lane in self.lanes if lane.left - half <= x < lane.left + lane.width + half), None
        )

    def head_at(self, point: QPoint) -> Furniture | None:
        lane = next((lane for lane in self.lanes if lane.head.contains(point)), None)
        return None if lane is None or lane.column is None else self._furniture(lane)

    def foot_at(self, point: QPoint) -> Furniture | None:
        lane = next((lane for lane in self.lanes if lane.foot.contains(point)), None)
        return None if lane is None else self._furniture(lane)

    def at(self, point: QPoint) -> str | None:
        for lane in self.lanes:
            if lane.heading in self._cards and lane.head.contains(point):
                return lane.heading
            if lane.frame.contains(point):
                return next(
                    (ident for ident, rect in lane.within(QRect(point, point)) if rect.contains(point)), None
                )
        return None

    def standing(self, ident: str) -> Standing | None:
        card = self._cards.get(ident)
        lane = None if card is None else self._lane(card)
        if card is None or lane is None:
            return None
        return Standing(lane.index(card) + 1, len(lane.keys), self._furniture(lane).title)

    def first(self) -> str | None:
        return next((lane.keys[0][2] for lane in self.lanes if lane.shown), None)

    def last(self) -> str | None:
        return next((lane.keys[-1][2] for lane in reversed(self.lanes) if lane.shown), None)

    def reading_order(self) -> list[str]:
        order: list[str] = []
        for lane in self.lanes:
            order += [lane.heading] if lane.heading in self._cards and lane.heading else []
            order += [key[2] for key in lane.keys] if not lane.collapsed else []
        return order

    def neighbour(self, ident: str, direction: Direction) -> str | None:
        card = self._cards.get(ident)
        if card is None:
            return None
        lane = self._lane(card)
        if lane is None:
            head = self._heads.get(ident)
            return None if head is None else self._from_head(head, direction)
        return self._from_card(lane, lane.index(card), direction)

    def _from_head(self, lane: Lane, direction: Direction) -> str | None:
        if direction is Direction.DOWN:
            return lane.keys[0][2] if lane.shown else None
        if direction is Direction.UP:
            return None
        step = 1 if direction is Direction.RIGHT else -1
        return self._beside(lane, step, lane.top)

    def _from_card(self, lane: Lane, index: int, direction: Direction) -> str | None:
        if direction in (Direction.UP, Direction.DOWN):
            target = index + (lane.across if direction is Direction.DOWN else -lane.across)
            if target < 0:
                return lane.heading if lane.heading in self._cards else None
            return lane.keys[target][2] if target < lane.shown else None
        step = 1 if direction is Direction.RIGHT else -1
        if 0 <= index % lane.across + step < lane.across and index + step < lane.shown:
            return lane.keys[index + step][2]
        return self._beside(lane, step, lane.rect(index).center().y())

    def _beside(self, lane: Lane, step: int, y: int) -> str | None:
        """The nearest card of the next lane that has one."""
        place = self.lanes.index(lane) + step
        while 0 <= place < len(self.lanes):
            other = self.lanes[place]
            if y <= other.body_top and other.heading in self._cards:
                return other.heading
            if other.shown:
                row = min(max(0, (y - other.body_top) // other.pitch_y), other.rows - 1)
                edge = 0 if step > 0 else other.across - 1
                return other.keys[min(row * other.across + edge, other.shown - 1)][2]
            if other.heading in self._cards:
                return other.heading
            place += step
        return None

    def drop(self, point: QPoint, held: frozenset[str]) -> Drop | None:
        if self.fresh is not None and self.fresh.contains(point):
            return Fresh(self.fresh)
        lane = self.lane_at(point.x())
        if lane is None:
            return None
        return landing(lane, self._furniture(lane).title, point, held, self._cards)

    def spot(self, ident: str, held: frozenset[str]) -> Drop | None:
        card = self._cards.get(ident)
        lane = None if card is None else self._lane(card)
        if card is None or lane is None:
            return None
        return stepped(lane, self._furniture(lane).title, lane.index(card), held, self._cards)

    def step(self, drop: Drop, direction: Direction, held: frozenset[str]) -> Drop:
        """The next landing place by key."""
        if isinstance(drop, Onto | Fresh) or not isinstance(drop, Between):
            return drop
        lane = self._by_id[drop.lane]
        if direction in (Direction.UP, Direction.DOWN):
            return self._step_in(lane, drop, direction, held)
        place = self.lanes.index(lane) + (1 if direction is Direction.RIGHT else -1)
        while 0 <= place < len(self.lanes) and self.lanes[place].collapsed:
            place += 1 if direction is Direction.RIGHT else -1
        if not 0 <= place < len(self.lanes):
            return drop
        other = self.lanes[place]
        row = (drop.slot.center().y() - other.body_top + other.pitch_y // 2) // other.pitch_y
        return self._landing(other, min(max(0, row) * other.across, other.shown), held)

    def _step_in(self, lane: Lane, drop: Between, direction: Direction, held: frozenset[str]) -> Drop:
        edge = drop.before if direction is Direction.DOWN else drop.after
        if edge is None:
            return drop
        index = lane.index(self._cards[edge]) + (1 if direction is Direction.DOWN else 0)
        return self._landing(lane, index, held)

    def _landing(self, lane: Lane, index: int, held: frozenset[str]) -> Drop:
        return stepped(lane, self._furniture(lane).title, index, held, self._cards)

    def numbered(self, number: int, held: frozenset[str]) -> Drop | None:
        lane = next((lane for lane in self.lanes if lane.number == number and not lane.collapsed), None)
        return None if lane is None else self._landing(lane, lane.shown, held)

    def sorted_ids(self, idents: Iterable[str]) -> tuple[str, ...]:
        """Cards as they are read: lane by lane, from the top."""
        known = [self._cards[ident] for ident in idents if ident in self._cards]
        return tuple(card.id for card in sorted(known, key=self._reading_key))

    def _reading_key(self, card: Card) -> tuple[int, tuple[str, int, str]]:
        lane = self._lane(card)
        return (self.lanes.index(lane) if lane in self.lanes else -1), card.key

    def intent(self, drop: Drop, idents: tuple[str, ...], copy: bool) -> Intent | None:
        """What a drop of these cards asks for; None where it would change nothing."""
        match drop:
            case Onto(ident):
                return Join(idents, ident)
            case Fresh():
                return StartColumn(idents)
            case Between():
                same = not copy and self._stays(drop, idents)
                return None if same else self.put_between(drop, idents, copy)
            case Free():
                return None
            case _:
                assert_never(drop)

    def put_between(self, drop: Between, idents: tuple[str, ...], copy: bool) -> Intent:
        raise NotImplementedError

    def _stays(self, drop: Between, idents: tuple[str, ...]) -> bool:
        lane = self._by_id[drop.lane]
        cards = [self._cards[ident] for ident in idents]
        if any(self._lane(card) is not lane for card in cards):
            return False
        places = sorted(lane.index(card) for card in cards)
        first, last = places[0], places[-1]
        above = lane.keys[first - 1][2] if first else None
        below = lane.keys[last + 1][2] if last + 1 < len(lane.keys) else None
        return last - first + 1 == len(places) and (above, below) == (drop.after, drop.before)

    def _lane_for_new(self, after: str | None, lane: str | None) -> Lane | None:
        if lane is not None and lane in self._by_id:
            return self._by_id[lane]
        card = self._cards.get(after) if after is not None else None
        found = None if card is None else self._lane(card) or self._heads.get(card.id)
        return found or next(iter(self.lanes), None)

    def new_card(self, text: str, after: str | None, lane: str | None, _point: QPoint | None) -> Create:
        """What typing a card asks for: after a card, or at the end of a lane."""
        found = self._lane_for_new(after, lane)
        if after is None and lane is not None and found is not None and found.keys:
            after = found.keys[-1][2]
        return Create(
            text, None if found is None else self.column_of(found), None if after in self._heads else after
        )

    def column_of(self, _lane: Lane) -> str | None:
        """The column that a lane stands for, as intents name it."""
        return None

    def new_slot(self, after: str | None, lane: str | None, _point: QPoint | None) -> QRect:
        """Where the editor of a new card stands."""
        found = self._lane_for_new(after, lane)
        if found is None:
            return QRect(MARGIN, MARGIN, self.card_width, 110)
        card = self._cards.get(after) if after is not None else None
        if card is not None and self._lane(card) is found:
            return found.rect(found.index(card) + 1)
        return found.rect(0 if card is not None else len(found.keys))

    def move_column(self, ident: str, point: QPoint) -> tuple[MoveColumn, QRect] | None:
        """Between which groups a dragged column would land, and the bar that shows it."""
        groups = [lane for lane in self.lanes if lane.number]
        others = [lane for lane in groups if lane.ident != ident]
        if len(others) == len(groups) or not others:
            return None
        place = sum(1 for lane in others if lane.frame.center().x() < point.x())
        after = others[place - 1] if place else None
        before = others[place] if place < len(others) else None
        if groups.index(self._by_id[ident]) == place:
            return None
        edge = after.left + after.width + SPACING // 2 if after is not None else others[0].left - SPACING // 2
        bar = QRect(edge - 3, MARGIN, 6, max(lane.height for lane in groups))
        return MoveColumn(ident, _name(after), _name(before)), bar


def _name(lane: Lane | None) -> str | None:
    return None if lane is None else lane.ident
