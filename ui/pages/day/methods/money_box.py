"""A sum of money: typed as people write it, read when it is finished, refused with a sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from workshop.document.money import in_hundredths, money
from workshop.errors import KnownError


class MoneyBox(QLineEdit):
    """`kept` carries hundredths, None for nothing; `refused` the reason, empty where there is none."""

    kept = Signal(object)
    refused = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(lambda _: self.refused.emit(""))
        self.editingFinished.connect(self._read)

    def show_sum(self, hundredths: int | None) -> None:
        """Show what holds, unless something else is being typed."""
        shown = money(hundredths) if hundredths else ""
        if self.text() == self._shown:
            self.setText(shown)
        self._shown = shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            self.refused.emit("")
            return
        super().keyPressEvent(event)

    def _read(self) -> None:
        if self.text() == self._shown:
            return
        try:
            found = in_hundredths(self.text())
        except KnownError as error:
            self.refused.emit(str(error))
            return
        self._shown = money(found) if found else ""
        self.setText(self._shown)
        self.kept.emit(found or None)
