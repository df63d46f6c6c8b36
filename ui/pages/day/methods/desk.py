"""What the desks of a ranking share: they take the place of the ballots until somebody is done with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.sheet import panel
from ui.widgets.words import Heading
from workshop.document.records import Board


class Desk(QWidget):
    """A box with a title and “Done” on top, `inner` below them; `column` goes on under the box."""

    left = Signal()

    def __init__(self, title: str, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self._board: Board | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        frame, self.inner = panel()
        head = QHBoxLayout()
        head.addWidget(Heading(title, 2), 1)
        head.addWidget(Button("Done", theme, kind="quiet", icon="check", run=self.left.emit))
        self.inner.addLayout(head)
        self.column.addWidget(frame)
