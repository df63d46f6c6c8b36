"""Between two voters: whose turn it is, and nothing else to see, so that nobody sees another's marks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.words import Words

STEPS_AWAY = "Everyone else looks away. Nothing that was marked before is on show."


class HandOver(QWidget):
    """`begun` when the next voter has the laptop, `stopped` when it goes round no longer."""

    begun = Signal()
    later = Signal()
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.to = Words("", "caps")
        self.name = Words("", "title")
        self.how = Words(STEPS_AWAY, "muted")
        self.count = Words("", "small")
        self.begin = Button("", theme, kind="primary", icon="hand", run=self.begun.emit)
        self.skip = Button("Not now, the next one", theme, kind="quiet", run=self.later.emit)
        self.stop = Button("Stop passing it round", theme, kind="quiet", icon="x", run=self.stopped.emit)
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        for widget in (self._picture, self.to, self.name, self.how):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignHCenter)
        for button in (self.skip, self.stop):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.count)

    def set_theme(self, theme: Theme) -> None:
        self._picture.setPixmap(theme.pixmap("hand", "accent", 48, 2))

    def show_next(self, name: str, finished: int, of: int, *, names: str = "") -> None:
        """Say whose turn it is."""
        self.to.setText("Hand the laptop to")
        self.name.setText(name)
        self.how.setText(f"{names}. {STEPS_AWAY}" if names else STEPS_AWAY)
        self.begin.setText(f"Start as {name}")
        self.skip.setVisible(of - finished > 1)
        self.count.setText(f"{finished} of {of} are in")
        self.setAccessibleName(f"Hand the laptop to {name}. {finished} of {of} are in.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begun.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.stopped.emit()
        else:
            super().keyPressEvent(event)
