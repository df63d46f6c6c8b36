"""The small widgets that every page uses."""

from collections.abc import Iterator
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell.room import key
from ui.run import Message
from ui.theme import load_theme
from ui.widgets.card_button import CardButton
from ui.widgets.choice import Choice
from ui.widgets.edit_area import EditArea
from ui.widgets.edit_line import AddLine, EditLine
from ui.widgets.elided import Elided
from ui.widgets.empty_state import EmptyState
from ui.widgets.rows import Row, Rows
from ui.widgets.toast import Toast
from ui.widgets.words import Words
from workshop.document.records import Partner


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[QWidget]:
    """A window to put widgets in, with somewhere else to go."""
    window = QWidget()
    window.resize(600, 400)
    QVBoxLayout(window).addWidget(EditLine("", "elsewhere"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    window.deleteLater()


W = TypeVar("W", bound=QWidget)


def put(room: QWidget, widget: W) -> W:
    layout = room.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()
    return widget


@pytest.mark.parametrize("made", [EditLine, EditArea])
def test_typing_is_kept_on_leaving(room: QWidget, made: type[EditLine] | type[EditArea]) -> None:
    line = put(room, made("old", "Name"))
    kept: list[str] = []
    line.edited.connect(kept.append)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "new <b>words</b>")
    assert kept == []
    other = room.findChild(EditLine)
    assert other is not None
    other.setFocus()
    assert kept == ["new <b>words</b>"]


@pytest.mark.parametrize("made", [EditLine, EditArea])
def test_escape_brings_the_old_text_back(room: QWidget, made: type[EditLine] | type[EditArea]) -> None:
    line = put(room, made("old", "Name"))
    kept: list[str] = []
    line.edited.connect(kept.append)
    line.setFocus()
    QTest.keyClicks(line, "more")
    key(line, Qt.Key.Key_Escape)
    line.flush()
    assert kept == []


def test_the_document_does_not_disturb_who_is_typing(room: QWidget) -> None:
    line = put(room, EditLine("old"))
    line.setFocus()
    QTest.keyClicks(line, "er")
    line.show_text("from elsewhere")
    assert line.text() == "older"
    line.flush()
    line.show_text("from elsewhere")
    assert line.text() == "from elsewhere"


def test_enter_in_a_one_paragraph_area_goes_on(room: QWidget) -> None:
    area = put(room, EditArea("", "Text", one_paragraph=True))
    kept: list[str] = []
    area.edited.connect(kept.append)
    area.setFocus()
    QTest.keyClicks(area, "one line")
    key(area, Qt.Key.Key_Return)
    assert kept == ["one line"]
    assert area.toPlainText() == "one line"


def test_an_area_is_as_tall_as_its_text(room: QWidget, qtbot: QtBot) -> None:
    area = put(room, EditArea("short"))
    qtbot.waitUntil(lambda: area.height() < 50)
    area.show_text("a long text that goes on " * 30)
    qtbot.waitUntil(lambda: area.height() > 100)


def test_enter_adds_and_empty_adds_nothing(room: QWidget) -> None:
    line = put(room, AddLine("Add"))
    added: list[str] = []
    line.added.connect(added.append)
    QTest.keyClicks(line, "   ")
    key(line, Qt.Key.Key_Return)
    QTest.keyClicks(line, "one")
    key(line, Qt.Key.Key_Return)
    assert added == ["   one"]


def test_user_text_is_never_markup(room: QWidget) -> None:
    words = put(room, Words("<b>bold</b> <img src='file:///etc/passwd'>"))
    assert words.textFormat() is Qt.TextFormat.PlainText


def test_a_long_line_ends_in_an_ellipsis_and_says_all_of_it_when_asked(room: QWidget) -> None:
    line = put(room, Elided("A question <b>with</b> very many words " * 20))
    line.resize(200, 24)
    assert line.text().endswith("…")
    assert line.accessibleName().startswith("A question <b>with</b> very many words A question")
    assert "&lt;b&gt;" in line.toolTip()


def test_the_wheel_does_not_change_what_is_only_passed_over(room: QWidget) -> None:
    choice = put(room, Choice("Partner"))
    choice.show_options([(None, "Nobody"), ("a", "Amara")], "a")
    picked: list[Any] = []
    choice.picked.connect(picked.append)
    assert choice.currentText() == "Amara"
    choice.setFocus()
    key(choice, Qt.Key.Key_Up)
    assert picked == [None]


def test_an_empty_place_starts_with_its_button(room: QWidget) -> None:
    empty = put(
        room, EmptyState("Nothing here yet.", "Begin", "Others begin small.", theme=load_theme("light"))
    )
    started: list[bool] = []
    empty.started.connect(lambda: started.append(True))
    empty.button.click()
    assert started == [True]


def test_a_card_is_as_tall_as_its_words(room: QWidget) -> None:
    card = put(room, CardButton("Title", "words " * 60, load_theme("light"), icon="users", fact="3 hours"))
    assert card.heightForWidth(200) > card.heightForWidth(500)
    assert card.accessibleName() == "Title"


def test_a_toast_offers_undo_only_where_there_is_something(room: QWidget) -> None:
    toast = Toast(room)
    asked: list[bool] = []
    toast.undo_asked.connect(lambda: asked.append(True))
    toast.say(Message("3 ideas parked", undo=True))
    assert toast.isVisible()
    key(toast.undo, Qt.Key.Key_Return)
    assert asked == [True]
    assert not toast.isVisible()
    toast.say(Message("This cannot be done.", "error"))
    assert not toast.undo.isVisible()
    key(toast.close_button, Qt.Key.Key_Return)
    assert not toast.isVisible()


class NameRow(Row):
    """A row with one line."""

    def __init__(self, partner: Partner) -> None:
        super().__init__()
        self.line = EditLine(partner.name)
        QVBoxLayout(self).addWidget(self.line)

    def show_record(self, record: Any, place: int, of: int) -> None:
        self.line.show_text(f"{place + 1}/{of} {record.name}")


def test_rows_that_stay_are_kept(room: QWidget) -> None:
    rows: Rows[Partner] = put(room, Rows(NameRow))
    one, two, three = (Partner(name=name) for name in ("One", "Two", "Three"))
    rows.show_records([one, two])
    kept = rows.row(two.id)
    rows.show_records([two, three])
    assert rows.row(two.id) is kept
    assert rows.row(one.id) is None
    found = [row.line.text() for row in (rows.row(two.id), rows.row(three.id)) if isinstance(row, NameRow)]
    assert found == ["1/2 Two", "2/2 Three"]
