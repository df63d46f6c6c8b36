"""Clumsy hands all over the window: nothing breaks, and undo goes back to where it began."""

from random import Random

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from tests.ui.shell.room import Open, example, key, press, type_into
from ui.main_window import MainWindow
from ui.pages.agreement.evidence import Evidence
from ui.pages.agreement.status_chip import StatusChip
from ui.widgets.buttons import Button
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import AddLine, EditLine

PLACES = ("prepare", "agreement", "reflection", "review")


@pytest.fixture(autouse=True)
def think_better_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every dialog of the system is cancelled at once."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *asked: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *asked: "")


def touchable(window: MainWindow, kind: type[QWidget]) -> list[QWidget]:
    page = window.page
    assert page is not None
    return [found for found in page.findChildren(kind) if found.isVisible() and found.isEnabled()]


def clumsy(window: MainWindow, random: Random) -> None:
    """One random thing a user could do."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    deed = random.randrange(8)
    fields = [*touchable(window, EditLine), *touchable(window, EditArea), *touchable(window, AddLine)]
    if deed < 3 and fields:
        words = random.choice(("Trust", "<b>bold</b>", "12/5/2027", "9:15", " ", "A long line & more " * 9))
        type_into(random.choice(fields), words, enter=random.random() < 0.7)
    elif deed < 5:
        page = window.page
        assert page is not None
        buttons = [b for b in page.findChildren(Button) if b.isVisible() and b.isEnabled()]
        if buttons:
            push(random.choice(buttons), random)
    elif deed == 5:
        key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    elif deed == 6:
        key(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    else:
        window.place.go(random.choice(PLACES))


def push(button: Button, random: Random) -> None:
    """Press a button, or choose from the menu that it would open."""
    if isinstance(button, StatusChip):
        random.choice([found for found in button.menu_now().actions() if found.text()]).trigger()
    elif not isinstance(button, Evidence):
        press(button)


@pytest.mark.parametrize("seed", [3, 5, 8])
def test_whatever_is_done_can_be_undone(seed: int, open_at: Open, *, nightly: bool) -> None:
    window, random = open_at("prepare", example()), Random(seed)
    begun = window.runner.document.copy()
    for _ in range(2000 if nightly else 60):
        clumsy(window, random)
    if (focused := window.focusWidget()) is not None:
        focused.clearFocus()
    ended = window.runner.document.copy()
    steps = 0
    while window.runner.session.undo_label is not None:
        window.runner.undo()
        steps += 1
    assert window.runner.document == begun
    for _ in range(steps):
        window.runner.redo()
    assert window.runner.document == ended
