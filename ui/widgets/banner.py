"""A bar across the window for what must not be missed: writing fails, or the file is read-only."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.themed import restyle
from ui.widgets.words import Words


class Banner(QFrame):
    """One sentence and one way out; hidden while all is well."""

    def __init__(self, theme: Theme, button_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._theme, self._tone = theme, "stop"
        self._picture = QLabel()
        self.words = Words("")
        self.button = Button(button_text, theme, icon="save")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def say(self, text: str, tone: str = "stop") -> None:
        """Show a sentence; `tone` is `stop` or `careful`."""
        self._tone = tone
        self.words.setText(text)
        self.words.setAccessibleName(text)
        restyle(self, tone=tone)
        self.set_theme(self._theme)
        self.show()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._picture.setPixmap(theme.pixmap("triangle-alert", self._tone, 20, 2))
