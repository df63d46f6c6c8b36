"""The side of the Own step: how many ideas there are, whether they are on show, how to reveal them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.pages.day.parts.state_line import StateLine, Tally
from ui.pages.day.parts.words import count_of
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.sheet import panel
from ui.widgets.words import Words
from workshop.document.records import Board
from workshop.opera.hidden import Hidden


class OwnState(QWidget):
    """Count, state, reveal."""

    reveal_asked = Signal()
    anonymous_asked = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = panel()
        outer.addWidget(frame)
        self.tally = Tally("idea")
        self.state = StateLine(theme)
        self.why = Words("", "muted")
        self.reveal = Button("Reveal", theme, kind="primary", icon="eye", run=self.reveal_asked.emit)
        self.anonymous = QCheckBox("Anonymous: keep no names")
        self.anonymous.clicked.connect(self.anonymous_asked)
        for widget in (self.tally, self.state, self.why, self.reveal, self.anonymous):
            column.addWidget(widget)

    def show_board(self, board: Board, found: Hidden, count: int) -> None:
        """Bring the numbers and words up to date."""
        self.tally.show_count(count)
        why = found.why[0] if found.ideas and found.why else "Double-click an idea to put its words right."
        self.why.setText(why)
        if found.ideas:
            self.state.show_state("eye-off", "Hidden until you reveal")
        else:
            self.state.show_state("eye", "On show")
        self.reveal.setVisible(found.ideas)
        self.reveal.setEnabled(count > 0)
        self.reveal.setText(f"Reveal {count_of(count, 'idea')}" if count else "Reveal ideas")
        self.anonymous.setChecked(board.anonymous)
