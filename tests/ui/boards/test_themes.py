"""Themes: another palette repaints everything, larger text is a larger board, stillness is honoured."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from tests.ui.boards.conftest import OpenRoom
from tests.ui.boards.room import PlainTheme
from ui.boards.layouts.ranking import RankingPlan
from ui.boards.painting.card_face import ink
from ui.boards.painting.paper import faded
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


def shine(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def over(top: QColor, ground: QColor) -> QColor:
    """A colour that lets some of the ground through."""
    share = top.alphaF()
    pairs = zip(
        (top.redF(), top.greenF(), top.blueF()), (ground.redF(), ground.greenF(), ground.blueF()), strict=True
    )
    return QColor.fromRgbF(*(share * a + (1 - share) * b for a, b in pairs))


def contrast(top: QColor, ground: QColor) -> float:
    high, low = sorted((shine(over(top, ground)), shine(ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("note", [f"note{number}" for number in range(1, 7)])
def test_every_word_on_every_note_can_be_read(name: str, note: str) -> None:
    theme = load_theme(name)
    paper, words = theme.color(note), theme.color("note-text")
    assert contrast(words, paper) >= 7
    assert contrast(ink(theme), paper) >= 4.5
    assert contrast(words, over(faded(words, 40), paper)) >= 4.5
    assert contrast(words, over(faded(words, 26), paper)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_every_ring_and_bar_can_be_seen(name: str) -> None:
    theme = load_theme(name)
    for role in ("accent", "focus", "good"):
        for ground in ("ground", "surface"):
            assert contrast(theme.color(role), theme.color(ground)) >= 3
        assert contrast(theme.color("accent"), theme.color("raised")) >= 3
    assert contrast(theme.color("muted"), theme.color("surface")) >= 4.5
    assert contrast(theme.color("accent-text"), theme.color("accent")) >= 4.5
    assert contrast(theme.color("ground"), theme.color("text")) >= 4.5


def test_inks_keep_board_sizes_whatever_the_text_scale() -> None:
    inks = Inks(load_theme("light", scale=2.0))
    assert inks.font(13).pixelSize() == 13
    assert inks.font(18, bold=True).bold()
    assert inks.color("accent") == QColor(load_theme("light").color("accent"))
