"""Moving a card touches that card only, never all: counted in every layout, not timed."""

from collections import Counter

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import marked
from tests.ui.day.test_arrange import arrange_page, select
from tests.ui.day.test_layouts import switch
from ui.boards.layouts.plan import Direction
from ui.pages.day.arrange import ArrangePage
from ui.pages.day.arranging import tallied
from ui.pages.day.arranging.cards import Cards
from ui.pages.day.arranging.looks import Layout
from workshop.counting.tally import count
from workshop.document.records import Idea
from workshop.opera import placing


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often a card was made and the board was counted."""
    found: Counter[str] = Counter()
    card = Cards.card
    monkeypatch.setattr(Cards, "card", lambda self, ident: found.update(["card"]) or card(self, ident))
    monkeypatch.setattr(tallied, "count", lambda *given: found.update(["count"]) or count(*given))
    return found


def parked(page: ArrangePage) -> bool:
    return page.model.cards["idea5"].parked


@pytest.mark.parametrize("layout", list(Layout))
def test_a_move_makes_one_card_and_counts_nothing(
    open_page: OpenPage, layout: Layout, done: Counter[str], qtbot: QtBot
) -> None:
    session = marked()
    ideas = session.document.where(Idea, board="board")
    session.do("Order", placing.rank_by_hand(session.document, ideas, [ideas[0]], 0))
    spots = {idea.id: (idea.number * 1200, 0) for idea in ideas}
    session.do("Wall", placing.place(session.document, spots))
    session.do("Matrix", placing.judge(session.document, dict.fromkeys(spots, (500, 500))))
    page = arrange_page(open_page(ArrangePage, session))
    switch(page, layout) if layout is not Layout.COLUMNS else None
    select(page, 3)
    page.view.viewport().repaint()
    qtbot.waitUntil(lambda: page.view.stage.sharp)
    before = session.undo_label
    done.clear()
    page.view.nudge(Direction.DOWN)
    page.view.viewport().repaint()
    assert session.undo_label != before
    assert done["card"] <= 1
    assert done["count"] == 0


def test_what_the_count_depends_on_makes_it_count_again(open_page: OpenPage, done: Counter[str]) -> None:
    session = marked()
    room = open_page(ArrangePage, session)
    page = arrange_page(room)
    switch(page, Layout.RANKING)
    first = done["count"]
    assert first == 1
    select(page, 4)
    page.view.park()
    assert done["count"] == first + 1
    room.runner.undo()
    assert done["count"] == first + 2
    assert page.model.cards["idea4"].place == "1"


def test_a_parked_idea_comes_back_where_it_is_put_as_one_step(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, marked())
    page = arrange_page(room)
    for layout in (Layout.RANKING, Layout.MATRIX, Layout.WALL):
        switch(page, layout)
        select(page, 5)
        page.view.park()
        assert parked(page)
        page.view.gestures.lift()
        for direction in (Direction.LEFT, Direction.DOWN):
            page.view.gestures.carry(direction)
        page.view.gestures.place()
        assert not parked(page)
        room.runner.undo()
        assert parked(page)
        room.runner.undo()
