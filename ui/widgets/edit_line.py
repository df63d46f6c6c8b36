"""One line edited in place: it looks like text until it is pointed at or typed in."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.reading_order import sheet_around
from ui.widgets.sheet import Sheet

PAUSE = 500
"""Milliseconds without a key before what was typed is kept."""


def leaves_undo(event: QEvent, pause: QTimer) -> bool:
    """Whether undo and redo are the window's: always, but while something is being typed."""
    if pause.isActive() or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class EditLine(QLineEdit):
    """A line whose text is kept after a pause, on Enter, and on leaving; Esc brings the old text back."""

    edited = Signal(str)
    entered = Signal()

    def __init__(
        self, text: str = "", placeholder: str = "", parent: QWidget | None = None, *, framed: bool = False
    ) -> None:
        super().__init__(text, parent)
        self._kept = text
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        if not framed:
            self.setProperty("kind", "place")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.flush)
        self.textEdited.connect(self._typed)
        self.returnPressed.connect(self._enter)

    def show_text(self, text: str) -> None:
        """Show what the document says, unless the user is in the middle of typing."""
        if self._pause.isActive():
            return
        self._kept = text
        if self.text() != text:
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)) if self.hasFocus() else 0)

    def flush(self) -> None:
        """Keep what was typed now."""
        self._pause.stop()
        if self.text() != self._kept:
            self._kept = self.text()
            self.edited.emit(self._kept)

    def _typed(self) -> None:
        self._pause.start()

    def _enter(self) -> None:
        self.flush()
        self.entered.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and leaves_undo(event, self._pause):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self._pause.stop()
            self.setText(self._kept)
            return
        super().keyPressEvent(event)


class AddLine(QLineEdit):
    """A line for adding one thing after another: Enter adds, and the line is ready for the next."""

    added = Signal(str)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "add")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.returnPressed.connect(self._add)

    def _add(self) -> None:
        if self.text().strip():
            self.added.emit(self.text())
            sheet = sheet_around(self)
            if isinstance(sheet, Sheet):
                sheet.follow()
