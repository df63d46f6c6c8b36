"""What ranking and columns share: walking by key, landing places, and what a drop asks for."""

from collections.abc import Iterable
from typing import assert_never

from PySide6.QtCore import QPoint, QRect

from ui.boards.cards import Card, ColumnKind
from ui.boards.intents import Create, Intent, Join, MoveColumn, Park, Place, StartColumn
from ui.boards.layouts.lane import Lane
from ui.boards.layouts.lane_drops import landing, stepped
from ui.boards.layouts.lanes import MARGIN, SPACING, Lanes
from ui.boards.layouts.parked import aside_at
from ui.boards.layouts.plan import Aside, Between, Direction, Drop, Free, Fresh, Onto

NOWHERE = QPoint()


class LanePlan(Lanes):
    """Arithmetic on lanes; a subclass says what landing between two cards means."""

    def first(self) -> str | None:
        return next((lane.keys[0][2] for lane in self.lanes if lane.shown), None)

    def last(self) -> str | None:
        """The last card of the board; a parked one only where there is no other."""
        ends = sorted(self.lanes, key=lambda lane: lane is not self.parked)
        return next((lane.keys[-1][2] for lane in reversed(ends) if lane.shown), None)

    def reading_order(self) -> list[str]:
        order: list[str] = []
        for lane in self.lanes:
            order += [lane.heading] if lane.heading in self.cards and lane.heading else []
            order += [key[2] for key in lane.keys] if not lane.collapsed else []
        return order

    def neighbour(self, ident: str, direction: Direction) -> str | None:
        card = self.cards.get(ident)
        if card is None:
            return None
        lane = self.lane_for(card)
        if lane is None:
            head = self.heads.get(ident)
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
                return lane.heading if lane.heading in self.cards else None
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
            if y <= other.body_top and other.heading in self.cards:
                return other.heading
            if other.shown:
                row = min(max(0, (y - other.body_top) // other.pitch_y), other.rows - 1)
                edge = 0 if step > 0 else other.across - 1
                return other.keys[min(row * other.across + edge, other.shown - 1)][2]
            if other.heading in self.cards:
                return other.heading
            place += step
        return None

    def drop(
        self, point: QPoint, held: frozenset[str], lead: str = "", _grip: QPoint = NOWHERE
    ) -> Drop | None:
        if self.fresh is not None and self.fresh.contains(point):
            return Fresh(self.fresh)
        lane = self.lane_at(point.x())
        if lane is None:
            return None
        if lane.kind is ColumnKind.PARKED:
            return aside_at(lane, point, lead)
        return landing(lane, self.furniture_of(lane).title, point, held, self.cards)

    def spot(self, ident: str, held: frozenset[str]) -> Drop | None:
        card = self.cards.get(ident)
        lane = None if card is None else self.lane_for(card)
        if card is None or lane is None:
            return None
        return self._landing(lane, lane.index(card), held)

    def aside(self, lead: str) -> Drop | None:
        """Parking, for a hand that has no pointer."""
        return None if self.parked is None else aside_at(self.parked, QPoint(0, self.parked.top), lead)

    def joined(self, drop: Drop, _held: frozenset[str]) -> Drop | None:
        """Instead of landing before the next card (or behind the last one), landing on it."""
        target = drop.before or drop.after if isinstance(drop, Between) else None
        slot = None if target is None else self.rect(target)
        return None if target is None or slot is None else Onto(target, slot)

    def step(self, drop: Drop, direction: Direction, held: frozenset[str]) -> Drop:
        """The next landing place by key."""
        if isinstance(drop, Onto):
            return self._step_off(drop, direction, held)
        if isinstance(drop, Between) and direction in (Direction.UP, Direction.DOWN):
            return self._step_in(self.by_id[drop.lane], drop, direction, held)
        lane = self._lane_under(drop)
        if lane is None or direction in (Direction.UP, Direction.DOWN):
            return drop
        place = self.lanes.index(lane) + (1 if direction is Direction.RIGHT else -1)
        while 0 <= place < len(self.lanes) and self._passed(self.lanes[place]):
            place += 1 if direction is Direction.RIGHT else -1
        if not 0 <= place < len(self.lanes):
            return drop
        other = self.lanes[place]
        row = (drop.slot.center().y() - other.body_top + other.pitch_y // 2) // other.pitch_y
        return self._landing(other, min(max(0, row) * other.across, other.shown), held)

    def _lane_under(self, drop: Drop) -> Lane | None:
        if isinstance(drop, Between):
            return self.by_id[drop.lane]
        return self.parked if isinstance(drop, Aside) else None

    @staticmethod
    def _passed(lane: Lane) -> bool:
        """A folded column is passed over by key; the tray of the parked takes cards folded too."""
        return lane.collapsed and lane.kind is not ColumnKind.PARKED

    def _step_off(self, drop: Onto, direction: Direction, held: frozenset[str]) -> Drop:
        """From the middle of a card to the gap above or below it."""
        card = self.cards[drop.id]
        lane = self.lane_for(card)
        if lane is None:
            return drop
        return self._landing(lane, lane.index(card) + (direction is Direction.DOWN), held)

    def _step_in(self, lane: Lane, drop: Between, direction: Direction, held: frozenset[str]) -> Drop:
        edge = drop.before if direction is Direction.DOWN else drop.after
        if edge is None:
            return drop
        index = lane.index(self.cards[edge]) + (1 if direction is Direction.DOWN else 0)
        return self._landing(lane, index, held)

    def _landing(self, lane: Lane, index: int, held: frozenset[str]) -> Drop:
        if lane.kind is ColumnKind.PARKED:
            return aside_at(lane, QPoint(0, lane.rect(min(index, lane.shown)).y()), "")
        return stepped(lane, self.furniture_of(lane).title, index, held, self.cards)

    def numbered(self, number: int, held: frozenset[str]) -> Drop | None:
        """The end of the column with that number."""
        lane = next((lane for lane in self.lanes if lane.number == number and not lane.collapsed), None)
        return None if lane is None else self._landing(lane, lane.shown, held)

    def tidy(self, _idents: tuple[str, ...]) -> Place | None:
        """Lanes are tidy by themselves."""
        return None

    def sorted_ids(self, idents: Iterable[str]) -> tuple[str, ...]:
        """Cards as they are read: lane by lane, from the top."""
        known = [self.cards[ident] for ident in idents if ident in self.cards]
        return tuple(card.id for card in sorted(known, key=self._reading_key))

    def _reading_key(self, card: Card) -> tuple[int, tuple[str, int, str]]:
        lane = self.lane_for(card)
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
            case Aside():
                out = tuple(ident for ident in idents if not self.cards[ident].parked)
                return Park(out) if out else None
            case Free():
                return None
            case _:
                assert_never(drop)

    def put_between(self, drop: Between, idents: tuple[str, ...], copy: bool) -> Intent:
        raise NotImplementedError

    def _stays(self, drop: Between, idents: tuple[str, ...]) -> bool:
        lane = self.by_id[drop.lane]
        cards = [self.cards[ident] for ident in idents]
        if any(self.lane_for(card) is not lane for card in cards):
            return False
        places = sorted(lane.index(card) for card in cards)
        first, last = places[0], places[-1]
        above = lane.keys[first - 1][2] if first else None
        below = lane.keys[last + 1][2] if last + 1 < len(lane.keys) else None
        return last - first + 1 == len(places) and (above, below) == (drop.after, drop.before)

    def _lane_for_new(self, after: str | None, lane: str | None) -> Lane | None:
        if lane is not None and lane in self.by_id:
            return self.by_id[lane]
        card = self.cards.get(after) if after is not None else None
        found = None if card is None else self.lane_for(card) or self.heads.get(card.id)
        return found or next(iter(self.lanes), None)

    def new_card(self, text: str, after: str | None, lane: str | None, _point: QPoint | None) -> Create:
        """What typing a card asks for: after a card, or at the end of a lane."""
        found = self._lane_for_new(after, lane)
        if after is None and lane is not None and found is not None and found.keys:
            after = found.keys[-1][2]
        return Create(
            text, None if found is None else self.column_of(found), None if after in self.heads else after
        )

    def column_of(self, _lane: Lane) -> str | None:
        """The column that a lane stands for, as intents name it."""
        return None

    def new_slot(self, after: str | None, lane: str | None, _point: QPoint | None) -> QRect:
        """Where the editor of a new card stands."""
        found = self._lane_for_new(after, lane)
        if found is None:
            return QRect(MARGIN, MARGIN, self.card_width, 110)
        card = self.cards.get(after) if after is not None else None
        if card is not None and self.lane_for(card) is found:
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
        if groups.index(self.by_id[ident]) == place:
            return None
        edge = after.left + after.width + SPACING // 2 if after is not None else others[0].left - SPACING // 2
        bar = QRect(edge - 3, MARGIN, 6, max(lane.height for lane in groups))
        return MoveColumn(ident, _name(after), _name(before)), bar


def _name(lane: Lane | None) -> str | None:
    return None if lane is None else lane.ident
