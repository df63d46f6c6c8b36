"""Choosing files: the questions only the system's own dialog can ask."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from workshop.document.document import Document

if TYPE_CHECKING:
    from ui.doors import Doors

ENDING = ".workshop"
KINDS = "Session files (*.workshop)"


def documents_folder() -> Path:
    """Where people keep their documents; their home where the system's folder for them is not there."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()


def ask_open(parent: QWidget, title: str = "Open a session file", kinds: str = KINDS) -> Path | None:
    """The file that the user picks, None where they think better of it."""
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getOpenFileName(parent, title, str(documents_folder()), f"{kinds};;All files (*)")
    return Path(name) if name else None


def ask_save(parent: QWidget, title: str, name: str, kinds: str, ending: str) -> Path | None:
    """Where the user wants a file, with its ending, None where they think better of it."""
    from PySide6.QtWidgets import QFileDialog

    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(documents_folder() / name), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")


def file_name(words: str, ending: str = ENDING) -> str:
    """A name for a file made of a title: letters and digits only, never empty, never long."""
    from workshop.exchange.names import file_name as safe

    kept = "".join(letter if letter.isalnum() else " " for letter in words)
    return safe("-".join(kept.split()).lower()[:60] or "partnership", ending)


def open_file(parent: QWidget, doors: "Doors") -> None:
    """Ask for a session file and open it."""
    if path := ask_open(parent):
        doors.open_file(path)


def ask_elsewhere(parent: QWidget, document: Document) -> Path | None:
    """Where the whole session file should go instead, None where the user thinks better of it."""
    return ask_save(parent, "Save elsewhere", file_name(document.partnership.name), KINDS, ENDING)
