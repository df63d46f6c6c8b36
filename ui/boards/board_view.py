"""The board with hands: mouse, keys and editing over the surface; it asks, and never changes data."""

from collections.abc import Callable, Iterable
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.boards.board_model import BoardChange, BoardModel
from ui.boards.camera import Camera
from ui.boards.cards import Card, ColumnKind
from ui.boards.editing import Editing
from ui.boards.gestures import Gestures
from ui.boards.intents import (
    Collapse,
    CreateMany,
    Intent,
    Join,
    Move,
    MoveTo,
    Open,
    Park,
    Place,
    Reorder,
    StartColumn,
    Unpark,
)
from ui.boards.keys import binding_for, press_held
from ui.boards.layouts.plan import Direction, Furniture, Plan
from ui.boards.pace import Pace
from ui.boards.painting import overlay
from ui.boards.painting.lifted import lifted_picture
from ui.boards.palette import Palette
from ui.boards.speak import landing_words, sentence
from ui.boards.steering import SteeredSurface

WHEEL_STEP = 1.0015
MOST_WORDS = 2000
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


class BoardView(SteeredSurface):
    """Shows a model in one layout. A gesture ends in at most one `intended` signal with a frozen intent."""

    intended = Signal(object)
    gestures: Gestures
    editing: Editing

    def __init__(
        self,
        board: BoardModel,
        plan: Plan,
        theme: Palette,
        pace: Pace | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.lock = False
        self.said = ""
        super().__init__(board, plan, theme, pace, parent)
        self.gestures = Gestures(self)
        self.editing = Editing(self)
        board.set_describer(self.describe)

    # sending and saying

    def send(self, intent: Intent) -> None:
        """Hand an intent to the page, then say where the cards stand."""
        lead = _lead(intent)
        before = "" if lead is None else self.plan.where(lead)
        self.intended.emit(intent)
        after = "" if lead is None else self.plan.where(lead)
        if lead is not None and after and after != before and lead in self.board.cards:
            self.announce(f"Idea {self.board.cards[lead].number}, now {after}")
        if self.current is not None:
            self.scrollTo(self.currentIndex())

    def announce(self, text: str) -> None:
        """Let a screen reader say something."""
        self.said = text
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def describe(self, card: Card) -> str:
        """A card as a screen reader names it."""
        heads = next((column.title for column in self.board.columns if column.heading == card.id), "")
        return sentence(card, self.plan.where(card.id), heads)

    def named(self, idents: tuple[str, ...]) -> str:
        if len(idents) == 1:
            return f"idea {self.board.cards[idents[0]].number}"
        return f"{len(idents)} ideas"

    def drop_words(self) -> str:
        """What letting go now would do."""
        hold = self.gestures.hold
        if hold is None:
            return ""
        onto = getattr(hold.drop, "id", None)
        numbers = {onto: self.board.cards[onto].number} if onto in self.board.cards else {}
        words = landing_words(hold.drop, numbers)
        return f"Copy: {words}" if hold.copy and words else words

    # commands: every one of these can stand behind a button

    def nudge(self, direction: Direction) -> None:
        """Move the chosen cards one place up or down, or to the next column."""
        ids, lead = self.chosen(), self.current
        if not ids or lead is None or self.lock:
            return
        held = frozenset(ids)
        spot = self.plan.spot(lead if lead in held else ids[0], held)
        if spot is None:
            return
        intent = self.plan.intent(self.plan.step(spot, direction, held), ids, copy=False)
        if intent is not None:
            self.send(intent)

    def park(self) -> None:
        """Park the chosen cards; where all are parked, bring them back."""
        ids = self.chosen()
        if not ids or self.lock:
            return
        back = all(self.board.cards[ident].parked for ident in ids)
        self.send(Unpark(ids) if back else Park(ids))

    def tidy(self) -> None:
        """Line up the selected cards of a wall, or all of them."""
        intent = self.plan.tidy(self.plan.sorted_ids(self.selected))
        if intent is not None and not self.lock:
            self.send(intent)

    def ask_move(self) -> None:
        ids = self.chosen()
        if ids and not self.lock:
            self.send(MoveTo(ids))

    def open_card(self) -> None:
        if self.current is not None:
            self.send(Open(self.current))

    def start_column(self) -> None:
        """Ask for a new column with the selected cards in it; an empty one where none is selected."""
        if not self.lock:
            self.send(StartColumn(self.plan.sorted_ids(self.selected)))

    def fold(self, head: Furniture) -> None:
        """Fold a column to its heading, or unfold it; the tray of the parked is folded here alone."""
        if head.column is not None and head.column.kind is ColumnKind.GROUP:
            self.send(Collapse(head.column.id, not head.column.collapsed))
        elif head.folds:
            self.fold_parked()

    def fold_parked(self) -> None:
        """Fold the tray of the parked cards to its head, or unfold it."""
        self.refold(folded=not self.plan.parked_folded)
        self.announce("Parked ideas folded away" if self.plan.parked_folded else "Parked ideas unfolded")

    def fold_column(self) -> None:
        """Fold or unfold the column that the current card is in, or stands in front of."""
        card = self.board.cards.get(self.current or "")
        if card is not None and card.parked:
            self.fold_parked()
            return
        columns = self.board.columns
        column = next((c for c in columns if card is not None and c.heading == card.id), None)
        column = column or next((c for c in columns if card is not None and c.id == card.column), None)
        if column is not None:
            self.send(Collapse(column.id, not column.collapsed))

    def edit_card(self, ident: str | None = None) -> None:
        """Edit a card where it stands."""
        target = ident or self.current
        if target is not None and not self.lock:
            self.editing.edit(target)

    def write_card(self, lane: str | None = None, point: QPoint | None = None) -> None:
        """Write a new card: in a lane, at a point of the board, or after the current card."""
        if not self.lock:
            self.editing.write(lane, point)

    def rename_column(self, ident: str | None = None) -> None:
        """Rename a column, or the one that holds the current card."""
        target = ident
        if target is None and self.current is not None:
            target = self.board.cards[self.current].column
        column = None if target is None else self.board.column(target)
        if column is not None and not self.lock:
            self.editing.rename(column)

    def copy_texts(self) -> None:
        QGuiApplication.clipboard().setText(
            "\n".join(self.board.cards[ident].text for ident in self.chosen())
        )

    def paste_lines(self) -> None:
        """Every copied line that says something becomes a card."""
        lines = (line.strip() for line in QGuiApplication.clipboard().text().splitlines())
        texts = tuple(line for line in lines if line)
        if texts and not self.lock:
            place = self.plan.new_card("", self.current, None, None)
            self.send(CreateMany(texts, place.column, place.after))
            self.announce(f"{len(texts)} ideas pasted" if len(texts) > 1 else "1 idea pasted")

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
        current = None if self.current is None else self.plan.rect(self.current)
        if current is not None and self.hasFocus() and gestures.hold is None:
            overlay.draw_focus(painter, camera.to_view(current), camera.zoom, theme)
        if gestures.bar is not None:
            overlay.draw_bar(painter, camera.to_view(gestures.bar), theme)
        if gestures.band is not None:
            overlay.draw_band(painter, gestures.band, theme)
        if gestures.hold is not None:
            overlay.draw_hold(painter, gestures.hold, camera, self.drop_words(), theme)

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
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
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == PINCH:
            self.zoom_at(self.zoom * (1 + event.value()), event.position().toPoint())
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

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
        binding = binding_for(event)
        if event.key() == Qt.Key.Key_Space:
            self._hold_space(event)
        elif binding is not None:
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


def _lead(intent: Intent) -> str | None:
    """The card whose new place is worth saying."""
    if isinstance(intent, Reorder | Move | Join | Place | Unpark | Park) and intent.ids:
        return intent.ids[0]
    return None
