"""The dialog for a list that comes in: columns, a preview, counts, problems by line, and one button."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.dialogs.files import ask_open
from ui.dialogs.importing.fields import Fields
from ui.dialogs.importing.reading import look, make_ready, read
from ui.dialogs.importing.rows import RowsTable
from ui.dialogs.importing.words import KINDS, TITLES
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.elided import Elided
from ui.widgets.problem import Problem
from ui.widgets.words import Heading, Words
from ui.work import Bench, Job
from workshop.document.ready import Ready
from workshop.document.text import counted
from workshop.errors import KnownError
from workshop.exchange.grid import Grid
from workshop.exchange.incoming import NAMED, Outlook, Target, words_for
from workshop.exchange.mapping import Mapping, column_names, guess

LINES = 4
"""How many problems are on show at once; the others follow once these are mended."""


class ImportDialog(QDialog):
    """Reads, looks and makes ready in a worker; changes the session once, when told to, by one step."""

    def __init__(self, runner: Runner, theme: Theme, target: Target, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(TITLES[target.kind])
        self._runner, self._theme, self._target = runner, theme, target
        self._path = Path()
        self._grids: tuple[Grid, ...] = ()
        self._grid: Grid | None = None
        self._mapping: Mapping | None = None
        self.found: Outlook | None = None
        self._taking = Outlook()
        self._leaving: int | None = None
        self.bench = Bench(self)
        columns = target.columns
        self.file = Elided("", "muted")
        self.sheet = Choice("Sheet")
        self.header = QCheckBox("The first line names the columns")
        self.fields = Fields(columns.known, columns.needed)
        self.table = RowsTable(theme)
        self.summary = Words("", "strong")
        self.remarks = Words("", "muted")
        self.problem = Problem(theme)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.take = Button("Import", theme, kind="primary", icon="file-up", run=self.accept)
        self.take.setDefault(True)
        self.other = Button("Choose another file…", theme, kind="quiet", icon="folder-open", run=self.ask)
        self._build()
        self.sheet.picked.connect(self._pick_sheet)
        self.header.clicked.connect(self._pick_header)
        self.fields.chosen.connect(self._pick_column)
        self.bench.idle.connect(self._idle)
        self.destroyed.connect(self.bench.leave)

    def ask(self) -> bool:
        """Ask for a file and open it; False where the user thinks better of it."""
        path = ask_open(self.parentWidget() or self, TITLES[self._target.kind], KINDS[self._target.kind])
        if path:
            self.open_file(path)
        return path is not None

    def open_file(self, path: Path) -> None:
        """Read a file and show what is in it."""
        self._path, self._grids, self._grid = path, (), None
        self.summary.setText("Reading the file.")
        self.file.show_text(path.name)
        self._work(Job(partial(read, path, self._target)), self._show_grids)
        if not self.isVisible():
            self.open()

    def accept(self) -> None:
        """Make ready in a worker what was looked at; it is put in place when that is done."""
        if self.found is not None and self.found.edits and not self.bench.busy():
            self._take(self.found)

    def done(self, result: int) -> None:
        """Close; a worker that is still at it is told to stop, and nobody waits for it."""
        if self.bench.busy():
            self._leaving = result
            self.bench.stop()
            self.hide()
        else:
            super().done(result)

    def _take(self, found: Outlook) -> None:
        self._taking = found
        self._let_choose(may=False)
        self.summary.setText("Bringing it in. Cancel leaves everything as it is.")
        document = self._runner.document.copy()
        self._work(Job(partial(make_ready, document, self._target, found)), self._put)

    @Slot(object)
    def _put(self, ready: Ready) -> None:
        if self._leaving is not None:
            return
        if ready.seal != self._runner.document.seal:
            self._take(self._taking)
            return
        words = words_for(self._target, ready.edits)
        if not ready.edits or self._runner.put(words, ready):
            self._runner.say(f"{words}: done, from {self._path.name}.", undo=bool(ready.edits))
            self.done(QDialog.DialogCode.Accepted)

    def _work(self, job: Job, done: object) -> None:
        self.found = None
        self.take.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.problem.say("")
        job.done.connect(done)
        job.failed.connect(self._refused)
        job.progressed.connect(self._show_progress)
        self.bench.put(job)

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _let_choose(self, *, may: bool) -> None:
        for widget in (self._controls, self.sheet, self.other):
            widget.setEnabled(may)

    @Slot(object)
    def _show_grids(self, grids: tuple[Grid, ...]) -> None:
        self._grids = grids
        options = [(str(at), grid.title or "List") for at, grid in enumerate(grids)]
        self.sheet.show_options(options, "0" if grids else None)
        self.sheet.setVisible(len(grids) > 1)
        if grids:
            self._show_grid(grids[0])

    def _show_grid(self, grid: Grid) -> None:
        self._grid = grid
        self._set_mapping(guess(grid, self._target.columns))

    def _set_mapping(self, mapping: Mapping) -> None:
        assert self._grid is not None
        self._mapping = mapping
        self.header.setChecked(mapping.header)
        self._controls.show()
        self.summary.setText(f"Looking through {counted(len(self._grid.records), 'row')}.")
        self.fields.show_mapping(mapping, column_names(self._grid, header=mapping.header))
        document = self._runner.document.copy()
        self._work(Job(partial(look, document, self._target, self._grid, mapping)), self._show_outlook)

    @Slot(object)
    def _show_outlook(self, found: Outlook) -> None:
        self.found = found
        assert self._mapping is not None
        self.table.rows.show_outlook(
            found, tuple(name for name, place in self._mapping.places if place is not None)
        )
        self.table.show_first_broken()
        words = words_for(self._target, found.edits)
        self.take.setText("Import" if found.problems else words)
        self.take.setEnabled(bool(found.edits))
        rows = counted(len(found.rows), "row")
        shown = f", the first {len(found.states)} shown" if len(found.rows) > len(found.states) else ""
        same = "" if found.edits or found.problems else ". All of it is in the file already"
        self.summary.setText(f"{rows}{shown}{same}.")
        self.remarks.setText(" ".join(found.remarks))
        self.remarks.setVisible(bool(found.remarks))
        self.problem.say(_problems(found))

    @Slot(object)
    def _refused(self, error: KnownError) -> None:
        self._controls.hide()
        self.table.rows.show_outlook(Outlook(), ())
        self.summary.setText("")
        self.remarks.hide()
        self.problem.say(str(error))

    @Slot()
    def _idle(self) -> None:
        self.bar.hide()
        self._let_choose(may=True)
        if self._leaving is not None:
            super().done(self._leaving)

    def _pick_sheet(self, value: str) -> None:
        self._show_grid(self._grids[int(value)])

    def _pick_header(self, header: bool) -> None:
        assert self._mapping is not None
        self._set_mapping(Mapping(self._mapping.places, header))

    def _pick_column(self, field: str, place: int | None) -> None:
        assert self._mapping is not None
        self._set_mapping(self._mapping.with_place(field, place))

    def _build(self) -> None:
        self.resize(self._theme.px(960), self._theme.px(640))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Heading(TITLES[self._target.kind], 1))
        names.addWidget(self.file)
        head.addLayout(names, 1)
        head.addWidget(self.sheet)
        column.addLayout(head)
        column.addWidget(self._columns())
        column.addWidget(self.table, 1)
        for widget in (self.summary, self.remarks, self.problem, self.bar):
            column.addWidget(widget)
        column.addLayout(self._foot())

    def _columns(self) -> QWidget:
        self._controls = QWidget()
        column = QVBoxLayout(self._controls)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.fields)
        column.addWidget(self.header)
        self._controls.hide()
        return self._controls

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.other)
        row.addStretch(1)
        row.addWidget(Button("Cancel", self._theme, run=self.reject))
        row.addWidget(self.take)
        return row


def _problems(found: Outlook) -> str:
    """The first problems, a line each; nothing is taken while there are any."""
    if not found.problems:
        return ""
    lines = [words for _, words in found.problems[:LINES]]
    number = len(found.problems)
    if number > LINES:
        more = f"{NAMED - LINES} and more" if number > NAMED else str(number - LINES)
        lines.append(f"{more} more like these.")
    return "\n".join([*lines, "Nothing is imported until this is mended."])
