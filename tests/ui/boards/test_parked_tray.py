"""The tray of parked cards: beside the board in every layout, reached by hand, by key and by ear."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.room import Room
from ui.boards.intents import Move, Park, Place, Reorder
from ui.boards.layouts.columns import ColumnsPlan
from ui.boards.layouts.matrix import MatrixPlan
from ui.boards.layouts.plan import Aside, Direction, Plan
from ui.boards.layouts.ranking import RankingPlan
from ui.boards.layouts.wall import WallPlan

Key, Mod = Qt.Key, Qt.KeyboardModifier
PLANS = (ColumnsPlan, RankingPlan, MatrixPlan, WallPlan)
FREE = (MatrixPlan, WallPlan)
BOARD = "loose: 1 2 3 | parked: 9"
every_layout = pytest.mark.parametrize("kind", PLANS)


def opened(open_room: OpenRoom, kind: type[Plan], drawing: str = BOARD) -> Room:
    """The board with its cards in a row where the layout is a free one, all of it in view."""
    room = open_room(drawing, kind(), QSize(1800, 900))
    room.board.put(
        replace(card, x=card.number * 240, y=200) for card in room.board.cards.values() if not card.parked
    )
    room.view.fit()
    room.still()
    return room


def tray(room: Room) -> QPoint:
    return room.head("Parked")


@every_layout
def test_dropped_on_the_tray_an_idea_is_parked(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = opened(open_room, kind)
    room.press(room.spot("2"))
    room.move(tray(room))
    assert room.view.drop_words() == "Park"
    room.release(tray(room))
    assert room.intents == [Park(("2",))]
    assert room.drawing.endswith("parked: 9 2")
    assert room.view.describe(room.board.cards["2"]).endswith("parked")


@every_layout
def test_an_empty_tray_waits_for_the_first_one(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = opened(open_room, kind, "loose: 1 2")
    assert room.heading("Parked").hint
    room.drag(room.spot("1"), tray(room))
    assert room.intents == [Park(("1",))]
    assert room.heading("Parked").count == 1


@every_layout
def test_dropped_back_on_the_tray_nothing_is_asked(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = opened(open_room, kind)
    room.drag(room.spot("9"), tray(room))
    assert room.intents == []


@pytest.mark.parametrize(
    ("kind", "intent"),
    [(ColumnsPlan, Move(("9",), None, "1", "2")), (RankingPlan, Reorder(("9",), "1", "2"))],
)
def test_dragged_out_it_comes_back_where_it_is_dropped(
    open_room: OpenRoom, kind: type[Plan], intent: object
) -> None:
    room = opened(open_room, kind)
    room.drag(room.spot("9"), room.spot("2", 0.05))
    assert room.intents == [intent]
    assert room.drawing == "loose: 1 9 2 3"


@pytest.mark.parametrize("kind", FREE)
def test_dragged_out_on_a_free_board_it_gets_a_place(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = opened(open_room, kind)
    room.drag(room.spot("9"), room.spot("2") + QPoint(0, 200))
    assert [type(intent) for intent in room.intents] == [Place]
    assert not room.board.cards["9"].parked
    card = room.view.plan.rect("9")
    assert card is not None
    assert card.y() > 0
    assert "parked" not in room.drawing


@every_layout
def test_a_folded_tray_is_a_head_that_still_takes_drops(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = opened(open_room, kind)
    head = room.view.camera.to_view(room.heading("Parked").head)
    room.click(QPoint(head.right() - 6, head.center().y()))
    assert room.view.plan.parked_folded
    assert room.view.said == "Parked ideas folded away"
    assert room.view.plan.rect("9") is None
    assert "9" not in room.view.plan.reading_order()
    room.drag(room.spot("1"), tray(room))
    assert room.intents == [Park(("1",))]
    head = room.view.camera.to_view(room.heading("Parked").head)
    room.click(QPoint(head.right() - 6, head.center().y()))
    assert room.view.plan.rect("9") is not None


@every_layout
def test_the_tray_stays_folded_in_the_next_layout(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = opened(open_room, kind)
    room.view.fold_parked()
    for other in PLANS:
        room.view.set_plan(other())
        assert room.heading("Parked").folded
    room.board.put([replace(room.board.cards["1"], parked=True)])
    assert room.view.plan.rect("1") is None


@every_layout
def test_f_folds_the_tray_and_brings_it_back(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = opened(open_room, kind)
    room.view.select(["9"])
    room.key(Key.Key_F)
    assert room.heading("Parked").folded
    room.key(Key.Key_F)
    assert not room.heading("Parked").folded
    assert room.intents == []


@every_layout
def test_in_the_hand_p_parks(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = opened(open_room, kind)
    room.view.select(["2"])
    room.key(Key.Key_Space)
    room.key(Key.Key_P)
    assert room.view.said == "Park"
    assert room.intents == []
    room.key(Key.Key_Return)
    assert room.intents == [Park(("2",))]


@every_layout
def test_a_tray_follows_what_starting_over_would_give(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = opened(open_room, kind)
    for ident in ("1", "2", "3"):
        room.view.select([ident])
        room.view.park()
        fresh = kind()
        fresh.rebuild(room.board)
        assert room.view.plan.within(room.view.plan.extent) == fresh.within(fresh.extent)
    room.view.select(["1", "9"])
    room.view.park()
    assert not room.board.cards["9"].parked


@every_layout
def test_no_card_lies_under_the_tray(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = opened(open_room, kind)
    room.board.put([replace(room.board.cards["1"], x=-900, y=50)])
    frame = room.heading("Parked").frame
    inside = {ident for ident, rect in room.view.plan.within(frame) if rect.intersects(frame)}
    assert inside == {"9"}


def test_keys_walk_from_the_last_column_into_the_tray_and_back(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 | Trust: 2 | parked: 9")
    room.view.select(["2"])
    room.key(Key.Key_Space)
    room.key(Key.Key_Right)
    assert room.view.said == "Park"
    room.key(Key.Key_Left)
    assert room.view.said == "1 of 1 under Trust"
    room.key(Key.Key_Escape)


def test_a_long_tray_lights_up_only_near_the_hand(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 | parked: " + " ".join(str(number) for number in range(100, 400)))
    plan = room.view.plan
    frame = room.heading("Parked").frame
    drop = plan.drop(QPoint(frame.center().x(), 20_000), frozenset(("1",)), "1", QPoint())
    assert isinstance(drop, Aside)
    assert drop.slot.height() < 200
    assert abs(drop.slot.center().y() - 20_000) < 200
    assert QRect(frame).contains(drop.slot)


def test_alt_and_arrow_park_and_bring_back(open_room: OpenRoom) -> None:
    room = open_room("Trust: 2 3 | parked: 9")
    room.view.select(["3"])
    room.view.nudge(Direction.RIGHT)
    assert room.drawing == "Trust: 2 | parked: 9 3"
    room.view.nudge(Direction.LEFT)
    assert len(room.intents) == 2
    assert room.drawing in ("Trust: 3 2 | parked: 9", "Trust: 2 3 | parked: 9")
