"""Choosing how a board is ranked: a card a way with what it is for, and one of them suggested."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.day.methods.icons import ICONS
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card_button import CardButton
from ui.widgets.sheet import Sheet
from ui.widgets.words import Heading, Words
from workshop.document.document import Document
from workshop.document.records import Board
from workshop.opera.ways import WAYS, Way, suggested, way_of

ACROSS = 4
KEPT = "Ballots entered another way are kept, and come back with it."


class Chooser(QWidget):
    """`chosen` carries the way; `left` asks to go back without a change."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: dict[str, CardButton] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._sheet = Sheet(1200)
        outer.addWidget(self._sheet)
        column = self._sheet.column
        column.setSpacing(8)
        self._sheet.widget().layout().setContentsMargins(0, 0, 8, 16)  # type: ignore[union-attr]
        head = QHBoxLayout()
        head.addWidget(Heading("How do we rank?", 2), 1)
        head.addWidget(Button("Back", theme, kind="quiet", icon="arrow-left", run=self.left.emit))
        column.addLayout(head)
        self.why = Words("", "body")
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        column.addWidget(self.why)
        column.addLayout(self._grid)
        column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_board(self, document: Document, board: Board) -> None:
        """Offer the ways, with the one that is used and the one that suits."""
        found, used = suggested(document, board), way_of(board)
        self.why.setText(f"Suggested: {found.way.title}. {found.why} {KEPT}")
        for card in self.cards.values():
            self._grid.removeWidget(card)
            card.deleteLater()
        self.cards = {way.name: self._card(way, found.way, used) for way in WAYS}
        for place, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, place // ACROSS, place % ACROSS)

    def _card(self, way: Way, suits: Way, used: Way) -> CardButton:
        facts = ["Used now"] if way is used else []
        facts += ["Suggested"] if way is suits else []
        card = CardButton(
            way.title, way.use, self._theme, icon=ICONS[way.name], fact=" · ".join(facts),
            small=True, run=lambda: self.chosen.emit(way),
        )  # fmt: skip
        card.setCheckable(True)
        card.setChecked(way is used)
        return card

    def focus_used(self) -> None:
        """Put the focus on the way that is used."""
        card = next((card for card in self.cards.values() if card.isChecked()), None)
        if card is not None:
            card.setFocus()
