"""The board's surface: a list view that keeps Qt's machinery but lays out and paints by itself."""

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPalette, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.boards.board_model import BoardChange, BoardModel
from ui.boards.camera import Camera
from ui.boards.cards import Card
from ui.boards.flight import Flight, flight
from ui.boards.layouts.plan import Direction, Plan
from ui.boards.pace import Pace, QtPace
from ui.boards.painting.artist import Artist
from ui.boards.palette import Inks, Palette
from ui.boards.stage import Stage

AnyIndex = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag
ScrollHint = QAbstractItemView.ScrollHint
CursorAction = QAbstractItemView.CursorAction
SIGHT = 12
MANY = 200
PAGE = 24
PLAIN = "QListView { border: none; border-radius: 0; padding: 0; background: %s; }"
MOVES = {
    CursorAction.MoveUp: Direction.UP,
    CursorAction.MoveDown: Direction.DOWN,
    CursorAction.MoveLeft: Direction.LEFT,
    CursorAction.MoveRight: Direction.RIGHT,
}


class BoardSurface(QListView):
    """Shows a model in one layout; hands come in the subclass."""

    zoom_changed = Signal(float)

    def __init__(
        self,
        board: BoardModel,
        plan: Plan,
        theme: Palette,
        pace: Pace | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.board, self.plan, self.theme = board, plan, theme
        self.inks = Inks(theme)
        self._flight: Flight | None = None
        self.pace: Pace = pace or QtPace(self)
        self.zoom = theme.scale
        self._camera: Camera | None = None
        self.selected: set[str] = set()
        self._empty_text = ""
        self._set_ground()
        self._set_stage()
        self._prepare_widget()
        self.setModel(board)
        board.board_changed.connect(self._take)
        self._show_plan()

    def _set_ground(self) -> None:
        """Paint on a widget that Python made: one that Qt made is first asked which of all kinds it is."""
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        ground.setAutoFillBackground(True)
        self.setViewport(ground)

    def _prepare_widget(self) -> None:
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self._wear_theme()
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Board")

    def _wear_theme(self) -> None:
        self.setStyleSheet(PLAIN % self.theme.color("ground").name())

    def _set_stage(self) -> None:
        artist = Artist(self.board, self.plan, self.inks, self.pace.now)
        artist.selected = self.selected
        self.stage = Stage(artist, self.pace.soon, self.viewport().update)

    # what is shown

    def set_theme(self, theme: Palette) -> None:
        zoom = self.zoom * theme.scale / self.theme.scale
        self.theme, self.inks = theme, Inks(theme)
        self._wear_theme()
        self._set_stage()
        self.look_from(self.camera.zoomed_at(zoom, QPoint(0, 0)))

    def set_plan(
        self, plan: Plan, cards: Iterable[Card] = (), look: Callable[[], object] | None = None
    ) -> None:
        """Another layout of the same board; the selection stays, and cards fly to their new places.

        `cards` are those that stand elsewhere in it, `look` says what is then in view, else the current card.
        """
        before = {ident: place.topLeft() for ident, place in self._in_view()}
        plan.parked_folded, self.plan = self.plan.parked_folded, plan
        self._set_stage()
        self.board.put(cards)
        self._show_plan()
        (look or self._see_current)()
        if not self.theme.reduced_motion and self.isVisible():
            self._take_off(before)

    def _see_current(self) -> None:
        self.scrollTo(self.currentIndex())

    def _in_view(self) -> list[tuple[str, QRect]]:
        camera = self.camera
        found = self.plan.within(camera.to_board(self.viewport().rect()))
        return [(ident, camera.to_view(rect)) for ident, rect in found]

    def _take_off(self, before: dict[str, QPoint]) -> None:
        sizes = {ident: self.plan.rect(ident) or QRect() for ident in before}
        after = {
            ident: (place.topLeft(), sizes[ident]) for ident, place in self._in_view() if ident in before
        }
        self._flight = flight(self.pace.now(), before, after)
        if self._flight is not None:
            self.pace.every(self._fly)

    def _fly(self) -> None:
        if self._flight is None or self._flight.share(self.pace.now()) >= 1.0:
            self._flight = None
            self.pace.rest(self._fly)
        self.viewport().update()

    def set_empty_text(self, text: str) -> None:
        """The sentence that teaches what an empty board is for."""
        self._empty_text = text
        self.viewport().update()

    def _show_plan(self) -> None:
        self.plan.rebuild(self.board)
        self.stage.spoil(None)
        self.updateGeometries()
        self.viewport().update()

    def refold(self, *, folded: bool) -> None:
        """Fold the tray of the parked cards, or unfold it; every card stays what it is."""
        self.plan.fold_parked(folded)
        self.stage.artist.forget(frozenset(), None)
        self.stage.spoil(None)
        self.updateGeometries()
        self.viewport().update()

    def _take(self, change: BoardChange) -> None:
        """The model changed: follow it, and paint only what it touched."""
        self.before_change(change)
        if change.everything:
            self.selected.clear()
        areas = self.plan.take(change)
        self.stage.artist.forget(change.ids, areas)
        self.stage.spoil(areas)
        self.updateGeometries()
        self.update_parts(areas)

    def before_change(self, change: BoardChange) -> None:
        """A gesture under way hears of a change first."""

    def scrolled(self, by: QPoint) -> None:
        """The board moved under a gesture."""

    @property
    def current(self) -> str | None:
        """The card that keys act on."""
        index = self.currentIndex()
        return self.board.id_at(index.row()) if index.isValid() else None

    def reveal(self, rect: QRect, centred: bool = False) -> None:
        """Scroll just far enough to show a part of the board, or until it stands in the middle."""
        camera, size = self.camera, self.viewport().size()
        place = camera.to_view(rect)
        self.look_from(
            camera.moved(
                camera.left + _towards(place.x(), place.width(), size.width(), centred),
                camera.top + _towards(place.y(), place.height(), size.height(), centred),
            )
        )

    def update_parts(self, areas: list[QRect] | None) -> None:
        if areas is None:
            self.viewport().update()
            return
        for area in areas:
            self.viewport().update(self.camera.to_view(area).adjusted(-SIGHT, -SIGHT, SIGHT, SIGHT))

    @property
    def camera(self) -> Camera:
        """How the board stands in the viewport now."""
        if self._camera is None:
            self._camera = self._measured()
        return self._camera

    def _measured(self) -> Camera:
        extent, size = self.plan.extent, self.viewport().size()
        spare = size.width() - round(extent.width() * self.zoom)
        left = round(extent.x() * self.zoom) + self.horizontalScrollBar().value() - max(0, spare // 2)
        return Camera(self.zoom, left, round(extent.y() * self.zoom) + self.verticalScrollBar().value())

    def look_from(self, camera: Camera) -> None:
        """Show the board from there, as far as it reaches."""
        changed = camera.zoom != self.zoom
        self.zoom, self._camera = camera.zoom, None
        self.updateGeometries()
        extent = self.plan.extent
        self.horizontalScrollBar().setValue(camera.left - round(extent.x() * camera.zoom))
        self.verticalScrollBar().setValue(camera.top - round(extent.y() * camera.zoom))
        self.viewport().update()
        if changed:
            self.zoom_changed.emit(self.zoom)

    # what Qt's machinery asks

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        if not hasattr(self, "stage"):
            return
        self._camera = None
        extent, size = self.plan.extent, self.viewport().size()
        wide, high = round(extent.width() * self.zoom), round(extent.height() * self.zoom)
        for bar, content, room in (
            (self.horizontalScrollBar(), wide, size.width()),
            (self.verticalScrollBar(), high, size.height()),
        ):
            bar.setPageStep(room)
            bar.setSingleStep(48)
            bar.setRange(0, max(0, content - room))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._camera = None
        self.scrolled(QPoint(dx, dy))
        self.viewport().update()

    def horizontalOffset(self) -> int:
        return self.camera.left

    def verticalOffset(self) -> int:
        return self.camera.top

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.pace.stop()
        self.stage.pause()
        self._flight = None

    def visualRect(self, index: AnyIndex) -> QRect:
        rect = self.plan.rect(self.board.id_at(index.row())) if index.isValid() else None
        return QRect() if rect is None else self.camera.to_view(rect)

    def indexAt(self, point: QPoint) -> QModelIndex:
        ident = self.plan.at(self.camera.point_to_board(point))
        return QModelIndex() if ident is None else self.board.index_of(ident)

    def scrollTo(self, index: AnyIndex, hint: ScrollHint = ScrollHint.EnsureVisible) -> None:
        rect = self.plan.rect(self.board.id_at(index.row())) if index.isValid() else None
        if rect is not None:
            self.reveal(rect, centred=hint == ScrollHint.PositionAtCenter)

    def moveCursor(self, action: CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        ident = self._target(action)
        return self.currentIndex() if ident is None else self.board.index_of(ident)

    def _target(self, action: CursorAction) -> str | None:
        current = self.current
        if action == CursorAction.MoveHome or current is None or self.plan.rect(current) is None:
            return self.plan.first()
        if action == CursorAction.MoveEnd:
            return self.plan.last()
        if action in MOVES:
            return self.plan.neighbour(current, MOVES[action])
        if action in (CursorAction.MovePageUp, CursorAction.MovePageDown):
            return self._page(current, Direction.UP if action == CursorAction.MovePageUp else Direction.DOWN)
        return None

    def _page(self, ident: str, direction: Direction) -> str:
        """As many cards further as the viewport is high."""
        start = self.plan.rect(ident)
        reach = self.viewport().height() / self.zoom * 0.8
        while (following := self.plan.neighbour(ident, direction)) is not None:
            rect = self.plan.rect(following)
            if rect is None or start is None or abs(rect.y() - start.y()) > reach:
                break
            ident = following
        return ident

    def isIndexHidden(self, _index: AnyIndex) -> bool:
        return False

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def setSelection(self, rect: QRect, command: Flag) -> None:
        model = self.selectionModel()
        area = self.camera.to_board(rect.normalized())
        touched = (ident for ident, place in self.plan.within(area) if place.intersects(area))
        model.select(self.board.selection_of(touched), command)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        gone, come = _ids(self.board, deselected), _ids(self.board, selected)
        self.selected.difference_update(gone)
        self.selected.update(come)
        self.stage.artist.selected = self.selected
        self._mark([*gone, *come])

    def show_selected(self, idents: set[str]) -> None:
        """Mark these cards as if they were selected, while a rubber band is still being stretched."""
        touched = self.stage.artist.selected ^ idents
        self.stage.artist.selected = idents
        self._mark(touched)

    def _mark(self, idents: Collection[str]) -> None:
        """Paint again where a selection came or went."""
        if len(idents) > MANY:
            self.stage.spoil(None)
            self.viewport().update()
            return
        rects = [self.plan.rect(ident) for ident in idents]
        areas = [rect.adjusted(-SIGHT, -SIGHT, SIGHT, SIGHT) for rect in rects if rect is not None]
        self.stage.spoil(areas)
        self.update_parts(areas)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        camera, region = self.camera, event.rect()
        self.stage.paint(painter, camera, self.viewport().size(), self.viewport().devicePixelRatioF(), region)
        if self._flight is not None:
            self._paint_flight(painter, camera, self._flight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.board.cards and self._empty_text:
            self._paint_empty(painter, camera)
        self.paint_over(painter, camera)
        painter.end()

    def _paint_flight(self, painter: QPainter, camera: Camera, under_way: Flight) -> None:
        artist, view = self.stage.artist, self.viewport().rect()
        painter.fillRect(view, self.inks.color("ground"))
        artist.draw_lanes(painter, camera, camera.to_board(view))
        under_way.draw(painter, self.pace.now(), self.board.cards, artist.pictures)

    def paint_over(self, painter: QPainter, camera: Camera) -> None:
        """What a gesture adds on top."""

    def _paint_empty(self, painter: QPainter, camera: Camera) -> None:
        """The teaching sentence, below whatever furniture there is."""
        painter.setPen(self.theme.color("muted"))
        painter.setFont(self.theme.font(18))
        size = self.viewport().size()
        frames = (camera.to_view(item.frame).bottom() for item in self.plan.furniture(self.plan.extent))
        wide, top = min(560, size.width() - 48), max(size.height() // 4, max(frames, default=0) + 24)
        box = QRect((size.width() - wide) // 2, min(top, size.height() - 100), wide, 100)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty_text)


def _ids(board: BoardModel, selection: QItemSelection) -> list[str]:
    rows: Iterable[int] = (
        row
        for part in (selection.at(step) for step in range(selection.count()))
        for row in range(part.top(), part.bottom() + 1)
    )
    return [board.id_at(row) for row in rows if row < board.rowCount()]


def _towards(start: int, length: int, room: int, centred: bool) -> int:
    """How far to scroll so that a stretch is in view with a little air."""
    if centred or length + 2 * PAGE > room:
        return start + length // 2 - room // 2 if centred else (start - PAGE if start < PAGE else 0)
    return min(0, start - PAGE) + max(0, start + length + PAGE - room)
