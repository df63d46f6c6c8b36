"""What a board can be asked to do, from a button as from a key; it asks the page, and never changes data."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication

from ui.boards.cards import Card, ColumnKind
from ui.boards.editing import Editing
from ui.boards.headings import Headings
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
from ui.boards.layouts.plan import Direction, Furniture
from ui.boards.speak import sentence
from ui.boards.steering import SteeredSurface


class AskingSurface(SteeredSurface):
    """The surface with its commands: each ends in at most one `intended` signal with a frozen intent."""

    intended = Signal(object)
    lock = False
    said = ""
    editing: Editing
    headings: Headings

    # sending and saying

    def send(self, intent: Intent) -> None:
        """Hand an intent to the page, then say where the cards stand; where cards went into one, go to it."""
        lead = _lead(intent)
        before = "" if lead is None else self.plan.where(lead)
        self.intended.emit(intent)
        if isinstance(intent, Join) and self.board.cards.keys().isdisjoint(intent.ids):
            self.select((intent.onto,))
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
            self.headings.go_to(column.id)

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


def _lead(intent: Intent) -> str | None:
    """The card whose new place is worth saying."""
    if isinstance(intent, Reorder | Move | Join | Place | Unpark | Park) and intent.ids:
        return intent.ids[0]
    return None
