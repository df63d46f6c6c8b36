"""Choosing files: the questions only the system's own dialog can ask."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from workshop.document.records import RECORDS
from workshop.session import Session

if TYPE_CHECKING:
    from ui.doors import Doors

ENDING = ".workshop"
KINDS = "Session files (*.workshop)"


def documents_folder() -> Path:
    """Where people keep their documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def ask_open(parent: QWidget, title: str = "Open a session file", kinds: str = KINDS) -> Path | None:
    """The file that the user picks, None where they think better of it."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(documents_folder()), f"{kinds};;All files (*)")
    return Path(name) if name else None


def ask_save(parent: QWidget, title: str, name: str, kinds: str, ending: str) -> Path | None:
    """Where the user wants a file, with its ending, None where they think better of it."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(documents_folder() / name), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(ending)


def file_name(words: str, ending: str = ENDING) -> str:
    """A name for a file made of a title: letters and digits only, never empty, never long."""
    kept = "".join(letter if letter.isalnum() else " " for letter in words)
    return ("-".join(kept.split()).lower()[:60] or "partnership") + ending


def open_file(parent: QWidget, doors: "Doors") -> None:
    """Ask for a session file and open it."""
    if path := ask_open(parent):
        doors.open_file(path)


def save_elsewhere(parent: QWidget, session: Session, doors: "Doors") -> None:
    """Keep everything of a session in another file and go on there."""
    name = file_name(session.document.partnership.name)
    path = ask_save(parent, "Save elsewhere", name, KINDS, ENDING)
    if path is None:
        return
    records = tuple(record for kind in RECORDS for record in session.document.all(kind))
    doors.start(lambda: Session.create(path, records, label="Saved elsewhere", force=True))
