"""Rows made when they come in sight, in the order they are read, and dragged by their handles."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import load_theme
from ui.widgets.edit_line import EditLine
from ui.widgets.row_tools import MovableRow, RowTools
from ui.widgets.sheet import Sheet
from ui.widgets.sight_rows import AHEAD, SightRows, Waiting
from workshop.document.records import Partner

HIGH = 40


class NameRow(MovableRow):
    moved: list[tuple[str, int]]

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self.partner = partner
        self.line = EditLine()
        self.tools = RowTools(load_theme("light"), self._move, lambda: None, "partner")
        self.setFixedHeight(HIGH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        row.addWidget(self.tools)

    def show_record(self, record: Any, place: int, of: int) -> None:
        self.line.show_text(record.name)
        self.tools.show_place(place, of)

    def _move(self, to: int) -> None:
        self.moved.append((self.partner.name, to))


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[Sheet]:
    NameRow.moved = []
    page = Sheet(600)
    page.resize(500, 400)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page
    page.close()
    page.deleteLater()


def listed(sheet: Sheet, count: int) -> tuple[SightRows[Partner], list[Partner]]:
    partners = [Partner(name=f"P{number}") for number in range(count)]
    rows: SightRows[Partner] = SightRows(NameRow, lambda _: HIGH, lambda partner: partner.name, spacing=0)
    sheet.column.addWidget(rows)
    sheet.column.addWidget(EditLine("", "below"))
    sheet.column.addStretch(1)
    rows.show_records(partners)
    settle()
    return rows, partners


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def made(rows: SightRows[Partner]) -> list[str]:
    return [row.partner.name for row in rows.in_order() if isinstance(row, NameRow)]


def test_only_what_is_in_sight_is_made(sheet: Sheet) -> None:
    rows, _ = listed(sheet, 300)
    first = made(rows)
    assert first == [f"P{number}" for number in range(len(first))]
    assert len(first) < 25
    assert rows.in_order()[-1].accessibleName() == "P299"
    bar = sheet.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    seen = (sheet.viewport().height() + 2 * AHEAD) // HIGH + 1
    assert made(rows)[-1] == "P299"
    assert len(first) < len(made(rows)) <= len(first) + seen


def test_a_row_that_is_asked_for_is_made_and_shows_what_is_newest(sheet: Sheet) -> None:
    rows, partners = listed(sheet, 100)
    changed = Partner(id=partners[90].id, name="New")
    rows.show_records([*partners[:90], changed, *partners[91:]])
    assert isinstance(rows.in_order()[90], Waiting)
    row = rows.row(changed.id)
    assert isinstance(row, NameRow)
    assert row.line.text() == "New"
    assert rows.row("nobody") is None


def test_tab_makes_the_next_row_and_goes_through_all_as_they_are_read(sheet: Sheet) -> None:
    rows, partners = listed(sheet, 60)
    seen: list[str] = []
    first = rows.row(partners[0].id)
    assert isinstance(first, NameRow)
    first.line.setFocus()
    for _ in range(600):
        focus = focused()
        if isinstance(focus, EditLine):
            seen.append(focus.text())
        if focus.accessibleName() == "below":
            break
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        settle()
    assert seen == [*(partner.name for partner in partners), ""]
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert rows.isAncestorOf(focused())


def test_a_row_made_later_stands_where_it_is_read(sheet: Sheet) -> None:
    rows, partners = listed(sheet, 3)
    rows.show_records([partners[0], Partner(name="Late"), *partners[1:]])
    settle()
    first = rows.row(partners[0].id)
    assert isinstance(first, NameRow)
    first.tools.remove.setFocus()
    QTest.keyClick(first.tools.remove, Qt.Key.Key_Tab)
    focus = focused()
    assert isinstance(focus, EditLine)
    assert focus.text() == "Late"


def pull(row: NameRow, down: int, *, let_go: bool = True) -> None:
    grip = row.tools.grip
    here = grip.rect().center()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
    for part in (0.5, 1.0):
        QTest.mouseMove(grip, here + QPoint(0, round(down * part)))
    if let_go:
        QTest.mouseRelease(
            grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here + QPoint(0, down)
        )


@pytest.mark.parametrize(("down", "to"), [(50, 2), (130, 4), (-50, 0), (-360, 0)])
def test_a_row_is_dragged_to_its_place(sheet: Sheet, down: int, to: int) -> None:
    rows, partners = listed(sheet, 5)
    row = rows.row(partners[1].id)
    assert isinstance(row, NameRow)
    pull(row, down)
    assert NameRow.moved == [("P1", to)]


def test_a_row_let_go_where_it_was_or_with_escape_stays(sheet: Sheet) -> None:
    rows, partners = listed(sheet, 5)
    row = rows.row(partners[1].id)
    assert isinstance(row, NameRow)
    pull(row, HIGH // 3)
    pull(row, 2 * HIGH, let_go=False)
    QTest.keyClick(row.tools.grip, Qt.Key.Key_Escape)
    QTest.mouseRelease(row.tools.grip, Qt.MouseButton.LeftButton)
    assert NameRow.moved == []


def test_a_row_that_stands_alone_has_no_handle(sheet: Sheet) -> None:
    rows, partners = listed(sheet, 1)
    row = rows.row(partners[0].id)
    assert isinstance(row, NameRow)
    assert not row.tools.grip.isVisible()


@pytest.mark.parametrize("guess", [HIGH // 2, 2 * HIGH])
def test_a_wrong_guess_does_not_make_them_all(sheet: Sheet, guess: int) -> None:
    partners = [Partner(name=f"P{number}") for number in range(300)]
    rows: SightRows[Partner] = SightRows(NameRow, lambda _: guess, lambda partner: partner.name, spacing=0)
    sheet.column.addWidget(rows)
    rows.show_records(partners)
    settle()
    assert sheet.viewport().height() // HIGH <= len(made(rows)) < 60
