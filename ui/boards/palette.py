"""What the painter needs of a theme; `ui.theme.Theme` fits this shape."""

from functools import cache
from typing import Protocol

from PySide6.QtGui import QColor, QFont


class Palette(Protocol):
    """Colours by role, fonts by pixel size, how much larger than usual text is, whether things move."""

    @property
    def name(self) -> str: ...

    @property
    def reduced_motion(self) -> bool: ...

    @property
    def scale(self) -> float: ...

    def color(self, role: str) -> QColor: ...

    def font(self, px: int, bold: bool = False) -> QFont: ...


class Inks:
    """A theme as the painter uses it: looked up once, at board sizes, for here the zoom enlarges text."""

    def __init__(self, theme: Palette) -> None:
        self.name, self.reduced_motion, self.scale = theme.name, theme.reduced_motion, 1.0
        self.color = cache(theme.color)
        self._theme_font = theme.font
        self._font = cache(self._sized)

    def font(self, px: int, bold: bool = False) -> QFont:
        return self._font(px, bold)

    def _sized(self, px: int, bold: bool) -> QFont:
        font = QFont(self._theme_font(px, bold))
        font.setPixelSize(px)
        return font
