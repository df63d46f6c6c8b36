"""Ideas brought to a board by a file, dropped where they are typed, and changed by it later."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import Room, press, started, type_in
from tests.ui.importing.test_importing import drop
from ui.dialogs.importing.dialog import ImportDialog
from ui.pages.day.own import OwnPage
from workshop.document.records import Group, Idea


def own_page(room: Room) -> OwnPage:
    assert isinstance(room.page, OwnPage)
    return room.page


def dialog_on(room: Room, qtbot: QtBot) -> ImportDialog:
    dialog = own_page(room).lists.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.bench.busy())
    return dialog


def test_a_text_dropped_where_ideas_are_typed_is_offered_and_taken_as_one_step(
    open_page: OpenPage, tmp_path: Path, qtbot: QtBot
) -> None:
    room = open_page(OwnPage, started())
    file = tmp_path / "ideas.txt"
    file.write_text("- Share rooms\n- Share cars, and the cost\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert drop(own_page(room).entry.input.viewport(), data)
    dialog = dialog_on(room, qtbot)
    assert room.texts() == []
    assert dialog.take.text() == "Add 2 ideas"
    with qtbot.waitSignal(dialog.finished):
        press(dialog.take)
    assert room.texts() == ["Share rooms", "Share cars, and the cost"]
    assert room.session.undo_label == "Add 2 ideas"
    assert own_page(room).entry.input.toPlainText() == ""


def test_an_edited_export_changes_ideas_and_keeps_their_numbers(
    open_page: OpenPage, tmp_path: Path, qtbot: QtBot
) -> None:
    from workshop.exchange.write import write

    room = open_page(OwnPage, started())
    for text in ("Share rooms", "Share cars"):
        type_in(own_page(room).entry.input, text)
    file = tmp_path / "ideas.csv"
    own_page(room).reveal()
    write(room.document, file, what="ideas")
    text = file.read_text(encoding="utf-8-sig").replace("Share cars", "Share bicycles")
    file.write_text(text, encoding="utf-8")
    own_page(room).lists.take(file)
    dialog = dialog_on(room, qtbot)
    assert dialog.take.text() == "Change 1 idea"
    with qtbot.waitSignal(dialog.finished):
        press(dialog.take)
    assert room.texts() == ["Share rooms", "Share bicycles"]
    assert len(room.document.all(Idea)) == 2


def test_names_on_an_anonymous_board_are_said_to_be_dropped_and_groups_are_made(
    open_page: OpenPage, tmp_path: Path, qtbot: QtBot
) -> None:
    room = open_page(OwnPage, started(anonymous=True))
    file = tmp_path / "board.md"
    file.write_text(
        "| text | author | theme |\n| --- | --- | --- |\n| A bus | Ana | Roads |\n", encoding="utf-8"
    )
    own_page(room).lists.take(file)
    dialog = dialog_on(room, qtbot)
    assert "authors and partners of ideas are not kept" in dialog.remarks.text()
    with qtbot.waitSignal(dialog.finished):
        press(dialog.take)
    (idea,) = room.document.all(Idea)
    assert idea.author is None
    assert [group.title for group in room.document.all(Group)] == ["Roads"]
