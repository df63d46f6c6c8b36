"""Selecting and looking around: what a page can ask of a board without changing anything on it."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.boards.board_model import BoardModel
from ui.boards.camera import Camera
from ui.boards.layouts.plan import Plan
from ui.boards.pace import Pace
from ui.boards.painting import overlay
from ui.boards.palette import Palette
from ui.boards.surface import BoardSurface

Flag = QItemSelectionModel.SelectionFlag
FLASH_FRAMES = 40
FIT_MOST = 1.25


class SteeredSurface(BoardSurface):
    """The surface, with a selection by card and a camera that goes where it is sent."""

    def __init__(
        self,
        board: BoardModel,
        plan: Plan,
        theme: Palette,
        pace: Pace | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._flashing: dict[str, int] = {}
        super().__init__(board, plan, theme, pace, parent)

    # selecting

    def select(self, idents: Iterable[str]) -> None:
        """Select exactly these cards; the last becomes the current one."""
        wanted = [ident for ident in idents if ident in self.board.cards]
        if set(wanted) == self.selected and (len(wanted) != 1 or wanted[0] == self.current):
            return
        if wanted and (self.current not in wanted):
            self.selectionModel().setCurrentIndex(self.board.index_of(wanted[-1]), Flag.NoUpdate)
        self.selectionModel().select(self.board.selection_of(wanted), Flag.ClearAndSelect)

    def toggle(self, ident: str) -> None:
        index = self.board.index_of(ident)
        self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
        self.selectionModel().select(index, Flag.Toggle)

    def select_through(self, ident: str) -> None:
        """Everything between the current card and this one, as they are read."""
        order = self.plan.reading_order()
        start = order.index(self.current) if self.current in order else 0
        first, last = sorted((start, order.index(ident)))
        current = self.currentIndex()
        self.select(order[first : last + 1])
        self.selectionModel().setCurrentIndex(current, Flag.NoUpdate)

    def chosen(self) -> tuple[str, ...]:
        """The cards a command is about: the selection, else the current card."""
        if self.selected:
            return self.plan.sorted_ids(self.selected)
        return (self.current,) if self.current is not None else ()

    # looking

    def zoom_at(self, zoom: float, point: QPoint) -> None:
        """Another zoom; what is under the point stays there."""
        self.look_from(self.camera.zoomed_at(zoom, point))

    def zoom_to(self, zoom: float) -> None:
        self.zoom_at(zoom, self.viewport().rect().center())

    def zoom_by(self, factor: float) -> None:
        self.zoom_to(self.zoom * factor)

    def pan(self, by: QPoint) -> None:
        self.look_from(self.camera.moved(self.camera.left + by.x(), self.camera.top + by.y()))

    def fit(self) -> None:
        """Show the whole board."""
        self.fit_area(self.plan.extent)

    def fit_selection(self) -> None:
        """Show what is selected, as large as it can be."""
        area = QRect()
        for ident in self.selected:
            area = area.united(self.plan.rect(ident) or QRect())
        if not area.isEmpty():
            self.fit_area(area.adjusted(-24, -24, 24, 24))

    def fit_area(self, area: QRect) -> None:
        """Show a part of the board, as large as it can be."""
        size = self.viewport().size()
        zoom = min(size.width() / max(1, area.width()), size.height() / max(1, area.height()), FIT_MOST)
        self.zoom_to(zoom)
        self.reveal(area, centred=True)

    def jump(self, ident: str) -> None:
        """Show, select and flash one card: the end of a search."""
        self.select([ident])
        self.scrollTo(self.board.index_of(ident), self.ScrollHint.PositionAtCenter)
        self.flash([ident])

    def flash(self, idents: Iterable[str]) -> None:
        """Light cards up for a moment; with reduced motion the selection alone shows them."""
        if not self.theme.reduced_motion:
            self._flashing |= dict.fromkeys(idents, FLASH_FRAMES)
            self.pace.every(self._fade)

    def _fade(self) -> None:
        self._flashing = {ident: left - 1 for ident, left in self._flashing.items() if left > 1}
        if not self._flashing:
            self.pace.rest(self._fade)
        self.viewport().update()

    def paint_over(self, painter: QPainter, camera: Camera) -> None:
        for ident, left in self._flashing.items():
            rect = self.plan.rect(ident)
            if rect is not None:
                overlay.draw_flash(painter, camera.to_view(rect), left / FLASH_FRAMES, self.inks)
