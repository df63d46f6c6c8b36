"""Ideas in the same words: found in a worker, offered one by one, moved only when accepted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import Room, press, written
from tests.ui.day.test_arrange import arrange_page, idea
from ui.pages.day.arrange import ArrangePage
from ui.pages.day.arranging.alike import Alike, find_alike
from workshop.document.document import Document
from workshop.document.records import Board, Idea
from workshop.opera import own
from workshop.session import Session

TWINS = ("Shadow a colleague for one day", "A shared shelf of templates and forms")


@pytest.fixture
def room(open_page: OpenPage, qtbot: QtBot) -> Room:
    """Eight ideas, and two more in nearly the same words as 3 and 4."""
    session = Session(Document(written()))
    board = session.document.get(Board, "board")
    session.do("More", own.write_ideas(session.document, board, TWINS))
    opened = open_page(ArrangePage, session)
    page = arrange_page(opened)
    qtbot.waitUntil(lambda: not page.busy())
    return opened


def numbers(room: Room) -> list[list[int]]:
    """What is offered, by numbers."""
    offered = arrange_page(room).suggesting.left()
    return [[room.document.get(Idea, ident).number for ident in one.ids] for one in offered]


def test_likely_doubles_are_counted_and_nothing_moves(room: Room) -> None:
    page = arrange_page(room)
    assert numbers(room) == [[3, 9], [4, 10]]
    assert page.suggesting.button.text() == "Same words: 2"
    assert page.suggesting.button.accessibleName() == "Same words: 2 likely doubles"
    assert not page.suggesting.panel.isVisible()
    assert not any(idea.doubled_by or idea.group for idea in room.document.all(Idea))


def test_accepting_is_one_step_and_goes_on_to_the_next(room: Room) -> None:
    page = arrange_page(room)
    press(page.suggesting.button)
    panel = page.suggesting.panel
    assert panel.accept.hasFocus()
    assert panel.accept.text() == "Join 3 and 9"
    QTest.keyClick(panel.accept, Qt.Key.Key_Space)
    assert [found.number for found in room.document.all(Idea) if found.doubled_by] == [9]
    assert room.session.undo_label == "Join idea 9 with idea 3"
    assert panel.accept.text() == "Join 4 and 10"
    press(panel.refuse)
    assert not panel.isVisible()
    assert page.suggesting.button.isHidden()
    room.runner.undo()
    assert numbers(room) == [[3, 9]]


def test_later_turns_to_the_next_and_comes_round_again(room: Room) -> None:
    page = arrange_page(room)
    press(page.suggesting.button)
    panel = page.suggesting.panel
    press(panel.next)
    assert panel.accept.text() == "Join 4 and 10"
    press(panel.next)
    assert panel.accept.text() == "Join 3 and 9"
    press(panel.put_away)
    assert not panel.isVisible()
    assert numbers(room) == [[3, 9], [4, 10]]


def test_new_words_are_looked_at_again_and_moves_are_not(room: Room, qtbot: QtBot) -> None:
    page = arrange_page(room)
    page.hands.start(("idea5", "idea6"))
    assert not page.busy()
    room.runner.do("Change", own.edit_idea, idea(room, 5), "Lunch together after each board")
    assert page.busy()
    qtbot.waitUntil(lambda: not page.busy())
    assert [5, 6] in numbers(room)


def test_a_likely_group_becomes_a_group(room: Room) -> None:
    page = arrange_page(room)
    page.suggesting.finder.all = (Alike(("idea1", "idea2", "idea5")),)
    page.suggesting.tell()
    assert page.suggesting.button.accessibleName() == "Same words: 1 likely group"
    page.suggesting.open_or_close()
    press(page.suggesting.panel.accept)
    assert list(room.groups().values()) == [[1, 2, 5]]
    assert numbers(room) == []


def test_a_pair_is_not_offered_as_a_group_as_well() -> None:
    session = Session(Document(written()))
    board = session.document.get(Board, "board")
    session.do("More", own.write_ideas(session.document, board, TWINS[:1]))
    found = find_alike(session.document, "board")
    assert [(one.double, len(one.ids)) for one in found] == [(True, 2)]


def test_nothing_is_accepted_on_a_locked_board(room: Room) -> None:
    page = arrange_page(room)
    page.use("alike")
    page.use("lock")
    assert not page.suggesting.panel.accept.isEnabled()
    assert page.suggesting.panel.refuse.isEnabled()
    page.use("lock")
    assert page.suggesting.panel.accept.isEnabled()
