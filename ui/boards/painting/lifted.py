"""The picture of what is in the hand, drawn once when it is picked up."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.boards.cards import Card
from ui.boards.layouts.plan import Face
from ui.boards.painting.card_face import draw_card, draw_sheet
from ui.boards.painting.paper import NO_PEN, faded
from ui.boards.palette import Palette

ROOM = 26
TILT = 2.0
LEAST_ZOOM = 0.3


def lifted_picture(
    cards: list[Card], face: Face, size: QSize, zoom: float, ratio: float, palette: Palette
) -> QPixmap:
    """The lead card on top, at most two more under it, and how many there are."""
    zoom = max(zoom, LEAST_ZOOM)
    picture = QPixmap(size * (zoom * ratio) + QSize(2, 2) * (ROOM * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(ROOM, ROOM)
    painter.scale(zoom, zoom)
    box = QRectF(0, 0, size.width(), size.height())
    if not palette.reduced_motion:
        painter.translate(box.center())
        painter.rotate(TILT if face is not Face.ROW else 0.5)
        painter.translate(-box.center())
    _shadow(painter, box, palette)
    for step in range(min(2, len(cards) - 1), 0, -1):
        draw_sheet(painter, cards[step], face, box.translated(6 * step, 6 * step), palette)
    draw_card(painter, cards[0], face, box, palette)
    if len(cards) > 1:
        _count(painter, box.topRight(), len(cards), palette)
    painter.end()
    return picture


def _shadow(painter: QPainter, box: QRectF, palette: Palette) -> None:
    painter.setPen(NO_PEN)
    painter.setBrush(faded(palette.color("shadow"), 11))
    for step in range(1, 15, 2):
        painter.drawRoundedRect(box.adjusted(-step + 2, -step + 9, step - 2, step + 9), 10 + step, 10 + step)


def _count(painter: QPainter, corner: QPointF, count: int, palette: Palette) -> None:
    painter.setFont(palette.font(18, bold=True))
    wide = max(32, painter.fontMetrics().horizontalAdvance(str(count)) + 18)
    chip = QRectF(corner.x() - wide + 10, corner.y() - 12, wide, 32)
    painter.setPen(NO_PEN)
    painter.setBrush(palette.color("accent"))
    painter.drawRoundedRect(chip, 16, 16)
    painter.setPen(palette.color("accent-text"))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(count))
