"""A part of a page, such as what one tab shows."""

from PySide6.QtWidgets import QWidget

from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from workshop.document.touched import Touched


class Part(QWidget):
    """Shows the document like a page does, but is told when by its page."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self.place = place
        self.theme = theme

    def refresh(self, touched: Touched | None) -> None:
        """Show the document as it stands; None means that anything may have changed."""
        raise NotImplementedError

    def busy(self) -> bool:
        """Whether a worker is still making something for this part."""
        return False

    def leave(self) -> None:
        """Let go of timers and threads before the window closes."""

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
