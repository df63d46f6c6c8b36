"""The facilitator's own notes on a question: a quiet place in Explain, a small window in every other step."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.words import Words
from workshop.document.records import Board
from workshop.opera.board import edit_board

TITLE = "Your own notes"
WHOSE = "Only in this file: never on the projector, on paper or in a copy for others."
WIDE = 460


class OwnNotes(QWidget):
    """Kept as they are typed."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner, self._board = runner, ""
        self.area = EditArea("", "Your notes on this question", framed=True, least=2)
        self.area.setToolTip(WHOSE)
        self.area.setAccessibleDescription(WHOSE)
        self.area.edited.connect(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Words(TITLE, "caps"))
        column.addWidget(self.area)

    def show_board(self, board: Board) -> None:
        """Show the notes on a question; what was still being typed stays with its own."""
        if board.id != self._board:
            self.area.flush()
            self._board = board.id
        self.area.show_text(board.notes)

    @Slot(str)
    def _keep(self, text: str) -> None:
        board = self._runner.document.find(Board, self._board)
        if board is not None:
            continues = f"board.notes/{board.id}"
            self._runner.do("Note something for yourself", edit_board, board, notes=text, continues=continues)


class NotesWindow(QDialog):
    """The same notes beside another step."""

    def __init__(self, runner: Runner, theme: Theme, board: Board, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(TITLE)
        self.setMinimumWidth(theme.px(WIDE))
        self.notes = OwnNotes(runner)
        self.notes.show_board(board)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        question = Words(board.question, "section")
        for widget in (question, self.notes, Words(WHOSE, "small")):
            column.addWidget(widget)
        column.addStretch(1)
        done = Button("Done", theme, kind="primary", run=self.accept)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        self.notes.area.setFocus()

    def done(self, result: int) -> None:
        self.notes.area.flush()
        super().done(result)
