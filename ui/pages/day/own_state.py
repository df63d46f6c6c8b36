"""The side of the Own step: how many ideas there are, whether they are on show, how to reveal them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

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
    pass_asked = Signal()
    round_asked = Signal()
    edit_asked = Signal()
    remove_asked = Signal()
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
        self.pass_on = Button(
            "Done, pass it on", theme, kind="primary", icon="check", run=self.pass_asked.emit
        )
        self.passing = Button(
            "Pass the laptop round", theme, kind="quiet", icon="hand", run=self.round_asked.emit
        )
        self.passing.setToolTip("One person at a time writes, and sees nobody else’s ideas")
        for widget in (self.tally, self.state, self.why, self.pass_on, self.reveal, self._tools(theme)):
            column.addWidget(widget)
        column.addWidget(self.passing)
        column.addWidget(self.anonymous)

    def _tools(self, theme: Theme) -> QWidget:
        """What can be done with the chosen ideas once they are on show."""
        self.tools = QWidget()
        row = QHBoxLayout(self.tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.edit = Button("Change", theme, icon="pencil", tip="Change (F2)", run=self.edit_asked.emit)
        self.remove = Button(
            "Remove", theme, icon="trash-2", tip="Remove (Delete)", run=self.remove_asked.emit
        )
        row.addWidget(self.edit)
        row.addWidget(self.remove)
        row.addStretch(1)
        return self.tools

    def show_chosen(self, count: int) -> None:
        """Enable what can be done with so many chosen ideas."""
        self.edit.setEnabled(count == 1)
        self.remove.setEnabled(count > 0)
        self.remove.setText(f"Remove {count}" if count > 1 else "Remove")

    def show_board(self, board: Board, found: Hidden, count: int) -> None:
        """Bring the numbers and words up to date."""
        self.tally.show_count(count)
        why = (
            found.why[0]
            if found.ideas and found.why
            else "Choose an idea to change its words or to remove it."
        )
        self.why.setText(why)
        if found.ideas:
            self.state.show_state("eye-off", "Hidden until you reveal")
        else:
            self.state.show_state("eye", "On show")
        self.reveal.setVisible(found.ideas)
        self.tools.setVisible(not found.ideas and count > 0)
        self.reveal.setEnabled(count > 0)
        self.reveal.setText(f"Reveal {count_of(count, 'idea')}" if count else "Reveal ideas")
        self.anonymous.setChecked(board.anonymous)
        self.pass_on.hide()
        self.passing.setText("Pass the laptop round")
        self.passing.setVisible(found.ideas)
        self.anonymous.show()

    def show_sitting(self, count: int) -> None:
        """One person is writing: say so, and leave nothing to press but handing on."""
        self.state.show_state("eye-off", "Only your ideas are shown")
        self.why.setText("Write as many as you like, then hand the laptop to the next person.")
        self.pass_on.show()
        self.passing.setText("Stop passing it round")
        self.passing.show()
        self.tools.setVisible(count > 0)
        for widget in (self.reveal, self.anonymous):
            widget.hide()
