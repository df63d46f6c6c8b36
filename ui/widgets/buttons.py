"""Buttons: one class, a few kinds, icons that follow the theme."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import Theme
from ui.widgets.elided import plain_tip

Kind = Literal["primary", "plain", "quiet", "link", "icon", "danger", "chip", "tab", "rail"]
_INK: dict[str, str] = {"primary": "accent-text", "link": "accent", "danger": "stop", "icon": "muted"}


class Button(QPushButton):
    """A button that says what it does with a verb; `kind` is how loudly."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        *,
        kind: Kind = "plain",
        icon: str = "",
        run: Callable[[], object] | None = None,
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText("" if kind == "icon" else text)
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self.setAccessibleName(text)
        self._icon, self._ink = icon, _INK.get(kind, "text")
        self._gap = 0 if kind == "icon" else 6
        self.setIconSize(QSize(18 + self._gap, 18))
        if kind == "icon" or tip:
            self.setToolTip(plain_tip(tip or text))
        self.set_theme(theme)
        self._run = run
        self.clicked.connect(self._pressed)

    @Slot()
    def _pressed(self) -> None:
        if self._run is not None:
            self._run()

    def setText(self, text: str) -> None:
        """Show words; an ampersand is one, and never marks a key."""
        super().setText(text.replace("&", "&&"))

    def text(self) -> str:
        """The words on the button."""
        return super().text().replace("&&", "&")

    def set_theme(self, theme: Theme) -> None:
        if self._icon:
            self.setIcon(theme.icon(self._icon, self._ink, 18, self._gap))

    def set_icon(self, name: str, theme: Theme, role: str = "") -> None:
        """Show another icon from now on."""
        self._icon, self._ink = name, role or self._ink
        self.set_theme(theme)
