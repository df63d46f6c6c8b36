"""Rows as high as their words, in the lists of the day."""

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from tests.ui.day.conftest import OpenPage
from tests.ui.day.methods.room import ranked_by
from tests.ui.day.room import marked, written
from ui.pages.day.own import OwnPage
from ui.pages.day.parts.fitting import MOST
from ui.pages.day.parts.line_list import LineList
from ui.pages.day.parts.lines import Line, LineModel
from ui.pages.day.parts.paint import text_height
from ui.pages.day.rank import RankPage
from ui.theme import load_fonts, load_theme
from workshop.document.records import Idea
from workshop.opera.own import edit_idea
from workshop.session import Session

LONG = "Returns on property must not put those who want a first home at a disadvantage beside owners. " * 3


def with_long_words(session: Session) -> Session:
    idea = session.document.get(Idea, "idea4")
    session.do("Words", edit_idea(session.document, idea, LONG))
    return session


def heights(view: QTableView) -> list[int]:
    return [view.rowHeight(row) for row in range(view.model().rowCount())]


@pytest.mark.parametrize("way", ["ticks", "shares", "points", "borda", "gradients"])
def test_long_words_are_whole_on_every_ballot(open_page: OpenPage, way: str) -> None:
    room = open_page(RankPage, with_long_words(ranked_by(way)))
    view = next(found for found in room.page.findChildren(QTableView) if found.isVisible())
    usual, *_, tall = sorted(heights(view))
    assert tall > usual
    width = view.columnWidth(0) - 60
    assert tall >= text_height(LONG, room.page.theme.font(15), width)


def test_long_words_are_whole_among_ideas_and_results(open_page: OpenPage) -> None:
    own = open_page(OwnPage, written())
    session = own.session
    with_long_words(session)
    assert isinstance(own.page, OwnPage)
    rows = heights(own.page.list)
    assert max(rows) > sorted(rows)[-2] == rows[0]
    session.undo()
    assert len(set(heights(own.page.list))) == 1
    ranked = open_page(RankPage, with_long_words(marked()))
    assert isinstance(ranked.page, RankPage)
    rows = heights(ranked.page.result.list)
    assert rows[0] > rows[1]
    ranked.page.resize(2400, 900)
    assert heights(ranked.page.result.list)[0] < rows[0]


def test_a_very_long_list_keeps_one_height_until_it_is_shorter(qtbot: QtBot) -> None:
    load_fonts()
    model = LineModel()
    view = LineList(model, load_theme("light"), "Ideas")
    qtbot.addWidget(view)
    lines = [Line(f"i{number}", number, LONG, f"{number:06}") for number in range(1, MOST + 2)]
    view.resize(400, 300)
    view.show()
    model.set_lines(lines)
    usual = view.rowHeight(0)
    model.follow(["i1"], lambda _: None)
    assert view.rowHeight(0) > usual
    model.follow(["i1"], lambda _: lines[0])
    assert view.rowHeight(0) == usual
