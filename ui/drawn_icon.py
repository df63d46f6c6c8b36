"""Icons that are drawn when they are shown, not when they are made: most of a window's never are."""

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources


def draw(name: str, colour: str, painter: QPainter, square: QRectF) -> None:
    """Draw `resources/icons/NAME.svg` in a colour."""
    drawing = resources.text("icons", f"{name}.svg").replace("currentColor", colour)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, square)


class DrawnIcon(QIconEngine):
    """One drawing in one colour, and another where it is disabled; with room to its right."""

    def __init__(self, name: str, colour: str, disabled: str, size: int, gap: int) -> None:
        super().__init__()
        self._name, self._colour, self._disabled = name, colour, disabled
        self._size, self._gap = size, gap

    def clone(self) -> QIconEngine:
        return DrawnIcon(self._name, self._colour, self._disabled, self._size, self._gap)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:  # noqa: ARG002
        return QSize(self._size + self._gap, self._size).scaled(size, Qt.AspectRatioMode.KeepAspectRatio)

    def availableSizes(
        self,
        mode: QIcon.Mode = QIcon.Mode.Normal,  # noqa: ARG002
        state: QIcon.State = QIcon.State.Off,  # noqa: ARG002
    ) -> list[QSize]:
        return [QSize(self._size + self._gap, self._size)]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        wide = self.actualSize(rect.size(), mode, state)
        side = min(wide.height(), wide.width())
        left = rect.x() + (rect.width() - wide.width()) / 2
        square = QRectF(left, rect.y() + (rect.height() - side) / 2, side, side)
        colour = self._disabled if mode == QIcon.Mode.Disabled else self._colour
        draw(self._name, colour, painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture
