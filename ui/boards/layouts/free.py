"""What matrix and wall share: landing places for the hand, and what a drop asks for."""

from typing import assert_never

from PySide6.QtCore import QPoint, QRect

from ui.boards.cards import ColumnKind
from ui.boards.intents import Create, Intent, Join, MoveColumn, Park, Place
from ui.boards.layouts.free_layout import FreeLayout
from ui.boards.layouts.parked import aside_at
from ui.boards.layouts.plan import Aside, Between, Direction, Drop, Free, Fresh, Furniture, Onto
from ui.boards.layouts.tidy import tidied

NOWHERE = QPoint()
STEP = {
    Direction.UP: QPoint(0, -1),
    Direction.DOWN: QPoint(0, 1),
    Direction.LEFT: QPoint(-1, 0),
    Direction.RIGHT: QPoint(1, 0),
}


class FreePlan(FreeLayout):
    """A free place everywhere; the middle of a card joins, the tray of the parked parks."""

    step_by = 20

    def value_at(self, corner: QPoint) -> tuple[int, int]:
        """The x and y that a card gets when its corner is put there."""
        raise NotImplementedError

    def settle(self, slot: QRect, held: frozenset[str]) -> Free:
        """Where a card comes to lie when it is let go near there."""
        raise NotImplementedError

    def drop(self, point: QPoint, held: frozenset[str], lead: str, grip: QPoint = NOWHERE) -> Drop | None:
        """Where letting go lands; `grip` is where in the lead card the hand is."""
        lane = self.trays.at(point)
        if lane is not None:
            return aside_at(lane, point, lead) if lane.kind is ColumnKind.PARKED else None
        onto = self._under_hand(point, held)
        if onto is not None:
            return Onto(onto, self._spots[onto], lead)
        corner = point - grip
        return self._led(self.settle(self._slot(corner), held), lead)

    def _under_hand(self, point: QPoint, held: frozenset[str]) -> str | None:
        """The card whose middle the hand is over."""
        aside, down = self.size.width // 4, self.size.height // 4
        found = [
            ident
            for ident, rect in self.within(QRect(point, point))
            if ident not in held
            and ident in self._spots
            and rect.adjusted(aside, down, -aside, -down).contains(point)
        ]
        return found[-1] if found else None

    def _slot(self, corner: QPoint) -> QRect:
        return QRect(corner.x(), corner.y(), self.size.width, self.size.height)

    def _led(self, drop: Free, lead: str, *, told: bool = False) -> Free:
        words = self.reads(drop.slot.topLeft()) if told or self.axes is not None else ""
        return Free(drop.slot, drop.guides, lead, words)

    def spot(self, ident: str, _held: frozenset[str]) -> Drop | None:
        rect = self._spots.get(ident) or self._slot(QPoint())
        return Free(QRect(rect), lead=ident)

    def aside(self, lead: str) -> Drop | None:
        """Parking, for a hand that has no pointer."""
        return aside_at(self.trays.parked, QPoint(), lead) if self.trays.any else None

    def joined(self, drop: Drop, held: frozenset[str]) -> Drop | None:
        """Instead of landing beside a card, landing on the one that is nearest."""
        slot, reach = drop.slot, 2 * self.size.width
        area = slot.adjusted(-reach, -reach, reach, reach)
        near = [pair for pair in self.within(area) if pair[0] not in held and pair[0] in self._spots]
        if not isinstance(drop, Free) or not near:
            return None
        ident, rect = min(near, key=lambda pair: (pair[1].center() - slot.center()).manhattanLength())
        return Onto(ident, rect, drop.lead)

    def step(self, drop: Drop, direction: Direction, held: frozenset[str]) -> Drop:
        """A small way further; keys do not snap. From the tray, back to where the card was."""
        lead = getattr(drop, "lead", "")
        if isinstance(drop, Aside):
            return self.spot(lead, held) or drop
        slot = self._slot(drop.slot.topLeft()).translated(STEP[direction] * self.step_by)
        inside = self.settle(slot, held).slot if self.axes is not None else slot
        return self._led(Free(inside), lead, told=True)

    def numbered(self, _number: int, _held: frozenset[str]) -> Drop | None:
        return None

    def intent(self, drop: Drop, idents: tuple[str, ...], copy: bool) -> Intent | None:
        """What a drop of these cards asks for; None where it would change nothing."""
        match drop:
            case Onto(ident):
                return Join(idents, ident)
            case Aside():
                out = tuple(ident for ident in idents if not self._cards[ident].parked)
                return Park(out) if out else None
            case Free():
                return self._place(self._corners(drop, idents), copy)
            case Between() | Fresh():
                return None
            case _:
                assert_never(drop)

    def _corners(self, drop: Free, idents: tuple[str, ...]) -> dict[str, QPoint]:
        """The lead card goes to the slot, the others keep their places around it."""
        start = self._spots.get(drop.lead)
        corners: dict[str, QPoint] = {}
        for place, ident in enumerate(idents):
            mine = self._spots.get(ident)
            apart = (
                QPoint(24, 24) * place if mine is None or start is None else mine.topLeft() - start.topLeft()
            )
            corners[ident] = drop.slot.topLeft() + apart
        return corners

    def _place(self, corners: dict[str, QPoint], copy: bool = False) -> Place | None:
        moved = {ident: self.value_at(corner) for ident, corner in corners.items()}
        if all(self._lies(ident, value) for ident, value in moved.items()):
            return None
        xs, ys = zip(*moved.values(), strict=True)
        return Place(tuple(moved), xs, ys, copy)

    def _lies(self, ident: str, value: tuple[int, int]) -> bool:
        card = self._cards[ident]
        return (card.x, card.y) == value and not card.parked

    def tidy(self, idents: tuple[str, ...]) -> Place | None:
        """Line the placed ones of these cards (all, when none are named) up in rows."""
        chosen = {ident: self._spots[ident] for ident in idents or self._spots if ident in self._spots}
        return self._place(tidied(chosen, self.size.gap)) if chosen else None

    def new_slot(self, after: str | None, _lane: str | None, point: QPoint | None) -> QRect:
        """Where the editor of a new card stands: at the point, or beside the card before it."""
        near = self._spots.get(after) if after is not None else None
        if point is None and near is not None:
            point = near.topLeft() + QPoint(0, self.size.height + self.size.gap)
        return self._slot(point or QPoint(40, 40))

    def new_card(self, text: str, after: str | None, lane: str | None, point: QPoint | None) -> Create:
        x, y = self.value_at(self.new_slot(after, lane, point).topLeft())
        return Create(text, None, after, x, y)

    def under(self, _head: Furniture) -> tuple[str, ...]:
        """The cards below a name."""
        return ()

    def move_column(self, _ident: str, _point: QPoint) -> tuple[MoveColumn, QRect] | None:
        return None
