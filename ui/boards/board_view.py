"""The board with hands: mouse, keys and editing over the surface; it asks, and never changes data."""

from collections.abc import Callable, Iterable
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QToolTip, QWidget

from ui.boards.asking import AskingSurface
from ui.boards.board_model import BoardChange, BoardModel
from ui.boards.camera import Camera
from ui.boards.cards import Card
from ui.boards.editing import Editing
from ui.boards.gestures import Gestures
from ui.boards.headings import Headings
from ui.boards.keys import binding_for, press_held
from ui.boards.layouts.plan import Plan
from ui.boards.pace import Pace
from ui.boards.painting import overlay
from ui.boards.painting.lifted import lifted_picture
from ui.boards.palette import Palette
from ui.boards.speak import landing_words
from ui.boards.surface import AnyIndex

WHEEL_STEP = 1.0015
MOST_WORDS = 2000
COMMON = frozenset((QEvent.Type.MouseMove, QEvent.Type.Paint))
PINCH = Qt.NativeGestureType.ZoomNativeGesture

CURSOR_KEYS = frozenset(
    (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    )
)


class BoardView(AskingSurface):
    """Shows a model in one layout. A gesture ends in at most one `intended` signal with a frozen intent."""

    gestures: Gestures

    def __init__(
        self,
        board: BoardModel,
        plan: Plan,
        theme: Palette,
        pace: Pace | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.headings = Headings(self)
        super().__init__(board, plan, theme, pace, parent)
        self.gestures = Gestures(self)
        self.editing = Editing(self)
        board.set_describer(self.describe)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def drop_words(self) -> str:
        """What letting go now would do."""
        hold = self.gestures.hold
        if hold is None:
            return ""
        onto = getattr(hold.drop, "id", None)
        numbers = {onto: self.board.cards[onto].number} if onto in self.board.cards else {}
        words = landing_words(hold.drop, numbers)
        return f"Copy: {words}" if hold.copy and words else words

    # what the hand shows

    def lifted_picture(self, lead: str, ids: tuple[str, ...], rect: QRect) -> QPixmap:
        cards = [self.board.cards[lead], *(self.board.cards[ident] for ident in ids if ident != lead)]
        ratio = self.viewport().devicePixelRatioF()
        return lifted_picture(cards, self.plan.face, rect.size(), self.zoom, ratio, self.inks)

    def show_held(self, held: frozenset[str]) -> None:
        """Fade the cards that are in the hand where they stand."""
        touched = self.stage.artist.held ^ held
        self.stage.artist.held = held
        areas = [rect for rect in map(self.plan.rect, touched) if rect is not None]
        self.stage.spoil(areas)
        self.update_parts(areas)

    def hold_area(self) -> QRect:
        hold = self.gestures.hold
        return QRect() if hold is None else overlay.hold_area(hold, self.camera, self.drop_words())

    def paint_over(self, painter: QPainter, camera: Camera) -> None:
        gestures, theme = self.gestures, self.inks
        super().paint_over(painter, camera)
        focus = self._focus_rect()
        if focus is not None and self.hasFocus() and gestures.hold is None:
            overlay.draw_focus(painter, camera.to_view(focus), camera.zoom, theme)
        if gestures.bar is not None:
            overlay.draw_bar(painter, camera.to_view(gestures.bar), theme)
        if gestures.band is not None:
            overlay.draw_band(painter, gestures.band, theme)
        if gestures.hold is not None:
            overlay.draw_hold(painter, gestures.hold, camera, self.drop_words(), theme)

    def _focus_rect(self) -> QRect | None:
        """What keys act on: a head, or else the current card."""
        head = self.headings.at
        if head is not None:
            return head.head
        return None if self.current is None else self.plan.rect(self.current)

    # Qt's events

    def before_change(self, change: BoardChange) -> None:
        self.gestures.board_changed(change)
        self.editing.board_changed(change)

    def scrolled(self, by: QPoint) -> None:
        self.gestures.shifted(by)
        self.editing.shifted(by)

    def set_plan(
        self, plan: Plan, cards: Iterable[Card] = (), look: Callable[[], object] | None = None
    ) -> None:
        self.gestures.cancel()
        self.editing.close()
        super().set_plan(plan, cards, look)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        self.headings.leave()
        super().currentChanged(current, previous)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.headings.leave()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.gestures.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            self.zoom_at(self.zoom * WHEEL_STEP**steps, event.position().toPoint())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(QPoint(-event.angleDelta().y(), 0))
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in COMMON:
            return super().viewportEvent(event)
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == PINCH:
            self.zoom_at(self.zoom * (1 + event.value()), event.position().toPoint())
            return True
        if isinstance(event, QGestureEvent):
            return self._pinch(event)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _pinch(self, event: QGestureEvent) -> bool:
        """Two fingers on a touch screen: whatever the first one had begun is given up."""
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        if pinch.state() == Qt.GestureState.GestureStarted:
            self.gestures.cancel()
        self.zoom_at(
            self.zoom * pinch.scaleFactor(), self.viewport().mapFromGlobal(pinch.centerPoint()).toPoint()
        )
        return True

    def tip_at(self, point: QPoint) -> str:
        """The whole text of the card there, for one too small or too full to show it."""
        ident = self.plan.at(self.camera.point_to_board(point))
        return "" if ident is None else as_tip(self.board.cards[ident].text[:MOST_WORDS])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.gestures.hold is not None and press_held(self, event):
            return
        if event.key() == Qt.Key.Key_Escape and (self.gestures.busy or self.selected):
            self.gestures.cancel()
            self.clearSelection()
            return
        if self.gestures.hold is None and self.headings.press(event):
            return
        binding = binding_for(event)
        if event.key() == Qt.Key.Key_Space:
            self._hold_space(event)
        elif binding is not None:
            if binding.repeats or not event.isAutoRepeat():
                binding.run(self)
        elif event.key() in CURSOR_KEYS or not event.text():
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _hold_space(self, event: QKeyEvent) -> None:
        """While Space is down a drag pans; let go without one, it lifts."""
        if not event.isAutoRepeat():
            self.gestures.panning_key, self.gestures.panned = True, False

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.gestures.panning_key and not event.isAutoRepeat():
            self.gestures.panning_key = False
            if not self.gestures.panned:
                self.gestures.lift()
            return
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.gestures.panning_key = False
        super().focusOutEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, event: QEvent) -> bool:
        """Whether a key is ours even where a menu has it too."""
        held = self.gestures.hold is not None
        return isinstance(event, QKeyEvent) and (held or binding_for(event) is not None)


def as_tip(words: str) -> str:
    """Words for a tip, wrapped by it, and as they were typed: nothing in them is markup."""
    return f"<p>{escape(words)}</p>".replace("\n", "<br>") if words else ""
