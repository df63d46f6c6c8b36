"""Chips to choose with: wide enough for the bold words of the chosen one."""

from collections.abc import Callable

from PySide6.QtGui import QFontMetrics

from ui.theme import Theme
from ui.widgets.buttons import Button

SIDES = 26
"""What the frame and the room inside it take up left and right of the words."""


class ChoosingChip(Button):
    """A chip that stays pressed while it is chosen."""

    def __init__(self, text: str, theme: Theme, run: Callable[[], object], tip: str = "") -> None:
        super().__init__(text, theme, kind="chip", tip=tip, run=run)
        self.setCheckable(True)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        bold = QFontMetrics(theme.font(13, bold=True))
        self.setMinimumWidth(bold.horizontalAdvance(self.text()) + SIDES)
