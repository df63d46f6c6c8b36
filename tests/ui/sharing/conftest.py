"""A window on a session file, with doors that only take note."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shell.conftest import doors, open_at, own_settings
from tests.ui.shell.room import NotedDoors, look
from ui.main_window import MainWindow
from ui.place import Place
from ui.run import Runner
from ui.theme import load_theme
from workshop.document.records import Record
from workshop.session import Session

__all__ = ["doors", "open_at", "own_settings"]

OnFile = Callable[..., MainWindow]


@pytest.fixture
def on_file(
    qtbot: QtBot, qapp: QApplication, doors: NotedDoors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OnFile]:
    """Open a window at a page of a new session file with these records."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    opened: list[MainWindow] = []
    look(qapp)

    def begin(records: tuple[Record, ...], path: Path | None = None, page: str = "prepare") -> MainWindow:
        target = path or tmp_path / "room.workshop"
        session = Session.open(target) if target.exists() else Session.create(target, records)
        window = MainWindow(Runner(session), Place(page), load_theme("light", reduced_motion=True), doors)
        window.runner.setParent(window)
        window.place.setParent(window)
        window.show()
        opened.append(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield begin
    for window in opened:
        window.close()
        window.runner.leave()
        window.runner.session.close()
        window.deleteLater()
