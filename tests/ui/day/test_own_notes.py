"""The facilitator's own notes: typed in Explain or beside another step, undone, and never before the room."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import Room, proposed, started, type_in, written
from ui.pages.day.explain import ExplainPage
from ui.pages.day.own import OwnPage
from ui.pages.day.own_notes import NotesWindow, OwnNotes
from ui.place import Place
from ui.presenter.window import PresenterWindow
from workshop.document.edits import change
from workshop.document.records import Board, Step


def notes_of(room: Room) -> OwnNotes:
    assert isinstance(room.page, ExplainPage)
    return room.page.own_notes


def test_notes_are_kept_as_they_are_typed_and_taken_back(open_page: OpenPage) -> None:
    room = open_page(ExplainPage, proposed())
    area = notes_of(room).area
    area.setFocus()
    type_in(area, "Let Ana begin", enter=False)
    area.flush()
    assert room.board.notes == "Let Ana begin"
    type_in(area, ", then Bo", enter=False)
    area.flush()
    assert room.board.notes == "Let Ana begin, then Bo"
    assert room.session.undo_label == "Note something for yourself"
    room.runner.undo()
    assert room.board.notes == ""
    assert area.toPlainText() == ""
    room.runner.redo()
    assert area.toPlainText() == "Let Ana begin, then Bo"


def test_notes_stay_with_the_question_they_were_typed_for(open_page: OpenPage) -> None:
    other = Board(id="other", order="W", question="And what then?", notes="Break first")
    room = open_page(ExplainPage, (*written(), other))
    area = notes_of(room).area
    area.setFocus()
    type_in(area, "Two minutes only", enter=False)
    room.place.go("explain", "other")
    assert room.document.get(Board, "board").notes == "Two minutes only"
    assert room.document.get(Board, "other").notes == "Break first"
    assert area.toPlainText() == "Break first"


def test_from_another_step_a_window_opens_with_them(open_page: OpenPage) -> None:
    room = open_page(OwnPage, started())
    (action,) = [one for one in room.page.actions_here() if one.id == "day.notes"]
    action.run()
    (window,) = room.page.findChildren(NotesWindow)
    assert window.isVisible()
    type_in(window.notes.area, "Silence first", enter=False)
    (done,) = [button for button in window.findChildren(QPushButton) if button.text() == "Done"]
    QTest.mouseClick(done, Qt.MouseButton.LeftButton)
    assert not window.isVisible()
    assert room.board.notes == "Silence first"


def test_in_explain_the_same_keys_go_to_the_quiet_place(open_page: OpenPage) -> None:
    room = open_page(ExplainPage, proposed())
    (action,) = [one for one in room.page.actions_here() if one.id == "day.notes"]
    action.run()
    assert notes_of(room).area.hasFocus()
    assert room.page.findChildren(NotesWindow) == []


def test_no_step_shows_them_to_the_room(open_page: OpenPage, qtbot: QtBot) -> None:
    room = open_page(ExplainPage, proposed())
    projector = PresenterWindow(room.runner, Place("own", "board"), room.page.theme)
    qtbot.addWidget(projector)
    projector.show()
    for step in Step:
        room.session.do("Show", change(room.board, step=step, shown=step, notes=""))
        projector.refresh()
        projector.grab()  # very large letters are drawn a little differently the first time
        before = projector.grab().toImage()
        room.session.do("Note", change(room.board, notes="Ptarmigan"))
        projector.refresh()
        assert "Ptarmigan" not in projector.picture.accessibleName()
        assert projector.grab().toImage() == before
