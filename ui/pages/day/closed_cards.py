"""Hidden ideas as closed cards: the room sees how many there are and nothing of what they say."""

from math import ceil, sqrt

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.pages.day.paint import rounded
from ui.pages.day.words import count_of
from ui.theme import Theme

SHAPE = 1.5
LARGEST = 76
SMALLEST = 6
PLAIN = 16


class ClosedCards(QWidget):
    """One small closed card an idea, as large as the room for them allows; the newest is marked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.count = 0

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_count(self, count: int) -> None:
        self.setAccessibleName(f"{count_of(count, 'idea')}, hidden")
        if count != self.count:
            self.count = count
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, 240)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self.count:
            return
        painter = QPainter(self)
        width, height, across = self._measure()
        gap = max(2.0, width / 8)
        for number in range(self.count):
            row, place = divmod(number, across)
            top = row * (height + gap)
            if top > self.height():
                break
            self._card(painter, QRectF(place * (width + gap), top, width, height), number + 1)

    def _measure(self) -> tuple[float, float, int]:
        """The largest width of a card at which all of them fit."""
        room = self.width() * self.height()
        guess = sqrt(room / max(1, self.count) * SHAPE) / 1.18
        width = min(float(LARGEST), guess)
        while width > SMALLEST:
            across = max(1, int((self.width() + width / 8) / (width * 1.125)))
            if ceil(self.count / across) * (width / SHAPE + width / 8) <= self.height():
                return width, width / SHAPE, across
            width -= 1
        return float(SMALLEST), SMALLEST / SHAPE, max(1, int(self.width() / (SMALLEST + 2)))

    def _card(self, painter: QPainter, area: QRectF, number: int) -> None:
        theme, newest = self._theme, number == self.count
        fill = theme.color("accent-soft" if newest else "raised")
        edge = theme.color("accent" if newest else "line")
        if area.width() < PLAIN:
            painter.fillRect(area, theme.color("accent" if newest else "line"))
            return
        rounded(painter, area, min(8.0, area.width() / 8), fill, edge)
        if area.width() >= 34:
            painter.setPen(theme.color("accent" if newest else "muted"))
            painter.setFont(theme.font(15 if area.width() > 56 else 13, bold=newest))
            inside: QRect = area.toRect()
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, str(number))
