"""The one line that starts a file: the name of the partnership, and where the file will be."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.dialogs.files import ENDING, KINDS, ask_save, documents_folder, file_name
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.elided import Elided
from ui.widgets.words import Words
from workshop.document.records import Partnership, Record
from workshop.session import Session
from workshop.templates import Template, records_of


class StartForm(QFrame):
    """Hidden until a template is chosen; `asked` carries what makes the session."""

    asked = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._template: Template | None = None
        self._chosen: Path | None = None
        self.title = Words("", "strong")
        self.name = QLineEdit()
        self.name.setPlaceholderText("Name of the partnership, such as Riverside Together")
        self.name.setAccessibleName("Name of the partnership")
        self.where = Elided("", "small")
        self.elsewhere = Button("Elsewhere…", theme, kind="link", run=self._ask)
        self.go = Button("Start", theme, kind="primary", icon="arrow-right", run=self.start)
        self._build()
        self.name.textChanged.connect(self._show_path)
        self.name.returnPressed.connect(self.start)
        self.hide()

    def begin(self, template: Template) -> None:
        """Show the line for a template and put the cursor into it."""
        self._template, self._chosen = template, None
        self.title.setText(f"{template.title}: what is the partnership called?")
        self._show_path()
        self.show()
        self.name.setFocus()

    @property
    def path(self) -> Path:
        """Where the file will be: never where there is one already, unless it was picked so."""
        return self._chosen or free_path(documents_folder() / file_name(self.name.text()))

    def start(self) -> None:
        """Make the file and go on in it."""
        template, path, name = self._template, self.path, self.name.text().strip()
        force = self._chosen is not None
        if template is not None:
            self.asked.emit(
                lambda: Session.create(path, begin_with(template, name), label="Start", force=force)
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.name, 1)
        first.addWidget(self.go)
        column.addLayout(first)
        second = QHBoxLayout()
        second.addWidget(self.where, 1)
        second.addWidget(self.elsewhere)
        column.addLayout(second)

    def _show_path(self) -> None:
        self.where.show_text(f"Will be kept in {self.path}")

    def _ask(self) -> None:
        name = file_name(self.name.text())
        self._chosen = ask_save(self, "Where to keep the file", name, KINDS, ENDING) or self._chosen
        self._show_path()


def begin_with(template: Template, partnership: str) -> tuple[Record, ...]:
    """The records a new file begins with."""
    if template.name:
        return records_of(template.name, partnership=partnership)
    return (Partnership(id="partnership", name=partnership),)


def free_path(path: Path) -> Path:
    """The path itself, or with a number where there is a file already."""
    number, found = 2, path
    while found.exists():
        found = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return found
