"""What the painter needs of a theme; `ui.theme.Theme` fits this shape."""

from typing import Protocol

from PySide6.QtGui import QColor, QFont


class Palette(Protocol):
    """Colours by role, fonts by pixel size, and whether things may move."""

    @property
    def name(self) -> str: ...

    @property
    def reduced_motion(self) -> bool: ...

    def color(self, role: str) -> QColor: ...

    def font(self, px: int, bold: bool = False) -> QFont: ...
