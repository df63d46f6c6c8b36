"""The dialog for a file that goes out: its kind, what it holds, of which question, and what stays behind."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.dialogs.exporting.making import left_behind, make
from ui.dialogs.exporting.words import HOLDS, KINDS, OF_A_QUESTION, WHOLE_RECORD, kinds_of
from ui.dialogs.files import ask_save, file_name
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.problem import Problem
from ui.widgets.words import Heading, Words
from ui.work import Bench, Job
from workshop.document.records import Board
from workshop.errors import KnownError
from workshop.exchange.write import EXPORTS

EVERY = "Every question"


class ExportDialog(QDialog):
    """Asks, and writes in a worker; the session is only read."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export")
        self._runner, self._theme = runner, theme
        self._ending, self._what, self._picked, self._board = next(iter(KINDS)), "", "", ""
        self._leaving: int | None = None
        self.bench = Bench(self)
        self.kind, self.what, self.question = (
            Choice("Kind of file"),
            Choice("What it holds"),
            Choice("Question"),
        )
        self.note = Words("", "muted")
        self.problem = Problem(theme)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.hide()
        self.save = Button("Save the file…", theme, kind="primary", icon="file-down", run=self.ask)
        self.save.setDefault(True)
        self._build()
        self.kind.picked.connect(self._pick_kind)
        self.what.picked.connect(self._pick_what)
        self.question.picked.connect(self._pick_question)
        self.bench.idle.connect(self._idle)
        self.destroyed.connect(self.bench.leave)
        self._show()

    def ask(self) -> None:
        """Ask where, and write the file there."""
        title = self._runner.document.partnership.name
        kinds, ending = kinds_of(self._ending), f".{self._ending}"
        path = ask_save(self, "Export", file_name(title, ending), kinds, ending)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the file in a worker."""
        document = self._runner.document.copy()
        board = document.find(Board, self._board) if self._what in OF_A_QUESTION else None
        job = Job(partial(make, document, path, self._what, board))
        job.done.connect(self._made)
        job.failed.connect(self._refused)
        self.problem.say("")
        self.bar.show()
        self.save.setEnabled(False)
        self.bench.put(job)

    def done(self, result: int) -> None:
        """Close; a worker that is still at it is told to stop, and nobody waits for it."""
        if self.bench.busy():
            self._leaving = result
            self.bench.stop()
            self.hide()
        else:
            super().done(result)

    @Slot(object)
    def _made(self, found: tuple[Path, tuple[str, ...]]) -> None:
        path, left_out = found
        self._runner.say(" ".join([f"The export is in “{path.name}”.", *left_out]))
        self.done(QDialog.DialogCode.Accepted)

    @Slot(object)
    def _refused(self, error: KnownError) -> None:
        self.problem.say(str(error))

    @Slot()
    def _idle(self) -> None:
        self.bar.hide()
        self.save.setEnabled(True)
        if self._leaving is not None:
            super().done(self._leaving)

    def _pick_kind(self, ending: str) -> None:
        self._ending = ending
        self._show()

    def _pick_what(self, what: str) -> None:
        self._picked = what
        self._show()

    def _pick_question(self, board: str | None) -> None:
        self._board = board or ""
        self._show()

    def _show(self) -> None:
        holds = EXPORTS[self._ending].holds
        self._what = self._picked if self._picked in holds else holds[0]
        self.kind.show_options(KINDS.items(), self._ending)
        self.what.show_options([(what, HOLDS[what]) for what in holds], self._what)
        boards = self._runner.document.all(Board)
        questions = [(None, EVERY), *((board.id, board.question) for board in boards)]
        self.question.show_options(questions, self._board or None)
        record = (self._ending, self._what) == ("json", "everything")
        self.question.setEnabled(self._what in OF_A_QUESTION and len(boards) > 1 and not record)
        notes = [*([WHOLE_RECORD] if record else []), *left_behind(self._runner.document)]
        self.note.setText(" ".join(notes))
        self.note.setVisible(bool(self.note.text()))

    def _build(self) -> None:
        self.setMinimumWidth(self._theme.px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        for label, choice in (
            ("Kind of file", self.kind),
            ("What it holds", self.what),
            ("Question", self.question),
        ):
            form.addRow(label, choice)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(Button("Cancel", self._theme, run=self.reject))
        row.addWidget(self.save)
        column.addWidget(Heading("Export", 1))
        column.addLayout(form)
        for widget in (self.note, self.problem, self.bar):
            column.addWidget(widget)
        column.addLayout(row)
