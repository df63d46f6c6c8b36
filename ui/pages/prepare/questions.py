"""The questions: one board each, with a limit, and a hint where a question closes the conversation."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.day.methods.way_button import WayButton
from ui.pages.part import Part
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.badge import Badge
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import AddLine, EditLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.row_tools import MovableRow, RowTools
from ui.widgets.rows import Rows
from ui.widgets.sheet import Sheet
from ui.widgets.words import Heading, Words
from workshop.document.lists import moved
from workshop.document.records import Board, Day, Idea
from workshop.document.text import counted, quoted
from workshop.document.touched import Touched
from workshop.opera.board import edit_board, question_hint, remove_board, start_board


class QuestionRow(MovableRow):
    """One question with all that belongs to it."""

    def __init__(self, board: Board, part: "QuestionsPart") -> None:
        super().__init__()
        self.setObjectName("panel")
        self._board, self._part = board, part
        self.number = Badge(part.theme)
        self.question = EditArea("", "One open question", one_paragraph=True)
        self.question.setProperty("scale", "section")
        self.hint = Words("", "hint")
        self.limit = EditLine("", "Add a limit, such as “doable within three months”")
        self.criteria = EditLine("", "Add what ideas are judged by, with “;” between")
        self.anonymous = QCheckBox("Anonymous: no names are kept")
        self.way = WayButton(part.runner, part.theme)
        self.ideas = Button("", part.theme, kind="link", icon="arrow-right", run=self._open)
        self.tools = RowTools(part.theme, self._move, self._remove, "question")
        self._build()
        self.question.edited.connect(lambda text: self._keep("Reword the question", question=text))
        self.limit.edited.connect(lambda text: self._keep("Set the limit", limit=text))
        self.criteria.edited.connect(self._keep_criteria)
        self.anonymous.clicked.connect(self._keep_anonymous)

    def show_record(self, record: Any, place: int, of: int) -> None:
        self._board = record
        self.number.show_letter(str(place + 1))
        self.question.show_text(record.question)
        self.limit.show_text(record.limit)
        self.criteria.show_text("; ".join(record.criteria))
        self.anonymous.setChecked(record.anonymous)
        self.way.show_board(record)
        hint = question_hint(record.question)
        self.hint.setText(hint or "")
        self.hint.setVisible(bool(hint))
        number = len(self._part.runner.document.where(Idea, board=record.id))
        self.ideas.setText(f"Open the board, {counted(number, 'idea')}" if number else "Open the board")
        self.tools.show_place(place, of)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(self.number)
        head.addWidget(self.question, 1)
        head.addWidget(self.tools)
        column.addLayout(head)
        body = QVBoxLayout()
        body.setContentsMargins(34, 0, 0, 0)
        body.setSpacing(2)
        body.addWidget(self.hint)
        for words, line in (("Limit", self.limit), ("Judged by", self.criteria)):
            body.addLayout(_named(words, line))
        self.hint.setContentsMargins(10, 0, 0, 4)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 4, 0, 0)
        foot.addWidget(self.anonymous)
        foot.addSpacing(16)
        foot.addWidget(self.way)
        foot.addStretch(1)
        foot.addWidget(self.ideas)
        body.addLayout(foot)
        column.addLayout(body)

    def _keep(self, label: str, **fields: Any) -> bool:
        key = f"board.{next(iter(fields))}/{self._board.id}"
        done = self._part.runner.do(label, edit_board, self._board, continues=key, **fields)
        if not done:
            self._part.refresh(None)
        return done

    def _keep_criteria(self, text: str) -> None:
        found = tuple(part.strip() for part in text.split(";") if part.strip())
        self._keep("Set what ideas are judged by", criteria=found)

    def _keep_anonymous(self, on: bool) -> None:
        self._keep("Make the board anonymous" if on else "Keep names on the board", anonymous=on)

    def _open(self) -> None:
        self._part.place.go("own", self._board.id)

    def _move(self, to: int) -> None:
        self._part.runner.do("Move a question", _move_board, self._board, to)

    def _remove(self) -> None:
        words = f"Remove the question {quoted(self._board.question)}"
        if self._part.runner.do(words, remove_board, self._board):
            self._part.runner.say("Question removed, with its board.", undo=True)


def _named(words: str, line: EditLine) -> QHBoxLayout:
    """A line with its name in front, so that it is clear what it is once it is filled."""
    row, name = QHBoxLayout(), Words(words, "small", wrap=False)
    row.setContentsMargins(10, 0, 0, 0)
    name.setMinimumWidth(name.fontMetrics().horizontalAdvance("Judged by") + 12)
    row.addWidget(name)
    row.addWidget(line, 1)
    line.setAccessibleName(words)
    return row


class QuestionsPart(Part):
    """A list of questions, each edited where it stands, and a line for the next one."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.rows: Rows[Board] = Rows(partial(QuestionRow, part=self), spacing=12)
        self.new = AddLine("Type an open question, then Enter")
        self.hint = Words("", "hint")
        self.empty = EmptyState(
            "What do you want to ask the room?",
            how="One open question at a time works best: “What would help us to …?”, with a limit.",
            theme=theme,
            icon="circle-question-mark",
        )
        self._build()
        self.new.added.connect(self._add)
        self.new.textChanged.connect(self._teach)

    def refresh(self, touched: Touched | None) -> None:
        if touched is None or touched.any(Board, Idea):
            boards = self.runner.document.all(Board)
            self.rows.show_records(boards)
            self.empty.setVisible(not boards)

    def _build(self) -> None:
        sheet = Sheet(820)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sheet)
        column = sheet.column
        column.setSpacing(8)
        column.addWidget(Heading("Questions for the day", 2))
        column.addWidget(
            Words("Each question is a board of its own, taken from silence to an ordered list.", "muted")
        )
        column.addSpacing(4)
        column.addWidget(self.rows)
        column.addWidget(self.empty)
        column.addSpacing(4)
        column.addWidget(self.new)
        column.addWidget(self.hint)
        column.addStretch(1)
        self.hint.hide()

    def _add(self, question: str) -> None:
        days = self.runner.document.all(Day)
        day = days[0] if days else None
        if self.runner.do(f"Ask {quoted(question)}", start_board, question, day=day):
            self.new.clear()

    def _teach(self, text: str) -> None:
        hint = question_hint(text) if len(text) > 12 else None
        self.hint.setText(hint or "")
        self.hint.setVisible(bool(hint))


def _move_board(document: Any, board: Board, to: int) -> Any:
    return moved(document, document.all(Board), board, to)
