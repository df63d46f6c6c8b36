"""The ground of a matrix: four quarters, two arrows and their names."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ui.boards.layouts.plan import Axes
from ui.boards.painting.paper import NO_PEN
from ui.boards.palette import Palette

HEAD = 10.0
GAP = 18.0


def draw_axes(painter: QPainter, axes: Axes, palette: Palette) -> None:
    """Drawn in board units, under the cards."""
    frame = QRectF(axes.frame)
    painter.setPen(QPen(palette.color("line"), 1))
    painter.setBrush(palette.color("surface"))
    painter.drawRoundedRect(frame.adjusted(-GAP, -GAP, GAP, GAP), 14, 14)
    pen = QPen(palette.color("line"), 2, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    middle = frame.center()
    painter.drawLine(QPointF(frame.left(), middle.y()), QPointF(frame.right(), middle.y()))
    painter.drawLine(QPointF(middle.x(), frame.top()), QPointF(middle.x(), frame.bottom()))
    _corners(painter, axes, frame, palette)
    _arrows(painter, axes, frame.adjusted(-GAP, -GAP, GAP, GAP), palette)


def _corners(painter: QPainter, axes: Axes, frame: QRectF, palette: Palette) -> None:
    painter.setPen(palette.color("muted"))
    painter.setFont(palette.font(24, bold=True))
    half = frame.adjusted(14, 10, -14, -10)
    top, bottom, left, right = (
        getattr(Qt.AlignmentFlag, f"Align{side}") for side in ("Top", "Bottom", "Left", "Right")
    )
    for words, where in zip(
        axes.corners, (top | left, top | right, bottom | right, bottom | left), strict=True
    ):
        painter.drawText(half, where, words)


def _arrows(painter: QPainter, axes: Axes, frame: QRectF, palette: Palette) -> None:
    """Each axis says its name and which end is more."""
    ink = palette.color("text")
    left, bottom = frame.left() - 14, frame.bottom() + 14
    painter.setPen(QPen(ink, 2))
    painter.drawLine(QPointF(left, bottom), QPointF(frame.right(), bottom))
    painter.drawLine(QPointF(left, bottom), QPointF(left, frame.top()))
    painter.setPen(NO_PEN)
    painter.setBrush(ink)
    right, top = frame.right(), frame.top()
    painter.drawPolygon(
        QPolygonF([QPointF(right + HEAD, bottom), QPointF(right, bottom - 6), QPointF(right, bottom + 6)])
    )
    painter.drawPolygon(
        QPolygonF([QPointF(left, top - HEAD), QPointF(left - 6, top), QPointF(left + 6, top)])
    )
    painter.setPen(ink)
    painter.setFont(palette.font(24, bold=True))
    centre = Qt.AlignmentFlag.AlignCenter
    painter.drawText(QRectF(frame.left(), bottom + 6, frame.width(), 40), centre, axes.across)
    painter.save()
    painter.translate(left - 28, frame.center().y())
    painter.rotate(-90)
    painter.drawText(QRectF(-frame.height() / 2, -20, frame.height(), 40), centre, axes.up)
    painter.restore()
