"""The names of the two axes of the matrix, where people write them themselves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.edit_line import EditLine
from ui.widgets.words import Words
from workshop.document.records import Board


class AxesRow(QWidget):
    """`named` carries the names from left to right and upwards."""

    named = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.up, self.across = EditLine("", "Impact"), EditLine("", "Effort")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for words, line in (("Upwards", self.up), ("To the right", self.across)):
            line.setAccessibleName(f"Name of the axis: {words.lower()}")
            line.edited.connect(self._tell)
            row.addWidget(Words(words, "small", wrap=False))
            row.addWidget(line, 1)
        self.hide()

    def show_names(self, board: Board) -> None:
        """Show what the axes are called."""
        self.up.show_text(board.up)
        self.across.show_text(board.across)

    def _tell(self) -> None:
        up, across = self.up.text().strip(), self.across.text().strip()
        if up and across:
            self.named.emit(across, up)
