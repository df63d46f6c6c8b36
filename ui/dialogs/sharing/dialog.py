"""The dialog for a copy to share: what travels, what stays behind, how much it is, and where the copy is."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.files import ENDING, KINDS, ask_save, file_name
from ui.dialogs.sharing.making import Made, Wish, make, named
from ui.dialogs.sharing.words import named_words, note_words, staying, staying_words
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.elided import plain_tip
from ui.widgets.problem import Problem
from ui.widgets.sheet import panel
from ui.widgets.words import Heading, Words
from ui.work import Bench, Job
from workshop.document.records import LogEntry, Record
from workshop.errors import KnownError
from workshop.sharing.safe_copy import Without

ABOUT = (
    "The copy is a session file of its own that you can pass on. Your file stays as it is. "
    "Private answers, your own notes and who wishes to be kept apart never travel."
)
CARE = "Only names entered under People are known. Read the copy once before you pass it on."
WHY = "The history of every step stays behind too, because it would show what is left out."
NOTES = "Log notes that travel: only those ticked here"


class ShareDialog(QDialog):
    """Asks, and makes the copy in a worker; the session is only read."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Make a copy to share")
        self._runner, self._theme = runner, theme
        self._leaving: int | None = None
        self._there: Path | None = None
        self.bench = Bench(self)
        self.names = QCheckBox("Without names: everybody’s name is taken out wherever it stands")
        self.reflections = QCheckBox("Without answers and what reviews found")
        self.history = QCheckBox("Without the history of every step")
        self.notes = QListWidget()
        self.why, self.named = Words(WHY, "muted"), Words("", "muted")
        self.title = Heading("Make a copy to share", 1)
        self.stays = Words("", "strong")
        self.problem = Problem(theme)
        self.bar = QProgressBar()
        self.outcome = Words("")
        self.cancel = Button("Cancel", theme, run=self.reject)
        self.go = Button("Make the copy…", theme, kind="primary", icon="shield-check", run=self.ask)
        self.folder = Button("Show it in its folder", theme, icon="folder-open", run=self.show_folder)
        self._fill_notes()
        self._build()
        for box in (self.names, self.reflections, self.history):
            box.toggled.connect(self._show)
        self.notes.itemChanged.connect(self._show)
        self.bench.idle.connect(self._idle)
        self.destroyed.connect(self.bench.leave)
        self._show()

    @property
    def without(self) -> Without:
        """What is to be left out."""
        return Without(
            names=self.names.isChecked(),
            reflections=self.reflections.isChecked(),
            history=self.history.isChecked() or not self._in_file,
            ticked=self.ticked,
        )

    @property
    def ticked(self) -> frozenset[str]:
        """The ids of the log notes that travel."""
        items = (self.notes.item(row) for row in range(self.notes.count()))
        return frozenset(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def ask(self) -> None:
        """Ask where, and make the copy there."""
        title = self._runner.document.partnership.name[:40] or "partnership"
        words = f"{title} {'without names' if self.names.isChecked() else 'to share'}"
        path = ask_save(self, "Make a copy to share", file_name(words), KINDS, ENDING)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Make the copy in a worker, after a snapshot."""
        session = self._runner.session
        self.problem.say("")
        try:
            if session.path and not session.readonly:
                session.keep()
        except KnownError as error:
            self._refused(error)
            return
        job = Job(partial(make, session, session.document.copy(), Wish(path, self.without)))
        job.done.connect(self._made)
        job.failed.connect(self._refused)
        job.progressed.connect(self._progress)
        self.bar.show()
        self._let_choose(on=False)
        self.bench.put(job)

    def show_folder(self) -> None:
        """Open the folder of the copy in the system's own window."""
        if self._there is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._there.parent)))

    def done(self, result: int) -> None:
        """Close; a worker that is still at it is told to stop, and nobody waits for it."""
        if self.bench.busy():
            self._leaving = result
            self.bench.stop()
            self.hide()
        else:
            super().done(result)

    @Slot(object)
    def _made(self, made: Made) -> None:
        self._there = made.path
        names = " No name was found in it." if self.names.isChecked() else ""
        self.title.setText("The copy is made")
        self.outcome.setText(f"“{made.path.name}” is in {made.path.parent}. It was read again.{names}")
        self.outcome.setAccessibleName(self.outcome.text())
        parts = staying(self._runner.document, self.without, self.ticked)
        self._say_stays(parts, history=self._in_file and not made.with_history)
        for widget in (*self._choices, self.go):
            widget.hide()
        for shown in (self.outcome, self.folder):
            shown.show()
        self.cancel.setText("Close")
        self.cancel.setAccessibleName("Close")
        self.folder.setFocus()
        self._fit()

    @Slot(object)
    def _refused(self, error: KnownError) -> None:
        self.problem.say(str(error))
        self._fit()

    @Slot(int, int)
    def _progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    @Slot()
    def _idle(self) -> None:
        self.bar.hide()
        self._let_choose(on=True)
        if self.problem.isVisible():
            self.go.setFocus()
        if self._leaving is not None:
            super().done(self._leaving)

    @Slot(object)
    def _show_named(self, found: tuple[Record, ...]) -> None:
        self.named.setText(f"{named_words(found)} {CARE}")
        self._fit()

    def _show(self) -> None:
        document, without = self._runner.document, self.without
        parts = staying(document, without, self.ticked)
        cut = bool(parts) or without.names
        self.history.setVisible(self._in_file and not cut)
        self.why.setVisible(self._in_file and cut)
        self._say_stays(parts, history=self._in_file and (cut or without.history))
        self.named.setVisible(without.names)
        if without.names and not self.named.text():
            self.named.setText("Looking where names stand.")
            job = Job(partial(named, document.copy()))
            job.done.connect(self._show_named)
            self.bench.put(job)
        self._fit()

    @property
    def _in_file(self) -> bool:
        return self._runner.session.path is not None

    def _say_stays(self, parts: list[str], *, history: bool) -> None:
        self.stays.setText(staying_words(parts, history=history))
        self.stays.setAccessibleName(self.stays.text())

    def _fit(self) -> None:
        """Be as tall as the words that are there now."""
        if (column := self.layout()) is not None:
            self._inside.activate()
            column.activate()
            self.resize(self.width(), column.totalHeightForWidth(self.width()))

    def _let_choose(self, *, on: bool) -> None:
        for widget in (*self._choices, self.go):
            widget.setEnabled(on)

    def _fill_notes(self) -> None:
        self.notes.setAccessibleName(NOTES)
        for entry in self._runner.document.all(LogEntry):
            item = QListWidgetItem(note_words(entry), self.notes)
            item.setSizeHint(QSize(0, self._theme.px(32)))
            item.setToolTip(plain_tip(item.text()))
            item.setData(Qt.ItemDataRole.UserRole, entry.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if entry.shared else Qt.CheckState.Unchecked)

    def _build(self) -> None:
        self.setMinimumWidth(self._theme.px(620))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        choices, self._inside = panel()
        for box in (self.names, self.named, self.reflections, self.history, self.why):
            self._inside.addWidget(box)
        about, title = Words(ABOUT, "muted"), Words(NOTES, "strong")
        self._choices = (about, choices, title, self.notes)
        self.notes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notes.setFixedHeight(self._theme.px(32 * min(4, max(1, self.notes.count())) + 16))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Making the copy")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.folder, self.cancel, self.go):
            row.addWidget(button)
        column.addWidget(self.title)
        for widget in (*self._choices, self.outcome, self.stays, self.problem, self.bar):
            column.addWidget(widget)
        for hidden in (self.named, self.outcome, self.bar, self.folder):
            hidden.hide()
        if not self.notes.count():
            title.hide()
            self.notes.hide()
        column.addLayout(row)
        self.go.setDefault(True)
