"""Random hands and hard boards: nothing breaks, and the page and the picture of the board agree."""

import random

import pytest
from PySide6.QtCore import QPoint, QSize, Qt

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.room import Room
from ui.boards.cards import Card, Column
from ui.boards.layouts.columns import ColumnsPlan
from ui.boards.layouts.plan import Plan
from ui.boards.layouts.ranking import RankingPlan

Key, Mod = Qt.Key, Qt.KeyboardModifier
KEYS = (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Space, Key.Key_Return, Key.Key_Escape,
        Key.Key_P, Key.Key_M, Key.Key_1, Key.Key_2, Key.Key_Home, Key.Key_End, Key.Key_PageDown)  # fmt: skip
HELD = (Mod.NoModifier, Mod.NoModifier, Mod.AltModifier, Mod.ShiftModifier, Mod.ControlModifier)


def act(room: Room, chance: random.Random) -> None:
    """Anything a pair of hands, or another window, may do."""
    size = room.view.viewport().size()
    at = QPoint(chance.randrange(size.width()), chance.randrange(size.height()))
    modifiers = chance.choice(HELD)
    match chance.randrange(8):
        case 0 | 1:
            room.press(at, modifiers)
        case 2:
            room.move(at)
        case 3:
            room.release(at, modifiers)
        case 4 | 5:
            room.key(chance.choice(KEYS), modifiers)
        case 6:
            room.pace.frame()
            room.view.viewport().repaint()
        case _:
            ident = chance.choice([*room.board.cards, "none"])
            room.board.drop([ident]) if chance.random() < 0.3 else room.view.zoom_by(
                chance.choice([0.8, 1.2])
            )


def check(room: Room) -> None:
    """What is shown is what the model says, and no hand holds what is not there."""
    board, view = room.board, room.view
    fresh = type(view.plan)()
    fresh.rebuild(board)
    assert view.plan.within(view.plan.extent) == fresh.within(fresh.extent)
    assert view.selected <= set(board.cards)
    hold = view.gestures.hold
    assert hold is None or hold.held <= set(board.cards)
    assert view.stage.artist.held == (frozenset() if hold is None else hold.held)


@pytest.mark.parametrize("plan", [ColumnsPlan, RankingPlan])
def test_random_hands(open_room: OpenRoom, plan: type[Plan], nightly: bool) -> None:
    for seed in range(300 if nightly else 6):
        chance = random.Random(seed)
        room = open_room(
            "loose: 1 2 3 4 | Trust: 5 6 7 | Money: 8 | Time: | parked: 9", plan(), QSize(900, 500)
        )
        room.page.obeys = chance.random() < 0.8
        for _ in range(60):
            act(room, chance)
            check(room)
        room.view.gestures.cancel()
        room.view.close()


@pytest.mark.parametrize("size", [QSize(800, 600), QSize(3840, 2160), QSize(120, 60)])
@pytest.mark.parametrize("drawing", ["", "loose: 1", "Trust: | Money: 2"])
@pytest.mark.parametrize("plan", [ColumnsPlan, RankingPlan])
def test_every_window_size_with_next_to_nothing(
    open_room: OpenRoom, drawing: str, size: QSize, plan: type[Plan]
) -> None:
    room = open_room(drawing or "loose:", plan(), size)
    room.view.set_empty_text("Ideas appear here as people write them.")
    for key in (Key.Key_Down, Key.Key_Space, Key.Key_Return, Key.Key_M, Key.Key_P, Key.Key_A):
        room.key(key)
    room.view.fit()
    room.view.fit_selection()
    room.still()
    room.drag(QPoint(60, 40), QPoint(90, 50))
    assert len(room.view.grab().toImage().copy(0, 0, 4, 4).text()) == 0


def test_an_empty_board_teaches(open_room: OpenRoom) -> None:
    room = open_room("loose:")
    before = room.view.grab().toImage()
    room.view.set_empty_text("Ideas appear here as people write them.")
    assert room.view.grab().toImage() != before
    room.board.put([Card("1", 1, "first")])
    room.still()
    assert room.rect("1").isValid()


def test_fifty_thousand_cards_can_be_shown_moved_and_found(open_room: OpenRoom) -> None:
    room = open_room("loose: 1")
    columns = [Column(f"c{n}", f"Heading {n}", f"{n:02}") for n in range(20)]
    cards = [
        Card(f"i{n}", n, "words " * (n % 9), f"c{n % 20}", f"{n:06}", f"note{n % 6 + 1}")
        for n in range(50_000)
    ]
    room.board.set_board(cards, columns)
    room.view.fit()
    room.still()
    room.view.jump("i49999")
    assert room.view.viewport().rect().intersects(room.rect("i49999"))
    room.view.zoom_to(1)
    room.key(Key.Key_Up, Mod.AltModifier)
    assert len(room.intents) == 1
    assert room.view.describe(room.board.cards["i49999"]).endswith("2499 of 2500 under Heading 19")
