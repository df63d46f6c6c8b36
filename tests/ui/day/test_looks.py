"""Every page in every theme and at twice the text: painted without a word of complaint, rows high enough."""

import pytest
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import marked, partnership, started
from ui.pages.day.arrange import ArrangePage
from ui.pages.day.explain import ExplainPage
from ui.pages.day.frame import DayPage
from ui.pages.day.own import OwnPage
from ui.pages.day.pair import PairPage
from ui.pages.day.rank import RankPage
from ui.theme import THEMES, apply, load_theme

PAGES = (OwnPage, PairPage, ExplainPage, RankPage, ArrangePage)


def picture(page: DayPage, qtbot: QtBot) -> QImage:
    """The page, once its board has drawn every word."""
    page.grab()
    qtbot.waitUntil(lambda: not isinstance(page, ArrangePage) or page.view.stage.sharp)
    return page.grab().toImage()


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("name", THEMES)
def test_a_page_changes_its_look_while_it_is_on_show(
    open_page: OpenPage, qapp: QApplication, qtbot: QtBot, kind: type[DayPage], name: str
) -> None:
    page = open_page(kind, marked()).page
    before = picture(page, qtbot)
    theme = load_theme(name, reduced_motion=True)
    apply(qapp, theme)
    page.set_theme(theme)
    after = picture(page, qtbot)
    assert (after.pixelColor(4, 4) == theme.color("ground")) or name == "light"
    assert (before == after) == (name == "light")


@pytest.mark.parametrize("kind", PAGES)
def test_twice_the_text_has_twice_the_room(
    open_page: OpenPage, qapp: QApplication, kind: type[DayPage]
) -> None:
    page = open_page(kind, marked()).page
    theme = load_theme("light", scale=2.0, reduced_motion=True)
    apply(qapp, theme)
    page.set_theme(theme)
    assert not page.grab().isNull()
    line = QFontMetrics(theme.font(15)).height()
    for table in page.findChildren(QTableView):
        assert table.verticalHeader().defaultSectionSize() >= 2 * line


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("records", [partnership(), started()])
def test_an_empty_page_says_what_to_do(
    open_page: OpenPage, kind: type[DayPage], records: tuple[object, ...]
) -> None:
    page = open_page(kind, records).page
    assert not page.grab().isNull()
    assert page.isVisible()


def test_a_wide_question_is_never_cut(open_page: OpenPage, qtbot: QtBot) -> None:
    question = "What would have to be true for everybody here to trust each other " * 4
    page = open_page(OwnPage, started(question=question)).page
    assert page.question.text() == question
    assert page.question.height() >= page.question.heightForWidth(page.question.width())
