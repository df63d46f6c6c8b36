"""The fixture that shows the projector's window and puts it away again."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.place import Place
from ui.presenter.window import PresenterWindow
from ui.run import Runner
from ui.theme import apply, load_theme
from ui.timer import RoomTimer
from workshop.document.edits import change
from workshop.document.records import Board, Step
from workshop.session import Session

Present = Callable[..., PresenterWindow]


@pytest.fixture
def present(qtbot: QtBot, qapp: QApplication) -> Iterator[Present]:
    theme = load_theme("light", reduced_motion=True)
    apply(qapp, theme)
    runners: list[Runner] = []
    places: list[Place] = []

    def opened(session: Session, shown: Step | None = None) -> PresenterWindow:
        if shown is not None:
            board = session.document.get(Board, "board")
            session.do("Show", change(board, step=shown, shown=shown))
        runner, place = Runner(session), Place("own", "board")
        window = PresenterWindow(runner, place, theme)
        qtbot.addWidget(window)
        window.show()
        runners.append(runner)
        places.append(place)
        return window

    yield opened
    for runner in runners:
        runner.leave()
    for place in places:
        RoomTimer.of(place).set(60)


def told(window: PresenterWindow) -> str:
    """All that the picture says, after it has been painted."""
    assert not window.grab().isNull()
    return window.picture.accessibleName()
