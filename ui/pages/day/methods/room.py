"""Ballots coming in, whichever way the board is ranked: who votes now, what they see, and who is next."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.day.methods.bar import MethodBar
from ui.pages.day.methods.catalogue import entry_for
from ui.pages.day.methods.chooser import Chooser
from ui.pages.day.methods.costs import CostDesk
from ui.pages.day.methods.entry import Entry, named
from ui.pages.day.methods.hand_over import HandOver
from ui.pages.day.methods.marks_desk import MarksDesk
from ui.pages.day.methods.slip_desk import SlipDesk
from ui.pages.day.parts.letter import Letter
from ui.pages.day.parts.pair_list import PairLine
from ui.pages.day.parts.roomy import Stack
from ui.pages.day.parts.words import pair_names, partner_of
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.sheet import panel
from ui.widgets.words import Words
from workshop.document.records import Board, Method, Pair, Person
from workshop.opera.ballots import Voter, hand_in
from workshop.opera.voters import by_head, is_in, still_out, vote_by_head, vote_by_pair, voters
from workshop.opera.ways import Way, choose_way


class Mode(Enum):
    """What the room is doing."""

    ENTERING = "entering"
    WAITING = "waiting"
    WRITING = "writing"
    CHOOSING = "choosing"
    KEYING = "keying"
    COSTING = "costing"
    RULING = "ruling"


class MethodRoom(QWidget):
    """Ballots by head or by pair under any method; `changed` when something else is on show."""

    changed = Signal()
    all_in = Signal()

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self.theme = theme
        self.mode = Mode.ENTERING
        self._board: Board | None = None
        self._voter = ""
        self._later: list[str] = []
        self._entries: dict[tuple[Method, ...], Entry] = {}
        self.bar = MethodBar(
            theme, choose=lambda: self.toggle(Mode.CHOOSING), change_voters=self.change_voters,
            cost=lambda: self.toggle(Mode.COSTING), key_slips=lambda: self.toggle(Mode.KEYING),
            pass_round=self.pass_round, rule=lambda: self.toggle(Mode.RULING),
        )  # fmt: skip
        self.chooser = Chooser(theme)
        self.desk = SlipDesk(runner, theme)
        self.costs = CostDesk(runner, theme)
        self.marks = MarksDesk(runner, theme)
        self.hand_over = HandOver(theme)
        self.closed = EmptyState("", "Take it out again", "Choose the next voter on the right.",
                                 theme=theme, icon="lock")  # fmt: skip
        self.nobody = EmptyState("There is nobody to vote yet.", "", "Add people, or make pairs.",
                                 theme=theme, icon="users")  # fmt: skip
        self.ballot = self._ballot()
        self.pages = Stack()
        for page in (
            self.ballot,
            self.closed,
            self.nobody,
            self.hand_over,
            self.chooser,
            self.desk,
            self.costs,
            self.marks,
        ):
            self.pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        self._connect()

    def _connect(self) -> None:
        self.chooser.chosen.connect(self.choose_way)
        self.chooser.left.connect(lambda: self.turn(Mode.ENTERING))
        for desk in (self.desk, self.costs, self.marks):
            desk.left.connect(lambda: self.turn(Mode.ENTERING))
        self.hand_over.begun.connect(lambda: self.turn(Mode.WRITING))
        self.hand_over.later.connect(self._pass_over)
        self.hand_over.stopped.connect(lambda: self.turn(Mode.ENTERING))
        self.closed.started.connect(self.take_out)

    def _ballot(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        frame, inner = panel()
        inner.setContentsMargins(16, 10, 16, 8)
        inner.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.letter = Letter(self.theme)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name, self.left = Words("", "section"), Words("", "body")
        words.addWidget(self.name)
        words.addWidget(self.left)
        self.done = Button("Hand in", self.theme, kind="primary", icon="check", run=self.finish)
        self.done.setToolTip("Ctrl+Enter")
        row.addWidget(self.letter)
        row.addLayout(words, 1)
        row.addWidget(self.done)
        inner.addLayout(row)
        self.keys = Words("", "small")
        inner.addWidget(self.keys)
        column.addWidget(frame)
        self.entries = Stack()
        column.addWidget(self.entries, 1)
        return whole

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme

    @property
    def board(self) -> Board:
        """The board on show."""
        assert self._board is not None
        return self._board

    @property
    def voter(self) -> Voter | None:
        """Whose ballot it is about."""
        document = self.runner.document
        found = document.find(Pair, self._voter) or document.find(Person, self._voter)
        return found if found is not None and found in voters(document, self.board) else None

    @property
    def private(self) -> bool:
        """Whether one voter has the laptop, so that nothing of others may be on show."""
        return self.mode in (Mode.WAITING, Mode.WRITING)

    @property
    def wide(self) -> bool:
        """Whether the room needs the whole page."""
        return self.private or self.mode is Mode.CHOOSING

    def takes(self, board: Board) -> bool:
        """Whether ballots come in here, and not on the page for the ticks of pairs."""
        single = board.method is Method.TICKS and board.stacking == 1
        plain = single and not by_head(self.runner.document, board)
        return self.mode is not Mode.ENTERING or not plain

    def progress(self, board: Board) -> tuple[int, int]:
        """How many ballots are in, of how many."""
        every = voters(self.runner.document, board)
        return len(every) - len(still_out(self.runner.document, board)), len(every)

    def lines(self, board: Board) -> list[PairLine]:
        """Who votes and who has finished, never what they chose."""
        document, out = self.runner.document, {one.id for one in still_out(self.runner.document, board)}
        return [self._line(voter, out=voter.id in out) for voter in voters(document, board)]

    def _line(self, voter: Voter, *, out: bool) -> PairLine:
        document = self.runner.document
        state = ("Marking", "", "muted") if out else ("In", "check", "good")
        if isinstance(voter, Pair):
            return PairLine(voter.id, voter.letter, pair_names(document, voter), *state)
        home = partner_of(document, voter)
        title = home.name if home else "No partner"
        return PairLine(voter.id, home.letter if home else "–", voter.name, *state, title=title, square=True)

    @property
    def current(self) -> str | None:
        """The id of the voter whose ballot is on show."""
        return self._voter or None

    def choose(self, ident: str) -> None:
        """Go to another voter's ballot."""
        self._voter = ident
        self.changed.emit()

    def show_board(self, board: Board) -> None:
        """Show what the room is doing, as the board stands."""
        if self._board is not None and self._board.id != board.id:
            self.mode, self._voter = Mode.ENTERING, ""
        self._board = board
        document = self.runner.document
        if self.voter is None:
            waiting = still_out(document, board) or voters(document, board)
            self._voter = waiting[0].id if waiting else ""
        self.bar.show_board(document, board, self.mode.value, passing=self.private)
        self._show_mode()

    def _show_mode(self) -> None:
        if self.mode is Mode.CHOOSING:
            self.pages.setCurrentWidget(self.chooser)
        elif self.mode is Mode.KEYING:
            self.desk.show_board(self.board)
            self.pages.setCurrentWidget(self.desk)
        elif self.mode is Mode.COSTING:
            self.costs.show_board(self.board)
            self.pages.setCurrentWidget(self.costs)
        elif self.mode is Mode.RULING:
            self.marks.show_board(self.board)
            self.pages.setCurrentWidget(self.marks)
        elif self.voter is None:
            self.pages.setCurrentWidget(self.nobody)
        elif self.mode is Mode.WAITING:
            self._show_hand_over(self.voter)
        elif is_in(self.runner.document, self.board, self.voter):
            self._show_closed(self.voter)
        else:
            self._show_ballot(self.voter)

    def _show_hand_over(self, voter: Voter) -> None:
        names = pair_names(self.runner.document, voter) if isinstance(voter, Pair) else ""
        self.hand_over.show_next(_title(voter), *self.progress(self.board), names=names)
        self.pages.setCurrentWidget(self.hand_over)

    def _show_closed(self, voter: Voter) -> None:
        self.closed.sentence.setText(f"The ballot of {named(voter)} is handed in, and its marks are sealed.")
        self.pages.setCurrentWidget(self.closed)

    def _show_ballot(self, voter: Voter) -> None:
        entry = self._entry()
        self.entries.setCurrentWidget(entry)
        entry.show_ballot(self.board, voter)
        line = self._line(voter, out=True)
        self.letter.show_letter(line.letter, square=line.square)
        self.letter.setAccessibleName(_title(voter))
        self.name.setText(line.names or _title(voter))
        self.left.setText(entry.left())
        self.keys.setText(entry.keys)
        self.done.setText("Hand in, pass it on" if self.mode is Mode.WRITING else "Hand in")
        self.pages.setCurrentWidget(self.ballot)

    def _entry(self) -> Entry:
        """The widget for the board's method; both rankings share one."""
        both = (Method.BORDA, Method.SCHULZE)
        key = both if self.board.method in both else (self.board.method,)
        if key not in self._entries:
            made = self._entries[key] = entry_for(self.board.method, self.runner, self.theme)
            made.finished.connect(self.finish)
            made.moved.connect(lambda: self.left.setText(made.left()))
            self.entries.addWidget(made)
        return self._entries[key]

    def focus_work(self) -> None:
        """Put the focus where the work of the moment begins."""
        page = self.pages.currentWidget()
        if page is self.ballot:
            self._entry().focus_work()
        elif page in (self.desk, self.costs, self.marks):
            page.focus_work()
        elif page is self.chooser:
            self.chooser.focus_used()
        elif page is self.hand_over:
            self.hand_over.setFocus()
        else:
            self.closed.button.setFocus()

    def turn(self, mode: Mode) -> None:
        """Do something else from now on."""
        self.mode = mode
        if mode is Mode.CHOOSING:
            self.chooser.show_board(self.runner.document, self.board)
        self.changed.emit()
        self.focus_work()

    def toggle(self, mode: Mode) -> None:
        """Begin something beside the ballots, or put it away again."""
        self.turn(Mode.ENTERING if self.mode is mode else mode)

    def choose_way(self, way: Way) -> None:
        """Rank the board another way."""
        if self.runner.do(f"Rank by {way.title.lower()}", choose_way, self.board, way):
            self.runner.say(f"Ranked by {way.title.lower()} from now on.", undo=True)
            self.turn(Mode.ENTERING)

    def change_voters(self) -> None:
        """Let pairs vote, or everyone by head."""
        heads = by_head(self.runner.document, self.board)
        verb, words = (vote_by_pair, "Vote by pair") if heads else (vote_by_head, "Vote by head")
        self._voter = ""
        self.runner.do(words, verb, self.board)
        self.changed.emit()

    def pass_round(self) -> None:
        """Give the laptop to one voter after the other, or stop it."""
        if self.private:
            self.turn(Mode.ENTERING)
            return
        document, board = self.runner.document, self.board
        if by_head(document, board) and not self.runner.do("Vote by head", vote_by_head, board):
            return
        self._later.clear()
        self._go_to(still_out(self.runner.document, board), Mode.WAITING)

    def _go_to(self, waiting: Sequence[Voter], mode: Mode) -> None:
        if waiting:
            fresh = [voter for voter in waiting if voter.id not in self._later]
            if not fresh:
                self._later.clear()
            self._voter = (fresh or list(waiting))[0].id
            self.turn(mode)
            return
        self.runner.say("All ballots are in. The result can be shown.")
        self.turn(Mode.ENTERING)
        self.all_in.emit()

    def _pass_over(self) -> None:
        """This voter comes later."""
        self._later.append(self._voter)
        self._go_to(still_out(self.runner.document, self.board), Mode.WAITING)

    def finish(self) -> None:
        """Hand the ballot in, and go on to the next who is still out."""
        voter, mode = self.voter, self.mode
        if voter is None:
            return
        board = self.board
        self.runner.do(f"Hand in {named(voter)}", hand_in, board, voter, True)  # noqa: FBT003
        waiting = still_out(self.runner.document, board)
        after = [one for one in waiting if one.order > voter.order]
        self._go_to((*after, *waiting), Mode.WAITING if mode is Mode.WRITING else mode)

    def take_out(self) -> None:
        """Take a ballot out again to change it."""
        if self.voter is not None:
            words = f"Take out the ballot of {named(self.voter)}"
            self.runner.do(words, hand_in, self.board, self.voter, False)  # noqa: FBT003


def _title(voter: Voter) -> str:
    return f"Pair {voter.letter}" if isinstance(voter, Pair) else voter.name
