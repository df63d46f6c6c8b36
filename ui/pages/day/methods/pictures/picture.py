"""What every drawn result shares."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.words import Words
from workshop.counting.result import Result
from workshop.document.document import Document
from workshop.document.records import Board


class Picture(QWidget):
    """A result as a drawing; `chosen` carries the idea that is gone to, `number_kept` how many to choose."""

    chosen = Signal(str)
    number_kept = Signal(int)
    title: ClassVar[str] = ""
    about: ClassVar[str] = ""
    """What it is called, and what it shows in one sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(Words(self.about, "small"))

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme

    def show_result(self, document: Document, board: Board, result: Result) -> None:
        """Draw a result of the board as it stands."""
        raise NotImplementedError
