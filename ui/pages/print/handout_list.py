"""The list of handouts: a title and a line about it, for each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.pages.print.choices import ICONS
from ui.theme import Theme
from ui.widgets.card_button import CardButton
from ui.widgets.words import Words
from workshop.handouts.catalogue import Handout


class HandoutList(QScrollArea):
    """One is always chosen; the arrow keys go on to the next."""

    chosen = Signal(str)

    def __init__(self, handouts: tuple[Handout, ...], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedWidth(300)
        self._handouts = {found.name: found for found in handouts}
        self._name = next(found.name for found in handouts if found.take_home)
        self.cards: dict[str, CardButton] = {}
        self._group = QButtonGroup(self)
        inside = QWidget()
        inside.setObjectName("clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for title, home in (("To take home", True), ("For the room", False)):
            column.addWidget(Words(title, "caps"))
            for found in handouts:
                if found.take_home is home:
                    column.addWidget(self._card(found, theme))
            column.addSpacing(8)
        column.addStretch(1)
        self.setWidget(inside)
        self.cards[self._name].setChecked(True)

    @property
    def current(self) -> Handout:
        """The handout that is chosen."""
        return self._handouts[self._name]

    def choose(self, name: str) -> None:
        """Choose another."""
        self._name = name
        self.cards[name].setChecked(True)
        self.chosen.emit(name)

    def _card(self, handout: Handout, theme: Theme) -> CardButton:
        icon = ICONS.get(handout.name, "file-text")
        card = CardButton(
            handout.title, handout.about, theme, icon=icon, small=True, run=lambda: self.choose(handout.name)
        )
        card.setCheckable(True)
        self._group.addButton(card)
        self.cards[handout.name] = card
        return card
