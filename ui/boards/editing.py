"""Editing in place: one open box at a time, for a card, a new card or a heading."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from ui.boards.board_model import BoardChange
from ui.boards.cards import Column
from ui.boards.editor import CardEditor
from ui.boards.intents import Edit, RenameColumn

if TYPE_CHECKING:
    from ui.boards.board_view import BoardView


class Editing:
    """Opens the box, and turns what was typed into an intent."""

    def __init__(self, view: "BoardView") -> None:
        self.view = view
        self.box: CardEditor | None = None
        self._ident: str | None = None
        self._newest: str | None = None

    def edit(self, ident: str) -> None:
        """Change the words of a card."""
        card, rect = self.view.board.cards[ident], self.view.plan.rect(ident)
        if rect is None:
            return

        def done(text: str | None, _go_on: bool) -> None:
            if text is not None and text.strip() and text != card.text:
                self.view.send(Edit(ident, text.strip()))

        self._open(rect, card.text, f"Edit idea {card.number}", done, card.note)
        self._ident = ident

    def write(self, lane: str | None, point: QPoint | None, after: str | None = None) -> None:
        """Write a new card; Enter goes on to the next one."""
        plan = self.view.plan
        above = after or (self.view.current if lane is None and point is None else None)
        slot = plan.new_slot(above, lane, point)

        def done(text: str | None, go_on: bool) -> None:
            if text is None or not text.strip():
                return
            self._newest = None
            self.view.send(plan.new_card(text.strip(), above, lane, point))
            if go_on:
                self.write(lane, None if self._newest else point, self._newest if lane is None else None)

        self._open(slot, "", "New idea", done, "note1")

    def rename(self, column: Column) -> None:
        """Change the title of a column, or the words of the card in front of it."""
        areas = self.view.plan.furniture(self.view.plan.extent)
        head = next(
            (item.head for item in areas if item.column is not None and item.column.id == column.id), None
        )
        if head is None:
            return

        def done(text: str | None, _go_on: bool) -> None:
            if text is not None and text.strip() and text.strip() != column.title:
                self.view.send(RenameColumn(column.id, text.strip()))

        self._open(head, column.title, "Heading", done, "note1")

    def _open(
        self, rect: QRect, text: str, name: str, done: Callable[[str | None, bool], None], note: str
    ) -> None:
        self.close()
        self.view.reveal(rect)

        def finished(words: str | None, go_on: bool) -> None:
            self.box = self._ident = None
            done(words, go_on)

        self.box = CardEditor(self.view.viewport(), self.view, finished)
        self.box.open(self.view.camera.to_view(rect), text, name, self.view.theme, note)

    def close(self) -> None:
        """Give up what was being typed."""
        if self.box is not None:
            self.box.give_up()

    def shifted(self, by: QPoint) -> None:
        if self.box is not None:
            self.box.move(self.box.pos() + by)

    def board_changed(self, change: BoardChange) -> None:
        """Remember a card that appeared; close a box whose card is gone."""
        new = [card.id for old, card in change.put if old is None]
        self._newest = new[-1] if new else self._newest
        gone = change.everything or self._ident in {card.id for card in change.dropped}
        if gone and self._ident is not None:
            self.close()
