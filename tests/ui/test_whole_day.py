"""One away day from the first idea to the first action, through the window, on a real file."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.day.room import TEXTS, choose, press, started, type_in
from tests.ui.shell.room import NotedDoors
from ui.main_window import MainWindow
from ui.pages.day.arrange import ArrangePage
from ui.pages.day.explain import ExplainPage
from ui.pages.day.frame import DayPage
from ui.pages.day.own import OwnPage
from ui.pages.day.pair import PairPage
from ui.pages.day.rank import RankPage
from ui.pages.day.step_tools import StepTools
from ui.place import Place
from ui.run import Runner
from ui.theme import apply, load_theme
from workshop.agreement.thread import sources_of
from workshop.document.records import Action, Board, Group, Idea, Mark, Pair, Principle, Step
from workshop.session import Session

P = TypeVar("P", bound=DayPage)
OpenWindow = Callable[[Path], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> Iterator[OpenWindow]:
    theme = load_theme("light", reduced_motion=True)
    apply(qapp, theme)
    windows: list[MainWindow] = []

    def opened(path: Path) -> MainWindow:
        place = Place("own", "board")
        window = MainWindow(Runner(Session.open(path)), place, theme, NotedDoors())
        window.runner.setParent(window)
        place.setParent(window)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        windows.append(window)
        return window

    yield opened
    for window in windows:
        if shiboken6.isValid(window) and window.isVisible():
            shut(window)


def shut(window: MainWindow) -> None:
    window.close()
    window.runner.leave()
    window.runner.session.close()
    window.deleteLater()


def page(window: MainWindow, kind: type[P]) -> P:
    """The page on show, which is to be of this kind."""
    found = window.page
    assert isinstance(found, kind)
    return found


def go_on(window: MainWindow) -> None:
    tools = window.findChild(StepTools)
    assert tools is not None
    press(tools.on)


def write(window: MainWindow) -> None:
    own = page(window, OwnPage)
    for text in TEXTS:
        type_in(own.entry.input, text)
    press(own.state.reveal)


def pair_up(window: MainWindow) -> None:
    pairs = page(window, PairPage)
    press(pairs.start.button)
    for number, found in enumerate(window.runner.document.where(Pair, board="board")):
        press(pairs.room.cards[found.id].letter)
        for text in TEXTS[number * 2 : number * 2 + 2]:
            press(pairs.proposals.pick)
            choose(text[:20])
        type_in(pairs.proposals.input, f"Something new from pair {found.letter}")


def explain(window: MainWindow) -> None:
    turn = page(window, ExplainPage)
    turn.note.setFocus()
    type_in(turn.note, "For new people too", enter=False)
    while turn.next.isEnabled():
        press(turn.next)


def mark(window: MainWindow) -> None:
    ranking = page(window, RankPage)
    for numbers in ("3 9", "1 3", "1 3"):
        type_in(ranking.ballot.slip, numbers)
        QTest.keyClick(ranking.ballot.slip, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(ranking.state.show_result)
    assert ranking.result.list.results.lines[0].score


def arrange(window: MainWindow) -> None:
    board = page(window, ArrangePage)
    press(board.bar.buttons["suggest"])
    heading = window.runner.document.all(Group)[0].heading
    board.view.select([heading or ""])
    press(board.bar.buttons["further"])
    press(board.detail.clause)
    choose("principle")
    press(board.detail.owner)
    choose("flo")
    type_in(board.detail.action, "Ask everybody for what they have")


def test_a_whole_day_and_the_file_of_it(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "day.workshop"
    Session.create(path, started()).close()
    window = open_window(path)
    for step in (write, pair_up, explain, mark):
        step(window)
        go_on(window)
    arrange(window)
    document = window.runner.document.copy()
    shut(window)

    window = open_window(path)
    again = window.runner.document
    assert again == document
    board = again.get(Board, "board")
    assert (board.step, board.shown) == (Step.ARRANGE, Step.ARRANGE)
    assert [idea.text for idea in again.all(Idea) if idea.clarification] == [TEXTS[0]]
    assert again.count(Mark) >= 3
    (principle,), (action,) = again.all(Principle), again.all(Action)
    assert any(isinstance(source, Group) for source in sources_of(again, principle))
    assert (action.owner, action.text) == ("Flo", "Ask everybody for what they have")

    for _ in range(20):
        assert window.runner.undo()
    assert again.count(Principle) == again.count(Action) == again.count(Group) == 0
    for _ in range(20):
        assert window.runner.redo()
    assert again == document
    shut(window)


def test_undo_by_key_goes_past_the_empty_field(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "day.workshop"
    Session.create(path, started()).close()
    window = open_window(path)
    field = page(window, OwnPage).entry.input
    type_in(field, "Said too early")
    type_in(field, "half a word", enter=False)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.runner.document.count(Idea) == 1
    assert field.toPlainText() == ""
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.runner.document.count(Idea) == 0
    assert field.hasFocus()
