"""Small windows and large text: words are whole, and what does not fit is scrolled to."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.day.methods.room import ranked_by
from tests.ui.day.room import marked, proposed
from ui.pages.day.explain import ExplainPage
from ui.pages.day.frame import DayPage
from ui.pages.day.own import OwnPage
from ui.pages.day.pair import PairPage
from ui.pages.day.parts.roomy import Stack
from ui.pages.day.rank import RankPage
from ui.place import Place
from ui.run import Runner
from ui.theme import apply, load_theme
from ui.widgets.buttons import Button
from ui.widgets.elided import Elided
from workshop.document.records import Board
from workshop.opera.board import edit_board
from workshop.session import Session

OpenSmall = Callable[[type[DayPage], Session], DayPage]
QUESTION = "How can the partners make sure that nobody in the city has to choose between rent and food?"
SIZES = ((1.0, QSize(710, 430)), (1.6, QSize(1190, 670)), (2.0, QSize(1100, 620)))


@pytest.fixture(params=SIZES, ids=["800 × 600", "160 %", "200 %"])
def shown(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> Iterator[OpenSmall]:
    """`shown(RankPage, session)`: a page where there is little room."""
    scale, size = request.param
    theme = load_theme("light", scale=scale, reduced_motion=True)
    apply(qapp, theme)
    opened: list[tuple[DayPage, Runner]] = []

    def open_it(kind: type[DayPage], session: Session) -> DayPage:
        board = session.document.get(Board, "board")
        session.do("Ask", edit_board(session.document, board, question=QUESTION, limit="Within three months"))
        runner = Runner(session)
        page = kind(runner, Place(kind.step.value, "board"), theme)
        qtbot.addWidget(page)
        page.resize(size)
        page.show()
        qapp.processEvents()
        opened.append((page, runner))
        return page

    yield open_it
    for page, runner in opened:
        page.leave()
        page.close()
        runner.leave()
    apply(qapp, load_theme("light", reduced_motion=True))


def squeezed(page: QWidget) -> list[str]:
    """The words and buttons on show that have less room than they need."""
    found: list[str] = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text() and not isinstance(label, Elided):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            if label.height() < needed - 1:
                found.append(label.text())
    buttons = [button for button in page.findChildren(Button) if button.isVisible()]
    return found + [one.text() for one in buttons if one.width() < one.sizeHint().width()]


@pytest.mark.parametrize("kind", [OwnPage, PairPage, ExplainPage, RankPage])
def test_no_words_are_squeezed(shown: OpenSmall, kind: type[DayPage]) -> None:
    assert squeezed(shown(kind, proposed())) == []


def test_no_words_of_a_result_are_squeezed(shown: OpenSmall) -> None:
    page = shown(RankPage, marked())
    assert isinstance(page, RankPage)
    assert page.result.list.isVisible()
    assert squeezed(page) == []


def test_the_laptop_is_handed_over_in_whole_words(shown: OpenSmall) -> None:
    page = shown(RankPage, ranked_by("points"))
    assert isinstance(page, RankPage)
    page.room.pass_round()
    QApplication.processEvents()
    assert page.room.hand_over.isVisible()
    assert squeezed(page) == []


def test_a_stack_asks_for_no_more_than_the_page_on_show(qtbot: QtBot) -> None:
    stack, small, large = Stack(), QLabel("Few"), QLabel("Many words on one line " * 40)
    qtbot.addWidget(stack)
    for page in (small, large):
        stack.addWidget(page)
    assert stack.minimumSizeHint().width() == small.minimumSizeHint().width()
    stack.setCurrentWidget(large)
    assert stack.minimumSizeHint().width() == large.minimumSizeHint().width()
    stack.setCurrentWidget(small)
    assert stack.minimumSizeHint().width() == small.minimumSizeHint().width()
