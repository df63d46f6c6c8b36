"""A sentence about what went wrong, in the place where it went wrong."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.theme import Theme
from ui.widgets.words import Words


class Problem(QFrame):
    """Hidden until there is something to say; empty words hide it again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problem")
        self._picture = QLabel()
        self.words = Words("")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addWidget(self.words, 1)
        self.set_theme(theme)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence, or hide where there is none."""
        self.words.setText(text)
        self.words.setAccessibleName(text)
        self.setVisible(bool(text))

    def set_theme(self, theme: Theme) -> None:
        self._picture.setPixmap(theme.pixmap("circle-alert", "stop", 20, 2))
