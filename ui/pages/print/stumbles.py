"""What readers may stumble over, told quietly: a line to open, and a list behind it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.words import Words
from workshop.document.text import counted

if TYPE_CHECKING:
    from workshop.handouts.checker import Finding

MOST = 30
TALLEST = 200


class Stumbles(QWidget):
    """Hidden while there is nothing to look at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button("", theme, kind="quiet", icon="lightbulb", run=self._turn)
        self.words = Words("", "muted")
        self.words.setContentsMargins(16, 8, 16, 8)
        self.list = QScrollArea()
        self.list.setObjectName("panel")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWidgetResizable(True)
        self.list.setWidget(self.words)
        self.list.setFixedHeight(theme.px(TALLEST))
        self.list.setAccessibleName("What readers may stumble over")
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 32, 0)
        column.setSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)
        self.hide()

    def show_findings(self, found: "Sequence[Finding]") -> None:
        """Say how many there are, and what each of the first ones is."""
        self.setVisible(bool(found))
        if not found:
            self.list.hide()
        self.button.setText(f"Readers may stumble over {counted(len(found), 'place')}")
        lines = [f"{one.where}: {one.what} {one.do}" for one in found[:MOST]]
        if len(found) > MOST:
            lines.append(f"And {len(found) - MOST} more.")
        self.words.setText("\n\n".join(lines))

    def _turn(self) -> None:
        self.list.setVisible(not self.list.isVisible())
