"""Frames and heads of columns, and the place where a new heading starts."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen

from ui.boards.cards import ColumnKind
from ui.boards.layouts.plan import Furniture
from ui.boards.painting import fit
from ui.boards.painting.paper import NO_PEN, faded
from ui.boards.palette import Palette

HEAD_LADDER = (22, 19, 17, 15, 13)
CENTRE = Qt.AlignmentFlag.AlignCenter


def draw_frame(painter: QPainter, item: Furniture, palette: Palette) -> None:
    """The ground of a lane, plain enough for any zoom."""
    if item.column is None:
        return
    painter.setPen(QPen(palette.color("line"), 1))
    painter.setBrush(palette.color("surface"))
    painter.drawRoundedRect(QRectF(item.frame).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14)


def draw_head(painter: QPainter, item: Furniture, palette: Palette) -> None:
    """The title in front, its number for the keys, the count, the fold, and what hands can do there."""
    draw_title(painter, item, palette)
    if item.folds:
        _draw_chevron(painter, QPointF(item.head.right() - 19, item.head.y() + 24), item.folded, palette)
    _draw_hint(painter, item, palette)
    _draw_foot(painter, item, palette)


def draw_title(painter: QPainter, item: Furniture, palette: Palette) -> None:
    """The title with its number and the count: all of a head that a picture or paper needs."""
    if item.column is None:
        return
    head = QRectF(item.head)
    chevron = QPointF(head.right() - 20, head.y() + 24)
    left = head.x() + 16
    if item.number:
        left = _draw_number(painter, QRectF(left, head.y() + 13, 22, 22), item.number, palette)
    painter.setPen(palette.color("muted"))
    painter.setFont(palette.font(13, bold=True))
    painter.drawText(
        QRectF(chevron.x() - 50, head.y() + 13, 36, 22),
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        str(item.count),
    )
    box = QRectF(left, head.y() + 11, chevron.x() - 46 - left, head.height() - 20)
    found = fit.fit(item.title, box.width(), box.height(), palette, HEAD_LADDER, bold=True)
    painter.setPen(palette.color("text"))
    fit.draw_fitted(painter, box, found, palette, bold=True)


def _draw_foot(painter: QPainter, item: Furniture, palette: Palette) -> None:
    """Where a click writes a new card."""
    if item.foot.isEmpty() or item.column is None or item.column.kind is ColumnKind.PARKED:
        return
    foot = QRectF(item.foot)
    x, y = foot.x() + 27, foot.center().y() - 3
    painter.setPen(QPen(palette.color("muted"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(x - 5, y), QPointF(x + 5, y))
    painter.drawLine(QPointF(x, y - 5), QPointF(x, y + 5))
    painter.setFont(palette.font(15))
    box = QRectF(x + 13, y - 12, foot.width() - 60, 24)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "Add an idea")


def _draw_number(painter: QPainter, box: QRectF, number: int, palette: Palette) -> float:
    painter.setPen(NO_PEN)
    painter.setBrush(palette.color("accent"))
    wide = max(22.0, 10.0 + 9 * len(str(number)))
    box.setWidth(wide)
    painter.drawRoundedRect(box, 11, 11)
    painter.setPen(palette.color("accent-text"))
    painter.setFont(palette.font(13, bold=True))
    painter.drawText(box, CENTRE, str(number))
    return box.right() + 9


def _draw_chevron(painter: QPainter, centre: QPointF, folded: bool, palette: Palette) -> None:
    path, x, y = QPainterPath(), centre.x(), centre.y()
    ends = ((-2.5, -5), (2.5, 0), (-2.5, 5)) if folded else ((-5, -2.5), (0, 2.5), (5, -2.5))
    path.moveTo(x + ends[0][0], y + ends[0][1])
    for right, down in ends[1:]:
        path.lineTo(x + right, y + down)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color("muted"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)


def _draw_hint(painter: QPainter, item: Furniture, palette: Palette) -> None:
    """An empty column says what it is for."""
    if not item.hint or item.folded:
        return
    top = item.head.y() + item.head.height()
    box = QRectF(
        item.frame.x() + 12,
        top,
        item.frame.width() - 24,
        item.frame.y() + item.frame.height() - top - 12 - item.foot.height(),
    )
    draw_dashed(painter, box, item.hint, palette)


def draw_dashed(
    painter: QPainter, box: QRectF | QRect, words: str, palette: Palette, strong: bool = False
) -> None:
    """A place that waits for a card; its dashes lie the same whichever part is painted."""
    colour = palette.color("accent" if strong else "muted")
    outline, stroker = QPainterPath(), QPainterPathStroker()
    outline.addRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 10, 10)
    stroker.setWidth(2 if strong else 1.5)
    stroker.setDashPattern([4, 4])
    if strong:
        painter.fillPath(outline, faded(colour, 30))
    painter.fillPath(stroker.createStroke(outline), faded(colour, 255 if strong else 130))
    painter.setPen(colour)
    painter.setFont(palette.font(15))
    painter.drawText(QRectF(box), CENTRE | Qt.TextFlag.TextWordWrap, words)
