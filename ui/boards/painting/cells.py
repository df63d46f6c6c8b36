"""The far view: rectangles by colour in square cells of two sizes, each cell kept as one pixmap."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

from ui.boards.board_model import BoardModel
from ui.boards.camera import Camera
from ui.boards.layouts.plan import Plan
from ui.boards.painting.paper import NO_PEN
from ui.boards.palette import Palette

NEARER_SIDE, FARTHER_SIDE = 4096, 16384
FARTHER = 0.045

Cell = tuple[int, int, int]
Heap = dict[str, list[QRect]]


class Cells:
    """Rectangles are sorted once a cell and outlive a zoom; pixmaps are of one zoom."""

    def __init__(self, model: BoardModel, palette: Palette) -> None:
        self.model, self.palette = model, palette
        self.ratio = 1.0
        self._heaps: dict[Cell, Heap] = {}
        self._pixmaps: dict[Cell, QPixmap] = {}
        self._zoom = 0.0

    def clear(self) -> None:
        self._heaps.clear()
        self._pixmaps.clear()

    def melt(self) -> None:
        """Forget the pixmaps and keep the sorted rectangles."""
        self._pixmaps.clear()

    def at(self, zoom: float, ratio: float) -> None:
        if (zoom, ratio) != (self._zoom, self.ratio):
            self._zoom, self.ratio = zoom, ratio
            self._pixmaps.clear()

    def spoil(self, area: QRect) -> None:
        """Forget the cells that touch a part of the board."""
        for store in (self._heaps, self._pixmaps):
            for cell in [cell for cell in store if _square(cell).intersects(area)]:
                del store[cell]

    def touching(self, area: QRect, extent: QRect) -> list[Cell]:
        area = area.intersected(extent)
        if area.isEmpty():
            return []
        side = NEARER_SIDE if self._zoom >= FARTHER else FARTHER_SIDE
        across = range(area.x() // side, (area.x() + area.width()) // side + 1)
        down = range(area.y() // side, (area.y() + area.height()) // side + 1)
        return [(side, x, y) for y in down for x in across]

    def get(self, cell: Cell) -> QPixmap | None:
        return self._pixmaps.get(cell)

    def place(self, cell: Cell, camera: Camera) -> QRect:
        return camera.to_view(_square(cell))

    def make(self, cell: Cell, plan: Plan, camera: Camera) -> QPixmap:
        place = self.place(cell, camera)
        pixmap = QPixmap(place.size() * self.ratio)
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(self.palette.color("ground"))
        painter = QPainter(pixmap)
        painter.translate(-place.topLeft())
        self.paint(painter, cell, plan, camera)
        painter.end()
        self._pixmaps[cell] = pixmap
        return pixmap

    def sorted_already(self, cell: Cell) -> bool:
        """Whether painting the cell needs no sorting first."""
        return cell in self._heaps

    def paint(self, painter: QPainter, cell: Cell, plan: Plan, camera: Camera) -> None:
        """The cell's rectangles, straight onto a view."""
        painter.save()
        painter.translate(-camera.left, -camera.top)
        painter.scale(camera.zoom, camera.zoom)
        draw_frames(painter, plan, _square(cell), self.palette)
        self._draw(painter, self.heap(cell, plan))
        painter.restore()

    def heap(self, cell: Cell, plan: Plan) -> Heap:
        """The cell's rectangles by colour."""
        found = self._heaps.get(cell)
        if found is None:
            found = self._heaps[cell] = by_colour(self.model, plan.within(_square(cell)))
        return found

    def _draw(self, painter: QPainter, heap: Heap) -> None:
        painter.setPen(NO_PEN)
        for note, rects in heap.items():
            painter.setBrush(self.palette.color(note))
            painter.drawRects(rects)


def by_colour(model: BoardModel, found: list[tuple[str, QRect]]) -> Heap:
    heap: Heap = {}
    cards = model.cards
    for ident, rect in found:
        note = cards[ident].note
        if note in heap:
            heap[note].append(rect)
        else:
            heap[note] = [rect]
    return heap


def draw_frames(painter: QPainter, plan: Plan, area: QRect, palette: Palette) -> None:
    """The lanes' grounds, as plain rectangles."""
    painter.setPen(NO_PEN)
    if plan.axes is not None:
        painter.fillRect(QRectF(plan.axes.frame), palette.color("surface"))
    for item in plan.furniture(area):
        if item.column is not None:
            painter.fillRect(QRectF(item.frame), palette.color("surface"))
            painter.fillRect(QRectF(item.head), palette.color("line"))


def _square(cell: Cell) -> QRect:
    side, across, down = cell
    return QRect(across * side, down * side, side, side)
