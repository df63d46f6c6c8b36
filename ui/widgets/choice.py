"""Choosing one of a few in place: a drop-down that a passing mouse wheel cannot change."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class Choice(QComboBox):
    """`picked` carries the value (None for the empty one) when the user chooses another."""

    picked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[str | None] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.activated.connect(lambda place: self.picked.emit(self._values[place]))

    def show_options(self, options: Iterable[tuple[str | None, str]], current: str | None) -> None:
        """Offer these values with their words, one of them chosen."""
        found = list(options)
        words = [text for _, text in found]
        if words != [self.itemText(place) for place in range(self.count())]:
            self.clear()
            self.addItems(words)
        self._values = [value for value, _ in found]
        self.setCurrentIndex(self._values.index(current) if current in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
