"""What hands do on a board: press, drag, lift, pan and band; every gesture ends in at most one intent."""

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent

from ui.boards.board_model import BoardChange
from ui.boards.hand import Hand
from ui.boards.hold import Hold
from ui.boards.intents import MoveColumn
from ui.boards.layouts.plan import Furniture

if TYPE_CHECKING:
    from ui.boards.board_view import BoardView

Button, Mod = Qt.MouseButton, Qt.KeyboardModifier
START, TAP = 6, 40
EDGE, MOST_PER_FRAME = 36, 28
FOLD_WIDTH = 40


class Doing(Enum):
    """What the pointer is in the middle of."""

    NOTHING = auto()
    PRESSED = auto()
    HOLDING = auto()
    BANDING = auto()
    PANNING = auto()
    HEAD = auto()


class Gestures(Hand):
    """A small state machine; the view asks it nothing but what to draw."""

    def __init__(self, view: "BoardView") -> None:
        super().__init__(view)
        self.band: QRect | None = None
        self.bar: QRect | None = None
        self.panning_key = self.panned = False
        self._doing = Doing.NOTHING
        self._from = self._at = QPoint()
        self._tapped: QPoint | None = None
        self._pressed: str | None = None
        self._head: Furniture | None = None
        self._column: MoveColumn | None = None
        self._kept: set[str] = set()
        self._banded: set[str] = set()

    @property
    def busy(self) -> bool:
        return self._doing is not Doing.NOTHING or self.hold is not None

    # the mouse

    def press(self, event: QMouseEvent) -> None:
        self._from = self._at = self._tapped = event.position().toPoint()
        if event.button() == Button.MiddleButton or (
            event.button() == Button.LeftButton and self.panning_key
        ):
            self._start_pan()
        elif self.hold is not None and event.button() == Button.LeftButton:
            self.aim(event)
            self.place()
        elif event.button() == Button.LeftButton:
            self._press_left(event)
        elif event.button() == Button.RightButton and self.hold is None:
            self._press_right()

    def _press_left(self, event: QMouseEvent) -> None:
        point = self.view.camera.point_to_board(self._from)
        self._doing, self._pressed = Doing.PRESSED, self.view.plan.at(point)
        head, fresh = self.view.plan.head_at(point), self.view.plan.fresh
        foot = self.view.plan.foot_at(point)
        if head is not None:
            self._press_head(head)
        elif self._pressed is not None:
            self._press_card(self._pressed, event.modifiers())
        elif foot is not None and foot.column is not None:
            self._doing = Doing.NOTHING
            self.view.write_card(lane=foot.column.id)
        elif fresh is not None and fresh.contains(point):
            self._doing = Doing.NOTHING
            self.view.start_column()
        else:
            self._start_band(event.modifiers())

    def _press_right(self) -> None:
        ident = self.view.plan.at(self.view.camera.point_to_board(self._from))
        if ident is not None and ident not in self.view.selected:
            self.view.select([ident])

    def _press_head(self, head: Furniture) -> None:
        right = self.view.camera.to_view(head.head).right() - FOLD_WIDTH * self.view.camera.zoom
        if self.view.plan.free and not head.folds:
            self._press_cluster(head)
            return
        if head.folds and self._from.x() >= right:
            self._doing = Doing.NOTHING
            self.view.fold(head)
            return
        self._doing, self._head = Doing.HEAD, head
        if head.heading is not None:
            self.view.select([head.heading])

    def _press_cluster(self, head: Furniture) -> None:
        """A name on a wall holds the cards below it: a drag takes all of them along."""
        under = self.view.plan.under(head)
        self.view.select(under)
        self._pressed = under[0]

    def _press_card(self, ident: str, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Mod.ShiftModifier:
            self.view.select_through(ident)
        elif ident not in self.view.selected and not modifiers & Mod.ControlModifier:
            self.view.select([ident])

    def _start_band(self, modifiers: Qt.KeyboardModifier) -> None:
        adding = bool(modifiers & (Mod.ShiftModifier | Mod.ControlModifier))
        self._kept = set(self.view.selected) if adding else set()
        self._doing, self.band, self._banded = Doing.BANDING, QRect(), set(self._kept)
        if not adding:
            self.view.clearSelection()

    def _start_pan(self) -> None:
        self._doing, self.panned = Doing.PANNING, True
        self.view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, event: QMouseEvent) -> None:
        before, self._at = self._at, event.position().toPoint()
        match self._doing:
            case Doing.NOTHING:
                if self.hold is not None and not self.hold.by_key:
                    self.aim(event)
            case Doing.PRESSED:
                self._maybe_drag(event)
            case Doing.HOLDING:
                self.aim(event)
                self._watch_edge()
            case Doing.BANDING:
                self._stretch_band()
                self._watch_edge()
            case Doing.PANNING:
                self.view.pan(before - self._at)
            case Doing.HEAD:
                self._drag_head()
                self._watch_edge()

    def _maybe_drag(self, event: QMouseEvent) -> None:
        far = (self._at - self._from).manhattanLength() >= START
        if not far or self._pressed is None or self.view.lock:
            return
        ids = self.view.selected if self._pressed in self.view.selected else {self._pressed}
        if self._pressed not in self.view.selected:
            self.view.select([self._pressed])
        self._doing = Doing.HOLDING
        self.take(self._pressed, ids, self._from)
        self.aim(event)
        self._watch_edge()

    def _drag_head(self) -> None:
        head = self._head
        if head is None or head.column is None or self.view.lock:
            return
        if (self._at - self._from).manhattanLength() < START:
            return
        point = self.view.camera.point_to_board(self._at)
        found = self.view.plan.move_column(head.column.id, point)
        self._column, self.bar = found or (None, None)
        self.view.viewport().update()

    def release(self, event: QMouseEvent) -> None:
        doing, self._doing = self._doing, Doing.NOTHING
        self.view.pace.rest(self.tick)
        match doing:
            case Doing.HOLDING:
                self.aim(event)
                self.place()
            case Doing.PRESSED:
                self._click(event.modifiers())
            case Doing.BANDING:
                self.band = None
                self.view.select(self._banded)
                self.view.viewport().update()
            case Doing.PANNING:
                self.view.viewport().unsetCursor()
            case Doing.HEAD:
                self._drop_head()
            case Doing.NOTHING:
                pass

    def _click(self, modifiers: Qt.KeyboardModifier) -> None:
        if self._pressed is None or modifiers & Mod.ShiftModifier:
            return
        if modifiers & Mod.ControlModifier:
            self.view.toggle(self._pressed)
        else:
            self.view.select([self._pressed])

    def _drop_head(self) -> None:
        column, self._column, self.bar, self._head = self._column, None, None, None
        self.view.viewport().update()
        if column is not None:
            self.view.send(column)

    def double_click(self, event: QMouseEvent) -> None:
        """Two presses on one spot; quick taps on different cards are taps."""
        before = self._tapped
        if before is not None and (event.position().toPoint() - before).manhattanLength() > TAP:
            self.press(event)
            return
        self._doing = Doing.NOTHING
        view, point = self.view, self.view.camera.point_to_board(event.position().toPoint())
        head, ident = view.plan.head_at(point), view.plan.at(point)
        if event.button() != Button.LeftButton or view.lock:
            return
        if head is not None and head.column is not None:
            view.rename_column(head.column.id)
        elif ident is not None:
            view.edit_card(ident)
        else:
            self.band = None
            view.write_card(point=point)

    def cancel(self) -> None:
        super().cancel()
        self.band = self.bar = self._column = self._head = None
        self.view.show_selected(self.view.selected)
        self._rest()
        self.view.viewport().unsetCursor()
        self.view.viewport().update()

    def let_go(self) -> Hold | None:
        self._rest()
        return super().let_go()

    def _rest(self) -> None:
        self._doing = Doing.NOTHING
        self.view.pace.rest(self.tick)

    def board_changed(self, change: BoardChange) -> None:
        super().board_changed(change)
        if self.hold is None:
            self._head = self._column = self.bar = None
            if self._doing in (Doing.HEAD, Doing.PRESSED):
                self._doing = Doing.NOTHING

    # the edge and the band

    def _watch_edge(self) -> None:
        if self._pull() == QPoint():
            self.view.pace.rest(self.tick)
        else:
            self.view.pace.every(self.tick)

    def _pull(self) -> QPoint:
        size = self.view.viewport().size()
        return QPoint(_pull(self._at.x(), size.width()), _pull(self._at.y(), size.height()))

    def tick(self) -> None:
        """One frame of scrolling while the hand is near the edge."""
        self.view.pan(self._pull())
        if self.hold is not None:
            self.look(copy=self.hold.copy)
            self.hold.covers = None
        elif self.band is not None:
            self._stretch_band()
        else:
            self._drag_head()
        self.view.viewport().update()

    def _stretch_band(self) -> None:
        view = self.view
        self.band = QRect(self._from, self._at).normalized()
        camera = view.camera
        area = QRect(
            camera.point_to_board(self.band.topLeft()), camera.point_to_board(self.band.bottomRight())
        )
        inside = {ident for ident, rect in view.plan.within(area) if rect.intersects(area)}
        self._banded = self._kept | inside
        view.show_selected(self._banded)
        view.viewport().update()

    def shifted(self, by: QPoint) -> None:
        """The board was scrolled under the gesture: where it started moves along."""
        if self._doing is not Doing.PANNING:
            self._from += by


def _pull(at: int, length: int) -> int:
    """How far to scroll in one frame: the nearer to the edge, the faster."""
    low, high = EDGE - at, at - (length - EDGE)
    depth = min(EDGE, max(low, high, 0))
    return round(depth / EDGE * MOST_PER_FRAME) * (-1 if low > 0 else 1)
