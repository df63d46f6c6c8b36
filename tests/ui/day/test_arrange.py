"""The Arrange page: the suggestion, drags, keys and buttons on the board, and where things go from there."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import Room, choose, marked, press, proposed, type_in
from ui.boards.intents import Create, CreateMany, Join, Move, MoveColumn
from ui.pages.day.arrange import ArrangePage
from ui.pages.day.arranging.tools import VIEW
from workshop.agreement.thread import sources_of, targets_of
from workshop.document.records import Action, Group, Idea, Principle, Standard
from workshop.opera import arrange

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def arrange_page(room: Room) -> ArrangePage:
    assert isinstance(room.page, ArrangePage)
    return room.page


def idea(room: Room, number: int) -> Idea:
    return room.document.get(Idea, f"idea{number}")


def badges(page: ArrangePage, number: int) -> list[str]:
    return list(page.model.cards[f"idea{number}"].badges)


def spot(page: ArrangePage, ident: str) -> QPoint:
    """The middle of a card on the screen."""
    rect = page.view.plan.rect(ident)
    assert rect is not None
    return page.view.camera.to_view(rect).center()


def drag_card(page: ArrangePage, ident: str, onto: str, *, past: int = 0) -> None:
    """Drag a card to the middle of another, or `past` it by so many pixels."""
    for one in (onto, ident):
        page.view.scrollTo(page.model.index_of(one))
    start, end = spot(page, ident), spot(page, onto) + QPoint(0, past)
    port = page.view.viewport()
    QTest.mousePress(port, LEFT, NONE, start)
    for step in range(1, 8):
        QTest.mouseMove(port, start + (end - start) * step / 7)
    QTest.mouseRelease(port, LEFT, NONE, end)


def select(page: ArrangePage, *numbers: int) -> None:
    page.view.setFocus()
    page.view.select([f"idea{number}" for number in numbers])


def use(page: ArrangePage, tool: str) -> None:
    """Press the button of a tool, or its line in the menu where it waits there."""
    button = page.bar.buttons.get(tool)
    if button is not None and button.isVisible():
        press(button)
        return
    press(page.bar.more)
    (menu,) = [found for found in page.bar.findChildren(QMenu) if found.isVisible()]
    named = {name: words for part in VIEW for name, words in part}
    words = named.get(tool, "") or {"lock": "Lock the board"}.get(tool) or page.bar.buttons[tool].text()
    line = next(action for action in menu.actions() if action.text() == words)
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(line).center())


def suggested(open_page: OpenPage) -> Room:
    room = open_page(ArrangePage, marked())
    press(arrange_page(room).bar.buttons["suggest"])
    return room


def test_the_suggestion_is_one_step(open_page: OpenPage) -> None:
    room = suggested(open_page)
    assert room.groups() == {idea(room, n).text: [n] for n in (4, 1, 7)}
    assert [found.number for found in arrange.parked_ideas(room.document, room.board)] == [2, 3, 5, 6, 8]
    assert room.said[-1].text == "3 headings in front, 5 ideas parked"
    room.runner.undo()
    assert room.groups() == {}
    assert not any(found.parked for found in room.document.all(Idea))


def test_a_drop_on_a_loose_card_starts_a_group_and_on_a_heading_joins_it(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    drag_card(page, "idea2", "idea1")
    assert room.groups() == {idea(room, 1).text: [1, 2]}
    drag_card(page, "idea3", "idea1")
    assert room.groups() == {idea(room, 1).text: [1, 3, 2]}
    assert page.model.cards["idea3"].column == room.document.where(Group, board="board")[0].id
    room.runner.undo()
    room.runner.undo()
    assert room.groups() == {}


def test_a_drop_between_cards_reorders(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    page.hands.start(("idea1", "idea2", "idea3", "idea4"))
    high = page.view.camera.to_view(page.view.plan.rect("idea2")).height()  # type: ignore[arg-type]
    drag_card(page, "idea4", "idea2", past=-high // 2 + 4)
    assert list(room.groups().values()) == [[1, 4, 2, 3]]


def test_the_buttons_do_what_the_drags_do(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    select(page, 1, 2)
    use(page, "start")
    select(page, 5)
    use(page, "move")
    choose("open every")
    assert list(room.groups().values()) == [[1, 2, 5]]
    select(page, 2, 5)
    use(page, "split")
    assert list(room.groups().values()) == [[1], [2, 5]]
    select(page, 2)
    use(page, "merge")
    choose("open every")
    assert list(room.groups().values()) == [[1, 2, 5]]
    select(page, 5)
    use(page, "park")
    assert idea(room, 5).parked
    assert page.bar.buttons["unpark"].isEnabled()
    use(page, "unpark")
    assert not idea(room, 5).parked
    select(page, 2)
    use(page, "apart")
    assert room.groups() == {}


def test_doubles_are_joined_and_taken_apart(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    select(page, 3)
    use(page, "double")
    choose("6.")
    assert idea(room, 3).doubled_by == "idea6"
    assert "idea3" not in page.model.cards
    assert badges(page, 6) == ["+ 1 double"]
    select(page, 6)
    use(page, "apart")
    assert page.model.cards["idea3"].number == 3
    assert badges(page, 6) == []


def test_the_keys_park_and_open_the_list_of_headings(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    select(page, 8)
    QTest.keyClick(page.view, Qt.Key.Key_P)
    assert idea(room, 8).parked
    QTest.keyClick(page.view, Qt.Key.Key_P)
    assert not idea(room, 8).parked
    QTest.keyClick(page.view, Qt.Key.Key_M)
    choose("Trust")
    assert room.groups() == {"Trust": [8]}


def test_a_group_is_named_where_it_stands(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    page.view.clearSelection()
    page.start_group()
    box = page.view.editing.box
    assert box is not None
    box.selectAll()
    type_in(box, "What we share")
    assert room.groups() == {"What we share": []}


def test_gestures_on_columns_and_new_cards_are_one_step_each(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    page.hands.start(("idea1",))
    page.hands.start(("idea2",))
    one, two = room.document.where(Group, board="board")
    page.take(MoveColumn(two.id, None, one.id))
    assert list(room.groups().values()) == [[2], [1]]
    page.take(Create("Under one", one.id, "idea1"))
    assert list(room.groups().values()) == [[2], [1, 9]]
    room.runner.undo()
    assert room.document.count(Idea) == 8
    page.take(CreateMany(("This", "and that"), two.id, None))
    assert next(iter(room.groups().values())) == [2, 9, 10]
    page.take(Move(("idea3",), one.id, None, None, copy=True))
    assert list(room.groups().values())[1] == [1, 3]
    assert idea(room, 3).group is None


def test_many_doubles_at_once(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    page.hands.start(("idea1", "idea2"))
    page.take(Join(("idea3", "idea4"), "idea2"))
    assert {idea(room, 3).doubled_by, idea(room, 4).doubled_by} == {"idea2"}
    assert badges(page, 2) == ["+ 2 doubles"]


def test_a_group_becomes_a_principle_and_an_idea_a_standard_under_it(open_page: OpenPage) -> None:
    room = suggested(open_page)
    page = arrange_page(room)
    select(page, 4)
    press(page.detail.clause)
    choose("principle")
    (principle,) = room.document.all(Principle)
    (group,) = [found for found in room.document.all(Group) if found.heading == "idea4"]
    assert group in sources_of(room.document, principle)
    select(page, 2)
    press(page.detail.clause)
    choose("standard under")
    (standard,) = room.document.all(Standard)
    assert standard.principle == principle.id
    assert idea(room, 2) in sources_of(room.document, standard)


def test_a_first_action_has_an_owner_and_leads_back(open_page: OpenPage) -> None:
    room = suggested(open_page)
    page = arrange_page(room)
    select(page, 4)
    press(page.detail.owner)
    choose("eve")
    assert page.detail.owner.text() == "Owner: Eve"
    type_in(page.detail.action, "Collect what we have")
    (action,) = room.document.all(Action)
    assert (action.text, action.owner) == ("Collect what we have", "Eve")
    group = next(found for found in room.document.all(Group) if found.heading == "idea4")
    assert action in targets_of(room.document, group)
    assert "Eve: Collect what we have" in page.detail.facts.text()


def test_only_what_was_touched_is_put_on_the_board_again(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    resets: list[int] = []
    page.model.modelReset.connect(lambda: resets.append(1))
    page.hands.start(("idea1", "idea2"))
    page.hands.park(("idea3",))
    room.runner.undo()
    room.runner.undo()
    assert resets == []
    assert page.model.cards["idea1"].column is None
