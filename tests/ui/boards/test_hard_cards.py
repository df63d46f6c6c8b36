"""Hard boards: no card, one card, 5,000 characters, strange scripts, small windows and very large ones."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.layouts import PLANS, every_layout, spread_out
from tests.ui.boards.room import HandPace, Page, PlainTheme, Room, parse
from ui.boards.board_model import BoardModel
from ui.boards.board_view import BoardView
from ui.boards.cards import Card
from ui.boards.layouts.plan import Direction, Face, Plan
from ui.boards.painting.card_face import draw_card, note_box
from ui.boards.painting.fit import fit, lay_out

Key, Mod = Qt.Key, Qt.KeyboardModifier
LONG = ("One budget for the whole neighbourhood, with every partner's costs in it. " * 80)[:5_000]
TEXTS = {
    "nothing": "",
    "one letter": "x",
    "500 characters": LONG[:500],
    "5,000 characters": LONG,
    "one endless word": "w" * 5_000,
    "many lines": "line\n" * 300,
    "emoji": "🏠🚌👩‍👩‍👧‍👦 " * 60,
    "Welsh": "Ŵy ŷd ŵyr " * 30,
    "Greek": "Πληρωμή εγκαίρως " * 20,
    "Arabic": "مشاركة النتائج مع الجميع " * 20,
    "both ways": "Rent 12 مشاركة 34 fair " * 20,
    "markup": "<b>not bold</b> &amp; <img src=x> " * 10,
    "control characters": "a\x00b\x07c\u202ed\u2028e\ufefff",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("face", list(Face))
def test_words_stay_inside_their_card(qtbot: QtBot, text: str, face: Face) -> None:
    size = (240, 160) if face is not Face.ROW else (860, 84)
    image = QImage(size[0] + 200, size[1] + 200, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    card = Card("a", 7, text, author="Ana", marks=9, badges=("+ 2 doubles",), letter="B", place="3")
    draw_card(painter, card, face, QRectF(100, 100, *size), PlainTheme())
    painter.end()
    for x in range(0, image.width(), 3):
        for y in (20, 60, 84, size[1] + 116, size[1] + 150):
            assert image.pixelColor(x, y).alpha() == 0, (x, y)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_what_is_left_out_is_marked_with_an_ellipsis(qtbot: QtBot, text: str) -> None:
    theme = PlainTheme()
    box = note_box(Card("a", 1, text, marks=1), QRectF(0, 0, 240, 160))
    found = fit(text, box.width(), box.height(), theme)
    _, height = lay_out(found.shown, found.size, box.width(), theme)
    assert height <= box.height() + 1
    assert found.cut == found.shown.endswith("…")
    if len(text.split()) > 200:
        assert found.cut


@every_layout
def test_a_card_of_5000_characters_is_shown_read_edited_moved_and_parked(
    open_room: OpenRoom, kind: type[Plan]
) -> None:
    room = open_room("loose: 1 2", kind())
    spread_out(room)
    room.board.put([replace(room.board.cards["1"], text=LONG)])
    room.still()
    room.view.select(["1"])
    assert room.view.tip_at(room.spot("1")).startswith("<p>One budget")
    assert LONG in room.view.describe(room.board.cards["1"])
    room.key(Key.Key_F2)
    assert room.view.editing.box is not None
    assert room.view.editing.box.toPlainText() == LONG
    room.typed("short now")
    assert room.board.cards["1"].text == "short now"
    room.board.put([replace(room.board.cards["1"], text=LONG)])
    room.key(Key.Key_Space)
    room.key(Key.Key_Down)
    room.key(Key.Key_Return)
    room.key(Key.Key_P)
    assert room.board.cards["1"].parked
    room.view.fit()
    room.still()


@every_layout
@pytest.mark.parametrize("size", [QSize(800, 600), QSize(3840, 2160), QSize(60, 40)])
def test_one_card_in_any_window(open_room: OpenRoom, kind: type[Plan], size: QSize) -> None:
    room = open_room("loose: 1", kind(), size)
    spread_out(room)
    walk = (
        Key.Key_Home,
        Key.Key_End,
        Key.Key_PageDown,
        Key.Key_Right,
        Key.Key_Space,
        Key.Key_Down,
        Key.Key_J,
    )
    for key in (*walk, Key.Key_Escape, Key.Key_F, Key.Key_0, Key.Key_F, Key.Key_F, Key.Key_Escape):
        room.key(key)
    room.view.select(["1"])
    room.view.fit_selection()
    room.still()
    assert room.view.viewport().rect().intersects(room.rect("1"))
    assert room.view.plan.reading_order() == ["1"]


@every_layout
@pytest.mark.parametrize("size", [QSize(800, 600), QSize(3840, 2160)])
def test_no_card_in_any_window(open_room: OpenRoom, kind: type[Plan], size: QSize) -> None:
    room = open_room("loose:", kind(), size)
    room.view.set_empty_text("Ideas appear here as people write them.")
    for key in (
        Key.Key_Down,
        Key.Key_Space,
        Key.Key_P,
        Key.Key_M,
        Key.Key_F,
        Key.Key_F2,
        Key.Key_0,
        Key.Key_1,
    ):
        room.key(key)
    for direction in Direction:
        room.view.nudge(direction)
    room.view.select_through("nobody") if room.board.cards else None
    room.view.fit()
    room.view.fit_selection()
    room.drag(QPoint(60, 40), QPoint(300, 200))
    room.still()
    assert room.intents == []
    assert room.view.plan.first() is None
    assert room.view.plan.last() is None


@pytest.fixture
def large_print(qtbot: QtBot) -> Room:
    """A board on a 4K screen with everything at 200 %."""
    board, pace = BoardModel(), HandPace()
    board.set_board(*parse("loose: 1 2 3 | Trust: 4 5 | Money: 6 | parked: 9"))
    view = BoardView(board, PLANS[0](), PlainTheme(scale=2.0), pace)
    qtbot.addWidget(view)
    page = Page(board)
    view.intended.connect(page.take)
    view.resize(3840, 2160)
    view.show()
    room = Room(board, view, page, pace)
    room.still()
    return room


def test_at_200_per_cent_cards_are_twice_as_large_and_hands_hit_them(large_print: Room) -> None:
    room = large_print
    assert room.view.zoom == 2.0
    assert room.rect("4").width() == 480
    for kind in PLANS:
        room.view.set_plan(kind())
        spread_out(room)
        room.view.fit()
        room.still()
        for ident in ("1", "4", "6", "9"):
            room.click(room.spot(ident))
            assert room.view.selected == {ident}
    room.view.set_plan(PLANS[0]())
    room.drag(room.spot("1"), room.spot("4", 0.05))
    assert room.drawing == "loose: 2 3 | Trust: 1 4 5 | Money: 6 | parked: 9"
    room.view.close()


def test_another_text_size_keeps_what_is_selected_and_held_out_of_the_hand(large_print: Room) -> None:
    room = large_print
    room.view.select(["4"])
    room.view.set_theme(PlainTheme(scale=1.0))
    room.still()
    assert room.view.zoom == 1.0
    assert room.view.selected == {"4"}
    room.view.close()


@every_layout
def test_more_cards_than_fit_are_all_reached_by_key(open_room: OpenRoom, kind: type[Plan]) -> None:
    room = open_room("loose: " + " ".join(str(number) for number in range(1, 41)), kind(), QSize(800, 600))
    cards = room.board.cards
    room.board.put(
        [replace(card, x=card.number % 8 * 140, y=card.number // 8 * 190) for card in cards.values()]
    )
    room.key(Key.Key_Home)
    seen = {room.view.current}
    frontier = [room.view.current]
    while frontier:
        ident = frontier.pop()
        assert ident is not None
        for direction in Direction:
            found = room.view.plan.neighbour(ident, direction)
            if found is not None and found not in seen:
                seen.add(found)
                frontier.append(found)
    assert seen == set(room.board.cards)
