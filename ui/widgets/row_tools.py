"""The small buttons at the end of a row: a handle to drag it by, up, down, remove."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.grip import Grip
from ui.widgets.rows import Row


class RowTools(QWidget):
    """`move` is called with the new place, `remove` without anything."""

    def __init__(
        self,
        theme: Theme,
        move: Callable[[int], object],
        remove: Callable[[], object],
        what: str,
        *,
        small: bool = False,
    ) -> None:
        super().__init__()
        self._move, self._place, self._of = move, 0, 1
        self.grip = Grip(self.go_to, theme, what)
        self.up = Button(f"Move {what} up", theme, kind="icon", icon="arrow-up", run=lambda: self.go(-1))
        self.down = Button(f"Move {what} down", theme, kind="icon", icon="arrow-down", run=lambda: self.go(1))
        self.remove = Button(f"Remove {what}", theme, kind="icon", icon="trash-2", run=remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.grip, self.up, self.down, self.remove):
            row.addWidget(button)
        self.up.setVisible(not small)
        self.down.setVisible(not small)

    def show_place(self, place: int, of: int) -> None:
        """Say where the row stands."""
        self._place, self._of = place, of
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < of - 1)
        self.grip.setVisible(of > 1)

    def go(self, by: int) -> None:
        """Move the row up or down."""
        self.go_to(self._place + by)

    def go_to(self, place: int) -> None:
        """Move the row to a place of its list, counted from 0; nothing happens where it stands there."""
        if 0 <= place < self._of and place != self._place:
            self._move(place)


class MovableRow(Row):
    """A row whose `tools` also listen to Alt+Up and Alt+Down from anywhere inside it."""

    tools: RowTools

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.tools.go(steps[event.key()])
            return
        super().keyPressEvent(event)
