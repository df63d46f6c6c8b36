"""The row above the board: which layout, what the colours tell, locked or not, and what else can be had."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.day.arranging.looks import Layout, Look
from ui.pages.day.parts.tabs import Tabs
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.elided import plain_tip

LAYOUTS = tuple(Layout)
LOCK = "Lock the board", "Nothing on the board moves by accident"
UNLOCK = "Unlock the board", "Locked: nothing on the board moves"


class LookBar(QWidget):
    """`layout_chosen` carries a Layout, `asked` the name of the button that was pressed."""

    layout_chosen = Signal(object)
    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tabs = Tabs(theme, [layout.value for layout in LAYOUTS])
        self.tabs.setAccessibleName("Layout")
        self.tabs.chosen.connect(lambda number: self.layout_chosen.emit(LAYOUTS[number]))
        self.colour = Button("Colour by pair", theme, kind="quiet", icon="palette", run=self._ask("colour"))
        self.lock = Button(LOCK[0], theme, kind="icon", icon="lock-open", run=self._ask("lock"))
        self.lock.setCheckable(True)
        self.keys = Button("Keys on the board", theme, kind="icon", icon="keyboard", run=self._ask("keys"))
        self.fit = Button("Show the whole board", theme, kind="icon", icon="maximize", run=self._ask("fit"))
        self.more = Button("Pictures and printing", theme, kind="icon", icon="image", run=self._ask("more"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.tabs, 1)
        for button in (self.colour, self.lock, self.keys, self.more, self.fit):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_look(self, look: Look) -> None:
        """Show what is chosen."""
        self.tabs.choose(LAYOUTS.index(look.layout), quietly=True)
        self.colour.setText(f"Colour by {look.colour.value}")
        self.colour.setAccessibleName(self.colour.text())
        words, tip = UNLOCK if look.locked else LOCK
        self.lock.setChecked(look.locked)
        self.lock.setAccessibleName(words)
        self.lock.setToolTip(plain_tip(f"{words}. {tip}"))
        self.lock.set_icon("lock" if look.locked else "lock-open", self._theme)

    def _ask(self, name: str) -> Callable[[], None]:
        return lambda: self.asked.emit(name)
