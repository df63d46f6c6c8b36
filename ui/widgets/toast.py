"""A sentence at the foot of the window that goes by itself, with Undo where there is something to undo."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.run import Message
from ui.widgets.aloud import say_aloud
from ui.widgets.themed import restyle
from ui.widgets.words import Words

SHOWN = {"info": 6000, "error": 12000}
"""How long a sentence stays, in milliseconds."""


class Toast(QFrame):
    """The last message, floating above the foot of its parent."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.words = Words("", wrap=True)
        self.undo = QPushButton("Undo")
        self.undo.clicked.connect(self._undo)
        self.close_button = QPushButton("Close")
        self.close_button.clicked.connect(self.hide)
        for button in (self.undo, self.close_button):
            button.setAutoDefault(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        for widget in (self.words, self.undo, self.close_button):
            row.addWidget(widget)
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.timeout.connect(self.hide)
        self.hide()
        parent.installEventFilter(self)

    def say(self, message: Message) -> None:
        """Show a message; it takes the place of the one before."""
        self.words.setText(message.text)
        self.words.setAccessibleName(message.text)
        self.undo.setVisible(message.undo)
        self.close_button.setVisible(message.kind == "error")
        restyle(self, tone=message.kind)
        for child in (self.words, self.undo, self.close_button):
            restyle(child)
        self._place()
        self.show()
        self.raise_()
        say_aloud(self, message.text)
        self._leave.start(SHOWN[message.kind])

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._leave.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        widest = min(640, parent.width() - 48)
        one_line = self.words.fontMetrics().horizontalAdvance(self.words.text()) + 8
        self.words.setFixedWidth(min(one_line, widest - 180))
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 24)

    def _undo(self) -> None:
        self.hide()
        self.undo_asked.emit()
