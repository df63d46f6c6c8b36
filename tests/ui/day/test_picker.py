"""The list to choose from: typing narrows, arrows walk, Enter takes, Esc leaves with nothing done."""

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.day.room import open_list, press, type_in
from ui.pages.day.parts.picker import Choice, ChoiceModel, Picker, pick
from ui.theme import load_theme

CHOICES = (
    Choice("1", "Trust between partners", "4 ideas"),
    Choice("2", "Shared calendar", "1 idea"),
    Choice("3", "Partners in the room", "2 ideas"),
)


class Asked:
    """What came out of a picker."""

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.made: list[str] = []


@pytest.fixture
def asked() -> Asked:
    return Asked()


def opened(qtbot: QtBot, asked: Asked, new: str = "") -> tuple[QWidget, QPushButton, Picker]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 600)
    button = QPushButton("Move to…", window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    picker = pick(
        button, load_theme("light"), "Move to", CHOICES, asked.keys.append, new=new, make=asked.made.append
    )
    return window, button, picker


def test_the_words_that_begin_with_what_was_typed_come_first() -> None:
    owner = QObject()
    model = ChoiceModel(CHOICES, owner)
    model.seek("partners")
    assert [choice.key for choice in model.shown] == ["3", "1"]
    model.seek("ide cal")
    assert [choice.key for choice in model.shown] == ["2"]
    model.seek("nothing like it")
    assert model.shown == []
    model.seek("")
    assert [choice.key for choice in model.shown] == ["1", "2", "3"]


def test_arrows_walk_and_enter_takes(qtbot: QtBot, asked: Asked) -> None:
    window, button, picker = opened(qtbot, asked)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(picker.field, key)
    assert asked.keys == ["2"]
    assert button.hasFocus()
    assert window.isVisible()


def test_a_click_takes(qtbot: QtBot, asked: Asked) -> None:
    window, _, picker = opened(qtbot, asked)
    rect = picker.list.visualRect(picker.model.index(1, 0))
    press(picker.list.viewport(), rect.center())
    assert asked.keys == ["2"]
    assert not any(found.isVisible() for found in window.findChildren(Picker))


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Tab])
def test_leaving_does_nothing_and_gives_the_focus_back(qtbot: QtBot, asked: Asked, key: Qt.Key) -> None:
    window, button, picker = opened(qtbot, asked)
    QTest.keyClick(picker.field, key)
    assert (asked.keys, asked.made, button.hasFocus()) == ([], [], True)
    assert window.isActiveWindow()


def test_a_new_one_is_made_only_where_that_is_offered(qtbot: QtBot, asked: Asked) -> None:
    window, _, picker = opened(qtbot, asked)
    type_in(picker.field, "Something else")
    assert picker.isVisible()
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    window, _, picker = opened(qtbot, asked, new="group")
    type_in(open_list().field, "Something else")
    assert asked.made == ["Something else"]
    assert asked.keys == []
    assert window.isVisible()


def test_it_stays_inside_the_window(qtbot: QtBot, asked: Asked) -> None:
    window, button, picker = opened(qtbot, asked)
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    button.move(QPoint(580, 590))
    picker = pick(button, load_theme("light"), "Move to", CHOICES, asked.keys.append)
    assert window.rect().contains(picker.geometry())
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
