"""Lists brought in by hand: dropped, looked at, put right, agreed to, and taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.exchange.books import rows, workbook
from tests.ui.shell.room import Open, key, press
from ui.dialogs.importing.dialog import ImportDialog
from ui.dialogs.importing.entrance import ListImport
from ui.dialogs.importing.reading import make_ready
from ui.dialogs.importing.rows import STATE
from ui.main_window import MainWindow
from ui.pages.prepare.page import PEOPLE, PreparePage
from ui.pages.prepare.people import PeoplePart
from workshop.document.ready import Ready
from workshop.document.records import Partner, Person
from workshop.people.persons import add_person

Settle = Callable[[ImportDialog], ImportDialog]
Agree = Callable[[ImportDialog], None]


@pytest.fixture
def settled(qtbot: QtBot) -> Settle:
    def wait(dialog: ImportDialog) -> ImportDialog:
        qtbot.waitUntil(lambda: not dialog.bench.busy(), timeout=20_000)
        return dialog

    return wait


@pytest.fixture
def people_tab(open_at: Open) -> tuple[MainWindow, PeoplePart]:
    window = open_at("prepare")
    page = window.page
    assert isinstance(page, PreparePage)
    page.tabs.show_tab(PEOPLE)
    part = page.parts[PEOPLE]
    assert isinstance(part, PeoplePart)
    return window, part


@pytest.fixture
def agreed(qtbot: QtBot) -> Agree:
    def agree(dialog: ImportDialog) -> None:
        with qtbot.waitSignal(dialog.finished, timeout=20_000):
            press(dialog.take)

    return agree


def drop(widget: QWidget, data: QMimeData) -> bool:
    """Drag something over a widget and let it go, as the system tells it."""
    here, held, plain = QPoint(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(here, Qt.DropAction.CopyAction, data, held, plain)
    QApplication.sendEvent(widget, entering)
    falling = QDropEvent(here.toPointF(), Qt.DropAction.CopyAction, data, held, plain)
    QApplication.sendEvent(widget, falling)
    return entering.isAccepted() and falling.isAccepted()


def dropped(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def dialog_of(lists: ListImport) -> ImportDialog:
    assert lists.dialog is not None
    return lists.dialog


def states(dialog: ImportDialog) -> list[str]:
    model = dialog.table.rows
    return [str(model.data(model.index(row, STATE))) for row in range(model.rowCount())]


def choose(dialog: ImportDialog, field: str, words: str) -> None:
    """Choose a column by keyboard, as somebody without a mouse does."""
    choice = dialog.fields.choices[field]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Home)
    for _ in range(choice.count()):
        if choice.currentText() == words:
            return
        QTest.keyClick(choice, Qt.Key.Key_Down)
    raise AssertionError(words)


def test_a_dropped_list_is_looked_at_before_it_comes_in(
    people_tab: tuple[MainWindow, PeoplePart], settled: Settle, agreed: Agree, tmp_path: Path
) -> None:
    window, part = people_tab
    path = tmp_path / "people.csv"
    path.write_bytes("Full name;Organisation\nZoë;Café\nTom;Homes\n".encode("latin-1"))
    assert drop(part.name, dropped(path))
    dialog = settled(dialog_of(part.lists))
    assert dialog.isVisible()
    assert window.runner.document.count(Person) == 0
    assert states(dialog) == ["New", "New"]
    assert dialog.take.text() == "Add 2 people"
    assert dialog.remarks.text() == "2 new partners: Café, Homes."
    agreed(dialog)
    assert [person.name for person in window.runner.document.all(Person)] == ["Zoë", "Tom"]
    assert window.toast.words.text() == "Add 2 people: done, from people.csv."
    assert window.runner.session.undo_label == "Add 2 people"
    press(window.toast.undo)
    assert window.runner.document.count(Person) == window.runner.document.count(Partner) == 0


def test_text_that_is_dropped_goes_into_the_line(people_tab: tuple[MainWindow, PeoplePart]) -> None:
    _, part = people_tab
    data = QMimeData()
    data.setText("Amara")
    drop(part.name, data)
    assert part.lists.dialog is None
    assert part.name.text() == "Amara"


def test_broken_lines_are_named_and_nothing_comes_in(
    people_tab: tuple[MainWindow, PeoplePart], settled: Settle, tmp_path: Path
) -> None:
    window, part = people_tab
    path = tmp_path / "people.csv"
    path.write_text("name,partner\nNoor,Trust\n,Trust\nTom,Homes\nTom,Homes\n", encoding="utf-8")
    part.lists.take(path)
    dialog = settled(dialog_of(part.lists))
    assert states(dialog) == ["New", "Not taken", "New", "Not taken"]
    assert dialog.problem.words.text().splitlines() == [
        "Line 3: the name is missing. Add it, or remove the line.",
        "Line 5: Tom is on line 4 already. Add an initial to tell two people apart, or remove one line.",
        "Nothing is imported until this is mended.",
    ]
    assert not dialog.take.isEnabled()
    key(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    key(dialog, Qt.Key.Key_Escape)
    assert window.runner.document.count(Person) == 0
    assert window.runner.session.undo_label is None


def test_columns_are_put_right_by_keys(
    people_tab: tuple[MainWindow, PeoplePart], settled: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    window, part = people_tab
    path = tmp_path / "people.csv"
    path.write_text("Badge,Who,Where\n17,Amara,Health\n18,Tom,Homes\n", encoding="utf-8")
    part.lists.take(path)
    dialog = settled(dialog_of(part.lists))
    assert not dialog.header.isChecked()
    QTest.keyClick(dialog.header, Qt.Key.Key_Space)
    settled(dialog)
    choose(dialog, "name", "Who")
    settled(dialog)
    choose(dialog, "partner", "Where")
    settled(dialog)
    choose(dialog, "role", "Not in the list")
    settled(dialog)
    assert dialog.take.text() == "Add 2 people"
    with qtbot.waitSignal(dialog.finished):
        key(dialog, Qt.Key.Key_Return)
    assert [(p.name, p.role) for p in window.runner.document.all(Person)] == [("Amara", ""), ("Tom", "")]


def test_a_workbook_offers_its_sheets_with_the_best_in_front(
    people_tab: tuple[MainWindow, PeoplePart], settled: Settle, tmp_path: Path
) -> None:
    _, part = people_tab
    path = tmp_path / "list.xlsx"
    people = rows(["Name", "Partner"], ["Ana", "Quay"])
    path.write_bytes(workbook({"Costs": rows(["Bus", "12"]), "Guests": people}))
    part.lists.take(path)
    dialog = settled(dialog_of(part.lists))
    assert [dialog.sheet.itemText(at) for at in range(dialog.sheet.count())] == ["Guests", "Costs"]
    assert states(dialog) == ["New"]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("none.csv", None, "“none.csv” cannot be read: No such file or directory."),
        ("bad.xlsx", b"PK\x03\x04 not at all", "damaged or locked with a password"),
        ("old.xls", b"\xd0\xcf\x11\xe0 old", "is an old spreadsheet, not text"),
        ("empty.csv", b"", "The list is empty."),
        ("quotes.csv", b'name,partner\nAna,"Quay\n', "quotation marks that do not match"),
    ],
)
def test_files_that_cannot_be_read_say_why_and_another_can_be_chosen(
    people_tab: tuple[MainWindow, PeoplePart],
    settled: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    data: bytes | None,
    sentence: str,
) -> None:
    _, part = people_tab
    if data is not None:
        (tmp_path / name).write_bytes(data)
    part.lists.take(tmp_path / name)
    dialog = settled(dialog_of(part.lists))
    assert sentence in dialog.problem.words.text()
    assert not dialog.take.isEnabled()
    good = tmp_path / "good.csv"
    good.write_text("name,partner\nAmara,Health\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(good), ""))
    press(dialog.other)
    settled(dialog)
    assert dialog.take.text() == "Add 1 person"
    assert not dialog.problem.isVisible()


def test_thinking_better_of_it_leaves_no_dialog_behind(
    people_tab: tuple[MainWindow, PeoplePart], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, part = people_tab
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    part.lists.ask()
    QApplication.processEvents()
    assert not [one for one in window.findChildren(ImportDialog) if one.isVisible()]


def test_what_changed_meanwhile_is_looked_at_again(
    people_tab: tuple[MainWindow, PeoplePart], settled: Settle, agreed: Agree, tmp_path: Path
) -> None:
    window, part = people_tab
    path = tmp_path / "people.csv"
    path.write_text("name,partner,role\nAmara,Health,GP\n", encoding="utf-8")
    part.lists.take(path)
    dialog = settled(dialog_of(part.lists))
    window.runner.do("Add Amara", add_person, "Amara", "Health")
    agreed(dialog)
    assert [(person.name, person.role) for person in window.runner.document.all(Person)] == [("Amara", "GP")]


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """The worker that makes a list ready waits until this is set."""
    go_on = Event()

    def waiting(*given: Any) -> Ready:
        assert go_on.wait(20)
        return make_ready(*given)

    monkeypatch.setattr("ui.dialogs.importing.dialog.make_ready", waiting)
    yield go_on
    go_on.set()


def looked_at(part: PeoplePart, path: Path, settled: Settle, people: int) -> ImportDialog:
    lines = "".join(f"Person {number},Health\n" for number in range(people))
    path.write_text(f"name,partner\n{lines}", encoding="utf-8")
    part.lists.take(path)
    return settled(dialog_of(part.lists))


def test_the_window_lives_while_a_list_comes_in(
    people_tab: tuple[MainWindow, PeoplePart], settled: Settle, held: Event, tmp_path: Path, qtbot: QtBot
) -> None:
    window, part = people_tab
    dialog = looked_at(part, tmp_path / "people.csv", settled, 2_000)
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        press(dialog.take)
        QTimer.singleShot(0, held.set)
        assert not dialog.take.isEnabled()
        assert not dialog.other.isEnabled()
        assert dialog.bar.isVisible()
    assert window.runner.document.count(Person) == 2_000
    assert window.runner.session.undo_label == "Add 2000 people"


def test_cancel_while_a_list_comes_in_leaves_everything_as_it_is(
    people_tab: tuple[MainWindow, PeoplePart], settled: Settle, held: Event, tmp_path: Path, qtbot: QtBot
) -> None:
    window, part = people_tab
    dialog = looked_at(part, tmp_path / "people.csv", settled, 2_000)
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        press(dialog.take)
        key(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        held.set()
    assert window.runner.document.count(Person) == 0
    assert window.runner.session.undo_label is None


def test_a_change_made_while_a_list_comes_in_is_kept(
    people_tab: tuple[MainWindow, PeoplePart], settled: Settle, held: Event, tmp_path: Path, qtbot: QtBot
) -> None:
    window, part = people_tab
    dialog = looked_at(part, tmp_path / "people.csv", settled, 3)
    with qtbot.waitSignal(dialog.finished, timeout=20_000):
        press(dialog.take)
        window.runner.do("Add Person 1", add_person, "Person 1", "Health", role="GP")
        held.set()
    found = sorted((person.name, person.role) for person in window.runner.document.all(Person))
    assert found == [("Person 0", ""), ("Person 1", "GP"), ("Person 2", "")]
