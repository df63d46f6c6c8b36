"""A page that scrolls: what is being added to stays in sight while the page grows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QLabel
from pytestqt.qtbot import QtBot

from ui.widgets.edit_line import AddLine
from ui.widgets.sheet import Sheet


class List(Sheet):
    """A page that grows by a tall row with every line that is added."""

    def __init__(self) -> None:
        super().__init__()
        self.line = AddLine("Add a row, then Enter")
        self.line.added.connect(lambda _: self.add_row())
        self.column.addWidget(self.line)
        self.resize(400, 300)

    def add_row(self) -> None:
        row = QLabel("A row")
        row.setFixedHeight(200)
        self.column.insertWidget(self.column.count() - 1, row)

    def in_sight(self) -> bool:
        top = self.line.mapTo(self.viewport(), QPoint(0, 0)).y()
        return 0 <= top <= self.viewport().height() - self.line.height()


@pytest.fixture
def sheet(qtbot: QtBot) -> List:
    found = List()
    qtbot.addWidget(found)
    found.show()
    found.activateWindow()
    found.line.setFocus()
    qtbot.waitUntil(found.line.hasFocus)
    for _ in range(3):
        found.line.setText("more")
        QTest.keyClick(found.line, Qt.Key.Key_Return)
    return found


def test_the_line_for_the_next_one_stays_in_sight(sheet: List, qtbot: QtBot) -> None:
    qtbot.waitUntil(sheet.in_sight)
    sheet.add_row()
    qtbot.waitUntil(lambda: sheet.verticalScrollBar().maximum() > 500)
    qtbot.waitUntil(sheet.in_sight)


def test_who_scrolls_away_is_left_there(sheet: List, qtbot: QtBot) -> None:
    qtbot.waitUntil(sheet.in_sight)
    bar = sheet.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    before = bar.maximum()
    sheet.add_row()
    qtbot.waitUntil(lambda: bar.maximum() > before)
    QTest.qWait(0)
    assert bar.value() == 0
