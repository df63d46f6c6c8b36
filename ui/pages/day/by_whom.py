"""Who the next idea is from: chosen once and remembered until somebody else writes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.day.parts.picker import Choice, Picker, pick
from ui.pages.day.parts.words import pair_names, partner_of
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.words import Words
from workshop.document.document import Document
from workshop.document.records import Board, Pair, Person
from workshop.frozen import frozen

NOBODY = "nobody"


@frozen
class Source:
    """A person or a pair, or neither."""

    author: str | None = None
    pair: str | None = None


class ByWhom(QWidget):
    """A button that tells who writes and lets somebody else be chosen; a plain sentence where none may be."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document = Document()
        self._board = ""
        self.source = Source()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.button = Button("From nobody named", theme, kind="plain", icon="user", run=self.choose)
        self.words = Words("No names are kept", "muted", wrap=False)
        row.addWidget(self.button)
        row.addWidget(self.words)
        row.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_board(self, document: Document, board: Board, *, anonymous: bool) -> None:
        """Offer the people and pairs of this board, nobody where the board is anonymous."""
        self._document = document
        if board.id != self._board or anonymous:
            self._board, self.source = board.id, Source()
        self.button.setVisible(not anonymous)
        self.words.setVisible(anonymous)
        self._name()

    def forget(self) -> None:
        """Nobody is named until somebody is chosen."""
        self.source = Source()
        self._name()

    def choose(self) -> Picker:
        """Open the list of people and pairs."""
        return pick(self.button, self._theme, "Who writes?", self._choices(), self._take)

    def _choices(self) -> list[Choice]:
        document = self._document
        people = [
            Choice(f"person/{one.id}", one.name, _partner(document, one)) for one in document.all(Person)
        ]
        pairs = [
            Choice(f"pair/{pair.id}", f"Pair {pair.letter}", pair_names(document, pair))
            for pair in document.where(Pair, board=self._board)
        ]
        return [Choice(NOBODY, "Nobody named", "The idea stands for itself"), *pairs, *people]

    def _take(self, key: str) -> None:
        kind, _, ident = key.partition("/")
        self.source = Source(
            author=ident if kind == "person" else None, pair=ident if kind == "pair" else None
        )
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        person = self._document.find(Person, self.source.author)
        pair = self._document.find(Pair, self.source.pair)
        if person is None and pair is None:
            self.source = Source()
        who = person.name if person else f"pair {pair.letter}" if pair else "nobody named"
        self.button.setText(f"From {who}")
        self.button.setAccessibleName(f"From {who}, choose who writes")


def _partner(document: Document, person: Person) -> str:
    found = partner_of(document, person)
    return found.name if found else ""
