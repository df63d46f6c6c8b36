"""A whole number: typed, or stepped with the arrow keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.edit_line import EditLine


class NumberBox(EditLine):
    """`kept` carries the number when the user has changed it."""

    kept = Signal(int)

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent, framed=True)
        self._least, self._most = least, most
        self.number = 0
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(64)
        self.edited.connect(self._read)

    def show_number(self, number: int) -> None:
        """Show what holds."""
        self.number = number
        self.show_text(str(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up.value: 1, Qt.Key.Key_Down.value: -1}
        if event.key() in steps:
            self.flush()
            self._take(self.number + steps[event.key()])
            return
        super().keyPressEvent(event)

    def _read(self, text: str) -> None:
        digits = "".join(letter for letter in text if letter in "0123456789")[:9]
        self._take(int(digits) if digits else self.number)

    def _take(self, number: int) -> None:
        number = max(self._least, min(self._most, number))
        changed = number != self.number
        self.show_number(number)
        if changed:
            self.kept.emit(number)
