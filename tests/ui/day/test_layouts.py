"""One board four ways: each drawn before and after real gestures, every gesture one step of undo."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import choose, marked, press, proposed, started, type_in
from tests.ui.day.test_arrange import arrange_page, drag_card, idea, select, spot, use
from ui.boards.camera import Camera
from ui.boards.intents import Create
from ui.boards.layouts.matrix import MatrixPlan
from ui.boards.layouts.wall import WallPlan
from ui.pages.day.arrange import ArrangePage
from ui.pages.day.arranging.looks import Layout, Looks
from ui.widgets.buttons import Button
from workshop.document.document import Document
from workshop.document.edits import change
from workshop.document.records import Board, Idea, Method, Step
from workshop.opera import own, placing
from workshop.opera.ballot_rows import BallotRow, import_ballots
from workshop.opera.ways import choose_way, way_named
from workshop.session import Session

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def switch(page: ArrangePage, layout: Layout) -> None:
    """Press the word of a layout."""
    tabs = page.looking.bar.tabs
    press(next(tab for tab in tabs.findChildren(Button) if tab.text() == layout.value))


def ranking(page: ArrangePage) -> str:
    """The ranking as text: place and number of each row."""
    cards = page.model.cards
    return " ".join(f"{cards[one].place}:{cards[one].number}" for one in page.view.plan.reading_order())


def drag_by(page: ArrangePage, ident: str, by: QPoint) -> None:
    start, port = spot(page, ident), page.view.viewport()
    QTest.mousePress(port, LEFT, NONE, start)
    for step in range(1, 6):
        QTest.mouseMove(port, start + by * step / 5)
    QTest.mouseRelease(port, LEFT, NONE, start + by)


def test_the_ranking_goes_by_the_count_until_somebody_puts_it_in_order(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, marked())
    page = arrange_page(room)
    switch(page, Layout.RANKING)
    assert ranking(page) == "1:4 2:1 3:7 =4:2 =4:3 =4:5 =4:6 =4:8"
    assert [page.model.cards[f"idea{n}"].bar for n in (4, 2)] == [1.0, 0.0]
    high = page.view.camera.to_view(page.view.plan.rect("idea4")).height()  # type: ignore[arg-type]
    drag_card(page, "idea7", "idea4", past=-high // 2 + 4)
    assert ranking(page) == "3:7 1:4 2:1 =4:2 =4:3 =4:5 =4:6 =4:8"
    assert room.session.undo_label == "Put idea 7 at 1 of the ranking"
    use(page, "count")
    assert ranking(page).startswith("1:4 2:1 3:7")
    room.runner.undo()
    room.runner.undo()
    assert ranking(page).startswith("1:4 2:1 3:7")
    assert page.bar.buttons["count"].isHidden()


def test_the_ranking_shows_no_place_while_the_marks_are_sealed(open_page: OpenPage) -> None:
    session = marked()
    session.undo()
    room = open_page(ArrangePage, session)
    page = arrange_page(room)
    switch(page, Layout.RANKING)
    assert ranking(page) == " ".join(f":{n}" for n in range(1, 9))
    assert {(card.bar, card.marks) for card in page.model.cards.values()} == {(None, 0)}


def test_the_keys_reorder_the_ranking_and_join_doubles(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    switch(page, Layout.RANKING)
    select(page, 3)
    QTest.keyClick(page.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert ranking(page) == ":1 :3 :2 :4 :5 :6 :7 :8"
    assert page.view.said == "Idea 3, now 2 of 8"
    drag_card(page, "idea5", "idea6")
    assert idea(room, 5).doubled_by == "idea6"


def test_a_card_is_dragged_on_to_the_matrix(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    switch(page, Layout.MATRIX)
    assert page.view.plan.where("idea1") == "not placed yet"
    plan, camera = page.view.plan, page.view.camera
    assert isinstance(plan, MatrixPlan)
    assert plan.axes is not None
    drag_by(page, "idea1", camera.to_view(plan.axes.frame).center() - spot(page, "idea1"))
    across, up = idea(room, 1).across, idea(room, 1).up
    assert across is not None
    assert up is not None
    assert abs(across - 500) < 20
    assert abs(up - 500) < 20
    assert room.session.undo_label == f"Place idea 1 at impact {up // 10}, effort {across // 10}"
    assert (idea(room, 1).x, idea(room, 1).y) == (None, None)
    room.runner.undo()
    assert page.view.plan.where("idea1") == "not placed yet"


def test_the_axes_take_the_names_that_people_give_them(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    switch(page, Layout.MATRIX)
    page.use("axes")
    page.axes.across.clear()
    type_in(page.axes.across, "Cost")
    axes = page.view.plan.axes
    assert axes is not None
    assert (axes.across, axes.up, room.board.across) == ("Cost", "Impact", "Cost")
    assert room.session.undo_label == "Name the axes Impact and Cost"


def test_the_wall_is_laid_out_moved_on_and_tidied(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    switch(page, Layout.WALL)
    use(page, "lay")
    assert room.session.undo_label == "Lay out 8 ideas"
    assert page.bar.buttons["lay"].isHidden()
    before = idea(room, 2).x, idea(room, 2).y
    page.view.select(["idea2"])
    drag_by(page, "idea2", QPoint(31, 47))
    assert (idea(room, 2).x, idea(room, 2).y) != before
    assert room.session.undo_label == "Move idea 2 on the wall"
    page.view.clearSelection()
    page.use("tidy")
    assert room.session.undo_label == "Tidy up 8 ideas"
    room.runner.undo()
    room.runner.undo()
    assert (idea(room, 2).x, idea(room, 2).y) == before


def test_what_the_wall_shows_is_what_the_file_keeps(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    switch(page, Layout.WALL)
    page.take(Create("Written here", None, None, 333, -77))
    card = next(card for card in page.model.cards.values() if card.text == "Written here")
    assert (card.x, card.y) == (333, -77)
    rect = page.view.plan.rect(card.id)
    assert rect is not None
    assert rect.topLeft() == QPoint(333, -77)
    room.runner.undo()
    assert room.document.count(Idea) == 8


def test_a_copy_on_the_wall_keeps_its_number(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    switch(page, Layout.WALL)
    page.use("lay")
    start, port, ctrl = spot(page, "idea1"), page.view.viewport(), Qt.KeyboardModifier.ControlModifier
    QTest.mousePress(port, LEFT, NONE, start)
    QTest.mouseMove(port, start + QPoint(20, 20))
    QTest.mouseMove(port, start + QPoint(40, 60))
    QTest.mouseRelease(port, LEFT, ctrl, start + QPoint(40, 60))
    assert [card.number for card in page.model.cards.values()].count(1) == 2
    assert room.session.undo_label == "Copy idea 1 on the wall"


def test_each_board_remembers_its_layout_and_the_switch_keeps_the_selection(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    select(page, 5)
    for layout in (Layout.WALL, Layout.MATRIX, Layout.RANKING, Layout.COLUMNS, Layout.RANKING):
        switch(page, layout)
        assert page.view.chosen() == ("idea5",)
        assert page.looking.bar.tabs.current == list(Layout).index(layout)
    again = ArrangePage(room.runner, room.place, page.theme)
    again.refresh(None)
    assert again.looking.look.layout is Layout.RANKING
    again.leave()
    again.deleteLater()


def test_what_was_in_view_is_forgotten_when_text_grows() -> None:
    looks = Looks()
    look = looks.look("board")
    look.cameras[Layout.WALL] = Camera()
    looks.read_at(1.0)
    assert look.cameras
    looks.read_at(2.0)
    assert not look.cameras


def test_a_locked_board_stays_as_it_is(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    use(page, "lock")
    drag_card(page, "idea2", "idea1")
    select(page, 3)
    QTest.keyClick(page.view, Qt.Key.Key_P)
    assert room.groups() == {}
    assert not idea(room, 3).parked
    assert not page.bar.buttons["park"].isEnabled()
    assert page.bar.buttons["lock"].isVisible()
    for tool in ("suggest", "park", "start"):
        page.use(tool)
        assert room.said[-1].text.startswith("The board is locked.")
    assert (room.groups(), idea(room, 3).parked) == ({}, False)
    use(page, "lock")
    QTest.keyClick(page.view, Qt.Key.Key_P)
    assert idea(room, 3).parked


def test_columns_are_folded_by_a_button(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    page.hands.start(("idea1", "idea2"))
    select(page, 1)
    use(page, "fold")
    assert page.view.plan.rect("idea2") is None
    assert page.bar.buttons["fold"].text() == "Unfold"
    page.use("fold")
    assert page.view.plan.rect("idea2") is not None


def test_choosing_a_key_from_the_list_does_what_it_does(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    select(page, 4)
    use(page, "keys")
    choose("park")
    assert idea(room, 4).parked


@pytest.mark.parametrize("layout", Layout)
def test_what_is_found_is_shown_in_every_layout(open_page: OpenPage, layout: Layout) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    switch(page, layout)
    room.session.do("Double", change(idea(room, 8), doubled_by="idea7"))
    room.place.go("arrange", "board", "idea8")
    assert page.view.chosen() == ("idea7",)
    room.place.go("arrange", "board", "idea2")
    assert page.view.chosen() == ("idea2",)
    assert page.view.viewport().rect().intersects(page.view.camera.to_view(page.view.plan.rect("idea2")))  # type: ignore[arg-type]


def test_undo_on_another_layout_moves_the_card_back_there(open_page: OpenPage, qapp: QApplication) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    room.session.do("Wall", placing.place(room.document, {"idea1": (1000, 1000)}))
    switch(page, Layout.WALL)
    card = page.model.cards["idea1"]
    assert (card.x, card.y) == (WallPlan.size.width, WallPlan.size.height)
    room.runner.undo()
    qapp.processEvents()
    assert page.model.cards["idea1"].x is None


def test_votes_on_impact_and_effort_put_ideas_on_the_matrix(open_page: OpenPage) -> None:
    session = proposed()
    board = session.document.get(Board, "board")
    session.do("Rank", choose_way(session.document, board, way_named("impact")))
    rows = [
        BallotRow(2, "Ana", "Partner A", number, value, criterion=criterion)
        for number, values in (("1", ("5", "4")), ("2", ("1", "1")))
        for criterion, value in zip(("Impact", "Low effort"), values, strict=True)
    ]
    session.do("Vote", import_ballots(session.document, board, Method.CRITERIA, rows))
    room = open_page(ArrangePage, session)
    page = arrange_page(room)
    switch(page, Layout.MATRIX)
    use(page, "votes")
    assert (idea(room, 1).across, idea(room, 1).up) == (250, 1000)
    assert (idea(room, 2).across, idea(room, 2).up) == (1000, 0)
    assert idea(room, 3).across is None
    assert page.bar.buttons["votes"].isHidden()
    assert room.session.undo_label == "Place 2 ideas by the votes"


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("text", ["", "word " * 400])
def test_an_empty_board_and_an_endless_idea_are_drawn(open_page: OpenPage, layout: Layout, text: str) -> None:
    session = Session(Document(started(revealed=True, step=Step.ARRANGE)))
    if text:
        board = session.document.get(Board, "board")
        session.do("Write", own.write_ideas(session.document, board, [text]))
    room = open_page(ArrangePage, session)
    page = arrange_page(room)
    switch(page, layout)
    assert not page.grab().isNull()
    assert len(page.view.plan.reading_order()) == (1 if text else 0)
    page.use("tidy")
    page.use("fit")
    assert room.session.undo_label == ("Write" if text else None)
