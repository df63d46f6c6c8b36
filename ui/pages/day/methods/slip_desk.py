"""Slips from paper, as fast as somebody can read them out: voter, Enter, codes, Enter, the next voter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.pages.day.methods.desk import Desk
from ui.pages.day.parts.line_list import LineList
from ui.pages.day.parts.lines import Line, LineModel
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.problem import Problem
from ui.widgets.words import Words
from workshop.document.records import Board, Pair
from workshop.document.text import counted
from workshop.errors import KnownError
from workshop.frozen import frozen
from workshop.opera.slips import coded_ideas, finished, how_keyed, slip, voter_named

WHOSE = "Whose slip? A pair’s letter or a name, then Enter"


@frozen
class Keyed:
    """A slip that was taken: whose, from which line, and how many codes; never which."""

    line: int
    name: str
    codes: int


class SlipDesk(Desk):
    """One line to type in, and the slips that were taken; a wrong code stays until it is put right."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Slips by code", runner, theme, parent)
        self._voter = ""
        self._line = 1
        self._taken: list[Keyed] = []
        self._build(theme)
        self.input.textEdited.connect(self._check)
        self._list()
        self._ask()

    def _build(self, theme: Theme) -> None:
        self.how = Words("", "muted")
        self.asked = Words("", "strong", wrap=False)
        self.input = SlipInput()
        self.input.entered.connect(self._enter)
        self.input.left.connect(self._back)
        self.problem = Problem(theme)
        for widget in (self.how, self.asked, self.input, self.problem):
            self.inner.addWidget(widget)
        self.model = LineModel(self)
        self.list = LineList(self.model, theme, "Slips taken", row=44)
        self.taken = self.list.framed()
        self.column.addWidget(self.taken, 1)
        self.column.addStretch()

    def show_board(self, board: Board) -> None:
        """Take slips for this board."""
        if self._board is None or self._board.id != board.id or self._board.method is not board.method:
            self._taken, self._voter, self._line = [], "", 1
            self._list()
            self._ask()
        self._board = board
        asked = how_keyed(board)
        again = "A slip of the same voter replaces the one before. Esc goes back a line."
        self.how.setText(f"{asked} {again}" if asked else again)

    def focus_work(self) -> None:
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        self.asked.setText(
            f"Line {self._line}: codes of {self._voter}" if self._voter else f"Line {self._line}: voter"
        )
        self.input.setPlaceholderText("Codes with a blank between, then Enter" if self._voter else WHOSE)
        self.input.setAccessibleName(self.asked.text())
        self.input.clear()
        self.problem.say("")

    def _check(self, text: str) -> None:
        """Refuse a wrong code at once: every word that is finished is looked up while typing goes on."""
        self.problem.say("")
        if not self._voter or self._board is None:
            return
        self._try(lambda board: self._look_up(board, text))

    def _look_up(self, board: Board, text: str) -> object:
        document = self.runner.document
        return coded_ideas(document, board, finished(document, board, text), self._line)

    def _enter(self, text: str) -> None:
        if not text or self._board is None:
            return
        if not self._voter:
            self._take_voter(text)
        else:
            self._take_codes(text)

    def _take_voter(self, text: str) -> None:
        board = self._board
        assert board is not None
        try:
            voter = voter_named(self.runner.document, board, text, self._line)
        except KnownError as error:
            self.problem.say(str(error))
            self.input.selectAll()
            return
        self._voter = f"Pair {voter.letter}" if isinstance(voter, Pair) else voter.name
        self._line += 1
        self._ask()

    def _take_codes(self, text: str) -> None:
        document, line = self.runner.document, self._line - 1
        found = self._try(lambda board: slip(document, board, self._voter, text, line=line))
        if found is None:
            return
        label = f"Key the slip of {self._voter}"
        board = self._board
        if board is not None and self.runner.do(label, slip, board, self._voter, text, line=line):
            codes = len(coded_ideas(document, board, text, line))
            self._taken.append(Keyed(line, self._voter, codes))
            self._voter = ""
            self._line += 1
            self._list()
            self._ask()

    def _try(self, work: Callable[[Board], object]) -> object:
        """What came of it, None where it was refused and the reason is on show."""
        if self._board is None:
            return None
        try:
            return work(self._board)
        except KnownError as error:
            self.problem.say(str(error))
            return None

    def _back(self) -> None:
        """Esc: clear the line, go back to the voter, or leave."""
        if self.input.text():
            self.input.clear()
            self.problem.say("")
        elif self._voter:
            self._voter = ""
            self._line -= 1
            self._ask()
        else:
            self.left.emit()

    def _list(self) -> None:
        self.model.set_lines(_lines(self._taken))
        self.taken.setVisible(bool(self._taken))
        if self._taken:
            self.list.show_line(str(self._taken[-1].line))


def _lines(taken: Sequence[Keyed]) -> list[Line]:
    return [
        Line(str(one.line), 0, one.name, f"{one.line:06}", f"line {one.line}", counted(one.codes, "code"))
        for one in taken
    ]


class SlipInput(QLineEdit):
    """Enter takes the line, Esc goes back."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(40)
        self.setProperty("scale", "section")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
