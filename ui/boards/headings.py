"""Headings by key: every column can be reached, folded, renamed and moved, cards or no cards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.boards.intents import MoveColumn
from ui.boards.layouts.plan import Furniture

if TYPE_CHECKING:
    from ui.boards.board_view import BoardView

Key, Mod = Qt.Key, Qt.KeyboardModifier
SIDES = {Key.Key_Left: -1, Key.Key_Right: 1}


class Headings:
    """Where keys are while no card is meant but the head of a column, or of the tray of the parked."""

    def __init__(self, view: "BoardView") -> None:
        self.view = view
        self._ident: str | None = None
        self._typed = ""

    @property
    def all(self) -> list[Furniture]:
        """Every head that can be gone to, from left to right."""
        plan = self.view.plan
        found = (item for item in plan.furniture(plan.extent) if item.folds)
        return sorted(found, key=lambda item: item.frame.x())

    @property
    def at(self) -> Furniture | None:
        """The head that keys act on now."""
        if self._ident is None:
            return None
        return next((item for item in self.all if _ident(item) == self._ident), None)

    def go(self, head: Furniture) -> None:
        """Stand at a head, show it and say it."""
        self._ident = _ident(head)
        self.view.reveal(head.head)
        self.view.viewport().update()
        self.view.announce(words_of(head))

    def go_to(self, column: str) -> None:
        """Stand at the head of a column, where it has one."""
        head = next((item for item in self.all if _ident(item) == column), None)
        if head is not None:
            self.go(head)

    def first(self) -> None:
        """Stand at the first head there is."""
        for head in self.all[:1]:
            self.go(head)

    def leave(self) -> None:
        self._typed = ""
        if self._ident is not None:
            self._ident = None
            self.view.viewport().update()

    def press(self, event: QKeyEvent) -> bool:
        """A key that is meant for a head, or that goes to one; whether it was."""
        if event.modifiers() & ~(Mod.KeypadModifier | Mod.AltModifier):
            return False
        alt, head = bool(event.modifiers() & Mod.AltModifier), self.at
        if not alt and event.text().isdigit():
            return self._type_number(event.text())
        if not alt and event.key() == Key.Key_Up and head is None:
            return self._climb()
        once = not event.isAutoRepeat() or event.key() in SIDES
        return head is not None and (not once or self._press_at(head, Key(event.key()), alt=alt))

    def _press_at(self, head: Furniture, key: Qt.Key, *, alt: bool) -> bool:
        if key in SIDES:
            self._move(head, SIDES[key]) if alt else self._step(head, SIDES[key])
        elif alt:
            return False
        elif key == Key.Key_Down:
            self._descend(head)
        elif key == Key.Key_F:
            self.view.fold(head)
            self.go_to(_ident(head))
        elif key in (Key.Key_F2, Key.Key_Return, Key.Key_Enter):
            self.view.rename_column(_ident(head))
        elif key == Key.Key_N:
            self.view.write_card(lane=_ident(head) if head.number else None)
        else:
            self.leave()
            return key == Key.Key_Escape
        return True

    def _type_number(self, digit: str) -> bool:
        """A typed digit goes to the heading of that number; two digits make one number, 0 is the tray."""
        for typed in (self._typed + digit, digit):
            head = next((item for item in self.all if item.number == int(typed)), None)
            if head is not None:
                self.go(head)
                self._typed = typed
                break
        return True

    def _climb(self) -> bool:
        """From the topmost card of a column to its head."""
        card = self.view.board.cards.get(self.view.current or "")
        rect = None if card is None else self.view.plan.rect(card.id)
        if card is None or rect is None or self.view.plan.free:
            return False
        over = (item for item in self.all if item.frame.contains(rect.center()) and item.heading is None)
        head = next(over, None)
        if head is None or self.view.plan.under(head)[:1] != (card.id,):
            return False
        self.go(head)
        return True

    def _descend(self, head: Furniture) -> None:
        """To the topmost card of the column."""
        under = self.view.plan.under(head)
        if under and not head.folded:
            self.leave()
            self.view.select(under[:1])
            self.view.scrollTo(self.view.currentIndex())

    def _step(self, head: Furniture, by: int) -> None:
        heads = self.all
        place = heads.index(head) + by
        if 0 <= place < len(heads):
            self.go(heads[place])

    def _move(self, head: Furniture, by: int) -> None:
        """Move the whole column one place on."""
        heads = [item for item in self.all if item.number]
        if head not in heads or self.view.lock:
            return
        others = [_ident(item) for item in heads if item is not head and item != head]
        place = heads.index(head) + by
        if 0 <= place < len(heads):
            after = others[place - 1] if place else None
            before = others[place] if place < len(others) else None
            self.view.send(MoveColumn(_ident(head), after, before))
            self.go_to(_ident(head))


def _ident(head: Furniture) -> str:
    return "" if head.column is None else head.column.id


def words_of(head: Furniture) -> str:
    """A head as it is heard: Heading 2, Trust, 3 ideas, folded."""
    lead = f"Heading {head.number}, " if head.number else ""
    count = "1 idea" if head.count == 1 else f"{head.count} ideas"
    return f"{lead}{head.title}, {count}{', folded' if head.folded else ''}"
