"""Beside the board, on demand: what is chosen, in full, and where it goes from here.

A clause of the agreement, an owner, a first action.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ui.pages.day.parts.tabs import Tabs
from ui.pages.day.parts.words import count_of
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.words import Words

NOTHING = "Choose an idea. A clause, an owner or a first action then leads back to it."
ABOUT = ("The idea", "Its group")


class ArrangeDetail(QFrame):
    """Words of the chosen idea or group; the page makes clauses and actions.

    `about_chosen` carries which of `ABOUT` goes further.
    """

    clause_asked = Signal()
    owner_asked = Signal()
    action_written = Signal(str)
    about_chosen = Signal(int)
    left = Signal()
    closed = Signal()
    next_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("panel")
        self.setAccessibleName("Take further")
        self.title, self.facts = Words("", "strong"), Words("", "small")
        self.about = Tabs(theme, ABOUT)
        self.about.setAccessibleName("What goes further")
        self.about.chosen.connect(self.about_chosen)
        self.clause = Button("Make a clause…", theme, icon="handshake", run=self.clause_asked.emit)
        self.owner = Button("Owner: nobody yet", theme, icon="user", run=self.owner_asked.emit)
        self.add = Button("Add the action", theme, icon="plus", run=self._write)
        self.action = QLineEdit()
        self.action.setPlaceholderText("First action, then Enter")
        self.action.setAccessibleName("First action: what will be done")
        self.action.returnPressed.connect(self._write)
        self.progress = Words("", "small")
        self.next = Button("Next heading without one", theme, icon="arrow-right", run=self.next_asked.emit)
        self.work = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scrolled(self._column()))

    def _column(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 8, 12, 12)
        column.setSpacing(8)
        top = QHBoxLayout()
        close = Button("Put this away", self._theme, kind="icon", icon="x", run=self.closed.emit)
        top.addWidget(self.about, 1)
        top.addStretch(1)
        top.addWidget(close)
        column.addLayout(top)
        for part in (self.title, self.facts, self.work):
            column.addWidget(part)
        steps = QVBoxLayout(self.work)
        steps.setContentsMargins(0, 8, 0, 0)
        steps.setSpacing(8)
        for part in (self.clause, self.action, self.owner, self.add):
            steps.addWidget(part)
        column.addStretch(1)
        for part in (self.progress, self.next):
            column.addWidget(part)
        return inner

    @staticmethod
    def _scrolled(inner: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setObjectName("sheet")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def show_chosen(self, title: str, facts: str, *, about: int | None = None) -> None:
        """Show what is chosen; `about` is the number of the tab where an idea and its group can be meant."""
        self.title.setText(title or NOTHING)
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        self.work.setVisible(bool(title))
        self.about.setVisible(about is not None)
        if about is not None:
            self.about.choose(about, quietly=True)

    def show_progress(self, done: int, headings: int) -> None:
        """Say how many headings have a first action; nothing while there are no headings."""
        some = "Every heading has a first action." if done == headings else ""
        self.progress.setText(some or f"{done} of {count_of(headings, 'heading')} with a first action.")
        self.progress.setVisible(headings > 0)
        self.next.setVisible(done < headings)

    def show_owner(self, name: str) -> None:
        self.owner.setText(f"Owner: {name or 'nobody yet'}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _write(self) -> None:
        if self.action.text().strip():
            self.action_written.emit(self.action.text().strip())
        else:
            self.action.setFocus()
