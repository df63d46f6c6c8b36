"""Taking things out by hand: every kind of file, what it may hold, and what is said about it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import Open, example, key, press
from ui.dialogs.exporting.dialog import ExportDialog
from ui.dialogs.exporting.making import make
from ui.dialogs.exporting.words import KINDS, WHOLE_RECORD
from ui.dialogs.files import file_name
from ui.main_window import MainWindow
from ui.widgets.choice import Choice
from workshop.document.records import Board
from workshop.exchange.write import EXPORTS, exported

Ask = Callable[[MainWindow], ExportDialog]


@pytest.fixture
def asked() -> Ask:
    """The dialog as Ctrl+E opens it."""

    def ask(window: MainWindow) -> ExportDialog:
        key(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        (dialog,) = window.findChildren(ExportDialog)
        assert dialog.isVisible()
        return dialog

    return ask


def choose(choice: Choice, words: str) -> None:
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Home)
    while choice.currentText() != words:
        before = choice.currentIndex()
        QTest.keyClick(choice, Qt.Key.Key_Down)
        assert choice.currentIndex() != before, words


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_every_kind_of_file_that_is_text_or_table_is_offered() -> None:
    assert KINDS.keys() == EXPORTS.keys()


@pytest.mark.parametrize("ending", KINDS)
def test_each_kind_is_written_as_the_command_writes_it(
    open_at: Open,
    asked: Ask,
    ending: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    window = open_at("prepare", example())
    dialog = asked(window)
    choose(dialog.kind, KINDS[ending])
    out = tmp_path / f"out.{ending}"
    save_as(monkeypatch, out)
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        press(dialog.save)
    assert out.read_bytes() == exported(window.runner.document, ending).data
    assert window.toast.words.text().startswith(f"The export is in “out.{ending}”.")


@pytest.mark.parametrize(
    ("words", "name"),
    [("CON", "session con.csv"), ("../x", "x.csv"), ("", "partnership.csv"), ("Tŷ Dŵr", "tŷ-dŵr.csv")],
)
def test_the_name_that_is_offered_is_one_everywhere(words: str, name: str) -> None:
    assert file_name(words, ".csv") == name


def test_one_table_of_one_question(
    open_at: Open, asked: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    other = replace(next(one for one in example() if isinstance(one, Board)), id="b2", question="And then?")
    window = open_at("prepare", (*example(), other))
    dialog = asked(window)
    choose(dialog.kind, KINDS["csv"])
    choose(dialog.what, "Actions")
    assert not dialog.question.isEnabled()
    choose(dialog.what, "Ideas")
    choose(dialog.question, "And then?")
    save_as(monkeypatch, tmp_path / "ideas.csv")
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        press(dialog.save)
    assert (tmp_path / "ideas.csv").read_text(encoding="utf-8-sig").count("\n") == 1


def test_the_whole_record_says_what_it_is(open_at: Open, asked: Ask) -> None:
    dialog = asked(open_at("prepare", example()))
    assert WHOLE_RECORD not in dialog.note.text()
    choose(dialog.kind, KINDS["json"])
    assert dialog.note.text().startswith(WHOLE_RECORD)
    choose(dialog.what, "People")
    assert WHOLE_RECORD not in dialog.note.text()
    key(dialog, Qt.Key.Key_Escape)


def test_a_folder_that_is_not_there_is_said_and_the_dialog_stays(
    open_at: Open, asked: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = asked(open_at("prepare", example()))
    save_as(monkeypatch, tmp_path / "nowhere" / "out.xlsx")
    press(dialog.save)
    qtbot.waitUntil(lambda: not dialog.bench.busy(), timeout=20_000)
    assert dialog.problem.isVisible()
    assert dialog.save.isEnabled()
    key(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_window_lives_while_an_export_is_made_and_cancel_writes_nothing(
    open_at: Open, asked: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    go_on = Event()

    def waiting(*given: Any) -> object:
        assert go_on.wait(20)
        return make(*given)

    monkeypatch.setattr("ui.dialogs.exporting.dialog.make", waiting)
    dialog = asked(open_at("prepare", example()))
    out = tmp_path / "out.md"
    choose(dialog.kind, KINDS["md"])
    save_as(monkeypatch, out)
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        press(dialog.save)
        assert dialog.bar.isVisible()
        key(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        QTimer.singleShot(0, go_on.set)
    QApplication.processEvents()
    assert not out.exists()
