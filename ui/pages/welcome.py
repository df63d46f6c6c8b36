"""The start page: begin a partnership's file, open one again, or look at the example."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.dialogs.files import ask_open
from ui.pages.page import Page
from ui.pages.welcome_start import StartForm
from ui.place import Place
from ui.recent import recent_files
from ui.run import Message, Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card_button import CardButton
from ui.widgets.problem import Problem
from ui.widgets.sheet import Sheet
from ui.widgets.words import Heading, Words
from workshop.document.document import Document
from workshop.session import Session
from workshop.templates import Template, example_records, templates

ICONS = {"half-day": "handshake", "full-day": "compass", "one-question": "circle-question-mark"}
EMPTY = Template("", "An empty file", "Nothing in it yet: for those who know what they want.", 0)


class WelcomePage(Page):
    """Cards for what to start with on the left, what was open lately on the right."""

    def __init__(self, runner: Runner, place: Place, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(runner, place, theme, parent)
        self.setAcceptDrops(True)
        self.problem = Problem(theme)
        self.form = StartForm(theme)
        self.cards: dict[str, CardButton] = {}
        self.recent = QVBoxLayout()
        self._build()
        self.form.asked.connect(self.start_asked)
        self.form.left.connect(self._uncheck)
        runner.said.connect(self._say)

    def open_path(self, path: Path) -> None:
        """Open a file that was picked, dropped or in the list."""
        self.problem.say("")
        self.open_asked.emit(path)

    def show_example(self) -> None:
        """Open the example in memory: try anything, nothing is kept unless asked."""
        self.start_asked.emit(lambda: Session(Document(example_records())))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.drop(paths)

    def drop(self, paths: list[Path]) -> None:
        """Open the first of the files that were dropped."""
        if paths:
            self.open_path(paths[0])
        else:
            self.problem.say("This is not a file on this computer. Save it here first, then drop it again.")

    @Slot(object)
    def _say(self, message: Message) -> None:
        self.problem.say(message.text)

    def _build(self) -> None:
        sheet = Sheet(1080)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sheet)
        column = sheet.column
        column.addStretch(1)
        column.addLayout(self._head())
        column.addWidget(self.problem)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(48)
        row.addLayout(self._start(), 3)
        row.addLayout(self._again(), 2)
        column.addLayout(row)
        column.addStretch(2)

    def _head(self) -> QHBoxLayout:
        self._mark = QLabel()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._mark)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words("Common Ground", "display"))
        words.addWidget(Words("Run your partnership’s away day, and keep what you agree alive.", "lead"))
        row.addLayout(words, 1)
        self._draw()
        return row

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._draw()

    def _draw(self) -> None:
        self._mark.setPixmap(self.theme.pixmap("heart-handshake", "accent", 72, 2))

    def _start(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(Heading("Start a partnership’s file", 2))
        grid = QGridLayout()
        grid.setSpacing(12)
        for number, template in enumerate((*templates(), EMPTY)):
            grid.addWidget(self._card(template), number // 2, number % 2)
        column.addLayout(grid)
        column.addWidget(self.form)
        column.addStretch(1)
        return column

    def _card(self, template: Template) -> CardButton:
        card = CardButton(
            template.title,
            template.about,
            self.theme,
            icon=ICONS.get(template.name, "file-plus"),
            fact=length(template.minutes),
            run=lambda: self.choose(template),
        )
        card.setCheckable(True)
        card.setAutoExclusive(True)
        self.cards[template.name] = card
        return card

    def choose(self, template: Template) -> None:
        """Ask for the partnership's name, in place, to start with this template."""
        self.problem.say("")
        self.form.begin(template)

    def _uncheck(self) -> None:
        for card in self.cards.values():
            card.setAutoExclusive(False)
            card.setChecked(False)
            card.setAutoExclusive(True)

    def _again(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(Heading("Open again", 2), 1)
        self.open_button = Button("Open a file…", self.theme, icon="folder-open", run=self._ask)
        head.addWidget(self.open_button)
        column.addLayout(head)
        self.recent.setSpacing(8)
        self._list_recent()
        column.addLayout(self.recent)
        column.addSpacing(12)
        column.addWidget(Heading("Have a look around", 2))
        self.example = CardButton(
            "The Riverside example",
            "Five partners, a finished board and the agreement that came out of it. Try anything; "
            "nothing is kept.",
            self.theme,
            icon="book-open",
            run=self.show_example,
        )
        column.addWidget(self.example)
        column.addStretch(1)
        return column

    def _list_recent(self) -> None:
        files = recent_files(QSettings())
        for file in files[:5]:
            card = CardButton(
                file.name or file.path.stem,
                short_path(file.path),
                self.theme,
                icon="file-text",
                run=lambda path=file.path: self.open_path(path),  # type: ignore[misc]
            )
            self.recent.addWidget(card)
        if not files:
            words = Words("Nothing yet. You can also drop a session file anywhere on this page.", "muted")
            words.setAlignment(Qt.AlignmentFlag.AlignLeft)
            self.recent.addWidget(words)

    def _ask(self) -> None:
        if path := ask_open(self):
            self.open_path(path)


def length(minutes: int) -> str:
    """How long a day takes, in words; empty for nothing."""
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(f"{hours} hour" + ("s" if hours > 1 else ""))
    if rest:
        parts.append(f"{rest} minutes")
    return " ".join(parts)


def short_path(path: Path) -> str:
    """A path as people know it: from their own folder on."""
    home = Path.home()
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)
