"""What every drawn result shares."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.day.results.counted import Drawing
from ui.theme import Theme
from ui.widgets.words import Words


class Picture(QWidget):
    """A result as a drawing.

    `chosen` carries the idea that is gone to, `number_kept` how many to choose; `again_asked` when
    something else has to be counted for it.
    """

    chosen = Signal(str)
    number_kept = Signal(int)
    again_asked = Signal()
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

    @property
    def key(self) -> object:
        """What tells one drawing of a result from another of the same."""
        return None

    def drawing(self) -> Drawing:
        """What works out, in a worker and without this widget, what there is to draw."""
        raise NotImplementedError

    def show_drawn(self, drawn: object) -> None:
        """Draw what was worked out."""
        raise NotImplementedError
