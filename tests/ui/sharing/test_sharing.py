"""A copy to share made by hand: what travels, what stays, where it is, and what is refused."""

import errno
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.sharing.conftest import OnFile
from tests.ui.shell.room import Open, example, key, press
from ui.dialogs.sharing.dialog import ShareDialog
from ui.dialogs.sharing.making import make
from ui.dialogs.sharing.words import staying, staying_words
from ui.main_window import MainWindow
from workshop.document.document import Document
from workshop.document.records import Answer, Board, Idea, LogEntry, Partnership, Person, Separation
from workshop.session import Session
from workshop.sharing.safe_copy import Without

Ask = Callable[[MainWindow], ShareDialog]
PEOPLE = (
    Partnership(id="partnership", name="Riverside"),
    Person(id="p", name="Margaret Ó Briain"),
    Board(id="b", question="What helps?"),
    Idea(id="i", board="b", text="Ask Margaret"),
    LogEntry(id="quarrel", used="We quarrelled"),
    LogEntry(id="talk", used="We talked", shared=True),
)


@pytest.fixture
def asked(qtbot: QtBot) -> Ask:
    """The dialog as Ctrl+Shift+E opens it."""

    def ask(window: MainWindow) -> ShareDialog:
        key(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
        (dialog,) = window.findChildren(ShareDialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return ask


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def finish(dialog: ShareDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.bench.busy(), timeout=20_000)


def test_what_stays_behind_is_counted() -> None:
    answers = (Answer(because="x", private=True), Answer(because="y", private=False))
    document = Document([*example(), *answers, LogEntry(id="n", used="x")])
    document = Document(
        record for kind in (Person, Answer, LogEntry, Separation) for record in document.all(kind)
    )
    private = sum(answer.private for answer in document.all(Answer))
    apart = document.count(Separation)
    shared = frozenset(entry.id for entry in document.all(LogEntry) if entry.shared)
    parts = staying(document, Without(names=True), shared)
    assert parts == ["24 names", f"{private} private answer{'s' * (private > 1)}", "1 log note", *parts[3:]]
    assert parts[3:] == ["1 wish to be kept apart"] * (apart == 1)
    assert staying_words(["1 name"], history=True) == "Stays behind: 1 name and the history of every step."
    assert staying_words([], history=False) == "Nothing stays behind; the copy is whole."


def test_by_keys_alone_a_copy_without_names_is_made_and_the_file_stays_as_it_is(
    on_file: OnFile, asked: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = on_file(PEOPLE)
    before, out = (tmp_path / "room.workshop").read_bytes(), tmp_path / "copy"
    dialog = asked(window)
    assert QApplication.focusWidget() is dialog.names
    assert dialog.stays.text() == "Stays behind: 1 log note and the history of every step."
    QTest.keyClick(dialog.names, Qt.Key.Key_Space)
    finish(dialog, qtbot)
    assert "A name stands in 1 text, and becomes “[name]” there: “Ask Margaret”." in dialog.named.text()
    assert dialog.stays.text() == "Stays behind: 1 name, 1 log note and the history of every step."
    while (focused := QApplication.focusWidget()) is not dialog.notes:
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    QTest.keyClick(dialog.notes, Qt.Key.Key_Home)
    QTest.keyClick(dialog.notes, Qt.Key.Key_Space)
    QTest.keyClick(dialog.notes, Qt.Key.Key_Down)
    QTest.keyClick(dialog.notes, Qt.Key.Key_Space)
    assert dialog.ticked == {"quarrel"}
    save_as(monkeypatch, out)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.folder.isVisible, timeout=20_000)
    assert "“copy.workshop” is in" in dialog.outcome.text()
    assert QApplication.focusWidget() is dialog.folder
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    QTest.keyClick(dialog.folder, Qt.Key.Key_Space)
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]
    key(dialog, Qt.Key.Key_Escape)
    assert (tmp_path / "room.workshop").read_bytes() == before
    assert b"Margaret" not in (tmp_path / "copy.workshop").read_bytes()
    with Session.open(tmp_path / "copy.workshop") as copy:
        assert [entry.used for entry in copy.document.all(LogEntry)] == ["We quarrelled"]
        assert [idea.text for idea in copy.document.all(Idea)] == ["Ask [name]"]
    assert len(window.runner.session.snapshots()) == 1


def test_a_whole_copy_takes_the_history_along_unless_asked(
    on_file: OnFile, asked: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = asked(on_file(PEOPLE[:4]))
    assert dialog.stays.text() == "Nothing stays behind; the copy is whole."
    assert not dialog.notes.isVisible()
    save_as(monkeypatch, tmp_path / "a.workshop")
    press(dialog.go)
    qtbot.waitUntil(dialog.folder.isVisible, timeout=20_000)
    with Session.open(tmp_path / "a.workshop") as copy:
        assert [change.label for change in copy.changes()] == ["Start"]
    dialog.history.setChecked(True)
    assert dialog.stays.text() == "Stays behind: the history of every step."


def test_a_practice_session_can_be_shared_too(
    open_at: Open, asked: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = asked(open_at("print", example()))
    assert not dialog.history.isVisible()
    save_as(monkeypatch, tmp_path / "a.workshop")
    press(dialog.go)
    qtbot.waitUntil(dialog.folder.isVisible, timeout=20_000)
    with Session.open(tmp_path / "a.workshop") as copy:
        assert copy.document.count(Person) == 24


@pytest.mark.parametrize("name", ["CON", "../../x", "a\u202eb", "Ü" * 300, "", "<b>&", "trailing. "])
def test_the_name_that_is_offered_is_one_everywhere(
    open_at: Open, asked: Ask, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[Path] = []

    def ask(_parent: object, _title: str, there: str, *_: object) -> tuple[str, str]:
        offered.append(Path(there))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    dialog = asked(open_at("prepare", (replace(PEOPLE[0], name=name), *PEOPLE[1:])))
    press(dialog.go)
    (found,) = offered
    assert found.name.endswith("to-share.workshop")
    assert len(found.name) <= 80
    assert not set(found.name) & set('\u202e<>&/\\:"|?*')
    assert dialog.go.isEnabled()


def refusals(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "folder.workshop").mkdir()
    return {
        str(tmp_path / "room.workshop"): "is the session file itself",
        str(tmp_path / "nowhere" / "copy.workshop"): "could not be written",
        str(tmp_path / "folder.workshop"): "is a folder",
    }


def test_what_is_no_place_for_a_copy_is_said_and_the_dialog_stays(
    on_file: OnFile, asked: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = asked(on_file(PEOPLE))
    before = (tmp_path / "room.workshop").read_bytes()
    for path, words in refusals(tmp_path).items():
        save_as(monkeypatch, Path(path))
        press(dialog.go)
        finish(dialog, qtbot)
        assert words in dialog.problem.words.text()
        assert dialog.go.isEnabled()
        assert dialog.focusWidget() is dialog.go
    assert (tmp_path / "room.workshop").read_bytes() == before


def test_a_full_disk_leaves_nothing_and_says_so(
    on_file: OnFile, asked: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    dialog = asked(on_file(PEOPLE))
    monkeypatch.setattr("workshop.cli.shared_copy.Session.create", full)
    save_as(monkeypatch, tmp_path / "copy.workshop")
    press(dialog.go)
    finish(dialog, qtbot)
    assert "No space left on device" in dialog.problem.words.text()
    assert "Nothing was replaced" in dialog.problem.words.text()
    assert sorted(path.name for path in tmp_path.glob("*.workshop")) == ["room.workshop"]


def test_a_name_that_is_left_is_told_with_how_to_mend_it(
    on_file: OnFile, asked: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = asked(on_file((*PEOPLE, Person(id="o", name="own garden"))))
    dialog.names.setChecked(True)
    save_as(monkeypatch, tmp_path / "copy.workshop")
    dialog.ask()
    finish(dialog, qtbot)
    assert "“own” still stood in the copy, so it was not kept." in dialog.problem.words.text()
    assert "write it with a capital letter under Prepare, People" in dialog.problem.words.text()
    assert not (tmp_path / "copy.workshop").exists()


@pytest.mark.parametrize("name", ["Grace Common", "Will Share", "Tom Ground"])
def test_a_name_that_is_a_word_of_every_session_file_is_no_hindrance(
    on_file: OnFile, asked: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, name: str
) -> None:
    dialog = asked(on_file((*PEOPLE, Person(id="o", name=name))))
    dialog.names.setChecked(True)
    save_as(monkeypatch, tmp_path / "copy.workshop")
    dialog.ask()
    qtbot.waitUntil(dialog.folder.isVisible, timeout=20_000)


def test_the_window_lives_meanwhile_and_cancel_leaves_no_copy(
    on_file: OnFile, asked: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    go_on = Event()

    def waiting(*given: Any) -> object:
        assert go_on.wait(20)
        return make(*given)

    monkeypatch.setattr("ui.dialogs.sharing.dialog.make", waiting)
    dialog = asked(on_file(PEOPLE))
    before = (tmp_path / "room.workshop").read_bytes()
    save_as(monkeypatch, tmp_path / "copy.workshop")
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        press(dialog.go)
        assert dialog.bar.isVisible()
        assert not dialog.names.isEnabled()
        key(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        QTimer.singleShot(0, go_on.set)
    QApplication.processEvents()
    assert sorted(path.name for path in tmp_path.glob("*.workshop")) == ["room.workshop"]
    assert (tmp_path / "room.workshop").read_bytes() == before


def test_a_screen_reader_hears_every_choice_and_the_sum(open_at: Open, asked: Ask) -> None:
    dialog = asked(open_at("prepare", PEOPLE))
    for widget in (dialog.names, dialog.reflections, dialog.notes, dialog.go, dialog.cancel, dialog.stays):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    notes = QAccessible.queryAccessibleInterface(dialog.notes)
    assert notes.child(0).text(QAccessible.Text.Name) == "We quarrelled"
    assert notes.child(0).state().checkable
    assert not notes.child(0).state().checked
    assert notes.child(1).state().checked
