"""One level of tabs: words in a row, the chosen one underlined."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow

KEYS = (("Ctrl+PgDown", 1), ("Ctrl+Tab", 1), ("Ctrl+PgUp", -1), ("Ctrl+Shift+Tab", -1))
"""What goes to the next tab, or to the one before."""


class Tabs(QWidget):
    """`shown` carries the number of the tab that comes on show; Ctrl+PageDown and Ctrl+Tab go on."""

    shown = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.stack = QStackedWidget()
        self.buttons: list[Button] = []
        self._group = QButtonGroup(self)
        self._row = Flow(spacing=4)
        self._row.setContentsMargins(32, 8, 32, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(self.stack, 1)
        for keys, by in KEYS:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda by=by: self.go_on(by))

    def add(self, title: str, widget: QWidget) -> None:
        """Add a tab after the others."""
        number = len(self.buttons)
        button = Button(title, self._theme, kind="tab")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.show_tab(number))
        self._group.addButton(button)
        self._row.addWidget(button)
        self.buttons.append(button)
        self.stack.addWidget(widget)
        button.setChecked(number == 0)

    def name_tab(self, number: int, title: str) -> None:
        """Give a tab another title, such as one with a count."""
        self.buttons[number].setText(title)
        self.buttons[number].setAccessibleName(title)

    @property
    def current(self) -> int:
        """The number of the tab on show."""
        return self.stack.currentIndex()

    def go_on(self, by: int) -> None:
        """Go to the next tab, or to the one before; round at the ends."""
        if self.buttons:
            self.show_tab((self.current + by) % len(self.buttons))

    def show_tab(self, number: int) -> None:
        """Bring a tab on show."""
        self.buttons[number].setChecked(True)
        self.stack.setCurrentIndex(number)
        self.shown.emit(number)
