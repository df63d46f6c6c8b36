"""Themes: another palette repaints everything, larger text is a larger board, stillness is honoured."""

from dataclasses import replace

from PySide6.QtGui import QColor

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.room import PlainTheme
from ui.boards.layouts.ranking import RankingPlan
from ui.boards.palette import Inks
from ui.theme import THEMES, load_theme


def test_another_theme_paints_the_board_again(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 2 | Trust: 3")
    pictures = []
    for name in THEMES:
        room.view.set_theme(load_theme(name))
        room.still()
        pictures.append(room.view.grab().toImage())
    assert all(a != b for place, a in enumerate(pictures) for b in pictures[place + 1 :])
    assert pictures[1].pixelColor(5, 5) == load_theme("dark").color("ground")


def test_text_twice_as_large_makes_the_board_twice_as_large(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 | Trust: 3")
    before = room.rect("3")
    room.view.set_theme(PlainTheme(scale=2.0))
    assert room.rect("3").width() == 2 * before.width()
    room.view.set_theme(PlainTheme())
    assert room.rect("3").size() == before.size()


def test_with_reduced_motion_nothing_flies_and_nothing_flashes(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 2 | Trust: 3")
    room.view.set_theme(replace(PlainTheme(), reduced_motion=True))
    room.view.set_plan(RankingPlan())
    room.view.jump("2")
    assert room.pace.every_work == []
    assert room.view.selected == {"2"}


def test_a_jump_flashes_for_a_moment(open_room: OpenRoom) -> None:
    room = open_room("loose: 1 2 | Trust: 3")
    room.view.jump("3")
    assert len(room.pace.every_work) == 1
    for _ in range(100):
        room.pace.frame()
    assert room.pace.every_work == []


def test_inks_keep_board_sizes_whatever_the_text_scale() -> None:
    inks = Inks(load_theme("light", scale=2.0))
    assert inks.font(13).pixelSize() == 13
    assert inks.font(18, bold=True).bold()
    assert inks.color("accent") == QColor(load_theme("light").color("accent"))
