"""A number of minutes: typed, or stepped by five with the arrow keys."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.edit_line import EditLine

LONGEST = 600
STEP = 5


class MinutesBox(EditLine):
    """`kept` carries the minutes when the user, and nobody else, has changed them."""

    kept = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent, framed=True)
        self._minutes = 0
        self.setAccessibleName("Minutes")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edited.connect(self._read)

    @property
    def minutes(self) -> int:
        """The minutes as they are kept."""
        return self._minutes

    def show_minutes(self, minutes: int) -> None:
        """Show what the document says."""
        self._minutes = minutes
        self.show_text(f"{minutes} min")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up.value: STEP, Qt.Key.Key_Down.value: -STEP}
        if event.key() in steps and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.flush()
            self._take(self._minutes + steps[event.key()])
            return
        super().keyPressEvent(event)

    def _read(self, text: str) -> None:
        number = re.search(r"[0-9]{1,4}", text)
        self._take(int(number[0]) if number else self._minutes)

    def _take(self, minutes: int) -> None:
        minutes = max(1, min(LONGEST, minutes))
        changed = minutes != self._minutes
        self.show_minutes(minutes)
        if changed:
            self.kept.emit(minutes)
