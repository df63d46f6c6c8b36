"""Hidden ideas as closed cards: the room sees how many there are and nothing of what they say."""

from math import ceil, sqrt

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.pages.day.parts.paint import rounded
from ui.pages.day.parts.words import count_of
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
        painter = QPainter(self)
        draw_closed(painter, self.rect(), self.count, self._theme)
        painter.end()


def draw_closed(painter: QPainter, room: QRect, count: int, theme: Theme) -> None:
    """That many closed cards in an area, the newest marked."""
    if not count:
        return
    width, height, across = _measure(room, count)
    gap = max(2.0, width / 8)
    for number in range(count):
        row, place = divmod(number, across)
        top = room.y() + row * (height + gap)
        if top > room.bottom():
            break
        area = QRectF(room.x() + place * (width + gap), top, width, height)
        _draw_card(painter, area, number + 1, theme, newest=number + 1 == count)


def _measure(room: QRect, count: int) -> tuple[float, float, int]:
    """The largest width of a card at which all of them fit."""
    width = min(float(LARGEST), sqrt(room.width() * room.height() / count * SHAPE) / 1.18)
    while width > SMALLEST:
        across = max(1, int((room.width() + width / 8) / (width * 1.125)))
        if ceil(count / across) * (width / SHAPE + width / 8) <= room.height():
            return width, width / SHAPE, across
        width -= 1
    return float(SMALLEST), SMALLEST / SHAPE, max(1, int(room.width() / (SMALLEST + 2)))


def _draw_card(painter: QPainter, area: QRectF, number: int, theme: Theme, *, newest: bool) -> None:
    edge = theme.color("accent" if newest else "line")
    if area.width() < PLAIN:
        painter.fillRect(area, edge)
        return
    rounded(
        painter, area, min(8.0, area.width() / 8), theme.color("accent-soft" if newest else "raised"), edge
    )
    if area.width() >= 34:
        painter.setPen(theme.color("accent" if newest else "muted"))
        painter.setFont(theme.font(15 if area.width() > 56 else 13, bold=newest))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(number))
