"""A letter in a rounded square: a partner's, which goes wherever its colour goes; a pair's is in a disc."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

NOTES = 6
CORNER = 6


def note_of(letter: str) -> str:
    """The note colour that goes with a letter: A is the first, G the first again."""
    return f"note{(ord(letter[-1]) - ord('A')) % NOTES + 1}" if letter.isalpha() else "sunken"


class Badge(QWidget):
    """Painted, so that the letter sits in the very middle."""

    def __init__(self, theme: Theme, letter: str = "", size: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._letter = theme, letter
        self.setFixedSize(QSize(size, size))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_letter(self, letter: str) -> None:
        """Show another letter."""
        self._letter = letter
        self.setAccessibleName(f"Letter {letter}" if letter else "No letter")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("edge"), 1))
        painter.setBrush(self._theme.color(note_of(self._letter)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER, CORNER)
        painter.setFont(self._theme.font(13, bold=True))
        painter.setPen(self._theme.color("note-text" if self._letter.isalpha() else "muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter or "–")
