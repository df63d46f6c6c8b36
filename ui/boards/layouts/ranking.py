"""Ranking: one ordered list, each row with its place, its marks and its bar; parked ideas beside it."""

from ui.boards.board_model import BoardModel
from ui.boards.cards import Card, ColumnKind
from ui.boards.intents import Intent, Reorder
from ui.boards.layouts.lane import Lane, Measures
from ui.boards.layouts.lane_plan import LanePlan
from ui.boards.layouts.plan import Between, Face

RANKED = "ranked"
ROW = Measures(width=860, height=84, gap=8, pad=0, head=0)


class RankingPlan(LanePlan):
    """Every idea that is not parked, in order."""

    face = Face.ROW
    card_width = ROW.width

    def make_lanes(self, model: BoardModel) -> list[Lane]:
        title = next((column.title for column in model.columns if column.kind is ColumnKind.LOOSE), "")
        return [Lane(RANKED, title, ROW)]

    def lane_of(self, card: Card) -> str | None:
        return None if card.parked else RANKED

    def put_between(self, drop: Between, idents: tuple[str, ...], _copy: bool) -> Intent:
        return Reorder(idents, drop.after, drop.before)
