"""What every way of entering a ballot shares: whose it is, what is left, and how it asks for a change."""

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.day.methods.value_list import ValueList
from ui.pages.day.methods.value_painter import ROW
from ui.pages.day.methods.values import Column, Row, ValueModel
from ui.run import Runner
from ui.theme import Theme
from workshop.document.edits import Edits
from workshop.document.records import Board, Idea, Pair
from workshop.opera import rank
from workshop.opera.ballots import Voter


def named(voter: Voter) -> str:
    """Pair C, or Ana."""
    return f"pair {voter.letter}" if isinstance(voter, Pair) else voter.name


class Entry(QWidget):
    """One voter's ballot under one way.

    `finished` asks for it to be handed in, `moved` says that what is left has changed.
    """

    finished = Signal()
    moved = Signal()
    keys: str = ""
    """One line on how it goes by keyboard."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self.theme = theme
        self.board: Board
        self.voter: Voter
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme

    def show_ballot(self, board: Board, voter: Voter) -> None:
        """Show a voter's ballot as it stands."""
        self.board, self.voter = board, voter
        self.refresh()

    def refresh(self) -> None:
        raise NotImplementedError

    def left(self) -> str:
        """What the voter has left to give, in words."""
        return ""

    def focus_work(self) -> None:
        """Put the focus where entering begins."""

    def ideas(self) -> tuple[Idea, ...]:
        """What can be marked."""
        return rank.ranked_ideas(self.runner.document, self.board)

    def keep(self, verb: Callable[..., Edits], *args: Any, continues: str = "", **kw: Any) -> bool:
        """Change the ballot; the name of the step never says what was chosen."""
        label = f"Mark for {named(self.voter)}"
        return self.runner.do(label, verb, self.board, self.voter, *args, continues=continues, **kw)


class ListEntry(Entry):
    """A ballot as a list of ideas with something to say on each."""

    name: ClassVar[str] = "Ballot"
    row_height: ClassVar[int] = ROW

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, theme, parent)
        self.model = ValueModel(self)
        self.list = ValueList(self.model, theme, self.name, row=self.row_height)
        self.list.given.connect(self._give)
        self.list.finished.connect(self.finished)
        self.column.addWidget(self.list.framed(), 1)

    def columns(self) -> tuple[Column, ...]:
        """What is asked of each idea."""
        raise NotImplementedError

    def row(self, idea: Idea) -> Row:
        """An idea with what the voter said on it."""
        raise NotImplementedError

    def give(self, idea: Idea, key: str, value: int | None) -> bool:
        """Ask for a value, or for it to be taken back."""
        raise NotImplementedError

    def refresh(self) -> None:
        self.model.show_rows(self.columns(), [self.row(idea) for idea in self.ideas()])

    def focus_work(self) -> None:
        self.list.setFocus()

    def _give(self, ident: str, key: str, value: int | None) -> None:
        idea = self.runner.document.find(Idea, ident)
        if idea is not None:
            self.give(idea, key, value)
