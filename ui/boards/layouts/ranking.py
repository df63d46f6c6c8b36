"""Ranking: one ordered list, each row with its place, its marks and its bar; parked ideas beside it."""

from PySide6.QtCore import QRect

from ui.boards.board_model import BoardModel
from ui.boards.cards import Card, ColumnKind
from ui.boards.intents import Intent, Reorder
from ui.boards.layouts.lane import Lane, Measures
from ui.boards.layouts.lane_plan import LanePlan
from ui.boards.layouts.parked import PARKED, parked_lane
from ui.boards.layouts.plan import Between, Face

RANKED = "ranked"
ROW = Measures(width=860, height=84, gap=8, pad=0, head=0)
ASIDE = Measures(width=300, height=84, gap=8, pad=10, head=52)

AIR = 8


class RankingPlan(LanePlan):
    """Every idea that is not parked, in order; the others in their tray."""

    face = Face.ROW
    card_width = ROW.width

    def make_lanes(self, model: BoardModel) -> list[Lane]:
        title = next((column.title for column in model.columns if column.kind is ColumnKind.LOOSE), "")
        return [Lane(RANKED, title, ROW), parked_lane(ASIDE, self.parked_folded)]

    def lane_of(self, card: Card) -> str | None:
        return PARKED if card.parked else RANKED

    def shows(self, lane: Lane) -> bool:
        return bool(self.cards) or lane.ident == RANKED

    def stretches(self, count: int) -> list[QRect]:
        """On paper a long list goes on beside itself, with the parked ones behind it."""
        lane, parked = self.by_id[RANKED], self.parked
        each = -(-lane.shown // count)
        half = lane.measures.gap // 2
        air = QRect(lane.left - AIR, lane.top - half, lane.width + 2 * AIR, each * lane.pitch_y)
        found = [air.translated(0, start * lane.pitch_y) for start in range(0, lane.shown, each or 1)]
        if parked is not None and parked.keys:
            found.append(parked.frame.adjusted(-AIR, -half, AIR, half))
        return found or [self.extent]

    def put_between(self, drop: Between, idents: tuple[str, ...], _copy: bool) -> Intent:
        return Reorder(idents, drop.after, drop.before)
