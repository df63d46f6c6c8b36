"""One pair's ballot: who marks, how many marks are left, and a line for typing from a slip."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.pages.day.parts.letter import Letter
from ui.pages.day.parts.line_list import LineList
from ui.pages.day.parts.lines import LineModel
from ui.pages.day.parts.roomy import Stack
from ui.pages.day.parts.undo_through import is_for_session
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.sheet import panel
from ui.widgets.words import Words

MARKING, HANDED_IN = range(2)


class SlipLine(QLineEdit):
    """Numbers or codes, then Enter; Ctrl+Enter hands the ballot in, and so does Enter with nothing typed."""

    typed = Signal(str)
    handed_in = Signal()
    entered_again = Signal()

    def leave(self, words: list[str]) -> None:
        """Keep only what is still to be typed in; what was refused is selected, for typing to replace it."""
        self.clear()
        self.setText(" ".join(words))
        if words:
            self.setSelection(0, len(words[0]))

    def event(self, event: QEvent) -> bool:
        if is_for_session(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.handed_in.emit()
            elif self.text().strip():
                self.typed.emit(self.text())
            else:
                self.entered_again.emit()
            return
        super().keyPressEvent(event)


class BallotPanel(QWidget):
    """Asks for marks; the page sets them by the rule, and shows what came of it."""

    marked = Signal(str)
    typed = Signal(str)
    hand_in = Signal()
    take_out = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.model = LineModel(self)
        self.list = LineList(self.model, theme, "Proposals to mark")
        self.list.ticked.connect(self.marked)
        self.pages = Stack()
        self.pages.addWidget(self.list.framed())
        self.pages.addWidget(self._closed(theme))
        column.addWidget(self._head(theme))
        column.addWidget(self.pages, 1)

    def _head(self, theme: Theme) -> QWidget:
        frame, column = panel()
        top = QHBoxLayout()
        top.setSpacing(12)
        self.letter = Letter(theme)
        names = QVBoxLayout()
        names.setSpacing(0)
        self.names = Words("", "section")
        self.left = Words("", "body")
        names.addWidget(self.names)
        names.addWidget(self.left)
        self.done = Button("Hand in", theme, kind="primary", icon="check", run=self.hand_in.emit)
        self.done.setToolTip("Enter in the empty line for the slip, or Ctrl+Enter")
        top.addWidget(self.letter)
        top.addLayout(names, 1)
        top.addWidget(self.done)
        column.addLayout(top)
        self.slip = SlipLine()
        self.slip.setPlaceholderText(
            "Numbers or codes from the slip, then Enter; Enter again hands in. A letter goes to that pair."
        )
        self.slip.setAccessibleName("Numbers or codes from the slip")
        self.slip.setMinimumHeight(36)
        self.slip.typed.connect(self.typed)
        self.slip.handed_in.connect(self.hand_in)
        self.slip.entered_again.connect(self._entered_again)
        column.addWidget(self.slip)
        return frame

    def _closed(self, theme: Theme) -> EmptyState:
        self.closed = EmptyState(
            "This ballot is handed in, and its marks are sealed.",
            "Take it out again",
            "Choose the next pair on the right, or type its letter.",
            theme=theme,
            icon="lock",
        )
        self.closed.started.connect(self.take_out)
        return self.closed

    def _entered_again(self) -> None:
        """Hand in what is marked; a ballot without marks is handed in by its button alone."""
        if any(self.model.line(row).ticked for row in range(len(self.model))):
            self.hand_in.emit()

    def show_pair(self, letter: str, names: str, left: str, *, finished: bool) -> None:
        """Say whose ballot it is and what is left to mark."""
        self.letter.show_letter(letter)
        self.names.setText(names or f"Pair {letter}")
        self.left.setText(left)
        self.done.setText(f"Hand in {letter}")
        self.done.setVisible(not finished)
        self.pages.setCurrentIndex(HANDED_IN if finished else MARKING)
        self.closed.sentence.setText(f"The ballot of pair {letter} is handed in, and its marks are sealed.")
