"""The fixture that opens a room and closes it again."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.boards.room import HandPace, Page, PlainTheme, Room, parse
from ui.boards.board_model import BoardModel
from ui.boards.board_view import BoardView
from ui.boards.layouts.columns import ColumnsPlan
from ui.boards.layouts.plan import Plan

OpenRoom = Callable[..., Room]


@pytest.fixture
def open_room(qtbot: QtBot) -> Iterator[OpenRoom]:
    """`open_room("loose: 1 2 | Trust: 3")`: a shown, focused view of that board."""
    views: list[BoardView] = []

    def opened(drawing: str, plan: Plan | None = None, size: QSize = QSize(1400, 900)) -> Room:  # noqa: B008
        board, pace = BoardModel(), HandPace()
        board.set_board(*parse(drawing))
        view = BoardView(board, plan or ColumnsPlan(), PlainTheme(), pace)
        qtbot.addWidget(view)
        views.append(view)
        page = Page(board)
        view.intended.connect(page.take)
        view.resize(size)
        view.show()
        assert QTest.qWaitForWindowExposed(view)
        view.setFocus()
        room = Room(board, view, page, pace)
        room.still()
        return room

    yield opened
    for view in views:
        view.close()
