"""The rail on the left: the places of the window, one button each."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from ui.pages.catalogue import SECTIONS, Section, pages_of
from ui.theme import Theme


class RailButton(QToolButton):
    """A place; Enter goes there as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Rail(QFrame):
    """Only places that have a page are shown; `chosen` carries the section's name."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName("Places")
        self.buttons: dict[str, RailButton] = {}
        self._sections = {found.name: found for found in SECTIONS if pages_of(found.name)}
        self._group = QButtonGroup(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 12)
        self.column.setSpacing(4)
        for section in self._sections.values():
            self.column.addWidget(self._button(section), 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addStretch(1)
        self.set_theme(theme)

    def show_section(self, name: str) -> None:
        """Mark where the user is."""
        if name in self.buttons:
            self.buttons[name].setChecked(True)
        self._paint_icons()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedWidth(theme.px(80) + 16)
        for button in self.buttons.values():
            button.setFixedWidth(theme.px(80))
        self._paint_icons()

    def _button(self, section: Section) -> RailButton:
        button = RailButton()
        button.setText(section.title)
        button.setProperty("kind", "rail")
        button.setCheckable(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(24, 24))
        button.clicked.connect(lambda: self.chosen.emit(section.name))
        self._group.addButton(button)
        self.buttons[section.name] = button
        return button

    def _paint_icons(self) -> None:
        for name, button in self.buttons.items():
            role = "accent" if button.isChecked() else "muted"
            button.setIcon(self._theme.icon(self._sections[name].icon, role, 24))
