"""Going back by hand: three clicks, the latest moment first, and undo brings everything back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.sharing.conftest import OnFile
from tests.ui.shell.room import Open, key, press
from ui.dialogs.snapshots.dialog import NONE, PRACTICE, SnapshotsDialog
from ui.main_window import MainWindow
from workshop.document.records import Partner, Partnership
from workshop.people.partners import add_partner
from workshop.session import Session

ROOM = (Partnership(id="partnership", name="Riverside"),)


def opened(window: MainWindow, qtbot: QtBot) -> SnapshotsDialog:
    (dialog,) = window.findChildren(SnapshotsDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def partners(window: MainWindow) -> list[str]:
    return [partner.name for partner in window.runner.document.all(Partner)]


@pytest.fixture
def remembered(on_file: OnFile) -> MainWindow:
    """A window with a moment to go back to, and two steps done since."""
    window = on_file(ROOM)
    window.runner.do("Add the school", add_partner, "School")
    window.runner.session.keep()
    (snapshot,) = window.runner.session.snapshots()
    snapshot.path.rename(snapshot.path.with_name("2999-01-01T10-00-00Z.workshop"))
    window.runner.do("Add the clinic", add_partner, "Clinic")
    return window


def test_back_in_three_clicks_and_undone_in_one(remembered: MainWindow, qtbot: QtBot) -> None:
    window = remembered
    press(window.top_bar.saved)
    dialog = opened(window, qtbot)
    item = dialog.list.item(0)
    assert item.text().startswith("1 January 2999 at ")
    assert "after “Add the clinic”, nothing done since then" in item.text()
    press(dialog.go)
    assert partners(window) == ["School"]
    assert window.toast.words.text().startswith("Back to 1 January 2999 at ")
    window.runner.undo()
    assert partners(window) == ["School", "Clinic"]


def test_back_by_keys(remembered: MainWindow, qtbot: QtBot) -> None:
    window = remembered
    window.menus.action("go-back").trigger()
    dialog = opened(window, qtbot)
    assert QApplication.focusWidget() is dialog.list
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert partners(window) == ["School"]
    assert not dialog.isVisible()


def test_a_moment_says_what_was_done_before_and_since(on_file: OnFile, tmp_path: Path, qtbot: QtBot) -> None:
    times = iter(datetime(2026, 3, 14, 10, minute, tzinfo=UTC) for minute in range(30))
    path = tmp_path / "old.workshop"
    with Session.create(path, ROOM, clock=lambda: next(times)) as session:
        session.do("Add the school", add_partner(session.document, "School"))
        session.keep()
        (snapshot,) = session.snapshots()
        snapshot.path.rename(snapshot.path.with_name("2026-03-14T10-01-30Z.workshop"))
        for name in ("Clinic", "Library"):
            session.do(f"Add {name}", add_partner(session.document, name))
    window = on_file((), path)
    window.go_back()
    dialog = opened(window, qtbot)
    first, second = dialog.list.item(0).text().splitlines()
    assert first.startswith("14 March 2026 at ")
    assert second == "after “Add the school”, 2 steps since then"
    key(dialog, Qt.Key.Key_Escape)


def test_without_a_moment_it_says_when_there_will_be_one(on_file: OnFile, qtbot: QtBot) -> None:
    window = on_file(ROOM)
    window.go_back()
    dialog = opened(window, qtbot)
    assert dialog.about.text() == NONE
    assert not dialog.go.isEnabled()
    key(dialog, Qt.Key.Key_Escape)


def test_practice_has_no_moments(open_at: Open, qtbot: QtBot) -> None:
    window = open_at("prepare", ROOM)
    window.go_back()
    assert opened(window, qtbot).about.text() == PRACTICE


def test_a_moment_that_is_gone_is_said_and_nothing_happens(remembered: MainWindow, qtbot: QtBot) -> None:
    window = remembered
    window.go_back()
    dialog = opened(window, qtbot)
    window.runner.session.snapshots()[0].path.unlink()
    press(dialog.go)
    assert dialog.problem.isVisible()
    assert partners(window) == ["School", "Clinic"]
    key(dialog, Qt.Key.Key_Escape)
