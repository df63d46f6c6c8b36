"""Dragging a row to another place of its list by a handle; keys and buttons do the same."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.reading_order import sheet_around
from ui.widgets.rows import Row, Rows

EDGE = 40
"""Pixels from the upper and lower edge of a page where it scrolls while something is dragged."""

HELD = 64
"""Pixels of a row that are shown while it is dragged, however tall it is."""


def landing(rows: list[Row], y: int) -> int:
    """Before which row something would land that is let go at a height."""
    return sum(y > row.geometry().center().y() for row in rows)


class Flight(QWidget):
    """Drawn over a list while a row is dragged: the row's head, and a line where it will land."""

    def __init__(self, rows: Rows[Any], row: Row, theme: Theme) -> None:
        super().__init__(rows)
        self._rows, self._row, self._theme = rows, row, theme
        self._picture: QPixmap = row.grab(QRect(0, 0, row.width(), min(row.height(), HELD)))
        self._y = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(rows.rect())
        self.show()

    def bring(self, point: QPoint) -> None:
        """Hold the row where the pointer is on the screen."""
        self._y = self._rows.mapFromGlobal(point).y()
        self.setGeometry(self._rows.rect())
        self.update()

    @property
    def to(self) -> int:
        """The place the row would have, counted from 0."""
        found = self._rows.in_order()
        gap, here = landing(found, self._y), found.index(self._row)
        return gap - 1 if here < gap else gap

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.85)
        top = QPoint(0, self._y - HELD // 2)
        painter.drawPixmap(top, self._picture)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        size = self._picture.deviceIndependentSize().toSize()
        painter.drawRoundedRect(QRect(top, size).adjusted(1, 1, -1, -1), 8, 8)
        painter.setOpacity(1)
        painter.setPen(QPen(self._theme.color("accent"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        line = self._line()
        painter.drawLine(6, line, self.width() - 6, line)

    def _line(self) -> int:
        found = self._rows.in_order()
        gap = landing(found, self._y)
        if gap < len(found):
            return max(2, found[gap].y() - 2)
        return min(self.height() - 2, found[-1].geometry().bottom() + 2)


class Grip(Button):
    """Press and pull; Esc lets the row go back. `go_to` is called with the place where the row is let go."""

    def __init__(self, go_to: Callable[[int], object], theme: Theme, what: str) -> None:
        super().__init__(
            f"Drag to move the {what}; or Alt+Up, Alt+Down", theme, kind="icon", icon="grip-vertical"
        )
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._go_to, self._theme = go_to, theme
        self._from: QPoint | None = None
        self._flight: Flight | None = None

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._theme = theme

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        point = event.position().toPoint()
        far = (point - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self._flight is None and far:
            self._lift()
        if self._flight is not None:
            self._scroll_near(point)
            self._flight.bring(self.mapToGlobal(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        flight = self._flight
        if flight is not None:
            to = flight.to
            self._land()
            self._go_to(to)
        self._from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._flight is not None and event.key() == Qt.Key.Key_Escape:
            self._land()
            self._from = None
        else:
            super().keyPressEvent(event)

    def _lift(self) -> None:
        row = self.parentWidget()
        while row is not None and not isinstance(row, Row):
            row = row.parentWidget()
        rows = row.parentWidget() if row is not None else None
        if isinstance(row, Row) and isinstance(rows, Rows):
            self._flight = Flight(rows, row, self._theme)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _land(self) -> None:
        if self._flight is not None:
            self._flight.hide()
            self._flight.deleteLater()
            self._flight = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)

    def _scroll_near(self, point: QPoint) -> None:
        sheet = sheet_around(self)
        if sheet is None:
            return
        y, bar, high = (
            self.mapTo(sheet.viewport(), point).y(),
            sheet.verticalScrollBar(),
            sheet.viewport().height(),
        )
        if y < EDGE:
            bar.setValue(bar.value() - (EDGE - y) // 2)
        elif y > high - EDGE:
            bar.setValue(bar.value() + (y - high + EDGE) // 2)
