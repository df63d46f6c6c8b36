"""The side of the Rank step: how many ballots are in, and whether the marks are under seal."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.pages.day.parts.state_line import StateLine, Tally
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.sheet import panel


class ManyMarks(QWidget):
    """What is said before anybody marks, where there is very much to mark."""

    def __init__(self, theme: Theme, join: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.said = StateLine(theme)
        row.addWidget(self.said, 1)
        row.addWidget(Button("Join doubles first", theme, kind="quiet", icon="copy", run=join))

    def say(self, hint: str | None) -> None:
        """Say it, or nothing."""
        self.said.show_state("lightbulb", hint or "", "careful")
        self.setVisible(bool(hint))


class RankState(QWidget):
    """Progress and seal; it knows who has finished and never what they chose."""

    open_asked = Signal()
    close_asked = Signal()
    result_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = panel()
        outer.addWidget(frame)
        self.tally = Tally("in")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.state = StateLine(theme)
        self.open = Button("Open now", theme, icon="lock-open", run=self.open_asked.emit)
        self.close_again = Button(
            "Seal them again", theme, kind="quiet", icon="lock", run=self.close_asked.emit
        )
        self.show_result = Button(
            "Show the result", theme, kind="primary", icon="chart-bar", run=self.result_asked.emit
        )
        for widget in (self.tally, self.bar, self.state, self.open, self.close_again, self.show_result):
            column.addWidget(widget)

    def show_progress(self, finished: int, pairs: int, *, sealed: bool, opened: bool) -> None:
        """Bring counts and seal up to date."""
        self.tally.show_words(f"{finished}", f"of {pairs} are in")
        self.tally.setVisible(pairs > 0)
        self.bar.setVisible(pairs > 0)
        self.bar.setRange(0, max(1, pairs))
        self.bar.setValue(finished)
        if sealed:
            self.state.show_state("lock", "Sealed until all are in")
        elif opened and finished < pairs:
            self.state.show_state("lock-open", "Opened early", "careful")
        else:
            self.state.show_state("lock-open", "All are in", "good")
        self.open.setVisible(sealed)
        self.close_again.setVisible(opened and finished < pairs)
        self.show_result.setVisible(not sealed)
