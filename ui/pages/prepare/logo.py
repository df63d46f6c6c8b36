"""Logos: a picture is chosen or dropped, seen at once, and told in words for those who cannot see it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.dialogs.files import ask_open
from ui.run import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.edit_line import EditLine
from ui.widgets.problem import Problem
from ui.widgets.words import Words
from ui.work import Bench, Job, Progress
from workshop.document.records import Logo, Partner
from workshop.errors import KnownError
from workshop.people.logos import describe_logo, logo_of, remove_logo, set_logo

SHOWN = QSize(216, 88)
KINDS = "Pictures (*.png *.jpg *.jpeg)"


def read_picture(path: Path, _: Progress) -> str:
    """The picture in a file as a logo is kept; runs in a worker."""
    from workshop.pictures import read, taken_in

    return taken_in(read(path)).text


class LogoPanel(QWidget):
    """The partnership's logo, or that of the partner who is chosen above it."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._partner: str | None = None
        self._shown = ""
        self.bench = Bench(self)
        self.whose = Choice("Whose logo")
        self.picture = QLabel()
        self.picture.setFixedSize(SHOWN)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.alt = EditLine("", "What the logo shows, for those who cannot see it", framed=True)
        self.choose = Button("Choose a picture…", theme, icon="image", run=self._ask)
        self.remove = Button("Remove the logo", theme, kind="quiet", icon="trash-2", run=self._remove)
        self.hint = Words("", "muted")
        self.problem = Problem(theme)
        self.setAcceptDrops(True)
        self._build()
        self.whose.picked.connect(self._pick)
        self.alt.edited.connect(self._describe)

    @property
    def partner(self) -> Partner | None:
        """Whose logo is on show; None for the partnership's own."""
        return self._runner.document.find(Partner, self._partner)

    @property
    def logo(self) -> Logo | None:
        """The logo that is on show."""
        return logo_of(self._runner.document, self.partner)

    def refresh(self) -> None:
        """Show the logo as the document has it."""
        partners = self._runner.document.all(Partner)
        self._partner = self.partner.id if self.partner else None
        self.whose.show_options(
            [(None, "The partnership"), *((found.id, found.name) for found in partners)], self._partner
        )
        self.hint.setText(f"A PNG or JPEG; drop it here. {self._where(self.partner)}")
        logo = self.logo
        self.remove.setVisible(logo is not None)
        self.alt.setVisible(logo is not None)
        self.alt.show_text(logo.alt if logo else "")
        self.choose.setText("Choose another…" if logo else "Choose a picture…")
        self.picture.setVisible(logo is not None)
        self.picture.setAccessibleName(logo.alt if logo else "")
        if logo and logo.data != self._shown:
            self._shown = logo.data
            self.picture.setPixmap(_pixmap(logo.data, self.devicePixelRatioF()))

    def take(self, path: Path) -> None:
        """Make the picture in a file the logo on show."""
        self.problem.say("")
        job = Job(partial(read_picture, path))
        job.done.connect(partial(self._set, self._partner))
        job.failed.connect(self._refused)
        self.bench.put(job)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take(Path(paths[0]))

    def _set(self, partner_id: str | None, data: object) -> None:
        partner = self._runner.document.find(Partner, partner_id)
        label = f"Set the logo of {partner.name}" if partner else "Set the logo of the partnership"
        if self._runner.do(label, set_logo, partner, str(data)):
            self._runner.say(self._where(partner), undo=True)

    @staticmethod
    def _where(partner: Partner | None) -> str:
        if partner:
            return f"It stands where {partner.name} signs the agreement."
        return "It stands at the head of every handout."

    @Slot(object)
    def _refused(self, error: KnownError) -> None:
        self.problem.say(str(error))

    def _ask(self) -> None:
        if path := ask_open(self, "Choose a logo", KINDS):
            self.take(path)

    def _remove(self) -> None:
        if (logo := self.logo) and self._runner.do("Remove a logo", remove_logo, logo):
            self._runner.say("The logo was removed.", undo=True)

    def _describe(self, text: str) -> None:
        logo = self.logo
        if logo and text != logo.alt:
            done = self._runner.do(
                "Say what the logo shows",
                lambda _, words: describe_logo(logo, words),
                text,
                continues=f"logo.alt/{logo.id}",
            )
            if not done:
                self.alt.show_text(logo.alt)

    @Slot(object)
    def _pick(self, partner: str | None) -> None:
        self._partner = partner
        self.problem.say("")
        self.refresh()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.whose)
        words.addWidget(self.alt)
        words.addWidget(self.hint)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.choose)
        tools.addWidget(self.remove)
        tools.addStretch(1)
        words.addLayout(tools)
        row.addLayout(words, 1)
        column.addLayout(row)


def _pixmap(data: str, sharp: float) -> QPixmap:
    """The picture as large as there is room for, on white as it is on paper; empty where it is none."""
    from workshop.pictures import kept

    found, picture = kept(data), QPixmap()
    if found is None or not picture.loadFromData(found.data):
        return QPixmap()
    picture = picture.scaled(
        SHOWN * sharp, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    white = QPixmap(picture.size())
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    white.setDevicePixelRatio(sharp)
    return white
