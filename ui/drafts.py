"""What stands in a field but was not handed over yet: kept on this machine, so that no word is lost."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

SOON = 400
"""Milliseconds from a key press until the words are on the disk."""


class Draft(QObject):
    """Puts back what was being typed into a field when the window went away, however it went."""

    def __init__(self, field: QPlainTextEdit, file: Path, name: str) -> None:
        super().__init__(field)
        self._field = field
        self._key = f"drafts/{sha256(str(file.resolve()).encode()).hexdigest()[:16]}/{name}"
        self._kept = str(QSettings().value(self._key, ""))
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SOON)
        self.timer.timeout.connect(self.keep)
        if self._kept:
            field.setPlainText(self._kept)
            field.moveCursor(QTextCursor.MoveOperation.End)
        field.textChanged.connect(self._changed)

    @Slot()
    def keep(self) -> None:
        """Write the words down, or forget them once they were handed over."""
        self.timer.stop()
        words = self._field.toPlainText()
        if words == self._kept:
            return
        settings = QSettings()
        if words:
            settings.setValue(self._key, words)
        else:
            settings.remove(self._key)
        settings.sync()
        self._kept = words

    @Slot()
    def _changed(self) -> None:
        if not self._field.toPlainText():
            self.keep()
        elif not self.timer.isActive():
            self.timer.start()
