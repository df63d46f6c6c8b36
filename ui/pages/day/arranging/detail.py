"""What is chosen on the board, in full, and where it goes from here: a clause, an owner, a first action."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.sheet import panel
from ui.widgets.words import Words


class ArrangeDetail(QWidget):
    """Words of the chosen idea or group; the page makes clauses and actions."""

    clause_asked = Signal()
    owner_asked = Signal()
    action_written = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, column = panel()
        column.setContentsMargins(16, 12, 12, 12)
        outer.addWidget(frame)
        top = QHBoxLayout()
        top.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title = Words("", "strong")
        self.facts = Words("", "small")
        words.addWidget(self.title)
        words.addWidget(self.facts)
        top.addLayout(words, 1)
        self.clause = Button("Make a clause…", theme, icon="handshake", run=self.clause_asked.emit)
        top.addWidget(self.clause)
        column.addLayout(top)
        column.addLayout(self._action_row(theme))

    def _action_row(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.action = QLineEdit()
        self.action.setPlaceholderText("First action: what will be done, then Enter")
        self.action.setAccessibleName("First action")
        self.action.returnPressed.connect(self._write)
        self.owner = Button("Owner: nobody yet", theme, icon="user", run=self.owner_asked.emit)
        self.add = Button("Add the action", theme, icon="plus", run=self._write)
        row.addWidget(self.action, 1)
        row.addWidget(self.owner)
        row.addWidget(self.add)
        return row

    def show_chosen(self, title: str, facts: str) -> None:
        """Show what is chosen."""
        self.title.setText(title)
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))

    def show_owner(self, name: str) -> None:
        self.owner.setText(f"Owner: {name or 'nobody yet'}")

    def _write(self) -> None:
        if self.action.text().strip():
            self.action_written.emit(self.action.text().strip())
        else:
            self.action.setFocus()
