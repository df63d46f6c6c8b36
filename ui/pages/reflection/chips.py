"""Chips to choose with: wide enough for the bold words of the chosen one."""

from collections.abc import Callable

from PySide6.QtGui import QFontMetrics

from ui.theme import Theme
from ui.widgets.buttons import Button

SIDES = 26
"""What the frame and the room inside it take up left and right of the words."""


def choosing_chip(text: str, theme: Theme, run: Callable[[], object], tip: str = "") -> Button:
    """A chip that stays pressed while it is chosen."""
    chip = Button(text, theme, kind="chip", tip=tip, run=run)
    chip.setCheckable(True)
    wide = QFontMetrics(theme.font(13, bold=True)).horizontalAdvance(text) + SIDES
    chip.setMinimumWidth(wide)
    return chip
