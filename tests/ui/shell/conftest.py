"""A window on a session in memory, with doors that only take note."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import NotedDoors, Open, example, look, open_window
from ui.main_window import MainWindow
from workshop.document.records import Record


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, qapp: QApplication) -> Iterator[None]:
    """Nothing a test remembers reaches the machine or another test."""
    qapp.setOrganizationName("Common Ground")
    qapp.setApplicationName("Tests")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QStandardPaths.setTestModeEnabled(True)
    yield
    QStandardPaths.setTestModeEnabled(False)


@pytest.fixture
def doors() -> NotedDoors:
    return NotedDoors()


@pytest.fixture
def open_at(qtbot: QtBot, qapp: QApplication, doors: NotedDoors) -> Iterator[Open]:
    """Open a window at a page: `open_at("prepare")`, `open_at("agreement", example())`."""
    opened: list[MainWindow] = []
    look(qapp)

    def begin(page: str, records: tuple[Record, ...] = ()) -> MainWindow:
        window = open_window(page, records, doors)
        opened.append(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield begin
    for window in opened:
        window.close()
        window.runner.leave()
        window.deleteLater()


@pytest.fixture
def example_at(open_at: Open) -> Callable[[str], MainWindow]:
    """Open the example partnership at a page."""
    return lambda page: open_at(page, example())
