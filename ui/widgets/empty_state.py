"""An empty place teaches: what it is for, one button that starts it, and how others do it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.words import Words

WIDEST = 560


class EmptyState(QWidget):
    """One sentence, one button, one line of advice, in the middle of what is empty."""

    started = Signal()

    def __init__(
        self,
        sentence: str,
        button_text: str = "",
        how: str = "",
        *,
        theme: Theme,
        icon: str = "sparkles",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = Words(sentence, "section")
        self.how = Words(how, "muted")
        self.button = Button(button_text, theme, kind="primary")
        self.button.clicked.connect(self.started)
        self.button.setVisible(bool(button_text))
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(1)
        for widget in (self._picture, self.sentence, self.how):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.how.setVisible(bool(self.how.text()))

    def set_theme(self, theme: Theme) -> None:
        self._picture.setPixmap(theme.pixmap(self._icon, "accent", 48, 2))
