"""What the colours of the cards stand for, in one line under the board."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.boards.painting.paper import draw_letter
from ui.pages.day.arranging.colours import Sign
from ui.pages.day.parts.paint import scaled
from ui.theme import Theme
from ui.widgets.elided import plain_tip

MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
LONGEST = 200


class Legend(QWidget):
    """Swatch, letter and name side by side; what does not fit is counted, and told by the tip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._signs: tuple[Sign, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("What the colours mean")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(self._theme, 26))

    def show_signs(self, signs: Sequence[Sign]) -> None:
        """Show what these colours mean; nothing where there are none."""
        self._signs = tuple(signs)
        told = "; ".join(f"{sign.letter}: {sign.words}" for sign in self._signs)
        self.setAccessibleDescription(told)
        self.setToolTip(plain_tip(told))
        self.setVisible(bool(self._signs))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, shown = 4.0, 0
        for at, sign in enumerate(self._signs):
            wide = self._wide(painter, sign)
            last = at == len(self._signs) - 1
            if left + wide > self.width() - (0 if last else scaled(self._theme, 80)):
                break
            self._draw(painter, sign, left, wide)
            left, shown = left + wide + 12, shown + 1
        if shown < len(self._signs):
            painter.setPen(self._theme.color("muted"))
            painter.setFont(self._theme.font(13))
            rest = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(rest, MIDDLE, f"and {len(self._signs) - shown} more")
        painter.end()

    def _wide(self, painter: QPainter, sign: Sign) -> float:
        painter.setFont(self._theme.font(13))
        words = min(scaled(self._theme, LONGEST), painter.fontMetrics().horizontalAdvance(sign.words))
        return 32.0 + words

    def _draw(self, painter: QPainter, sign: Sign, left: float, wide: float) -> None:
        theme, middle = self._theme, self.height() / 2
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color(sign.note))
        painter.drawRoundedRect(QRectF(left, middle - 11, 24, 22), 5, 5)
        draw_letter(painter, QPointF(left + 12, middle), sign.letter, theme.color("note-text"), theme)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font(13))
        room = int(wide - 30)
        words = painter.fontMetrics().elidedText(sign.words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left + 30, 0, room + 2, self.height()), MIDDLE, words)
