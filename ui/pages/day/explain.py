"""Explain: a pair at a time, very short, one proposal so large that everybody reads it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.actions import Action
from ui.pages.day.frame import DayPage
from ui.pages.day.own_notes import OwnNotes
from ui.pages.day.parts.big_words import BigWords, Ring
from ui.pages.day.parts.letter import Letter
from ui.pages.day.parts.pair_list import PairLine, PairList
from ui.pages.day.parts.picker import Choice, Picker, pick
from ui.pages.day.parts.roomy import Stack
from ui.pages.day.parts.words import count_of, pair_names
from ui.timer import TimerState, clock_words, state_words
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.empty_state import EmptyState
from ui.widgets.sheet import panel
from ui.widgets.words import Words
from workshop.document.records import Board, Idea, Pair, Person, Step
from workshop.document.touched import Touched
from workshop.opera import explain
from workshop.opera.explain import Turn

NOBODY = "nobody"
NOTHING, TURN = range(2)


class ExplainPage(DayPage):
    """The queue, the turn, the proposal."""

    step = Step.EXPLAIN
    advice = "Clarifying questions only: no praise, no objections."

    def build(self, main: QVBoxLayout, side: QVBoxLayout) -> None:
        self._turns: tuple[Turn, ...] = ()
        self.empty = EmptyState(
            "Nothing has been put forward yet.", "Agree proposals",
            "Each pair explains the proposals it agreed, a minute and a half a pair.",
            theme=self.theme, icon="megaphone",
        )  # fmt: skip
        self.empty.started.connect(lambda: self.place.go("pair"))
        self.pages = Stack()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self._turn())
        self.queue = PairList(self.theme, "Turns")
        self._queue_box = self.queue.framed()
        main.addWidget(self.pages, 1)
        side.addWidget(self._clock())
        side.addWidget(self._queue_box, 1)
        self.own_notes = OwnNotes(self.runner)
        side.addWidget(self.own_notes)
        self.queue.chosen.connect(lambda ident: self.go_to(ident, None))
        self.timer.changed.connect(self._show_time)
        self.note.edited.connect(self.clarify)

    def _turn(self) -> QWidget:
        frame, column = panel()
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        self.letter = Letter(self.theme, 44)
        self.names = Words("", "section")
        self.place_words = Words("", "muted", wrap=False)
        head.addWidget(self.letter)
        head.addWidget(self.names, 1)
        head.addWidget(self.place_words)
        self.words = BigWords(self.theme)
        self.note = EditArea("", "What was said to make it clear", framed=True, one_paragraph=True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.previous = Button("Previous", self.theme, icon="chevron-left", run=lambda: self.step_by(-1))
        self.next = Button(
            "Next", self.theme, kind="primary", icon="chevron-right", run=lambda: self.step_by(1)
        )
        self.double = Button(
            "Withdraw as double of…", self.theme, kind="quiet", icon="copy", run=self.withdraw
        )
        foot.addWidget(self.double)
        foot.addStretch(1)
        foot.addWidget(self.previous)
        foot.addWidget(self.next)
        column.addLayout(head)
        column.addWidget(self.words, 1)
        column.addWidget(self.note)
        column.addLayout(foot)
        return frame

    def _clock(self) -> QWidget:
        self._clock_box, column = panel()
        row = QHBoxLayout()
        row.setSpacing(12)
        self.ring = Ring(self.theme, 56)
        self.time = Words("", "poster", wrap=False)
        self.time_state = Words("", "muted", wrap=False)
        figures = QVBoxLayout()
        figures.setSpacing(0)
        figures.addWidget(self.time)
        figures.addWidget(self.time_state)
        self.start = Button("Start", self.theme, icon="play", run=self.timer.toggle)
        row.addWidget(self.ring)
        row.addLayout(figures, 1)
        row.addWidget(self.start)
        column.addLayout(row)
        return self._clock_box

    def show_board(self, board: Board, touched: Touched | None) -> None:
        if touched is not None and not touched.any(Board, Idea, Pair, Person):
            return
        self.own_notes.show_board(board)
        self._turns = explain.queue(self.runner.document, board)
        self.pages.setCurrentIndex(TURN if self._turns else NOTHING)
        self.aside.setVisible(bool(self._turns))
        if self._turns:
            found = self._here()
            self._show(found or (self._turns[0], self._turns[0].ideas[0]), fresh=found is None, first=True)
        else:
            self.stage.show(None, None)

    def _here(self) -> tuple[Turn, Idea] | None:
        """The turn and the proposal on the stage, as they stand now."""
        wanted = self.stage.idea
        return next(((turn, idea) for turn, idea in self._all() if idea.id == wanted), None)

    def _all(self) -> Iterator[tuple[Turn, Idea]]:
        return ((turn, idea) for turn in self._turns for idea in turn.ideas)

    def _show(self, here: tuple[Turn, Idea], *, fresh: bool, first: bool = False) -> None:
        turn, idea = here
        self.note.flush()
        self.stage.show(turn.pair.id if turn.pair else None, idea.id)
        if fresh and (not first or self.timer.state is TimerState.IDLE):
            self.timer.set(turn.seconds)
        self._show_idea(turn, idea)
        self._show_queue(turn)
        self._show_time()

    def _show_idea(self, turn: Turn, idea: Idea) -> None:
        document = self.runner.document
        place = [found.id for found in turn.ideas].index(idea.id) + 1
        self.letter.setVisible(turn.pair is not None)
        self.letter.show_letter(turn.pair.letter if turn.pair else "")
        self.names.setText(
            pair_names(document, turn.pair) if turn.pair else "Put forward by nobody in particular"
        )
        self.place_words.setText(f"Number {idea.number}, {place} of {len(turn.ideas)}")
        self.words.show_text(idea.text)
        self.note.show_text(idea.clarification)
        order = [found.id for _, found in self._all()]
        self.previous.setEnabled(order.index(idea.id) > 0)
        last_of_turn = place == len(turn.ideas)
        self.next.setText("Next pair" if last_of_turn else "Next")
        self.next.setEnabled(order.index(idea.id) < len(order) - 1)
        self.double.setEnabled(len(order) > 1)

    def _show_queue(self, here: Turn) -> None:
        document = self.runner.document
        lines = [
            PairLine(
                turn.pair.id if turn.pair else NOBODY,
                turn.pair.letter if turn.pair else "–",
                pair_names(document, turn.pair) if turn.pair else "Everybody",
                count_of(len(turn.ideas), "proposal"),
            )
            for turn in self._turns
        ]  # fmt: skip
        self.queue.show_pairs(lines, here.pair.id if here.pair else NOBODY)

    def _show_time(self) -> None:
        over = self.timer.state is TimerState.OVER
        self.ring.show_share(self.timer.share, over=over)
        self.time.setText(clock_words(self.timer.left))
        self.time_state.setText(state_words(self.timer))
        running = self.timer.state is TimerState.RUNNING
        self.start.setText("Pause" if running else "Again" if over else "Start")
        self.start.set_icon("pause" if running else "play", self.theme)

    def go_to(self, pair: str, idea: str | None) -> None:
        """Go to a pair's turn, at one of its proposals or the first."""
        for turn, found in self._all():
            if (turn.pair.id if turn.pair else NOBODY) == pair and idea in (None, found.id):
                self._show((turn, found), fresh=True)
                return

    def step_by(self, by: int) -> None:
        """Go to the next proposal, of the next pair after the last one; the timer starts anew for a pair."""
        every = list(self._all())
        order = [idea.id for _, idea in every]
        if self.stage.idea not in order:
            return
        place = order.index(self.stage.idea) + by
        if 0 <= place < len(every):
            turn, idea = every[place]
            before = self.stage.pair
            self._show((turn, idea), fresh=(turn.pair.id if turn.pair else None) != before)

    def clarify(self, text: str) -> None:
        """Keep what was said with the proposal on show."""
        idea = self.runner.document.find(Idea, self.stage.idea)
        if idea is not None:
            label = f"Note what makes idea {idea.number} clear"
            self.runner.do(label, explain.clarify, idea, text, continues=f"idea.clarification/{idea.id}")

    def withdraw(self) -> Picker | None:
        """Open the list of proposals that may stand for the one on show."""
        idea = self.runner.document.find(Idea, self.stage.idea)
        if idea is None:
            return None
        choices = [
            Choice(found.id, f"{found.number}. {found.text}", f"Pair {turn.pair.letter}" if turn.pair else "")
            for turn, found in self._all()
            if found.id != idea.id
        ]
        title = f"Number {idea.number} is a double of"
        return pick(self.double, self.theme, title, choices, lambda key: self.withdraw_as(idea.id, key))

    def withdraw_as(self, ident: str, stands: str) -> None:
        """Withdraw a proposal that another one says already."""
        document = self.runner.document
        idea, other = document.find(Idea, ident), document.find(Idea, stands)
        if idea is None or other is None:
            return
        label = f"Withdraw idea {idea.number} as a double of {other.number}"
        order = [found.id for _, found in self._all()]
        place = order.index(ident) if ident in order else 0
        if self.runner.do(label, explain.withdraw_double, idea, other):
            left = list(self._all())
            if left:
                self._show(left[min(place, len(left) - 1)], fresh=False)
            self.runner.say(f"Number {other.number} now stands for number {idea.number} too", undo=True)

    def actions_of_step(self) -> tuple[Action, ...]:
        return (
            Action("explain.next", "Next proposal", lambda: self.step_by(1), "chevron-right", "PgDown"),
            Action("explain.previous", "Previous proposal", lambda: self.step_by(-1), "chevron-left", "PgUp"),
            Action("explain.note", "Note what was said", self.note.setFocus, "pencil", "Ctrl+I"),
            Action("explain.double", "Withdraw as double of…", self.withdraw, "copy"),
        )

    def open_notes(self) -> None:
        if self._turns:
            self.own_notes.area.setFocus()
        else:
            super().open_notes()

    def focus_work(self) -> None:
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
