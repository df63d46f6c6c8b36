"""One level of tabs, gone through with keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.theme import load_theme
from ui.widgets.tabs import Tabs

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FORTH = ((Qt.Key.Key_PageDown, CTRL), (Qt.Key.Key_Tab, CTRL))
BACK = ((Qt.Key.Key_PageUp, CTRL), (Qt.Key.Key_Backtab, CTRL | SHIFT))


@pytest.mark.parametrize(("forth", "back"), tuple(zip(FORTH, BACK, strict=True)))
def test_keys_go_through_the_tabs_while_somebody_types(
    qtbot: QtBot, forth: tuple[Qt.Key, Qt.KeyboardModifier], back: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    tabs = Tabs(load_theme("light"))
    qtbot.addWidget(tabs)
    lines = [QLineEdit() for _ in range(3)]
    for number, line in enumerate(lines):
        tabs.add(str(number), line)
    tabs.show()
    tabs.activateWindow()
    lines[0].setFocus()
    qtbot.waitUntil(lines[0].hasFocus)
    went = []
    for key, modifiers in (forth, forth, forth, back):
        QTest.keyClick(lines[tabs.current], key, modifiers)
        went.append(tabs.current)
    assert went == [1, 2, 0, 2]
