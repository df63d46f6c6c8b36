"""A damaged file opened by hand: what can be read is offered, made beside it, and opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.shell.conftest import own_settings
from tests.ui.shell.room import example, key, press
from ui.application import Application
from ui.dialogs.salvaging.dialog import SalvageDialog
from workshop.document.records import Person
from workshop.people.partners import add_partner
from workshop.session import Session

__all__ = ["own_settings"]


@pytest.fixture
def application(qapp: QApplication) -> Iterator[Application]:
    found = Application(qapp, theme="light", size=(1280, 800))
    yield found
    if found.window is not None:
        found.window.close()


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with a page that nobody can read, of which there is a snapshot."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "riverside.workshop"
    with Session.create(path, example()) as session:
        session.do("Add the library", add_partner(session.document, "Library"))
        session.keep()
    data = bytearray(path.read_bytes())
    at = data.index("Łukasz".encode())
    data[at - at % 4096 : at - at % 4096 + 512] = b"\0" * 512
    path.write_bytes(data)
    return path


def offered(application: Application) -> SalvageDialog:
    assert application.window is not None
    (dialog,) = application.window.findChildren(SalvageDialog)
    assert dialog.isVisible()
    return dialog


def test_what_can_be_read_is_brought_back_and_opened(
    application: Application, damaged: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    before, out = damaged.read_bytes(), damaged.with_name("new.workshop")
    application.begin(damaged, page=None, presenter=False)
    dialog = offered(application)
    assert "“riverside.workshop” is damaged" in dialog.words.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    press(dialog.go)
    qtbot.waitUntil(lambda: not dialog.bench.busy(), timeout=20_000)
    assert dialog.words.text().startswith("“new.workshop” in ")
    assert dialog.focusWidget() is dialog.go
    press(dialog.go)
    assert application.window is not None
    assert application.window.runner.session.path == out
    assert application.window.runner.document.count(Person) == 24
    assert damaged.read_bytes() == before


def test_the_last_snapshot_is_offered_as_a_whole_copy(
    application: Application, damaged: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    before, out = damaged.read_bytes(), damaged.with_name("then.workshop")
    application.begin(damaged, page=None, presenter=False)
    dialog = offered(application)
    qtbot.waitUntil(dialog.copy.isVisible, timeout=20_000)
    assert "a whole copy of how it was on this computer: Today at" in dialog.words.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    press(dialog.copy)
    qtbot.waitUntil(lambda: not dialog.bench.busy(), timeout=20_000)
    press(dialog.go)
    assert application.window is not None
    assert application.window.runner.session.path == out
    assert application.window.runner.document.count(Person) == 24
    assert damaged.read_bytes() == before


def test_the_damaged_file_itself_is_never_written_over(
    application: Application, damaged: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    before = damaged.read_bytes()
    application.begin(damaged, page=None, presenter=False)
    dialog = offered(application)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(damaged), ""))
    press(dialog.go)
    qtbot.waitUntil(lambda: not dialog.bench.busy(), timeout=20_000)
    assert "is the session file itself" in dialog.problem.words.text()
    assert damaged.read_bytes() == before
    key(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_file_that_never_was_ours_is_only_refused(application: Application, tmp_path: Path) -> None:
    path = tmp_path / "letter.workshop"
    path.write_text("Dear all")
    application.begin(path, page=None, presenter=False)
    assert application.window is not None
    assert not application.window.findChildren(SalvageDialog)
