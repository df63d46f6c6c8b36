"""The dialog for a damaged file: says what is wrong, and brings back what can be read into a new file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.dialogs.files import ENDING, KINDS, ask_save, file_name
from ui.dialogs.salvaging.making import Brought, bring_back
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.problem import Problem
from ui.widgets.words import Heading, Words
from ui.work import Bench, Job
from workshop.errors import KnownError

ABOUT = (
    "What can still be read can be brought back into a new file, most often nearly everything. "
    "The damaged file stays as it is."
)


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
        self.cancel = Button("Cancel", theme, run=self.reject)
        self.go = Button(
            "Bring back what can be read…", theme, kind="primary", icon="life-buoy", run=self.press
        )
        self._build()
        self.bench.idle.connect(self._idle)
        self.destroyed.connect(self.bench.leave)

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
        job = Job(partial(bring_back, self._path, path))
        job.done.connect(self._brought)
        job.failed.connect(self._refused)
        self.problem.say("")
        self.bar.show()
        self.go.setEnabled(False)
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
    def _brought(self, brought: Brought) -> None:
        self._there = brought.path
        self.title.setText("What could be read is back")
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
        self.go.setEnabled(True)
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
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        for widget in (self.title, self.words, self.problem, self.bar):
            column.addWidget(widget)
        column.addLayout(row)
