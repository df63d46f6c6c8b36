"""Paper, chips and dots: the small shapes that cards are made of."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.boards.palette import Palette

CORNER = 10.0
SHADOW = 7
NO_PEN = QPen(Qt.PenStyle.NoPen)


def faded(colour: QColor, alpha: int) -> QColor:
    """The same colour, let through."""
    mixed = QColor(colour)
    mixed.setAlpha(alpha)
    return mixed


def is_dark(palette: Palette) -> bool:
    return palette.color("ground").lightness() < 128


def draw_paper(
    painter: QPainter, rect: QRectF, fill: QColor, palette: Palette, corner: float = CORNER
) -> None:
    """A sheet with one soft step of shadow under it."""
    painter.setPen(NO_PEN)
    shadow = faded(palette.color("shadow"), 34 if is_dark(palette) else 13)
    for step in (3.0, 2.0, 1.0):
        painter.setBrush(shadow)
        painter.drawRoundedRect(
            rect.adjusted(1 - step, 2 - step, step - 1, 2 + step), corner + step, corner + step
        )
    painter.setBrush(fill)
    painter.setPen(QPen(fill.darker(112), 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)


def draw_dots(
    painter: QPainter, right: float, middle: float, marks: int, colour: QColor, palette: Palette
) -> float:
    """Marks as dots, from the right; more than six become one dot and a number. Returns the left edge."""
    radius, pitch = 4.0, 11.0
    painter.setFont(palette.font(13, bold=True))
    painter.setPen(colour)
    if marks > 6:
        wide = painter.fontMetrics().horizontalAdvance(str(marks))
        box = QRectF(right - wide, middle - 10, wide + 1, 20)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(marks))
        right -= wide + 4
    painter.setPen(NO_PEN)
    painter.setBrush(colour)
    dots = QPainterPath()
    for step in range(1 if marks > 6 else marks):
        dots.addEllipse(QPointF(right - radius - step * pitch, middle), radius, radius)
    painter.drawPath(dots)
    return right - (1 if marks > 6 else marks) * pitch


def draw_letter(painter: QPainter, centre: QPointF, letter: str, colour: QColor, palette: Palette) -> None:
    """The letter of a colour on a disc, so that colour never stands alone."""
    painter.setPen(NO_PEN)
    painter.setBrush(faded(colour, 40))
    painter.drawEllipse(centre, 10, 10)
    painter.setPen(colour)
    painter.setFont(palette.font(13, bold=True))
    painter.drawText(
        QRectF(centre.x() - 12, centre.y() - 12, 24, 24), Qt.AlignmentFlag.AlignCenter, letter[:2]
    )


def draw_badge(
    painter: QPainter, left: float, middle: float, word: str, colour: QColor, palette: Palette
) -> float:
    """A chip with a small icon and its word. Returns its right edge."""
    painter.setFont(palette.font(13))
    wide = painter.fontMetrics().horizontalAdvance(word) + 28
    chip = QRectF(left, middle - 9, wide, 18)
    painter.setPen(NO_PEN)
    painter.setBrush(faded(colour, 26))
    painter.drawRoundedRect(chip, 9, 9)
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_icon(word, QPointF(left + 12, middle)))
    painter.setPen(colour)
    box = chip.adjusted(20, 0, 0, 0)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
    return left + wide


def _icon(word: str, centre: QPointF) -> QPainterPath:
    """Two sheets for doubled, a tray for parked, a link for what became part of the agreement, else a tag."""
    path, x, y = QPainterPath(), centre.x(), centre.y()
    if "double" in word:
        path.addRoundedRect(QRectF(x - 4, y - 4, 6, 6), 1, 1)
        path.addRoundedRect(QRectF(x - 1, y - 1, 6, 6), 1, 1)
    elif word.startswith("park"):
        path.moveTo(x - 5, y - 1)
        path.lineTo(x - 5, y + 4)
        path.lineTo(x + 5, y + 4)
        path.lineTo(x + 5, y - 1)
    elif "clause" in word:
        path.addRoundedRect(QRectF(x - 6, y - 2.5, 7, 5), 2.5, 2.5)
        path.addRoundedRect(QRectF(x - 1, y - 2.5, 7, 5), 2.5, 2.5)
    else:
        path.addEllipse(centre, 3, 3)
    return path
