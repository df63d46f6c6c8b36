"""Markup in everything anybody can have typed is shown as it was typed, on every page, tab and dialog."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import Open, example, type_into
from ui.dialogs.crash import crash_box
from ui.dialogs.exporting.dialog import ExportDialog
from ui.dialogs.importing.dialog import ImportDialog
from ui.dialogs.sharing.dialog import ShareDialog
from ui.dialogs.snapshots.dialog import SnapshotsDialog
from ui.main_window import MainWindow
from ui.pages.agreement_parts.support_box import SupportBox
from ui.pages.catalogue import PAGES
from ui.widgets.tabs import Tabs
from workshop.document.records import Board, Method, Record
from workshop.exchange.columns import Kind
from workshop.exchange.incoming import Target

Ask = Callable[[MainWindow, Path], QDialog]
HOSTILE = '<img src="file:///etc/passwd"> <b>Tom & Ana</b>'
KEPT = {"id", "order", "letter", "voter", "code", "pinned", "start", "language"}
"""Fields that hold no words of people, beside references, names of tables and dates."""

MOST = 40
"""How many rows of one list are asked for their tips."""


def hostile() -> tuple[Record, ...]:
    """The example with markup in every text a user could have typed."""
    return tuple(replace(record, **dict.fromkeys(typed(record), HOSTILE)) for record in example())


def typed(record: Record) -> Iterator[str]:
    for field in fields(record):
        words = getattr(record, field.name)
        plain = field.name not in KEPT and not field.metadata and not field.name.endswith("_table")
        if plain and type(words) is str and words and not re.fullmatch(r"\d{4}-\d\d-\d\d", words):
            yield field.name


def rich(window: QWidget) -> list[str]:
    """Words on show, or in a tip, that Qt would take for markup."""
    QApplication.processEvents()
    parts = [part for part in (window, *window.findChildren(QWidget)) if part.isVisible()]
    found = [
        part.text()
        for part in parts
        if isinstance(part, QLabel) and part.textFormat() is not Qt.TextFormat.PlainText
    ]
    found += [part.toolTip() for part in parts]
    for part in parts:
        if isinstance(part, QAbstractItemView):
            found += tips(part)
    return [text for text in found if "<b>" in text or "<img" in text]


def tips(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(min(model.rowCount(), MOST)):
        for column in range(columns):
            yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def test_markup_in_a_label_in_a_tip_and_in_a_list_is_found(qtbot: QtBot, open_at: Open) -> None:
    window = open_at("prepare")
    QLabel(HOSTILE, window).show()
    window.rail.setToolTip(HOSTILE)
    assert rich(window) == [HOSTILE, HOSTILE]


@pytest.mark.parametrize("name", [entry.name for entry in PAGES])
def test_every_page_and_tab_shows_text_as_it_was_typed(name: str, open_at: Open) -> None:
    window = open_at(name, hostile())
    found = rich(window)
    for tabs in window.findChildren(Tabs):
        for number in range(len(tabs.buttons)):
            if tabs.isVisible() and tabs.buttons[number].isVisible():
                tabs.show_tab(number)
                found += rich(window)
    assert found == []


def test_who_stands_where_is_shown_as_it_was_typed(open_at: Open) -> None:
    window = open_at("agreement", hostile())
    box = next(box for box in window.findChildren(SupportBox) if box.isVisible())
    box.open.click()
    assert box.panel is not None
    assert box.panel.isVisible()
    assert rich(window) == []


def test_the_find_box_shows_text_as_it_was_typed(open_at: Open) -> None:
    window = open_at("prepare", hostile())
    window.open_find()
    type_into(window.find_box.line, "Tom", enter=False)
    assert any(HOSTILE in offer.title for offer in window.find_box.offers)
    assert rich(window) == []


def exporting(window: MainWindow, tmp_path: Path) -> QDialog:
    return ExportDialog(window.runner, window.theme, window)


def sharing(window: MainWindow, tmp_path: Path) -> QDialog:
    return ShareDialog(window.runner, window.theme, window)


def going_back(window: MainWindow, tmp_path: Path) -> QDialog:
    return SnapshotsDialog(window.runner, window.theme, window)


def importing(window: MainWindow, tmp_path: Path) -> QDialog:
    board = window.runner.document.all(Board)[0]
    dialog = ImportDialog(window.runner, window.theme, Target(Kind.IDEAS, board, Method.TICKS), window)
    path = tmp_path / "ideas.csv"
    path.write_text(f'Idea,<b>Why</b>\n"{HOSTILE.replace(chr(34), chr(34) * 2)}",x\n', encoding="utf-8")
    dialog.open_file(path)
    return dialog


def crashing(window: MainWindow, tmp_path: Path) -> QDialog:
    return crash_box(window, HOSTILE, saved=True)


@pytest.mark.parametrize("ask", [exporting, sharing, going_back, importing, crashing])
def test_dialogs_show_text_as_it_was_typed(ask: Ask, open_at: Open, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_at("prepare", hostile())
    dialog = ask(window, tmp_path)
    dialog.open()
    if isinstance(dialog, ImportDialog):
        qtbot.waitUntil(lambda: not dialog.bench.busy(), timeout=20_000)
    assert dialog.isVisible()
    assert rich(dialog) == []
    dialog.close()
