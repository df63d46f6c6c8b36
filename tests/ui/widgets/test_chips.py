"""Chips to choose with."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme import load_theme
from ui.widgets.chips import SIDES, ChoosingChip
from ui.widgets.themed import retheme


def test_a_chip_keeps_room_for_its_bold_words_at_any_text_size(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    chip = ChoosingChip("Stretched & tired", load_theme("light"), lambda: None)
    chip.setParent(room)
    for scale in (2.0, 1.0):
        theme = load_theme("light", scale=scale)
        retheme(room, theme)
        words = QFontMetrics(theme.font(13, bold=True)).horizontalAdvance("Stretched & tired")
        assert chip.minimumWidth() == words + SIDES
