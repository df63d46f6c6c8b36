"""What is said while ballots are counted: how far it is, and the way to stop it or to begin again."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.words import Words

PAUSE = 250
"""Milliseconds before anything is said, so that a shorter count does not flicker."""


class UnderWay(QWidget):
    """A quiet bar; `stop_asked` and `again_asked` are its buttons."""

    stop_asked = Signal()
    again_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.said = Words("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("How much is counted")
        self.cancel = Button("Cancel", theme, kind="quiet", icon="x", run=self.stop_asked.emit)
        self.again = Button("Count again", theme, icon="rotate-ccw", run=self.again_asked.emit)
        row.addWidget(self.said)
        row.addWidget(self.bar, 100)
        row.addWidget(self.cancel)
        row.addWidget(self.again)
        row.addStretch(1)
        for button in (self.cancel, self.again):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.show)
        self.hide()

    def begin(self, words: str) -> None:
        """A count has begun."""
        self.said.setText(words)
        self.bar.setRange(0, 0)
        self._stands(running=True)
        self._pause.start()

    def show_progress(self, done: int, total: int) -> None:
        """So many recounts are done, of so many in all."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def end(self) -> None:
        """Nothing is counted any more."""
        self._pause.stop()
        self.hide()

    def stopped(self, words: str) -> None:
        """The count was stopped; it can be begun again."""
        self._pause.stop()
        self.said.setText(words)
        self._stands(running=False)
        self.show()

    def _stands(self, *, running: bool) -> None:
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        self.again.setVisible(not running)
