"""Positions on a clause as eight columns, from whole-hearted to veto: counted, never averaged."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from workshop.agreement.support import GRADIENTS

COLUMN, LEAST = 40, 26
HIGH = 72
_FILL = (
    "accent",
    "accent",
    "accent-soft",
    "sunken",
    "careful-soft",
    "careful-soft",
    "stop-soft",
    "stop-soft",
)


class SupportBar(QWidget):
    """The number of the gradient stands below each column, how many hold it above."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.counts: dict[int, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_counts(self, counts: dict[int, int]) -> None:
        """Show how many hold each gradient."""
        self.counts = dict(counts)
        held = [
            f"{number} at {gradient}, {GRADIENTS[gradient]}" for gradient, number in counts.items() if number
        ]
        self.setAccessibleName("; ".join(held))
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(LEAST) * len(GRADIENTS), self._theme.px(HIGH))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(COLUMN) * len(GRADIENTS), self._theme.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, line = self.width() / len(GRADIENTS), self._theme.px(18)
        room = self.height() - 2 * line
        most = max([1, *self.counts.values()])
        floor = self.height() - line
        for place, gradient in enumerate(GRADIENTS):
            number, left = self.counts.get(gradient, 0), place * wide
            tall = room * number / most
            painter.setPen(QPen(self._theme.color("edge"), 1))
            painter.setBrush(self._theme.color(_FILL[place]))
            if number:
                painter.drawRoundedRect(QRectF(left + 3, floor - tall, wide - 6, tall), 3, 3)
            painter.drawLine(int(left + 3), int(floor), int(left + wide - 3), int(floor))
            painter.setFont(self._theme.font(13, bold=bool(number)))
            painter.setPen(self._theme.color("text" if number else "muted"))
            below = QRectF(left, floor, wide, line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(gradient))
            if number:
                above = QRectF(left, floor - tall - line, wide, line)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, f"{number}×")
