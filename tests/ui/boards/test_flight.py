"""Cards fly from where they stood in one layout to where they stand in the next."""

from dataclasses import replace

from PySide6.QtCore import QPoint

from tests.ui.boards.conftest import OpenRoom
from ui.boards.flight import LASTS
from ui.boards.layouts.wall import WallPlan


def test_cards_fly_from_their_old_places_to_those_of_the_new_layout(open_room: OpenRoom) -> None:
    room = open_room("loose: | Trust: 1 2")
    view = room.view
    start = view.camera.to_view(view.plan.rect("1")).topLeft()  # type: ignore[arg-type]
    cards = [replace(card, x=300 * card.number, y=200) for card in room.board.cards.values()]
    view.set_plan(WallPlan(), cards, view.fit)
    flight = view._flight
    assert flight is not None
    ways = {ident: (before, after) for ident, before, after, _ in flight.paths}
    end = view.camera.to_view(view.plan.rect("1")).topLeft()  # type: ignore[arg-type]
    assert ways["1"] == (start, end)
    assert start != end
    assert room.board.cards["2"].x == 600
    room.pace.time += LASTS
    room.pace.frame()
    assert view._flight is None


def test_what_is_then_in_view_is_for_the_page_to_say(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 2 3")
    looked: list[QPoint] = []
    room.view.set_plan(WallPlan(), (), lambda: looked.append(QPoint()))
    assert len(looked) == 1
