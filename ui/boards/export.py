"""Any layout as a picture: SVG with real lines and letters, or PNG, from the painter of the screen."""

from PySide6.QtCore import QBuffer, QByteArray, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from ui.boards.board_model import BoardModel
from ui.boards.layouts.plan import Plan
from ui.boards.painting.axes import draw_axes
from ui.boards.painting.card_face import draw_card
from ui.boards.painting.furniture_face import draw_frame, draw_title
from ui.boards.palette import Palette

LARGEST_SIDE = 12_000
SHARPNESS = 2.0
MOST_STRETCHES = 8


def draw_board(painter: QPainter, board: BoardModel, plan: Plan, palette: Palette, area: QRect) -> None:
    """A part of the board in board units, without selection or anything else of the moment."""
    if plan.axes is not None:
        draw_axes(painter, plan.axes, palette)
    items = plan.furniture(area)
    for item in items:
        draw_frame(painter, item, palette)
    for item in items:
        draw_title(painter, item, palette)
    for ident, rect in plan.within(area):
        if area.contains(rect.center()):
            draw_card(painter, board.cards[ident], plan.face, QRectF(rect), palette)


def print_board(painter: QPainter, page: QRect, board: BoardModel, plan: Plan, palette: Palette) -> None:
    """The whole board, as large as fits a page that a printer or a PDF gives; a long list in columns."""
    choices = (plan.stretches(count) for count in range(1, MOST_STRETCHES + 1))
    draw_parts(painter, page, board, plan, palette, max(choices, key=lambda parts: _scale(page, parts)))


def draw_parts(
    painter: QPainter, page: QRect, board: BoardModel, plan: Plan, palette: Palette, parts: list[QRect]
) -> None:
    """Parts of a board side by side, as large as fits a page."""
    scale = _scale(page, parts)
    wide = sum(part.width() for part in parts)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(page.x() + (page.width() - wide * scale) / 2, page.y())
    painter.scale(scale, scale)
    for part in parts:
        painter.translate(-part.topLeft())
        draw_board(painter, board, plan, palette, part)
        painter.translate(part.topLeft() + QPoint(part.width(), 0))
    painter.restore()


def _scale(page: QRect, parts: list[QRect]) -> float:
    wide, high = sum(part.width() for part in parts), max(part.height() for part in parts)
    return min(page.width() / wide, page.height() / high)


def as_svg(board: BoardModel, plan: Plan, palette: Palette, title: str) -> bytes:
    """The board as scalable lines and letters."""
    size, buffer = plan.extent.size(), QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    painter = QPainter(generator)
    page = QRect(0, 0, size.width(), size.height())
    painter.fillRect(page, palette.color("ground"))
    draw_parts(painter, page, board, plan, palette, [plan.extent])
    painter.end()
    return bytes(buffer.data().data())


def as_png(board: BoardModel, plan: Plan, palette: Palette, title: str) -> bytes:
    """The board as dots, twice as sharp as a screen, unless it were too large to open."""
    extent = plan.extent
    scale = min(SHARPNESS, LARGEST_SIDE / max(extent.width(), extent.height()))
    size = QSize(max(1, round(extent.width() * scale)), max(1, round(extent.height() * scale)))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setText("Title", title)
    image.fill(palette.color("ground"))
    painter = QPainter(image)
    draw_parts(painter, QRect(QPoint(0, 0), size), board, plan, palette, [extent])
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
