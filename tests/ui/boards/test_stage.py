"""The static layer: whatever happened, it shows what painting everything afresh would show."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.room import Room
from ui.boards.cards import Card
from ui.boards.layouts.columns import ColumnsPlan
from ui.boards.layouts.plan import Plan
from ui.boards.layouts.ranking import RankingPlan
from ui.boards.stage import around, merged

STRAY = 6
MANY = "loose: " + " ".join(str(n) for n in range(1, 41)) + " | Trust: 50 51 52 | Money: 53 54 | Time: 55"


def picture(room: Room) -> QImage:
    """What the layer shows now."""
    room.still()
    view = room.view
    pixmap = QPixmap(view.viewport().size())
    painter = QPainter(pixmap)
    rect = view.viewport().rect()
    view.stage.paint(painter, view.camera, rect.size(), 1.0, rect)
    painter.end()
    return pixmap.toImage()


def afresh(room: Room) -> QImage:
    room.view.stage.artist.pictures.clear()
    room.view.stage.artist.cells.clear()
    room.view.stage.spoil(None)
    return picture(room)


def same(one: QImage, other: QImage) -> bool:
    """Equal, but for a few pixels where a smooth edge was cut by the part that was painted."""
    if one == other:
        return True
    spots = ((x, y) for x in range(one.width()) for y in range(one.height()))
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in spots) <= STRAY


def stir(room: Room, chance: random.Random) -> None:
    """One thing that may happen to a board."""
    view, board = room.view, room.board
    card = board.cards[chance.choice(list(board.cards))]
    match chance.randrange(7):
        case 0:
            view.pan(QPoint(chance.randrange(-300, 300), chance.randrange(-300, 300)))
        case 1:
            view.zoom_at(chance.choice([0.05, 0.1, 0.25, 0.4, 0.6, 1.0, 1.6]), QPoint(300, 300))
        case 2:
            board.put(
                [replace(card, column=chance.choice([None, "Trust", "Money"]), order=f"{chance.random()}")]
            )
        case 3:
            board.put([replace(card, text=card.text + " and more", note=f"note{chance.randrange(1, 7)}")])
        case 4:
            view.select(chance.sample(list(board.cards), 3))
        case 5:
            board.put([replace(card, parked=not card.parked)])
        case _:
            view.viewport().repaint()


@pytest.mark.parametrize("plan", [ColumnsPlan, RankingPlan])
def test_patched_shifted_and_zoomed_is_as_good_as_new(
    open_room: OpenRoom, plan: type[Plan], nightly: bool
) -> None:
    for seed in range(40 if nightly else 3):
        chance = random.Random(seed)
        room = open_room(MANY, plan(), QSize(700, 500))
        for step in range(25):
            stir(room, chance)
            assert same(picture(room), afresh(room)), f"seed {seed}, step {step}"


def test_a_zoom_shows_the_old_picture_scaled_until_the_new_one_is_drawn(open_room: OpenRoom) -> None:
    room = open_room(MANY)
    room.pace.cost = 0.005
    room.view.zoom_by(1.3)
    room.view.viewport().repaint()
    assert room.pace.soon_work
    slices = 0
    while room.pace.soon_work:
        slices += room.pace.run()
        room.view.viewport().repaint()
    assert slices > 3
    assert room.view.stage.sharp


def test_a_slow_machine_shows_rough_cards_first_and_never_stops_short(open_room: OpenRoom) -> None:
    room = open_room(MANY)
    room.pace.cost = 0.003
    room.view.stage.artist.pictures.clear()
    room.view.stage.spoil(None)
    room.view.viewport().repaint()
    assert room.pace.soon_work
    room.still()
    assert room.view.stage.sharp
    assert room.view.stage.artist.missing(room.view.camera, room.view.viewport().rect()) == []


def test_moving_one_card_draws_no_other_card_again(
    open_room: OpenRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room(MANY)
    pictures = room.view.stage.artist.pictures
    made: list[str] = []
    make = pictures.make

    def noted(card: Card, rect: QRect) -> QPixmap:
        made.append(card.id)
        return make(card, rect)

    monkeypatch.setattr(pictures, "make", noted)
    room.board.put([replace(room.board.cards["50"], column="Money", order="0000")])
    room.still()
    assert made == ["50"]


def test_a_hidden_board_asks_for_nothing(open_room: OpenRoom) -> None:
    room = open_room(MANY)
    room.view.zoom_by(1.3)
    room.view.viewport().repaint()
    room.view.hide()
    assert not room.pace.soon_work
    room.view.show()
    QApplication.processEvents()
    room.still()
    assert room.view.stage.sharp


def test_strips_around_a_part_cover_the_rest_once() -> None:
    view, inner = QRect(0, 0, 10, 8), QRect(3, 2, 4, 9)
    strips = around(view, inner)
    area = sum(strip.width() * strip.height() for strip in strips)
    assert area == 80 - 4 * 6
    assert not any(strip.intersects(inner) for strip in strips)
    assert around(view, QRect(50, 50, 2, 2)) == [view]


def test_merged_parts_overlap_nowhere() -> None:
    apart = merged([QRect(0, 0, 5, 5), QRect(3, 3, 5, 5), QRect(20, 0, 2, 2)])
    assert sorted((r.x(), r.width()) for r in apart) == [(0, 8), (20, 2)]
    assert merged([QRect(n * 10, 0, 2, 2) for n in range(9)]) == [QRect(0, 0, 82, 2)]
