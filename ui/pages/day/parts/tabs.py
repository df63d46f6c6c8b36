"""Two or three views of one step, side by side as words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button


class Tabs(QWidget):
    """Exactly one of the words is chosen."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for number, word in enumerate(words):
            button = Button(word, theme, kind="tab")
            button.setCheckable(True)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    @property
    def current(self) -> int:
        return self._group.checkedId()

    def choose(self, number: int, *, quietly: bool = False) -> None:
        """Go to a view, as a click would; quietly where the page knows already."""
        self._group.button(number).setChecked(True)
        if not quietly:
            self.chosen.emit(number)

    def focus_chosen(self) -> None:
        """Take the focus, as where the button that led here has gone."""
        self._group.button(self.current).setFocus(Qt.FocusReason.OtherFocusReason)
