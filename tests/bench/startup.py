"""Start-up: the first painted window beside a bare one, and commands beside the import they might cost."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import Row, compared, python
from workshop.document.order import spread
from workshop.document.records import Board, Group, Idea, Step
from workshop.session import Session

IMPORT = 'python -c "import sqlite_utils"'
BARE = "a bare PySide6 window"
LIMITS = {1_000: 1.3, 10_000: 1.5}

_LEAVE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

def painted(window, event):
    QTimer.singleShot(0, lambda: os._exit(0))
"""
"""Leaves when all of the window is painted. A filter on the application would be dearer than the window: it
makes PySide6 wrap every object that has an event, and each kind of object for the first time."""

_BARE = f"""{_LEAVE}
from PySide6.QtWidgets import QWidget
app = QApplication(sys.argv[:1])
window = type("Window", (QWidget,), {{"paintEvent": painted}})()
window.resize(1280, 800); window.show(); app.exec(); sys.exit(1)
"""
_OURS = f"""import gc; gc.disable()
import workshop.storage.session_file
from pathlib import Path
from ui.app import run
from ui.main_window import MainWindow
{_LEAVE}
MainWindow.paintEvent = painted
run(Path(sys.argv[1]), page=sys.argv[2], theme="light"); sys.exit(1)
"""


def rows(quick: bool) -> list[Row]:
    """Every command's start, and the window's."""
    with TemporaryDirectory() as folder:
        return [
            *_commands(Path(folder), 5 if quick else 21),
            *_windows(Path(folder), 3 if quick else 11),
        ]


def _commands(folder: Path, runs: int) -> Iterator[Row]:
    file = str(session_of(folder, 100))
    commands: dict[str, tuple[str, ...]] = {
        "--version": ("--version",),
        "templates": ("templates",),
        "documents": ("documents",),
        "info": ("info", file),
        "history": ("history", file),
        "check": ("check", file),
        "results": ("results", file),
        "export csv": ("export", file, "-o", "-", "--format", "csv"),
        "print": ("print", file, "agreement", "-o", "-"),
    }
    for name, arguments in commands.items():
        peer = python("-c", "import sqlite_utils")
        work = python("-m", "workshop", *arguments)
        yield compared(name, 1, work, IMPORT, peer, times_of_peer=1.3, runs=runs)


def _windows(folder: Path, runs: int) -> Iterator[Row]:
    told = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    bare = python("-c", _BARE, **told)
    for count, limit in LIMITS.items():
        file = str(session_of(folder, count))
        for page in ("own", "arrange"):
            work = python("-c", _OURS, file, page, **told)
            yield compared(f"window on {page}", count, work, BARE, bare, times_of_peer=limit, runs=runs)


def session_of(folder: Path, count: int) -> Path:
    """A session file with one board, arranged in twelve groups, of that many ideas."""
    path = folder / f"{count}.workshop"
    board = Board(question="What helps?", step=Step.ARRANGE, shown=Step.ARRANGE, revealed=True)
    groups = [Group(board=board.id, title=f"Group {n}", order=key) for n, key in enumerate(spread(12))]
    ideas = (
        Idea(board=board.id, number=n, text=f"Idea {n} in some words", group=groups[n % 12].id, order=key)
        for n, key in enumerate(spread(count), 1)
    )
    Session.create(path, (board, *groups, *ideas)).close()
    return path
