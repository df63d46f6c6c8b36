"""Draws a part of the board at the right level; what is not ready in time stays rough and is named."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.boards.board_model import BoardModel
from ui.boards.camera import Camera
from ui.boards.layouts.plan import Face, Furniture, Plan
from ui.boards.painting.axes import draw_axes
from ui.boards.painting.cells import Cell, Cells, by_colour, draw_frames
from ui.boards.painting.fit import elided
from ui.boards.painting.furniture_face import draw_dashed, draw_frame, draw_head
from ui.boards.painting.paper import NO_PEN
from ui.boards.painting.pictures import Level, Pictures, level_at
from ui.boards.palette import Palette

Unit = str | Cell
REACH = 10
ROUGH_LIMIT = 4000
NUMBERS_FROM = 0.28


class Artist:
    """Knows how, not when: the stage decides which part is drawn and how long it may take."""

    def __init__(self, model: BoardModel, plan: Plan, palette: Palette, clock: Callable[[], float]) -> None:
        self.model, self.plan, self.palette, self.clock = model, plan, palette, clock
        self.pictures = Pictures(palette, plan.face)
        self.cells = Cells(model, palette)
        self.selected: set[str] = set()
        self.held: frozenset[str] = frozenset()

    def at(self, zoom: float, ratio: float) -> None:
        self.pictures.at(zoom, ratio)
        self.cells.at(zoom, ratio)

    def forget(self, idents: frozenset[str], areas: list[QRect] | None) -> None:
        """Let go of the pictures that a change made untrue."""
        for ident in idents:
            self.pictures.forget(ident)
        if areas is None:
            self.cells.clear()
            return
        for area in areas:
            self.cells.spoil(area)

    def missing(self, camera: Camera, view: QRect) -> list[Unit]:
        """What would have to be made before the view is sharp."""
        area = camera.to_board(view)
        match level_at(camera.zoom):
            case Level.FAR:
                cells = self.cells.touching(area, self.plan.extent)
                return [cell for cell in cells if self.cells.get(cell) is None]
            case Level.MIDDLE:
                return []
            case Level.NEAR:
                get = self.pictures.get
                return [ident for ident, _ in self.plan.within(area) if get(ident) is None]

    def make(self, unit: Unit, camera: Camera) -> QRect | None:
        """Make one missing piece; where it belongs in the view."""
        if not isinstance(unit, str):
            self.cells.make(unit, self.plan, camera)
            return self.cells.place(unit, camera)
        rect = self.plan.rect(unit)
        if rect is None or unit not in self.model.cards:
            return None
        self.pictures.make(self.model.cards[unit], rect)
        reach = self.pictures.margin
        return camera.to_view(rect).adjusted(-reach, -reach, reach, reach)

    def draw(self, painter: QPainter, camera: Camera, view: QRect, deadline: float) -> list[Unit]:
        """Paint a part of the view; the pieces that had to stay rough."""
        painter.fillRect(view, self.palette.color("ground"))
        area = camera.to_board(view.adjusted(-REACH, -REACH, REACH, REACH))
        level = level_at(camera.zoom)
        if level is Level.FAR:
            left_out: list[Unit] = self._draw_cells(painter, camera, area, deadline)
        else:
            self.draw_lanes(painter, camera, area)
            left_out = self._draw_cards(painter, camera, area, deadline, level)
        self._draw_selected(painter, camera, area, level)
        if level is not Level.NEAR:
            self._draw_titles(painter, camera, area)
        return left_out

    def draw_rough(self, painter: QPainter, camera: Camera, view: QRect) -> None:
        """Only colours, at once: what shows at the rim while a zoom is under way."""
        area = camera.to_board(view)
        painter.save()
        painter.translate(-camera.left, -camera.top)
        painter.scale(camera.zoom, camera.zoom)
        draw_frames(painter, self.plan, area, self.palette)
        found = self.plan.within(area)
        for note, rects in by_colour(self.model, found[:ROUGH_LIMIT]).items():
            painter.setPen(NO_PEN)
            painter.setBrush(self.palette.color(note))
            painter.drawRects(rects)
        painter.restore()

    def _draw_cells(self, painter: QPainter, camera: Camera, area: QRect, deadline: float) -> list[Unit]:
        """Kept cells are copied, sorted ones painted at once and kept later, the rest waits for its turn."""
        left_out: list[Unit] = []
        cells = self.cells
        for cell in cells.touching(area, self.plan.extent):
            pixmap = cells.get(cell)
            if pixmap is not None:
                painter.drawPixmap(cells.place(cell, camera).topLeft(), pixmap)
                continue
            left_out.append(cell)
            if cells.sorted_already(cell) or self.clock() < deadline:
                cells.paint(painter, cell, self.plan, camera)
        return left_out

    def draw_lanes(self, painter: QPainter, camera: Camera, area: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-camera.left, -camera.top)
        painter.scale(camera.zoom, camera.zoom)
        near = level_at(camera.zoom) is Level.NEAR
        if self.plan.axes is not None:
            draw_axes(painter, self.plan.axes, self.palette)
        items = self.plan.furniture(area)
        for item in items:
            draw_frame(painter, item, self.palette)
        for item in items if near else ():
            draw_head(painter, item, self.palette)
        fresh = self.plan.fresh
        if fresh is not None and fresh.intersects(area):
            draw_dashed(painter, fresh, self.plan.fresh_hint if near else "", self.palette)
        painter.restore()

    def _draw_cards(
        self, painter: QPainter, camera: Camera, area: QRect, deadline: float, level: Level
    ) -> list[Unit]:
        left_out: list[Unit] = []
        pictures, cards, held = self.pictures, self.model.cards, self.held
        margin = pictures.margin
        numbered = level is Level.MIDDLE and camera.zoom >= NUMBERS_FROM and self.plan.face is Face.NOTE
        if numbered:
            painter.setPen(self.palette.color("note-text"))
            painter.setFont(self.palette.font(11, bold=True))
        for ident, rect in self.plan.within(area):
            place = camera.to_view(rect)
            picture = pictures.get(ident) if level is Level.NEAR else None
            if picture is None and level is Level.NEAR and self.clock() < deadline:
                picture = pictures.make(cards[ident], rect)
            if picture is None:
                picture = pictures.sheet(cards[ident], rect)
                if level is Level.NEAR:
                    left_out.append(ident)
            painter.setOpacity(0.3 if ident in held else 1.0)
            painter.drawPixmap(place.x() - margin, place.y() - margin, picture)
            if numbered:
                painter.drawText(place.x() + 5, place.y() + 11, str(cards[ident].number))
        painter.setOpacity(1.0)
        return left_out

    def _draw_selected(self, painter: QPainter, camera: Camera, area: QRect, level: Level) -> None:
        if not self.selected:
            return
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.translate(-camera.left, -camera.top)
        painter.scale(camera.zoom, camera.zoom)
        far = level is Level.FAR
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not far)
        pen = QPen(self.palette.color("accent"), 1 if far else 3)
        pen.setCosmetic(True)
        painter.setPen(pen)
        rects = self._selected_in(area)
        if far:
            painter.drawRects(rects)
        for rect in [] if far else rects:
            painter.drawRoundedRect(QRectF(rect).adjusted(-1, -1, 1, 1), 11, 11)
        painter.restore()

    def _selected_in(self, area: QRect) -> list[QRect]:
        if len(self.selected) > 500:
            return [rect for ident, rect in self.plan.within(area) if ident in self.selected]
        rects = (self.plan.rect(ident) for ident in self.selected)
        return [rect for rect in rects if rect is not None and rect.intersects(area)]

    def _draw_titles(self, painter: QPainter, camera: Camera, area: QRect) -> None:
        """From afar the titles keep a readable size, as long as there is room."""
        painter.setPen(self.palette.color("text"))
        painter.setFont(self.palette.font(13, bold=True))
        for item in self.plan.furniture(area):
            head = camera.to_view(item.head)
            if item.column is not None and head.width() >= 40:
                self._draw_title(painter, item, head)

    def _draw_title(self, painter: QPainter, item: Furniture, head: QRect) -> None:
        words = elided(item.title, 13, head.width() - 6, self.palette, bold=True)
        box = QRect(head.topLeft() + QPoint(3, 0), head.size())
        box.setHeight(max(16, head.height()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
