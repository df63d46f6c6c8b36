"""Columns: headings with the cards below them, the loose cards on the left, the parked ones on the right."""

from ui.boards.board_model import BoardModel
from ui.boards.cards import Card, Column, ColumnKind
from ui.boards.intents import Intent, Move
from ui.boards.layouts.lane import Lane, Measures
from ui.boards.layouts.lane_plan import LanePlan
from ui.boards.layouts.parked import parked_lane
from ui.boards.layouts.plan import Between

LOOSE = "\x00loose"
NOTE = Measures(width=240, height=160, gap=12, pad=12, head=76, foot=44)
RANK = {ColumnKind.LOOSE: 0, ColumnKind.GROUP: 1, ColumnKind.PARKED: 2}


def breadth(count: int) -> int:
    """A pool of loose cards grows wider as it grows, so that it stays a heap and not a ribbon."""
    steps = ((8, 1), (40, 2), (630, 3))
    return next((across for limit, across in steps if count <= limit), round((count / 70) ** 0.5))


class ColumnsPlan(LanePlan):
    """Loose, groups in their order, a place to start a new one, parked."""

    fresh_hint = "New heading"

    def make_lanes(self, model: BoardModel) -> list[Lane]:
        kinds = {column.kind for column in model.columns}
        lanes = [self._lane_for(column) for column in model.columns]
        if ColumnKind.LOOSE not in kinds:
            lanes.append(
                Lane(LOOSE, "Not sorted yet", NOTE, Column(LOOSE, "Not sorted yet", kind=ColumnKind.LOOSE))
            )
        if ColumnKind.PARKED not in kinds:
            lanes.append(parked_lane(NOTE, self.parked_folded))
        lanes.sort(key=_rank)
        for number, lane in enumerate((lane for lane in lanes if lane.kind is ColumnKind.GROUP), start=1):
            lane.number = number
        self._home = {lane.kind: lane.ident for lane in lanes}
        self._groups = {lane.ident for lane in lanes if lane.kind is ColumnKind.GROUP}
        return lanes

    def _lane_for(self, column: Column) -> Lane:
        if column.kind is ColumnKind.PARKED:
            return parked_lane(NOTE, self.parked_folded, column)
        hint = "Drop ideas here" if column.kind is ColumnKind.GROUP else ""
        return Lane(
            column.id,
            column.title,
            NOTE,
            column,
            heading=column.heading,
            collapsed=column.collapsed,
            hint=hint,
        )

    def lane_of(self, card: Card) -> str | None:
        if card.parked:
            return self._home[ColumnKind.PARKED]
        return card.column if card.column in self._groups else self._home[ColumnKind.LOOSE]

    def breadth(self, lane: Lane) -> int:
        return breadth(len(lane.keys)) if lane.kind is ColumnKind.LOOSE else 1

    def shows(self, lane: Lane) -> bool:
        if lane.kind is ColumnKind.PARKED:
            return bool(self.cards)
        return lane.kind is ColumnKind.GROUP or bool(lane.keys) or lane.ident != LOOSE

    def ends_groups(self, lane: Lane) -> bool:
        return lane.kind is ColumnKind.PARKED

    def column_of(self, lane: Lane) -> str | None:
        return lane.ident if lane.kind is ColumnKind.GROUP else None

    def put_between(self, drop: Between, idents: tuple[str, ...], copy: bool) -> Intent:
        return Move(idents, self.column_of(self.by_id[drop.lane]), drop.after, drop.before, copy)


def _rank(lane: Lane) -> int:
    return RANK[lane.kind]
