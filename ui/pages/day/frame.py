"""What the five steps share: the question on top, the work in the middle, its state at the side."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import Action
from ui.drafts import Draft
from ui.pages.day.methods.way_button import pick_way
from ui.pages.day.own_notes import NotesWindow
from ui.pages.day.parts.idea_input import IdeaInput
from ui.pages.day.parts.paint import scaled
from ui.pages.day.parts.roomy import Body, Stack
from ui.pages.day.room import RoomSteps
from ui.pages.page import Page
from ui.place import Place
from ui.presenter.stage import Stage
from ui.run import Runner
from ui.theme import Theme
from ui.timer import RoomTimer
from ui.widgets.empty_state import EmptyState
from ui.widgets.themed import restyle
from ui.widgets.words import Words
from workshop.document.records import Board, Step
from workshop.document.touched import Touched

SIDE = 320
NARROW = 760
WIDEST = 16_777_215
LONG = 130


class DayPage(Page):
    """One step on the board of the place; a step builds `main` and `side` and shows a board in them."""

    step: ClassVar[Step]
    advice: ClassVar[str] = ""
    compact: ClassVar[bool] = False
    """Whether the page leaves the question to the top bar, to have the room for its work."""
    side: ClassVar[int] = SIDE

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.stage = Stage.of(place)
        self.timer = RoomTimer.of(place)
        self._board_id = ""
        self._board: Board | None = None
        self._stack = Stack(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(Body(self._frame()))
        self._keep_drafts()

    @property
    def board(self) -> Board:
        """The board on show; only asked for while there is one."""
        assert self._board is not None
        return self._board

    def build(self, main: QVBoxLayout, side: QVBoxLayout) -> None:
        """Make the step's widgets."""
        raise NotImplementedError

    def actions_of_step(self) -> tuple[Action, ...]:
        """What can be done on this step beyond what all steps offer."""
        return ()

    def actions_here(self) -> tuple[Action, ...]:
        steps, timer = RoomSteps(self.runner, self.place), self.timer
        bring = steps.bring_here
        return (
            *self.actions_of_step(),
            Action("day.on", "Go on to the next step", steps.go_on, "arrow-right", "Ctrl+G", "Room"),
            Action("day.bring", "Bring the room here", bring, "presentation", "Ctrl+Shift+G", "Room"),
            Action("day.timer", "Start or pause the timer", timer.toggle, "timer", "Ctrl+T", "Room"),
            Action("day.minute", "A minute more", lambda: timer.add(60), "plus", "Ctrl+Shift+T", "Room"),
            Action("day.notes", "Your own notes…", self.open_notes, "notebook-pen", "Ctrl+Alt+N", "Room"),
            Action("day.way", "Choose how to rank…", self.choose_way, "list-ordered", menu="Room"),
        )

    def open_notes(self) -> None:
        """Go to the facilitator's own notes on this question, which nobody else sees."""
        if self._board is not None:
            NotesWindow(self.runner, self.theme, self._board, self).open()

    def choose_way(self) -> None:
        """Offer the ways to rank this board, from whichever step it is on."""
        if self._board is not None:
            anchor = self if self.compact else self.question
            pick_way(anchor, self.runner, self.theme, self._board, back=self)

    def _keep_drafts(self) -> None:
        """Words that wait for Enter outlive the window; only a session without a file has nowhere to go."""
        file = self.runner.session.path
        fields = self.findChildren(IdeaInput) if file else []
        self.drafts = [
            Draft(field, file, f"{self.step.value}-{place}") for place, field in enumerate(fields) if file
        ]

    def focus_work(self) -> None:
        """Put the focus where the work of this step begins."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_work()

    def wide(self, px: int) -> int:
        """The width of the side: it grows with the text, but leaves room for the work."""
        return min(scaled(self.theme, px), max(px, self.width() * 2 // 5))

    @property
    def narrow(self) -> bool:
        """Whether there is too little room for two things beside each other."""
        return not self.compact and self.width() < scaled(self.theme, NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, or with large text, the side stands below the work."""
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if self.narrow else across)
        if self.narrow:
            self.aside.setMinimumWidth(0)
            self.aside.setMaximumWidth(WIDEST)
        else:
            self.aside.setFixedWidth(self.wide(self.side))

    def tools(self) -> tuple[QWidget, ...]:
        """Widgets for the right end of the head, beside the question."""
        return ()

    def show_board(self, board: Board, touched: Touched | None) -> None:
        """Bring the step's widgets up to date; None means that anything may have changed."""
        raise NotImplementedError

    def refresh(self, touched: Touched | None) -> None:
        board = self._find_board()
        self._board = board
        self._stack.setCurrentIndex(1 if board else 0)
        if board is None:
            return
        if board.id != self._board_id:
            self._board_id, touched = board.id, None
            self.place.board_id = board.id
        if not self.compact and (touched is None or Board in touched):
            self._show_question(board)
        self.show_board(board, touched)

    def _find_board(self) -> Board | None:
        document = self.runner.document
        found = document.find(Board, self.place.board_id)
        if found is not None:
            return found
        boards = document.all(Board)
        return boards[0] if boards else None

    def _show_question(self, board: Board) -> None:
        words = board.question or "A question without words yet"
        restyle(self.question, type="title" if len(words) <= LONG else "section")
        self.question.setText(words)
        self.limit.setText(board.limit)
        self.limit.setVisible(bool(board.limit))
        asked = "; ".join(board.criteria)
        self.criteria.setText(f"Judged by: {asked}")
        self.criteria.setVisible(bool(asked))

    def _nothing(self) -> QWidget:
        empty = EmptyState(
            "There is no question to work on yet.",
            "Write the question",
            "One open question at a time, with a limit such as “doable within three months”.",
            theme=self.theme,
            icon="circle-question-mark",
        )
        empty.started.connect(lambda: self.place.go("prepare"))
        return empty

    def _frame(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        margins = (20, 8, 20, 12) if self.compact else (32, 24, 32, 24)
        column.setContentsMargins(*margins)
        column.setSpacing(16)
        if not self.compact:
            column.addLayout(self._head())
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(24)
        column.addLayout(row, 1)
        main, side = QVBoxLayout(), QVBoxLayout()
        for part in (main, side):
            part.setContentsMargins(0, 0, 0, 0)
            part.setSpacing(12)
        row.addLayout(main, 1)
        self.aside = QWidget()
        self.aside.setFixedWidth(self.wide(self.side))
        self.aside.setLayout(side)
        row.addWidget(self.aside)
        self.build(main, side)
        return whole

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        head = QVBoxLayout()
        head.setSpacing(4)
        row.addLayout(head, 1)
        row.addSpacing(16)
        self.question = Words("", "title")
        self.question.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.limit = Words("", "muted")
        self.criteria = Words("", "small")
        for part in (self.question, self.limit, self.criteria):
            head.addWidget(part)
        for tool in self.tools():
            row.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        return row
