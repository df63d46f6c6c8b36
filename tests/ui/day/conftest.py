"""The fixture that shows a page of the day and puts it away again."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.day.room import Room
from ui.pages.day.frame import DayPage
from ui.place import Place
from ui.run import Message, Runner
from ui.theme import apply, load_theme
from workshop.document.document import Document
from workshop.document.records import Record
from workshop.session import Session

OpenPage = Callable[..., Room]


@pytest.fixture
def open_page(qtbot: QtBot, qapp: QApplication) -> Iterator[OpenPage]:
    """`open_page(OwnPage, records)` or `open_page(RankPage, session)`: a page on show."""
    theme = load_theme("light", reduced_motion=True)
    apply(qapp, theme)
    rooms: list[Room] = []

    def opened(kind: type[DayPage], content: Session | tuple[Record, ...]) -> Room:
        session = content if isinstance(content, Session) else Session(Document(content))
        runner, place = Runner(session), Place(kind.step.value, "board")
        said: list[Message] = []
        runner.said.connect(said.append)
        page = kind(runner, place, theme)
        qtbot.addWidget(page)
        page.resize(1180, 690)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        room = Room(session, runner, place, page, said)
        rooms.append(room)
        return room

    yield opened
    for room in rooms:
        room.page.leave()
        room.page.timer.set(60)
        room.page.close()
        room.runner.leave()
