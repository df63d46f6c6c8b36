"""A logo is chosen, dropped, described, removed and brought back, and what is none is refused in words."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import press
from ui.main_window import MainWindow
from ui.pages.prepare.logo import LogoPanel
from ui.pages.prepare.page import PreparePage
from ui.pages.prepare.partnership import PartnershipPart
from workshop.document.records import Logo, Partner


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    out = io.BytesIO()
    Image.new("RGB", (300, 100), (20, 90, 90)).save(out, "PNG")
    (tmp_path / "logo.png").write_bytes(out.getvalue())
    return tmp_path / "logo.png"


@pytest.fixture
def window(example_at: Callable[[str], MainWindow]) -> MainWindow:
    return example_at("prepare")


def panel_of(window: MainWindow) -> LogoPanel:
    page = window.page
    assert isinstance(page, PreparePage)
    part = page.parts[0]
    assert isinstance(part, PartnershipPart)
    return part.logo


def take(qtbot: QtBot, panel: LogoPanel, path: Path) -> None:
    panel.take(path)
    qtbot.waitUntil(lambda: not panel.bench.busy())


def drop(panel: LogoPanel, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    here, buttons, keys = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    panel.dropEvent(QDropEvent(here, Qt.DropAction.CopyAction, mime, buttons, keys))


def test_a_picture_that_is_chosen_is_seen_and_can_be_undone(
    window: MainWindow, qtbot: QtBot, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panel_of(window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(picture), ""))
    press(panel.choose)
    qtbot.waitUntil(lambda: not panel.bench.busy())
    (logo,) = window.runner.document.all(Logo)
    assert (logo.partner, logo.alt) == (None, "Logo of Riverside Together")
    assert panel.picture.isVisible()
    assert panel.picture.pixmap().width() == 216
    assert panel.picture.accessibleName() == panel.alt.text() == logo.alt
    window.runner.undo()
    assert not panel.picture.isVisible()
    assert window.runner.document.count(Logo) == 0


def test_a_picture_that_is_dropped_belongs_to_whom_is_on_show(
    window: MainWindow, qtbot: QtBot, picture: Path
) -> None:
    panel, partner = panel_of(window), window.runner.document.all(Partner)[1]
    panel.whose.picked.emit(partner.id)
    drop(panel, picture)
    qtbot.waitUntil(lambda: not panel.bench.busy())
    (logo,) = window.runner.document.all(Logo)
    assert logo.partner == partner.id
    panel.whose.picked.emit(None)
    assert not panel.picture.isVisible()


def test_what_is_no_picture_is_said_in_place_and_changes_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = panel_of(window)
    (tmp_path / "logo.png").write_bytes(b"no picture")
    take(qtbot, panel, tmp_path / "logo.png")
    assert "not a picture" in panel.problem.words.text()
    take(qtbot, panel, tmp_path / "gone.png")
    assert "cannot be read" in panel.problem.words.text()
    assert window.runner.document.count(Logo) == 0


def test_its_words_are_edited_in_place_and_it_can_be_removed(
    window: MainWindow, qtbot: QtBot, picture: Path
) -> None:
    panel = panel_of(window)
    take(qtbot, panel, picture)
    panel.alt.edited.emit("A bridge")
    assert window.runner.document.all(Logo)[0].alt == "A bridge"
    panel.alt.edited.emit(" ")
    assert window.runner.document.all(Logo)[0].alt == panel.alt.text() == "A bridge"
    press(panel.remove)
    assert window.runner.document.count(Logo) == 0
    assert not panel.remove.isVisible()
