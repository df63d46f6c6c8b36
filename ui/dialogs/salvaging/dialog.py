"""The dialog for a damaged file: says what is wrong, and brings back what can be read into a new file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.dialogs.files import ENDING, KINDS, ask_save, file_name
from ui.dialogs.salvaging.making import Brought, Whole, bring_back, copy_whole, last_whole
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.problem import Problem
from ui.widgets.words import Heading, Words
from ui.work import Bench, Job, Work
from workshop.errors import KnownError

ABOUT = (
    "What can still be read can be brought back into a new file, most often nearly everything. "
    "The damaged file stays as it is."
)

WHOLE = "There is also a whole copy of how it was on this computer: {when}."


class SalvageDialog(QDialog):
    """Offers a new file with what can be read; `open_file` opens it."""

    def __init__(
        self,
        path: Path,
        error: KnownError,
        theme: Theme,
        open_file: Callable[[Path], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Bring back a damaged file")
        self._path, self._theme, self._open = path, theme, open_file
        self._there: Path | None = None
        self._leaving: int | None = None
        self.bench = Bench(self)
        self.title = Heading("This file is damaged", 1)
        self.words = Words(f"{error.what} {ABOUT}")
        self.problem = Problem(theme)
        self.bar = QProgressBar()
        self._whole: Whole | None = None
        self.copy = Button("Open a copy of then…", theme, icon="history", run=self.press_copy)
        self.cancel = Button("Cancel", theme, run=self.reject)
        self.go = Button(
            "Bring back what can be read…", theme, kind="primary", icon="life-buoy", run=self.press
        )
        self._build()
        self.bench.idle.connect(self._idle)
        self.destroyed.connect(self.bench.leave)
        self._put(partial(last_whole, path), self._found_whole)

    def press(self) -> None:
        """Ask where the new file goes and make it; once it is there, open it."""
        if self._there is not None:
            self.done(QDialog.DialogCode.Accepted)
            self._open(self._there)
            return
        name = file_name(f"{self._path.stem[:50]} salvaged")
        path = ask_save(self, "Bring back what can be read", name, KINDS, ENDING)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Make the new file in a worker."""
        self._make(partial(bring_back, self._path, path))

    def press_copy(self) -> None:
        """Ask where a copy of the last snapshot goes, and put it there."""
        if self._whole is None:
            return
        name = file_name(f"{self._path.stem[:50]} {self._whole.when}")
        path = ask_save(self, "Open a copy of then", name, KINDS, ENDING)
        if path is not None:
            self._make(partial(copy_whole, self._whole.path, self._path, path))

    def _make(self, work: Work) -> None:
        self.problem.say("")
        self.bar.show()
        self._let_choose(on=False)
        self._put(work, self._brought)

    def _put(self, work: Work, done: Callable[..., None]) -> None:
        job = Job(work)
        job.done.connect(done)
        job.failed.connect(self._refused)
        self.bench.put(job)

    def _let_choose(self, *, on: bool) -> None:
        for button in (self.go, self.copy):
            button.setEnabled(on)

    @Slot(object)
    def _found_whole(self, found: Whole | None) -> None:
        if found is not None:
            self._whole = found
            self.words.setText(f"{self.words.text()} {WHOLE.format(when=found.when)}")
            self.copy.show()
            self.adjustSize()

    def done(self, result: int) -> None:
        """Close; a worker that is still at it is told to stop, and nobody waits for it."""
        if self.bench.busy():
            self._leaving = result
            self.bench.stop()
            self.hide()
        else:
            super().done(result)

    @Slot(object)
    def _brought(self, brought: Brought) -> None:
        self._there = brought.path
        self.copy.hide()
        self.title.setText("The new file is ready")
        self.words.setText(f"“{brought.path.name}” in {brought.path.parent} holds {brought.words}")
        self.words.setAccessibleName(self.words.text())
        self.go.setText("Open it")
        self.go.setAccessibleName("Open it")
        self.go.set_icon("folder-open", self._theme)
        self.cancel.setText("Close")
        self.cancel.setAccessibleName("Close")

    @Slot(object)
    def _refused(self, error: KnownError) -> None:
        self.problem.say(str(error))

    @Slot()
    def _idle(self) -> None:
        self.bar.hide()
        self._let_choose(on=True)
        self.go.setFocus()
        if self._leaving is not None:
            super().done(self._leaving)

    def _build(self) -> None:
        self.setMinimumWidth(self._theme.px(560))
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Reading what can be read")
        self.bar.hide()
        self.go.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.copy.hide()
        row.addWidget(self.copy)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        for widget in (self.title, self.words, self.problem, self.bar):
            column.addWidget(widget)
        column.addLayout(row)
