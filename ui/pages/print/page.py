"""The Print page: what there is on the left, how it will look on the right."""

import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.dates import today
from ui.dialogs.files import ask_save, documents_folder, file_name
from ui.dialogs.sharing.entrance import share
from ui.pages.page import Page
from ui.pages.print.choices import ABOUT_BOARDS, FOR_PAIRS, FOR_PEOPLE, PAPERS, VERSIONS
from ui.pages.print.drawing import Preview, Wish, draw_preview, save_one, save_pack
from ui.pages.print.handout_list import HandoutList
from ui.pages.print.preview import PreviewPane
from ui.pages.print.printer import Stretch, both_sides, print_pages, printer_for
from ui.pages.print.stumbles import Stumbles
from ui.pages.print.whom import Whom
from ui.place import Place
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.flow import Flow
from ui.widgets.problem import Problem
from ui.widgets.words import Heading, Words
from ui.work import Bench, Job, Work
from workshop.document.records import Board, Pair, Person
from workshop.document.text import counted
from workshop.document.touched import Touched
from workshop.errors import KnownError
from workshop.handouts.catalogue import DOCUMENTS, Handout

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class PrintPage(Page):
    """Handouts are drawn from a copy of the document, so that the day goes on meanwhile."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.bench = Bench(self)
        self.bench.idle.connect(self._idle)
        self.handouts = HandoutList(DOCUMENTS, theme)
        self.version = Choice("Version")
        self.paper = Choice("Paper")
        self.board = Choice("Question")
        self.whom = Whom(theme)
        self.preview = PreviewPane(theme)
        self.stumbles = Stumbles(theme)
        self._only: frozenset[str] = frozenset()
        self._drawn: Preview | None = None
        self.title = Heading("", 1)
        self.about = Words("", "muted")
        self.pages = Words("", "muted", wrap=False)
        self.problem = Problem(theme)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = Button("Cancel", theme, kind="quiet", icon="x", run=self.bench.stop)
        self._version, self._paper = "standard", "a4"
        self._board: str | None = None
        self._saving = False
        self._build()
        self.handouts.chosen.connect(lambda _: self.refresh(None))
        self.version.picked.connect(self._pick_version)
        self.paper.picked.connect(self._pick_paper)
        self.board.picked.connect(self._pick_board)
        self.whom.picked.connect(self._pick_whom)

    @property
    def handout(self) -> Handout:
        """The handout that is chosen."""
        return self.handouts.current

    @property
    def wish(self) -> Wish:
        """What is to be printed now."""
        handout = self.handout
        version = self._version if self._version in handout.versions else handout.versions[0]
        paper = self._paper if self._paper in handout.papers else handout.papers[0]
        board = self._board if self.runner.document.find(Board, self._board) else None
        only = self._only & {ident for ident, _ in self._people_or_pairs(board)}
        return Wish(handout.name, version, paper, board if handout.name in ABOUT_BOARDS else None, only)

    def _people_or_pairs(self, board: str | None) -> list[tuple[str, str]]:
        """For whom the handout can be printed alone: ids with their words."""
        document, name = self.runner.document, self.handout.name
        if name in FOR_PEOPLE:
            return [(person.id, person.name) for person in document.all(Person)]
        if name not in FOR_PAIRS:
            return []
        boards = [found for found in document.all(Board) if board in (None, found.id)]
        several = len(boards) > 1
        return [
            (pair.id, f"Pair {pair.letter}, question {number}" if several else f"Pair {pair.letter}")
            for number, found in enumerate(boards, 1)
            for pair in document.where(Pair, board=found.id)
        ]

    def refresh(self, touched: Touched | None) -> None:  # noqa: ARG002
        handout, wish = self.handout, self.wish
        self.title.setText(handout.title)
        self.about.setText(handout.about)
        self.version.show_options([(name, VERSIONS[name]) for name in handout.versions], wish.version)
        self.paper.show_options([(name, PAPERS[name]) for name in handout.papers], wish.paper)
        boards = self.runner.document.all(Board)
        questions = [(board.id, f"{n}. {board.question}") for n, board in enumerate(boards, 1)]
        self.board.show_options([(None, "All questions"), *questions], wish.board)
        self.board.setVisible(len(boards) > 1 and handout.name in ABOUT_BOARDS)
        self.whom.offer(self._people_or_pairs(wish.board), wish.only)
        if not self._saving:
            self._draw()

    def busy(self) -> bool:
        return self.bench.busy()

    def leave(self) -> None:
        self.bench.leave()

    def save_to(self, out: Path) -> None:
        """Write the handout that is chosen."""
        document, wish = self.runner.document.copy(), self.wish
        work = partial(save_one, document, wish, out, today())
        self._save(lambda progress: (work(progress), out), self._saved)

    def save_pack_to(self, folder: Path) -> None:
        """Write everything attendees take home into a folder."""
        work = partial(save_pack, self.runner.document.copy(), folder, self.wish.version, today())
        self._save(lambda progress: (work(progress), folder), self._saved_pack)

    def open_now(self) -> None:
        """Show the handout in the system's own reader, from where it can be printed."""
        folder = Path(tempfile.mkdtemp(prefix="common-ground-"))
        document, wish = self.runner.document.copy(), self.wish
        out = folder / f"{wish.name}.pdf"
        work = partial(save_one, document, wish, out, today())
        self._save(lambda progress: (work(progress), out), self._open)

    def print_now(self) -> None:
        """Print the pages of the preview; the system asks on which printer, and how."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo

        if self._drawn is None:
            return
        if not QPrinterInfo.availablePrinterNames():
            self.problem.say(
                "There is no printer on this computer. Save as PDF, and print that where there is one."
            )
            return
        title = f"{self.runner.document.partnership.name} {self.handout.title}".strip()
        both = both_sides(self.wish, self._drawn.pages)
        printer = printer_for(title, self._drawn.sheet, both=both)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, self._drawn.pages)
        if dialog.exec():
            self.print_on(printer)

    def print_on(self, printer: "QPrinter") -> None:
        """Print on a printer that is chosen and set."""
        again = 1 if printer.supportsMultipleCopies() else printer.copyCount()
        stretch = Stretch(max(1, printer.fromPage()), printer.toPage(), again)
        document, wish = self.runner.document.copy(), self.wish
        self._save(partial(print_pages, document, wish, today(), printer, stretch), self._printed)

    def _draw(self) -> None:
        """Draw the preview, unless it is just what is on show."""
        document, wish = self.runner.document, self.wish
        self.problem.say("")
        if self._drawn and self._is_fresh() and not self.bench.busy():
            self._say_pages(self._drawn)
            return
        same = self._drawn is not None and self._drawn.of is not None and self._drawn.of[0] == wish
        self.pages.setText("The content has changed; drawing anew" if same else "Drawing the pages")
        self.preview.mark_stale(stale=True)
        job = Job(partial(draw_preview, document.copy(), wish, today(), self.devicePixelRatioF()))
        job.done.connect(self._show)
        job.failed.connect(self._refused)
        self.bench.put(job)

    def _is_fresh(self) -> bool:
        """Whether the pages on show are those that would be drawn now."""
        return bool(self._drawn and self._drawn.of == (self.wish, self.runner.document.seal))

    def _save(self, work: Work, done: object) -> None:
        self.problem.say("")
        self._saving = True
        self.bar.setRange(0, 0)
        self._working.setVisible(True)
        job = Job(work)
        job.done.connect(done)
        job.failed.connect(self._refused)
        job.progressed.connect(self._progress)
        self.bench.put(job)

    @Slot(object)
    def _show(self, preview: Preview) -> None:
        self._drawn = preview
        self.stumbles.show_findings(preview.findings)
        self.preview.show_pages(preview.pictures, preview.pages)
        self._say_pages(preview)

    def _say_pages(self, preview: Preview) -> None:
        self.preview.mark_stale(stale=False)
        more = preview.pages - len(preview.pictures)
        words = counted(preview.pages, "page")
        if more:
            words += f", the first {len(preview.pictures)} shown"
        if both_sides(self.wish, preview.pages):
            words += f" · {counted((preview.pages + 1) // 2, 'sheet')}, both sides"
        self.pages.setText(words)

    @Slot(object)
    def _saved(self, found: tuple[int, Path]) -> None:
        pages, out = found
        self.runner.say(f"Saved as {out.name}, {counted(pages, 'page')}.")

    @Slot(object)
    def _saved_pack(self, found: tuple[int, Path]) -> None:
        files, folder = found
        self.runner.say(f"{counted(files, 'document')} saved in {folder.name}.")

    @Slot(object)
    def _printed(self, pages: int) -> None:
        self.runner.say(f"{counted(pages, 'page')} sent to the printer.")

    @Slot(object)
    def _open(self, found: tuple[int, Path]) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(found[1])))

    @Slot(object)
    def _refused(self, error: KnownError) -> None:
        self.pages.setText("")
        self.problem.say(str(error))

    @Slot(int, int)
    def _progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total if total > done else 0)
        self.bar.setValue(done)

    @Slot()
    def _idle(self) -> None:
        saved, self._saving = self._saving, False
        self._working.setVisible(False)
        if saved and self.isVisible() and not self._is_fresh():
            self._draw()
        if not self.bench.busy():
            self.settled.emit()

    def _pick_version(self, value: str) -> None:
        self._version = value
        if value == "wall" and "a3" in self.handout.papers:
            self._paper = "a3"
        self.refresh(None)

    def _pick_paper(self, value: str) -> None:
        self._paper = value
        self.refresh(None)

    def _pick_board(self, value: str | None) -> None:
        self._board = value
        self.refresh(None)

    def _pick_whom(self, only: frozenset[str]) -> None:
        self._only = only
        self.refresh(None)

    def _ask_save(self) -> None:
        name = file_name(f"{self.runner.document.partnership.name} {self.handout.title}", ".pdf")
        if out := ask_save(self, "Save as PDF", name, "PDF documents (*.pdf)", ".pdf"):
            self.save_to(out)

    def _ask_pack(self) -> None:
        title = "A folder for everything attendees take home"
        if folder := QFileDialog.getExistingDirectory(self, title, str(documents_folder())):
            self.save_pack_to(Path(folder))

    def _share(self) -> None:
        share(self.runner, self.theme, self)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QVBoxLayout()
        left.setContentsMargins(24, 24, 12, 16)
        left.setSpacing(12)
        left.addWidget(self.handouts, 1)
        left.addWidget(Button("Save all to take home…", self.theme, icon="files", run=self._ask_pack))
        left.addWidget(Button("A copy to share…", self.theme, icon="share-2", run=self._share))
        row.addLayout(left)
        right = QVBoxLayout()
        right.setContentsMargins(12, 24, 0, 0)
        right.setSpacing(8)
        right.addLayout(self._head())
        right.addLayout(self._options())
        right.addWidget(self._progress_row())
        trouble = QVBoxLayout()
        trouble.setContentsMargins(24, 0, 32, 0)
        trouble.addWidget(self.problem)
        right.addLayout(trouble)
        right.addWidget(self.stumbles)
        right.addWidget(self.preview, 1)
        row.addLayout(right, 1)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(24, 0, 32, 0)
        head.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.about)
        head.addLayout(words)
        row = Flow()
        row.addWidget(Button("Save as PDF…", self.theme, kind="primary", icon="download", run=self._ask_save))
        row.addWidget(Button("Print…", self.theme, icon="printer", run=self.print_now))
        row.addWidget(Button("Open", self.theme, icon="external-link", run=self.open_now))
        head.addLayout(row)
        return head

    def _options(self) -> Flow:
        row = Flow()
        row.setContentsMargins(24, 0, 32, 0)
        self.pages.setMinimumHeight(self.paper.sizeHint().height())
        for choice in (self.version, self.paper, self.board, self.whom, self.pages):
            row.addWidget(choice)
        return row

    def _progress_row(self) -> QWidget:
        self._working = QWidget()
        row = QHBoxLayout(self._working)
        row.setContentsMargins(24, 0, 32, 0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._working.hide()
        return self._working
