"""The field of two criteria on the page: arrow keys and clicks go to an idea."""

from math import hypot

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.pages.day.methods.pictures.picture import Picture
from ui.pages.day.parts.paint import scaled
from ui.pages.day.results.counted import Drawing
from ui.pages.day.results.field import (
    FieldSizes,
    FieldView,
    Spot,
    disc_places,
    draw_field,
    field_area,
    field_view,
)
from ui.theme import Theme
from ui.widgets.elided import plain_tip
from ui.widgets.sheet import panel
from ui.widgets.words import Words
from ui.work import Progress
from workshop.counting.result import Result
from workshop.document.document import Document
from workshop.document.records import Board

SIZES = FieldSizes()


class Field(QWidget):
    """The drawing; arrow keys and clicks go to a disc."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.view = FieldView()
        self._here = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(520, 220)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The ideas on the field."""
        return self.view.spots

    def show_view(self, view: FieldView) -> None:
        """Draw another field."""
        self.view = view
        self._here = min(self._here, max(0, len(view.spots) - 1))
        self.update()

    def places(self) -> list[QPointF]:
        """Where the discs stand."""
        area = field_area(self._theme, QRectF(self.rect()), SIZES)
        return disc_places(self._theme, area, self.view, SIZES)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        here = self._here if self.hasFocus() else None
        draw_field(painter, self._theme, QRectF(self.rect()), self.view, SIZES, here)
        painter.end()

    def at(self, point: QPointF) -> int | None:
        """Which disc lies under a point."""
        near = [
            (hypot(place.x() - point.x(), place.y() - point.y()), at)
            for at, place in enumerate(self.places())
        ]
        found = min(near, default=(1e9, 0))
        return found[1] if found[0] <= scaled(self._theme, 16) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        found = self.at(event.position())
        if found is not None:
            self._go(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right.value: 1, Qt.Key.Key_Down.value: 1}
        steps |= {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Up.value: -1}
        if event.key() in steps and self.spots:
            self._go((self._here + steps[event.key()]) % len(self.spots))
        else:
            super().keyPressEvent(event)

    def _go(self, at: int) -> None:
        self._here = at
        self.setAccessibleName(f"Number {self.spots[at].number}: {self.spots[at].text}")
        self.chosen.emit(self.spots[at].id)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.at(QPointF(event.pos()))
            words = (
                plain_tip(f"{self.spots[found].number}. {self.spots[found].text}")
                if found is not None
                else ""
            )
            QToolTip.showText(event.globalPos(), words, self, QRect())
            return True
        return super().event(event)


class Quadrants(Picture):
    """The field, and the same said in words beneath."""

    title = "Field"
    about = "Every disc is an idea, where the means of two criteria put it."

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        frame, column = panel()
        self.field = Field(theme)
        self.said = Words("", "small")
        column.addWidget(self.field, 1)
        column.addWidget(self.said)
        self.column.addWidget(frame, 1)
        self.field.chosen.connect(self.chosen)
        self.setFocusProxy(self.field)

    def drawing(self) -> Drawing:
        return _view

    def show_drawn(self, drawn: object) -> None:
        assert isinstance(drawn, FieldView)
        view = drawn
        self.field.show_view(view)
        self.said.setText(view.said)
        self.field.setAccessibleName(f"{view.up} against {view.across}")
        self.field.setAccessibleDescription(view.said)


def _view(document: Document, board: Board, result: Result, progress: Progress) -> object:  # noqa: ARG001
    return field_view(document, board, result)
