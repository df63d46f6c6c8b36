"""What a screen reader finds on each page, tab and dialog: whatever can be reached says what it is.

And what the projector's picture, which is only painted, tells of itself.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.crash import crash_box
from ui.dialogs.exporting.dialog import ExportDialog
from ui.dialogs.importing.dialog import ImportDialog
from ui.dialogs.sharing.dialog import ShareDialog
from ui.dialogs.snapshots.dialog import SnapshotsDialog
from ui.main_window import MainWindow
from ui.pages.catalogue import PAGES
from ui.presenter.window import PresenterWindow
from ui.widgets.tabs import Tabs
from workshop.document.edits import change
from workshop.document.records import Board, Method, Step
from workshop.exchange.columns import Kind
from workshop.exchange.incoming import Target

Role = QAccessible.Role
Name = QAccessible.Text.Name

NAMED = {Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.PageTab, Role.EditableText}
NAMED |= {
    Role.ComboBox,
    Role.SpinBox,
    Role.List,
    Role.Table,
    Role.Tree,
    Role.Slider,
    Role.Link,
    Role.ButtonDropDown,
}
MOST = 200
"""How many of one list's rows are looked at."""


def tree(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that is on show below, itself included."""
    if root.state().invisible:
        return
    yield root
    for step in range(min(root.childCount(), MOST)):
        child = root.child(step)
        if child is not None and child.isValid():
            yield from tree(child)


def nameless(window: QWidget) -> list[str]:
    QApplication.processEvents()
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    found = []
    for part in tree(root):
        if part.role() in NAMED and not part.text(Name).strip():
            thing = part.object()
            found.append(f"{part.role().name} {type(thing).__name__} in {way_to(thing)}")
    return found


def way_to(thing: object) -> str:
    names: list[str] = []
    while isinstance(thing, QWidget) and len(names) < 5:
        thing = thing.parentWidget()
        names.append(type(thing).__name__)
    return " < ".join(names)


@pytest.mark.parametrize("page", [entry.name for entry in PAGES])
def test_whatever_can_be_reached_has_a_name(page: str, example_at: Callable[[str], MainWindow]) -> None:
    window = example_at(page)
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    assert sum(part.role() in NAMED for part in tree(root)) > 3
    found = nameless(window)
    for tabs in window.findChildren(Tabs):
        for number in range(len(tabs.buttons)):
            if tabs.isVisible() and tabs.buttons[number].isVisible():
                tabs.show_tab(number)
                found += [f"tab {number}: {part}" for part in nameless(window)]
    assert found == []


def test_a_button_without_a_name_is_found(example_at: Callable[[str], MainWindow]) -> None:
    window = example_at("prepare")
    window.top_bar.saved.setText("")
    window.top_bar.saved.setAccessibleName("")
    assert [part.split()[0] for part in nameless(window)] == ["Button"]


def exporting(window: MainWindow, tmp_path: Path) -> QWidget:
    return ExportDialog(window.runner, window.theme, window)


def sharing(window: MainWindow, tmp_path: Path) -> QWidget:
    return ShareDialog(window.runner, window.theme, window)


def going_back(window: MainWindow, tmp_path: Path) -> QWidget:
    return SnapshotsDialog(window.runner, window.theme, window)


def importing(window: MainWindow, tmp_path: Path) -> QWidget:
    board = window.runner.document.all(Board)[0]
    dialog = ImportDialog(window.runner, window.theme, Target(Kind.IDEAS, board, Method.TICKS), window)
    path = tmp_path / "ideas.csv"
    path.write_text("Idea,Why\nA shared calendar,Everybody asks\n", encoding="utf-8")
    dialog.open_file(path)
    return dialog


def crashing(window: MainWindow, tmp_path: Path) -> QWidget:
    return crash_box(window, "LookupError", saved=True)


def finding(window: MainWindow, tmp_path: Path) -> QWidget:
    window.open_find()
    window.find_box.line.setText("consent")
    return window.find_box


@pytest.mark.parametrize("ask", [exporting, sharing, going_back, importing, crashing, finding])
def test_dialogs_name_whatever_can_be_reached(
    ask: Callable[[MainWindow, Path], QWidget],
    example_at: Callable[[str], MainWindow],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    asked = ask(example_at("prepare"), tmp_path)
    if isinstance(asked, QDialog):
        asked.open()
        assert asked.windowTitle()
    if isinstance(asked, ImportDialog):
        qtbot.waitUntil(lambda: not asked.bench.busy(), timeout=20_000)
    root = QAccessible.queryAccessibleInterface(asked)
    assert root is not None
    assert any(part.role() in NAMED for part in tree(root))
    assert nameless(asked) == []
    asked.close()


@pytest.mark.parametrize("step", Step)
def test_the_projector_says_the_question_and_what_it_shows(
    step: Step, example_at: Callable[[str], MainWindow], qtbot: QtBot
) -> None:
    window = example_at("own")
    board = window.runner.document.all(Board)[0]
    window.runner.do("Show", lambda _: change(board, shown=step))
    projector = PresenterWindow(window.runner, window.place, window.theme)
    qtbot.addWidget(projector)
    projector.show()
    told = QAccessible.queryAccessibleInterface(projector.picture)
    assert told is not None
    question, *words = told.text(Name).split("\n")
    assert question == board.question
    assert "".join(words).strip()
    assert nameless(projector) == []
    projector.close()
