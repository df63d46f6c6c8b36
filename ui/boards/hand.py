"""The hand: cards lifted by mouse, click or key, carried, and let go as one intent."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent

from ui.boards.board_model import BoardChange
from ui.boards.hold import Hold
from ui.boards.layouts.plan import Aside, Between, Direction, Drop, Free, Fresh, Onto
from ui.boards.painting.overlay import picture_area

if TYPE_CHECKING:
    from ui.boards.board_view import BoardView

KEYS = "Arrows move, J joins, P parks, Enter places, Escape returns."
COPY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Hand:
    """Knows nothing of buttons and motion: whoever moves it says where it is."""

    def __init__(self, view: "BoardView") -> None:
        self.view = view
        self.hold: Hold | None = None

    def take(self, lead: str, ids: set[str], point: QPoint) -> Hold | None:
        """Lift cards: they fade where they stand, and the hand holds their picture."""
        view = self.view
        ordered = view.plan.sorted_ids(ids)
        rect = view.plan.rect(lead)
        if rect is None:
            return None
        picture = view.lifted_picture(lead, ordered, rect)
        grip = point - view.camera.to_view(rect).topLeft()
        self.hold = Hold(ordered, lead, picture, grip, point)
        view.show_held(self.hold.held)
        return self.hold

    def lift(self) -> None:
        """Lift the selection by key or by button; arrows or a click say where it goes."""
        lead = self.view.current
        if lead is None or self.hold is not None or self.view.lock:
            return
        ids = self.view.selected if lead in self.view.selected else {lead}
        rect = self.view.plan.rect(lead)
        if rect is None:
            return
        hold = self.take(lead, ids, self.view.camera.to_view(rect).center())
        if hold is not None:
            hold.by_key = True
            hold.drop = self.view.plan.spot(lead, hold.held)
            self.view.viewport().update()
            named = self.view.named(hold.ids)
            self.view.announce(f"Lifted {named}. {KEYS}")

    def carry(self, direction: Direction) -> None:
        if self.hold is None or self.hold.drop is None:
            return
        self._show_drop(self.view.plan.step(self.hold.drop, direction, self.hold.held))

    def join(self) -> None:
        """Instead of landing beside a card, land on it."""
        if self.hold is not None and self.hold.drop is not None:
            self._show_drop(self.view.plan.joined(self.hold.drop, self.hold.held))

    def park(self) -> None:
        """Go to the tray of the parked cards."""
        if self.hold is not None:
            self._show_drop(self.view.plan.aside(self.hold.lead))

    def type_number(self, digit: str) -> None:
        """A heading's number sends the held cards there."""
        if self.hold is not None and self.hold.type_number(self.view.plan, digit):
            self._show_drop(self.hold.drop)

    def _show_drop(self, drop: Drop | None) -> None:
        if self.hold is not None and drop is not None:
            self.hold.drop, self.hold.covers = drop, None
            self.view.reveal(drop.slot)
            self.view.viewport().update()
            self.view.announce(self.view.drop_words())

    def aim(self, event: QMouseEvent) -> None:
        if self.hold is None:
            return
        hold, drop, before = self.hold, self.hold.drop, self.hold.covers
        small = picture_area(hold)
        hold.by_key = False
        hold.at = event.position().toPoint()
        self.look(copy=bool(event.modifiers() & COPY))
        if hold.drop == drop and before is not None:
            self.view.viewport().update(small.united(picture_area(hold)))
            return
        hold.covers = self.view.hold_area()
        old = self.view.viewport().rect() if before is None else before.united(small)
        self.view.viewport().update(hold.covers.united(old))

    def look(self, *, copy: bool) -> None:
        """Find the landing place under the hand again."""
        if self.hold is not None:
            self.hold.aim(self.view.plan, self.target(), self.view.zoom, copy)

    def target(self) -> QPoint:
        """The board point that the hand is over."""
        return self.view.camera.point_to_board(self.hold.at if self.hold is not None else QPoint())

    def place(self) -> None:
        """Let go: one intent at most."""
        hold = self.let_go()
        if hold is None:
            return
        intent = hold.intent(self.view.plan)
        if intent is not None:
            self.view.send(intent)

    def cancel(self) -> None:
        """Everything back to where it was; no intent."""
        if self.let_go() is not None:
            self.view.announce("Returned")

    def let_go(self) -> Hold | None:
        """Open the hand."""
        hold, self.hold = self.hold, None
        if hold is not None:
            self.view.show_held(frozenset())
            self.view.viewport().update()
        return hold

    def board_changed(self, change: BoardChange) -> None:
        """The board changed under the hand (an undo, another page): nothing half-done survives it."""
        if self.hold is None:
            return
        concerned = self.hold.held | _neighbours(self.hold.drop)
        if change.everything or change.columns or change.ids & concerned:
            self.cancel()


def _neighbours(drop: Drop | None) -> frozenset[str]:
    """The cards that a landing place is told by."""
    match drop:
        case Between(after=after, before=before):
            return frozenset(ident for ident in (after, before) if ident is not None)
        case Onto(id=ident):
            return frozenset((ident,))
        case Fresh() | Free() | Aside() | None:
            return frozenset()
