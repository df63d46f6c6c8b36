"""The whole day with the keyboard alone: no pointer, no drag, and the focus always somewhere useful."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.day.room import choose, started
from tests.ui.shell.room import NotedDoors
from ui.main_window import MainWindow
from ui.place import Place
from ui.run import Runner
from ui.theme import apply, load_theme
from workshop.document.document import Document
from workshop.document.records import Action, Board, Group, Idea, Pair, Principle, Step
from workshop.opera.arrange import members, parked_ideas
from workshop.opera.pair import proposals_of
from workshop.session import Session

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    theme = load_theme("light", reduced_motion=True)
    apply(qapp, theme)
    place = Place("own", "board")
    found = MainWindow(Runner(Session(Document(started()))), place, theme, NotedDoors())
    found.runner.setParent(found)
    place.setParent(found)
    found.resize(1280, 800)
    found.show()
    found.activateWindow()
    assert QTest.qWaitForWindowActive(found)
    yield found
    found.close()
    found.runner.leave()
    found.deleteLater()


def focused() -> QWidget:
    """Where the keys go; somewhere they must."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One key; what was put away before is gone by then, as it is between two keys of a person."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.keyClick(focused(), key, modifiers)


def type_words(words: str) -> None:
    QTest.keyClicks(focused(), words)
    press(Key.Key_Return)


def test_every_step_by_key(window: MainWindow) -> None:
    document = window.runner.document
    for text in ("Share the van", "One diary for all", "Meet on the first Monday", "Write a glossary"):
        type_words(text)
    assert document.count(Idea) == 4
    press(Key.Key_R, CTRL)
    assert document.get(Board, "board").revealed

    press(Key.Key_G, CTRL)
    assert document.get(Board, "board").step is Step.PAIR
    press(Key.Key_Space)
    pairs = document.where(Pair, board="board")
    assert len(pairs) == 3
    press(Key.Key_I, CTRL)
    type_words("A shared induction")
    press(Key.Key_L, CTRL)
    choose("share the van")
    assert len(proposals_of(document, pairs[0])) == 2
    window.page.choose(pairs[1].id)  # type: ignore[union-attr]
    press(Key.Key_L, CTRL)
    choose("one diary")

    press(Key.Key_G, CTRL)
    press(Key.Key_I, CTRL)
    QTest.keyClicks(focused(), "Only on weekdays")
    press(Key.Key_PageDown)
    press(Key.Key_G, CTRL)
    assert [idea.clarification for idea in document.all(Idea) if idea.clarification] == ["Only on weekdays"]

    for slip in ("2", "1", "1"):
        type_words(slip)
        press(Key.Key_Return, CTRL)
    press(Key.Key_G, CTRL)
    assert document.get(Board, "board").step is Step.ARRANGE

    press(Key.Key_R, CTRL)
    groups = document.where(Group, board="board")
    assert [members(document, group)[0].number for group in groups] == [1, 2]
    press(Key.Key_L, CTRL)
    choose("principle")
    assert [principle.title for principle in document.all(Principle)] == ["Share the van"]
    press(Key.Key_B, CTRL)
    choose("dee")
    type_words("Ask the insurers")
    assert [action.owner for action in document.all(Action)] == ["Dee"]

    parked = parked_ideas(document, document.get(Board, "board"))[0]
    window.page.view.setFocus()  # type: ignore[union-attr]
    window.page.view.select([parked.id])  # type: ignore[union-attr]
    press(Key.Key_M)
    choose("one diary")
    assert document.get(Idea, parked.id).group == groups[1].id
    press(Key.Key_Z, CTRL)
    assert document.get(Idea, parked.id).parked
