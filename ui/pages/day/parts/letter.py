"""A pair's letter in a disc, a partner's in a square: the same wherever one is named."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.pages.day.parts.paint import draw_letter, scaled
from ui.theme import Theme


class Letter(QWidget):
    """Draws one letter, or two."""

    def __init__(
        self, theme: Theme, size: int = 44, role: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._role, self._letter = theme, role, ""
        self._square = False
        self._size = size
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedSize(scaled(theme, self._size), scaled(theme, self._size))
        self.update()

    def show_letter(self, letter: str, role: str = "", *, square: bool = False) -> None:
        """Show another letter; a partner's stands in a square."""
        self._letter, self._role, self._square = letter, role or self._role, square
        self.setAccessibleName(f"Pair {letter}" if letter else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self._letter:
            return
        painter = QPainter(self)
        area = QRect(0, 0, self.width(), self.height())
        draw_letter(painter, self._theme, area, self._letter, self._role, square=self._square)
        painter.end()
