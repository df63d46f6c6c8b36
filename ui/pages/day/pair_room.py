"""The room in pairs: a card each, the people who are in none, and moving people about by hand."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.pages.day.pair_card import LEAST, PairCard
from ui.pages.day.parts.paint import scaled
from ui.pages.day.parts.words import count_of, partner_of
from ui.pages.day.person_chip import PersonChip
from ui.theme import Theme
from ui.widgets.flow import Flow
from ui.widgets.words import Words
from workshop.document.document import Document
from workshop.document.records import Board, Pair, Person
from workshop.opera.pair import proposals_of, unpaired

EDGE = 28


class PairRoom(QScrollArea):
    """Asks for people to be swapped or moved; a chip dropped on a person swaps, on a card moves."""

    chosen = Signal(str)
    typed = Signal(str, str)
    asked = Signal(str)
    swapped = Signal(str, str)
    moved = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: dict[str, PairCard] = {}
        self.chips: dict[str, PersonChip] = {}
        self._ghost = QLabel(self)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        self.setObjectName("sheet")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._inner.setObjectName("clear")
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        for part in self._loose_rows():
            column.addWidget(part)
        grid = QWidget()
        self._grid = Flow(grid, spacing=12, least=scaled(theme, LEAST))
        column.addWidget(grid)
        column.addStretch(1)
        self.setWidget(self._inner)

    def _loose_rows(self) -> tuple[QWidget, ...]:
        """A line each for who is in no pair and who is not here, their chips behind the words."""
        self._free_words, self._away_words = Words("", "strong", wrap=False), Words("", "strong", wrap=False)
        self._free_row, self._away_row = Flow(spacing=8), Flow(spacing=8)
        self._free, self._away = QWidget(), QWidget()
        for box, words, chips in (
            (self._free, self._free_words, self._free_row),
            (self._away, self._away_words, self._away_row),
        ):
            row = QHBoxLayout(box)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(12)
            row.addWidget(words)
            row.addLayout(chips, 1)
        return self._free, self._away

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._grid.set_least(scaled(theme, LEAST))

    def show_pairs(self, document: Document, board: Board, current: str | None) -> None:
        """Show the pairs of a board; cards and chips of those who stay are kept."""
        pairs = document.where(Pair, board=board.id)
        self._keep({pair.id for pair in pairs}, {person.id for person in document.all(Person)})
        for pair in pairs:
            card = self.cards.get(pair.id) or self._new_card(pair.id)
            chips = [self._chip(document, ident) for ident in pair.people if document.find(Person, ident)]
            count = len(proposals_of(document, pair))
            words = count_of(count, "proposal") if count else "No proposals yet"
            card.show_pair(pair.letter, words, chips, current=pair.id == current)
        self._show_loose(document, board)
        self._grid.invalidate()

    def _show_loose(self, document: Document, board: Board) -> None:
        free = list(unpaired(document, board))
        away = [person for person in document.all(Person) if not person.present]
        for people, box, row in ((free, self._free, self._free_row), (away, self._away, self._away_row)):
            box.setVisible(bool(people) and bool(self.cards))
            while row.count():
                row.takeAt(0)
            for person in people:
                chip = self._chip(document, person.id)
                chip.setParent(box)
                row.addWidget(chip)
                chip.show()
        self._free_words.setText(f"{len(free)} in no pair yet")
        self._away_words.setText(f"{len(away)} not here today")

    def _keep(self, pairs: set[str], people: set[str]) -> None:
        for ident in [found for found in self.chips if found not in people]:
            self._discard(self.chips.pop(ident))
        for ident in [found for found in self.cards if found not in pairs]:
            card = self.cards.pop(ident)
            for chip in card.findChildren(PersonChip):
                chip.setParent(self._inner)
                chip.hide()
            self._grid.removeWidget(card)
            self._discard(card)

    @staticmethod
    def _discard(widget: QWidget) -> None:
        widget.hide()
        widget.deleteLater()

    def _new_card(self, ident: str) -> PairCard:
        card = PairCard(ident, self._theme)
        card.chosen.connect(self.chosen)
        card.typed.connect(self.typed)
        self.cards[ident] = card
        self._grid.addWidget(card)
        card.show()
        return card

    def _chip(self, document: Document, ident: str) -> PersonChip:
        chip = self.chips.get(ident) or self._new_chip(ident)
        person = document.get(Person, ident)
        partner = partner_of(document, person)
        chip.show_person(person.name, partner.letter if partner else "", partner.name if partner else "")
        return chip

    def _new_chip(self, ident: str) -> PersonChip:
        chip = PersonChip(ident, self._theme)
        chip.asked.connect(self.asked)
        chip.lifted.connect(self._lift)
        chip.carried.connect(self._carry)
        chip.dropped.connect(self._drop)
        chip.given_up.connect(self._put_down)
        self.chips[ident] = chip
        return chip

    def _lift(self, person: str, at: QPoint) -> None:  # noqa: ARG002
        self._ghost.setPixmap(self.chips[person].grab())
        self._ghost.adjustSize()
        self._ghost.raise_()
        self._ghost.show()

    def _carry(self, person: str, at: QPoint) -> None:
        self._ghost.move(self.mapFromGlobal(at) + QPoint(8, 8))
        self._scroll_near_edge(self.viewport().mapFromGlobal(at).y())
        chip, card = self._under(person, at)
        for other in self.chips.values():
            other.set_target(other is chip)
        for place in self.cards.values():
            place.set_target(place is card and chip is None)

    def _scroll_near_edge(self, y: int) -> None:
        """Bring on what is above or below while somebody is held near the edge."""
        bar = self.verticalScrollBar()
        if y < EDGE:
            bar.setValue(bar.value() - EDGE)
        elif y > self.viewport().height() - EDGE:
            bar.setValue(bar.value() + EDGE)

    def _drop(self, person: str, at: QPoint) -> None:
        chip, card = self._under(person, at)
        self._put_down()
        if chip is not None:
            self.swapped.emit(person, chip.person)
        elif card is not None:
            self.moved.emit(person, card.pair)

    def _put_down(self) -> None:
        self._ghost.hide()
        for chip in self.chips.values():
            chip.set_target(target=False)
        for card in self.cards.values():
            card.set_target(target=False)

    def _under(self, person: str, at: QPoint) -> tuple[PersonChip | None, PairCard | None]:
        """The person and the pair under a point; nobody swaps with themselves."""
        inside = self._inner.mapFromGlobal(at)
        found = self._inner.childAt(inside)
        chip = found if isinstance(found, PersonChip) and found.person != person else None
        while found is not None and not isinstance(found, PairCard):
            found = found.parentWidget()
        card = found if isinstance(found, PairCard) else None
        own = card is not None and self.chips[person] in card.findChildren(PersonChip)
        return (None if own else chip), (None if own else card)
