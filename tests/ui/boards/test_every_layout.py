"""The same hands in all four layouts: lift, place, join, band, scroll, copy, give up."""

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.layouts import LANES, corner, every_layout, free_only, shown
from ui.boards.cards import Card
from ui.boards.intents import Join, Move, MoveTo, Place, Reorder
from ui.boards.layouts.columns import ColumnsPlan
from ui.boards.layouts.matrix import MatrixPlan
from ui.boards.layouts.plan import Between, Free, Onto, Plan
from ui.boards.layouts.wall import WallPlan

Key, Mod, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
MOVES = (Move, Reorder, Place)


# lifting and placing


@every_layout
def test_a_drag_moves_one_idea_and_no_other(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    others = {ident: room.board.cards[ident] for ident in room.board.cards if ident != "2"}
    free = room.view.plan.free
    target = room.spot("4") + QPoint(0, room.rect("4").height() + 12) if free else room.spot("4", 0.05)
    room.drag(room.spot("2"), target)
    assert len(room.intents) == 1
    assert isinstance(room.intents[0], MOVES)
    if free:
        assert {ident: room.board.cards[ident] for ident in others} == others
    else:
        assert room.drawing.replace(" 2", "").count("2") == 0


@every_layout
def test_picked_up_with_a_click_and_put_down_with_another(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.click(room.spot("2"))
    room.view.gestures.lift()
    assert room.holding()
    at = (
        room.spot("4") + QPoint(0, room.rect("4").height() + 12)
        if room.view.plan.free
        else room.spot("4", 0.05)
    )
    room.move(at)
    room.click(at)
    assert not room.holding()
    assert len(room.intents) == 1
    assert isinstance(room.intents[0], MOVES)


@every_layout
def test_lifted_carried_and_placed_by_key(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.view.select(["1"])
    before = room.view.plan.where("1")
    room.key(Key.Key_Space)
    assert room.view.said.startswith("Lifted idea 1.")
    room.key(Key.Key_Down, times=2)
    assert room.intents == []
    assert room.view.said
    room.key(Key.Key_Return)
    assert len(room.intents) == 1
    assert room.view.plan.where("1") != before
    assert room.view.said == f"Idea 1, now {room.view.plan.where('1')}"


@every_layout
@pytest.mark.parametrize("way", ["mouse", "key", "window"])
def test_given_up_nothing_has_happened(open_room: OpenRoom, kind: type[Plan], way: str) -> None:
    room = shown(open_room, kind)
    before, drawing = dict(room.board.cards), room.drawing
    if way == "key":
        room.view.select(["2"])
        room.key(Key.Key_Space)
        room.key(Key.Key_Down)
    else:
        room.press(room.spot("2"))
        room.move(room.spot("4"))
    assert room.holding()
    if way == "window":
        room.view.set_plan(kind())
    else:
        room.key(Key.Key_Escape)
    room.release(room.spot("4"))
    assert not room.holding()
    assert room.intents == []
    assert (room.board.cards, room.drawing) == (before, drawing)
    assert room.view.stage.artist.held == frozenset()


@every_layout
def test_many_are_carried_as_one(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.click(room.spot("1"))
    room.click(room.spot("3"), Mod.ControlModifier)
    free = room.view.plan.free
    apart = tuple(a - b for a, b in zip(corner(room, "3"), corner(room, "1"), strict=True))
    target = room.spot("4") + QPoint(0, room.rect("4").height() + 12) if free else room.spot("4", 0.05)
    room.drag(room.spot("1"), target)
    (intent,) = room.intents
    assert isinstance(intent, MOVES)
    assert set(intent.ids) == {"1", "3"}
    if isinstance(room.view.plan, WallPlan):
        assert tuple(a - b for a, b in zip(corner(room, "3"), corner(room, "1"), strict=True)) == apart


@every_layout
def test_alt_and_arrows_move_without_lifting(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.view.select(["1"])
    before = corner(room, "1")
    room.key(Key.Key_Down, Mod.AltModifier)
    assert len(room.intents) == 1
    assert corner(room, "1") != before
    room.key(Key.Key_Up, Mod.AltModifier)
    assert max(abs(a - b) for a, b in zip(corner(room, "1"), before, strict=True)) <= 1


@every_layout
def test_m_asks_for_the_list_in_every_layout(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.view.select(["2"])
    room.key(Key.Key_M)
    assert room.intents == [MoveTo(("2",))]


@every_layout
def test_the_lock_holds_in_every_layout(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.view.lock = True
    room.drag(room.spot("1"), room.spot("4"))
    for key in (Key.Key_P, Key.Key_M, Key.Key_N, Key.Key_Space, Key.Key_F2):
        room.view.select(["1"])
        room.key(key)
    room.key(Key.Key_Down, Mod.AltModifier)
    assert room.intents == []
    assert room.view.editing.box is None


# two zones


@every_layout
def test_the_middle_of_a_card_joins_and_its_rim_does_not(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.press(room.spot("1"))
    kinds = []
    for down in (0.08, 0.5, 0.93):
        room.move(room.spot("2", down))
        hold = room.view.gestures.hold
        assert hold is not None
        kinds.append(type(hold.drop))
    rim = Free if room.view.plan.free else Between
    assert kinds == [rim, Onto, rim]
    room.move(room.spot("2"))
    assert room.view.drop_words() == "Join with idea 2"
    room.release(room.spot("2"))
    assert room.intents == [Join(("1",), "2")]
    assert "1" not in room.board.cards


@every_layout
def test_the_two_zones_look_different(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.press(room.spot("1"))
    pictures = []
    for down in (0.06, 0.5):
        room.move(room.spot("2", down))
        pictures.append(room.view.grab().toImage())
    assert pictures[0] != pictures[1]
    room.key(Key.Key_Escape)
    assert room.view.grab().toImage() not in pictures


@every_layout
def test_j_joins_by_key_and_an_arrow_steps_off_again(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind, "loose: 1 2")
    room.view.select(["1"])
    room.key(Key.Key_Space)
    room.key(Key.Key_J)
    assert room.view.said == "Join with idea 2"
    room.key(Key.Key_Down)
    assert "Join" not in room.view.drop_words()
    room.key(Key.Key_J)
    room.key(Key.Key_Return)
    assert room.intents == [Join(("1",), "2")]


@every_layout
def test_a_card_is_never_joined_with_itself(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind, "loose: 1")
    room.drag(room.spot("1"), room.spot("1") + QPoint(10, 10))
    room.view.select(["1"])
    room.key(Key.Key_Space)
    room.key(Key.Key_J)
    room.key(Key.Key_Escape)
    assert not any(isinstance(intent, Join) for intent in room.intents)


# copying


@pytest.mark.parametrize("modifier", [Mod.ControlModifier, Mod.AltModifier])
@pytest.mark.parametrize("kind", [ColumnsPlan, MatrixPlan, WallPlan])
def test_a_copy_is_asked_for_and_said(
    open_room: OpenRoom, kind: type[Plan], modifier: Qt.KeyboardModifier
) -> None:
    room = shown(open_room, kind)
    at = (
        room.spot("4") + QPoint(0, room.rect("4").height() + 12)
        if room.view.plan.free
        else room.spot("4", 0.05)
    )
    room.drag(room.spot("1"), at, modifier)
    (intent,) = room.intents
    assert isinstance(intent, Move | Place)
    assert intent.copy


# writing


@every_layout
def test_n_writes_where_you_are(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.view.select(["4"])
    room.key(Key.Key_N)
    room.typed("a new idea")
    room.view.editing.close()
    assert len(room.intents) == 1
    (fresh,) = (card for card in room.board.cards.values() if card.text == "a new idea")
    assert room.view.plan.rect(fresh.id) is not None


@free_only
def test_a_double_click_on_free_ground_writes_there(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    at = room.spot("4") + QPoint(0, room.rect("4").height() + 30)
    room.double_click(at)
    room.typed("just here")
    room.view.editing.close()
    (fresh,) = (card for card in room.board.cards.values() if card.text == "just here")
    assert (room.rect(fresh.id).topLeft() - at).manhattanLength() <= 4


@every_layout
def test_a_double_click_on_a_card_edits_it(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.double_click(room.spot("2"))
    room.typed("other words")
    assert room.board.cards["2"].text == "other words"


# a change under the hand


@every_layout
@pytest.mark.parametrize("what", ["held gone", "held changed", "all new", "columns"])
def test_what_an_undo_takes_away_is_no_longer_in_the_hand(
    open_room: OpenRoom, kind: type[Plan], what: str
) -> None:
    room = shown(open_room, kind)
    room.press(room.spot("2"))
    room.move(room.spot("3"))
    assert room.holding()
    if what == "held gone":
        room.board.drop(["2"])
    elif what == "held changed":
        room.board.put([Card("2", 2, "changed under the hand", x=10, y=10)])
    elif what == "all new":
        room.board.set_board([Card("z", 1, "another board")], [])
    else:
        room.board.put_columns([])
    assert not room.holding()
    room.move(QPoint(200, 200))
    room.release(QPoint(200, 200))
    room.still()
    assert room.intents == []


@every_layout
def test_what_happens_elsewhere_leaves_the_hand_alone(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = shown(open_room, kind)
    room.press(room.spot("2"))
    room.move(room.spot("1", 0.9))
    room.board.put([Card("77", 77, "from another table", parked=True)])
    assert room.holding()
    room.key(Key.Key_Escape)


def test_every_layout_is_tried() -> None:
    assert {kind.__name__ for kind in (*LANES, MatrixPlan, WallPlan)} == {
        "ColumnsPlan", "RankingPlan", "MatrixPlan", "WallPlan"
    }  # fmt: skip
