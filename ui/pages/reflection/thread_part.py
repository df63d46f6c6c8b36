"""The thread: whose ideas the agreement carries, where each idea went, and a walk along it both ways."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.part import Part
from ui.pages.reflection.thread_view import ThreadView
from ui.pages.reflection.voices_view import VoicesView
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.rows import Row, Rows
from ui.widgets.sheet import Sheet, panel
from ui.widgets.words import Heading, Words
from workshop.agreement.clauses import clauses
from workshop.agreement.thread import back
from workshop.agreement.voices import voice_words, voices, went
from workshop.document.document import Document
from workshop.document.records import Board, Idea, Pair, Person, Record
from workshop.document.text import one_line
from workshop.document.touched import Touched
from workshop.opera.hidden import hidden

SLICE = 20


class IdeaRow(Row):
    """One idea, and what became of it."""

    def __init__(self, idea: Idea, part: "ThreadPart") -> None:
        super().__init__()
        self._idea, self._part = idea, part
        self.idea = Words("")
        self.fate = Words("", "small")
        self.follow = Button("Follow", part.theme, kind="link", icon="git-merge", run=self._follow)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        words = QVBoxLayout()
        words.setSpacing(0)
        for widget in (self.idea, self.fate):
            words.addWidget(widget)
        row.addLayout(words, 1)
        row.addWidget(self.follow, 0, Qt.AlignmentFlag.AlignTop)

    def show_record(self, record: Any, place: int, of: int) -> None:  # noqa: ARG002
        self._idea = record
        words = f"{record.number}. {one_line(record.text)}"
        self.idea.setText(words)
        fate = went(self._part.runner.document, record)
        self.fate.setText(f"It {fate}.")
        self.follow.setAccessibleName(f"Follow the thread of {words}")

    def _follow(self) -> None:
        self._part.bring(self._idea)


class ThreadPart(Part):
    """Nothing is shown of boards that hide their ideas, and nobody is named where a board is anonymous."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self._whose: str | None = None
        self._shown = SLICE
        self._seal = ""
        self.says = Words("", "body")
        self.voices = VoicesView(theme)
        self.walk = ThreadView(place, theme)
        self.whose = Choice("Whose ideas")
        self.rows: Rows[Idea] = Rows(partial(IdeaRow, part=self), spacing=0)
        self.more = Button("", theme, kind="link", icon="chevron-down", run=self._show_more)
        self.empty = EmptyState(
            "Where did each idea go?",
            "Write the first ideas",
            "From an idea to its group, to a clause, to an action: nothing that was said is lost on the way.",
            theme=theme,
            icon="git-merge",
        )
        self._build()
        self.empty.started.connect(lambda: self.place.go("own"))
        self.whose.picked.connect(self.choose)

    def refresh(self, touched: Touched | None) -> None:
        document = self.runner.document
        if touched is not None and document.seal == self._seal:
            return
        self._seal = document.seal
        open_boards = [board for board in document.all(Board) if not hidden(document, board).ideas]
        named = {board.id for board in open_boards if not hidden(document, board).authors}
        ideas = [idea for board in open_boards for idea in document.where(Idea, board=board.id)]
        self.empty.setVisible(not ideas)
        self.whole.setVisible(bool(ideas))
        if not ideas:
            return
        found = voices(document, named)
        self.voices.show_voices(found)
        self.voices.setVisible(any(voice.of for voice in found))
        self.says.setText(voice_words(found))
        if self.walk.record is None:
            self.walk.show_record(document, self._first(document))
        else:
            self.walk.show_record(document, None)
        self._show_ideas(document, ideas, named)

    def bring(self, record: Record) -> None:
        """Put a record in the middle of the thread."""
        self.walk.show_record(self.runner.document, record)
        self.sheet.bring(self.walk.title)

    def choose(self, whose: str | None) -> None:
        """Show the ideas of one person or pair, or of everybody."""
        self._whose, self._shown, self._seal = whose, SLICE, ""
        self.refresh(None)

    def _show_ideas(self, document: Document, ideas: list[Idea], named: set[str]) -> None:
        options: list[tuple[str | None, str]] = [(None, "Everybody’s ideas")]
        authors = {idea.author for idea in ideas if idea.board in named}
        options += [(p.id, p.name) for p in document.all(Person) if p.id in authors]
        pairs = {idea.pair for idea in ideas}
        options += [(p.id, f"Pair {p.letter}") for p in document.all(Pair) if p.id in pairs]
        if self._whose not in {value for value, _ in options}:
            self._whose = None
        self.whose.show_options(options, self._whose)
        wanted = [i for i in ideas if self._whose in (None, i.pair) or self._is_theirs(i, named)]
        self.rows.show_records(wanted[: self._shown])
        left = len(wanted) - self._shown
        self.more.setText(f"Show {min(left, SLICE)} more of {left}")
        self.more.setVisible(left > 0)

    def _is_theirs(self, idea: Idea, named: set[str]) -> bool:
        return idea.board in named and self._whose in (idea.author, *idea.co_authors)

    @staticmethod
    def _first(document: Document) -> Record | None:
        """A clause with a thread to begin with, or else any idea."""
        for clause in clauses(document):
            if back(document, clause):
                return clause
        return next(iter(document.all(Idea)), None)

    def _show_more(self) -> None:
        self._shown, self._seal = self._shown + SLICE, ""
        self.refresh(None)

    def _build(self) -> None:
        self.sheet = Sheet(880)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)
        self.whole = QWidget()
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        box, inside = panel()
        for widget in (Heading("Whose ideas the agreement carries", 2), self.says, self.voices):
            inside.addWidget(widget)
        column.addWidget(box)
        column.addWidget(self.walk)
        below, list_column = panel()
        self.whose.setFixedWidth(self.theme.px(240))
        for shown in (Heading("Where your idea went", 2), self.whose, self.rows, self.more):
            list_column.addWidget(shown)
        column.addWidget(below)
        for part in (self.empty, self.whole):
            self.sheet.column.addWidget(part)
        self.sheet.column.addStretch(1)
