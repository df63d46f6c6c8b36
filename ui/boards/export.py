"""Any layout as a picture: SVG with real lines and letters, or PNG, from the painter of the screen."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from ui.boards.board_model import BoardModel
from ui.boards.layouts.plan import Plan
from ui.boards.painting.axes import draw_axes
from ui.boards.painting.card_face import draw_card
from ui.boards.painting.furniture_face import draw_frame, draw_head
from ui.boards.palette import Palette

LARGEST_SIDE = 12_000
SHARPNESS = 2.0


def draw_board(painter: QPainter, board: BoardModel, plan: Plan, palette: Palette) -> None:
    """The whole board in board units, without selection or anything else of the moment."""
    area = plan.extent
    painter.fillRect(area, palette.color("ground"))
    if plan.axes is not None:
        draw_axes(painter, plan.axes, palette)
    items = plan.furniture(area)
    for item in items:
        draw_frame(painter, item, palette)
    for item in items:
        draw_head(painter, item, palette)
    for ident, rect in plan.within(area):
        draw_card(painter, board.cards[ident], plan.face, QRectF(rect), palette)


def export_picture(board: BoardModel, plan: Plan, palette: Palette, path: Path, title: str = "") -> None:
    """Write the board to `path`, as SVG or PNG by its ending; OSError where it cannot be written."""
    svg = path.suffix.lower() == ".svg"
    path.write_bytes(as_svg(board, plan, palette, title) if svg else as_png(board, plan, palette, title))


def print_board(painter: QPainter, page: QRect, board: BoardModel, plan: Plan, palette: Palette) -> None:
    """The whole board, as large as fits a page that a printer or a PDF gives."""
    extent = plan.extent
    scale = min(page.width() / extent.width(), page.height() / extent.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(page.x() + (page.width() - extent.width() * scale) / 2, page.y())
    painter.scale(scale, scale)
    painter.translate(-extent.topLeft())
    draw_board(painter, board, plan, palette)
    painter.restore()


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
    print_board(painter, QRect(0, 0, size.width(), size.height()), board, plan, palette)
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
    print_board(painter, QRect(0, 0, size.width(), size.height()), board, plan, palette)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
