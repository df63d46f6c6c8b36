"""Rank: every pair marks the best of all proposals; marks stay sealed until all are in."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from ui.actions import Action
from ui.dialogs.importing.entrance import ListImport
from ui.pages.day.ballot import BallotPanel
from ui.pages.day.frame import DayPage
from ui.pages.day.methods.room import MethodRoom, Mode
from ui.pages.day.parts.lines import MANY, Line
from ui.pages.day.parts.pair_list import PairList
from ui.pages.day.parts.roomy import Stack
from ui.pages.day.parts.tabs import Tabs
from ui.pages.day.parts.words import count_of, pair_names
from ui.pages.day.rank_result import ResultSide
from ui.pages.day.rank_rounds import Rounds
from ui.pages.day.rank_state import ManyMarks, RankState
from ui.pages.day.results.panel import ResultDetails, ResultPanel
from ui.pages.day.results.under_way import UnderWay
from ui.pages.day.tokens import pair_with, token
from ui.widgets.empty_state import EmptyState
from workshop.document.records import Ballot, Board, Idea, Mark, Pair, Partner, Person, Step, Support
from workshop.document.touched import Touched
from workshop.errors import KnownError
from workshop.frozen import frozen
from workshop.opera import rank
from workshop.opera.hidden import hidden
from workshop.opera.rounds import many_marks_hint

MARKS, RESULT = range(2)

ENTRY, NO_PAIRS, NOTHING, SHOWN, SEALED, ROOM = range(6)

TOUCHES = (Board, Idea, Pair, Person, Partner, Ballot, Mark, Support)


@frozen
class _Entry:
    """Whose marks are on show, which they are, and whether none are left."""

    pair: Pair
    marks: frozenset[str]
    spent: bool


class RankPage(DayPage):
    """Marks in, result out."""

    step = Step.RANK
    advice = "Every pair marks the best of all proposals, in silence and without showing."

    def build(self, main: QVBoxLayout, side: QVBoxLayout) -> None:
        self.lists = ListImport(self, "ballots", lambda: self._board)
        self.rounds = Rounds(self.runner, self.place)
        self._pair: str | None = None
        self._seen = ""
        self.tabs = Tabs(self.theme, ("Enter marks", "Result"))
        self.ballot = BallotPanel(self.theme)
        self.result = ResultPanel(self.theme)
        self.pages = Stack()
        self._no_pairs, self._no_ideas, self._sealed = self._empties()
        self.room = MethodRoom(self.runner, self.theme)
        for page in (self.ballot, self._no_pairs, self._no_ideas, self.result, self._sealed, self.room):
            self.pages.addWidget(page)
        self.state = RankState(self.theme)
        self.pairs = PairList(self.theme, "Pairs")
        self.details = ResultDetails(self.theme)
        self.details.hide()
        self.under_way = UnderWay(self.theme)
        self.results = ResultSide(self, self.result, self.details, self.under_way)
        self._pairs_box = self.pairs.framed()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(12)
        self._top.addWidget(self.tabs)
        self._top.addWidget(self.room.bar, 1)
        main.addLayout(self._top)
        self.many = ManyMarks(self.theme, lambda: self.place.go("arrange"))
        main.addWidget(self.many)
        main.addWidget(self.under_way)
        main.addWidget(self.pages, 1)
        side.addWidget(self.state)
        side.addWidget(self._pairs_box, 1)
        side.addWidget(self.details, 1)
        self._connect()

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda _: self.show_board(self.board, None))
        self.ballot.marked.connect(self.toggle)
        self.ballot.typed.connect(self.type_slip)
        self.ballot.hand_in.connect(self.hand_in)
        self.ballot.take_out.connect(self.take_out)
        self.pairs.chosen.connect(self.choose)
        self.state.open_asked.connect(self.open_seal)
        self.state.close_asked.connect(self.close_seal)
        self.state.result_asked.connect(lambda: self.show_tab(RESULT))
        self.result.round_asked.connect(lambda: self.rounds.among_tied(self.board, self.results.result))
        self.result.together_asked.connect(lambda: self.rounds.among_winners(self.board))
        self.under_way.again_asked.connect(lambda: self.results.show_board(self.board))
        self.results.counter.bench.idle.connect(self._idle)
        self.room.changed.connect(lambda: self.show_board(self.board, None))

    def _empties(self) -> tuple[EmptyState, EmptyState, EmptyState]:
        no_pairs = EmptyState(
            "There are no pairs to mark yet.", "Make pairs", "A pair marks as one, whatever its size.",
            theme=self.theme, icon="users",
        )  # fmt: skip
        no_pairs.started.connect(lambda: self.place.go("pair"))
        no_ideas = EmptyState(
            "There is nothing to mark yet.", "Write ideas", "What pairs put forward is marked here.",
            theme=self.theme, icon="lightbulb",
        )  # fmt: skip
        no_ideas.started.connect(lambda: self.place.go("own"))
        sealed = EmptyState(
            "The marks are sealed until all are in.", "Open now", "Opening early is kept in the history.",
            theme=self.theme, icon="lock",
        )  # fmt: skip
        sealed.started.connect(self.open_seal)
        return no_pairs, no_ideas, sealed

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(down if self.narrow else across)

    def focus_work(self) -> None:
        page = self.pages.currentIndex()
        if page == ROOM:
            self.room.focus_work()
            return
        if page == SHOWN:
            self.result.focus_work()
            return
        widget = self.ballot.slip if page == ENTRY else self.tabs
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def pair(self) -> Pair | None:
        """The pair whose marks are entered."""
        found = self.runner.document.find(Pair, self._pair)
        return found if found is not None and found.board == self.board.id else None

    def show_board(self, board: Board, touched: Touched | None) -> None:
        if touched is not None and not touched.any(*TOUCHES):
            return
        document = self.runner.document
        pairs = document.where(Pair, board=board.id)
        if self._seen != board.id:
            self._seen = board.id
            done = bool(document.where(Ballot, board=board.id)) and not hidden(document, board).marks
            self.tabs.choose(RESULT if done else MARKS, quietly=True)
        if self.pair is None:
            waiting = rank.missing(document, board) or pairs
            self._pair = waiting[0].id if waiting else None
        ideas = rank.ranked_ideas(document, board)
        self.room.show_board(board)
        self._show_state(board)
        self._show_page(board, pairs, ideas)
        if self.pages.currentIndex() == ENTRY:
            self._show_ballot(board, ideas, touched)
        if self.pages.currentIndex() == SHOWN:
            self.results.show_board(board)
        else:
            self.results.drop()

    def _show_state(self, board: Board) -> None:
        finished, every = self.room.progress(board)
        sealed = hidden(self.runner.document, board).marks
        self.state.show_progress(finished, every, sealed=sealed, opened=not board.sealed)
        current = self.room.current if self.room.takes(board) else self._pair
        self.pairs.show_pairs(self.room.lines(board), current)

    def _show_page(self, board: Board, pairs: tuple[Pair, ...], ideas: tuple[Idea, ...]) -> None:
        result = self.tabs.current == RESULT
        ballots = bool(self.runner.document.where(Ballot, board=board.id))
        if not ideas:
            page = NOTHING
        elif result:
            page = SEALED if hidden(self.runner.document, board).marks else SHOWN
        elif self.room.takes(board):
            page = ROOM
        else:
            page = ENTRY if pairs else NO_PAIRS
        self.pages.setCurrentIndex(page)
        voters = self.room.progress(board)[1] > 0
        self._pairs_box.setVisible(voters and not result)
        self.room.bar.setVisible(bool(ideas) and not result)
        self.tabs.setVisible(not self.room.private)
        self.aside.setVisible(page != ROOM or not self.room.wide)
        self.details.setVisible(page == SHOWN)
        self.many.say(many_marks_hint(self.runner.document, board) if page == ENTRY else None)
        self.result.together.setVisible(self.rounds.several())
        early = not self.board.sealed and bool(rank.missing(self.runner.document, board))
        self.state.setVisible((voters or ballots) and (not result or early))

    def _show_ballot(self, board: Board, ideas: tuple[Idea, ...], touched: Touched | None) -> None:
        document, pair = self.runner.document, self.pair
        if pair is None:
            return
        finished = pair.id not in {found.id for found in rank.missing(document, board)}
        self.ballot.show_pair(
            pair.letter, pair_names(document, pair), self._left(board, pair), finished=finished
        )
        marks = frozenset() if finished else rank.marks_of(document, board, pair)
        now = _Entry(pair, marks, spent=not rank.left(document, board, pair))
        before, self._entry = self._entry, now
        there = {idea.id: idea for idea in ideas}

        def line_of(ident: str) -> Line | None:
            return self._line(there[ident], now) if ident in there else None

        same = touched is not None and not touched.any(Pair, Person)
        if before is None or not same or before.pair.id != pair.id or before.spent != now.spent:
            changed = None
        else:
            assert touched is not None
            changed = (self.ballot.model.ids ^ there.keys()) | touched.of(Idea) | (before.marks ^ marks)
        if changed is None or len(changed) > MANY:
            self.ballot.model.replace(filter(None, map(line_of, there)))
        else:
            self.ballot.model.follow(changed, line_of)

    _entry: _Entry | None = None

    def _line(self, idea: Idea, entry: _Entry) -> Line:
        own = rank.is_own(self.runner.document, idea, entry.pair)
        ticked = idea.id in entry.marks
        return Line(
            idea.id, idea.number, idea.text, idea.order, "", "own" if own else "", ticked,
            faded=not ticked and entry.spent,
        )  # fmt: skip

    def _left(self, board: Board, pair: Pair) -> str:
        document = self.runner.document
        allowed, left = rank.allowance(document, board), rank.left(document, board, pair)
        limit = rank.own_limit(document, board)
        own = "" if limit is None else ", none of your own" if not limit else f", at most {limit} of your own"
        return f"{left} of {count_of(allowed, 'mark')} left{own}"

    def choose(self, ident: str) -> None:
        """Go to another voter's ballot."""
        if self.room.takes(self.board):
            self.room.choose(ident)
            return
        self._pair = ident
        self.show_board(self.board, None)

    def show_tab(self, tab: int) -> None:
        """Go to the marks or to the result."""
        self.tabs.choose(tab)

    def toggle(self, ident: str) -> None:
        """Mark an idea for the pair, or take its mark back; a refusal says why."""
        idea, pair = self.runner.document.find(Idea, ident), self.pair
        if idea is not None and pair is not None:
            self._set(pair, idea, idea.id not in rank.marks_of(self.runner.document, self.board, pair))

    def _set(self, pair: Pair, idea: Idea, marked: bool) -> bool:
        label = f"{'Mark' if marked else 'Take a mark back'} for pair {pair.letter}"
        return self.runner.do(label, rank.set_mark, self.board, pair, idea, marked)

    def type_slip(self, text: str) -> None:
        """Take over what was typed from a slip; what is refused stays in the line."""
        words = text.replace(",", " ").replace(";", " ").split()
        while words:
            if not self._take(words[0]):
                break
            words.pop(0)
        self.ballot.slip.leave(words)

    def type_from_slip(self) -> None:
        """Go to where slips are typed: the line of a pair's ballot, or the desk for codes."""
        if self.pages.currentIndex() == ENTRY:
            self.ballot.slip.setFocus()
        elif self.room.bar.slips.isVisible() and self.room.mode is not Mode.KEYING:
            self.room.toggle(Mode.KEYING)
        else:
            self.room.focus_work()

    def choose_way(self) -> None:
        self.room.bar.way.click()

    def _take(self, word: str) -> bool:
        document = self.runner.document
        found = pair_with(document, self.board, word)
        if found is not None:
            self.choose(found.id)
            return True
        pair = self.pair
        if pair is None:
            return False
        try:
            meant = token(document, self.board, word)
        except KnownError as error:
            self.runner.refuse(error)
            return False
        self.ballot.list.show_line(meant.idea.id)
        return self._set(pair, meant.idea, meant.marked)

    def hand_in(self) -> None:
        """Hand the ballot in and go on to the next pair that is still out."""
        if self.pages.currentIndex() == ROOM:
            self.room.finish()
            return
        pair = self.pair
        if pair is None:
            return
        label = f"Hand in pair {pair.letter}"
        if not self.runner.do(label, rank.finish_ballot, self.board, pair, True):  # noqa: FBT003
            return
        waiting = rank.missing(self.runner.document, self.board)
        if waiting:
            later = [found for found in waiting if found.order > pair.order]
            self.choose((later or waiting)[0].id)
            self.ballot.slip.setFocus()
        else:
            self.runner.say("All ballots are in. The result can be shown.", undo=True)

    def take_out(self) -> None:
        """Take a ballot out again to change it."""
        pair = self.pair
        if pair is not None:
            label = f"Take out the ballot of pair {pair.letter}"
            self.runner.do(label, rank.finish_ballot, self.board, pair, False)  # noqa: FBT003

    def open_seal(self) -> None:
        """Show the marks before all are in; the history keeps it."""
        out = len(rank.missing(self.runner.document, self.board))
        if self.runner.do(f"Open the seal with {count_of(out, 'ballot')} out", rank.open_seal, self.board):
            self.runner.say(
                f"Opened with {count_of(out, 'ballot')} still out. The history keeps it.", undo=True
            )
            self.show_tab(RESULT)
            self.tabs.focus_chosen()

    def close_seal(self) -> None:
        """Put the marks under seal again."""
        self.runner.do("Seal the marks again", rank.close_seal, self.board)

    @Slot()
    def _idle(self) -> None:
        self.settled.emit()

    def busy(self) -> bool:
        return self.results.counter.bench.busy()

    def leave(self) -> None:
        self.results.leave()
        super().leave()

    def actions_of_step(self) -> tuple[Action, ...]:
        return (
            Action("rank.slip", "Type from a slip", self.type_from_slip, "keyboard", "Ctrl+I"),
            Action("rank.hand-in", "Hand this ballot in", self.hand_in, "check"),
            Action("rank.marks", "Go to the marks", lambda: self.show_tab(MARKS), "list-checks"),
            Action("rank.result", "Go to the result", lambda: self.show_tab(RESULT), "chart-bar", "Ctrl+R"),
            Action("rank.open", "Open the seal now", self.open_seal, "lock-open"),
            Action("rank.rules", "Set the rules of marking", self.room.bar.marks.click, "vote"),
            Action("rank.voters", "Vote by head or by pair", self.room.bar.voters.click, "users"),
            Action("rank.slips", "Key slips by code", self.room.bar.slips.click, "keyboard"),
            Action("rank.round", "Pass the laptop round", self.room.bar.round.click, "hand"),
            Action(
                "rank.winners",
                "Rank the winners of all questions together",
                lambda: self.rounds.among_winners(self.board),
                "trophy",
                enabled=self.rounds.several,
            ),
            Action("rank.import", "Import ballots…", self.lists.ask, "file-up"),
        )
