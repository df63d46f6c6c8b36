"""The same small board in each of the four layouts, for gestures that must work in all of them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.room import Room
from ui.boards.layouts.columns import ColumnsPlan
from ui.boards.layouts.matrix import MatrixPlan
from ui.boards.layouts.plan import Plan
from ui.boards.layouts.ranking import RankingPlan
from ui.boards.layouts.wall import WallPlan

PLANS: tuple[type[Plan], ...] = (ColumnsPlan, RankingPlan, MatrixPlan, WallPlan)
LANES: tuple[type[Plan], ...] = (ColumnsPlan, RankingPlan)
FREE: tuple[type[Plan], ...] = (MatrixPlan, WallPlan)
BOARD = "loose: 1 2 3 | Trust: 4 5 | parked: 9"
SIZE = QSize(1800, 1000)

every_layout = pytest.mark.parametrize("kind", PLANS)
lanes_only = pytest.mark.parametrize("kind", LANES)
free_only = pytest.mark.parametrize("kind", FREE)


def spread_out(room: Room) -> None:
    """Give every card that is not parked a place of its own on a free board, far from the others."""
    matrix = isinstance(room.view.plan, MatrixPlan)
    for card in list(room.board.cards.values()):
        if not card.parked:
            across, down = card.number % 4, card.number // 4
            x, y = (across * 320, 1000 - down * 400) if matrix else (across * 420, down * 360)
            room.board.put([replace(card, x=x, y=y)])


def shown(open_room: OpenRoom, kind: type[Plan], drawing: str = BOARD, size: QSize = SIZE) -> Room:
    """All of the board in view, cards apart."""
    room = open_room(drawing, kind(), size)
    spread_out(room)
    room.view.fit()
    room.still()
    return room


def corner(room: Room, ident: str) -> tuple[int, int]:
    """Where a card stands, in board units."""
    rect = room.view.plan.rect(ident)
    assert rect is not None
    return rect.x(), rect.y()
