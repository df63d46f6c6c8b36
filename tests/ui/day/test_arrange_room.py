"""The Arrange page in its window: the board has most of it, and everything stays in reach."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.day.room import choose, marked, press, type_in
from tests.ui.shell.room import NotedDoors
from ui.boards.intents import Join
from ui.main_window import MainWindow
from ui.pages.day.arrange import ArrangePage
from ui.pages.day.arranging.bar import ArrangeBar
from ui.pages.day.arranging.commands import SAID
from ui.pages.day.arranging.looks import Layout, Look
from ui.pages.day.arranging.tools import TOOLS, VIEW
from ui.place import Place
from ui.run import Runner
from ui.theme import apply, load_theme
from workshop.agreement.thread import sources_of, targets_of
from workshop.document.records import Action, Group, Idea, Principle
from workshop.opera.arrange import group_name, members

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OpenWindow = Callable[..., tuple[MainWindow, ArrangePage]]
EVERYTHING = {"cards", "on the board", "parked", "group", "some of a group", "doubled", "one card", "alike"}


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> OpenWindow:
    """`open_window(1280, 800)`, or with `scale=1.5`: the window on a board that has been marked."""

    def opened(wide: int, high: int, scale: float = 1.0) -> tuple[MainWindow, ArrangePage]:
        theme = load_theme("light", scale=scale, reduced_motion=True)
        apply(qapp, theme)
        window = MainWindow(Runner(marked()), Place("arrange", "board"), theme, NotedDoors())
        window.runner.setParent(window)
        qtbot.addWidget(window, before_close_func=lambda _: window.runner.leave())
        window.resize(wide, high)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        page = window.page
        assert isinstance(page, ArrangePage)
        qtbot.waitUntil(lambda: page.view.stage.sharp and not page.busy())
        return window, page

    return opened


@pytest.mark.parametrize(
    ("wide", "high", "scale"),
    [(1280, 800, 1.0), (1920, 1080, 1.0), (800, 600, 1.0), (1280, 800, 1.5), (1280, 800, 2.0)],
)
def test_the_board_has_most_of_the_window(
    open_window: OpenWindow, wide: int, high: int, scale: float
) -> None:
    window, page = open_window(wide, high, scale)
    assert (window.width(), window.height()) == (wide, high)
    assert page.view.height() >= 0.65 * high
    press(page.bar.buttons["further"]) if page.bar.buttons["further"].isVisible() else page.use("further")
    assert page.view.height() >= 0.65 * high
    assert page.view.width() >= 0.5 * page.width()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("layout", Layout)
def test_every_tool_is_in_the_row_or_in_the_menu(
    qtbot: QtBot, qapp: QApplication, layout: Layout, scale: float
) -> None:
    theme = load_theme("light", scale=scale, reduced_motion=True)
    apply(qapp, theme)
    table = QWidget()
    bar = ArrangeBar(theme, table)
    qtbot.addWidget(table)
    table.resize(2500, 200)
    table.show()
    bar.show_look(Look(layout))
    bar.allow(EVERYTHING)
    for wide in range(round(330 * scale), 2400, 90):
        bar.resize(wide, 48)
        shown = [
            widget for widget in bar.findChildren(QWidget) if widget.isVisible() and widget.parent() is bar
        ]
        assert sum(widget.sizeHint().width() for widget in shown) <= wide
        assert bar.tabs.isVisible() != bar.layouts.isVisible()
        here = {tool.name for tool in TOOLS if tool.only in (None, layout)} - {
            "lock",
            "count",
            "votes",
            "tidy",
            "lay",
        }
        waiting = here - {name for name, button in bar.buttons.items() if button.isVisible()}
        assert {bar.buttons[name].text() for name in waiting} <= set(lines_of(bar))


def lines_of(bar: ArrangeBar) -> list[str]:
    """The lines of the menu, which is opened and put away again."""
    press(bar.more)
    (menu,) = [found for found in bar.findChildren(QMenu) if found.isVisible()]
    found = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return found


def test_the_menu_holds_the_other_ways_to_look(open_window: OpenWindow) -> None:
    _, page = open_window(1280, 800)
    words = [words or "Lock the board" for part in VIEW for _, words in part]
    assert lines_of(page.bar)[-len(words) :] == words


def test_layouts_are_chosen_from_a_menu_where_there_is_no_room_for_tabs(open_window: OpenWindow) -> None:
    _, page = open_window(800, 600)
    press(page.bar.layouts)
    (menu,) = [found for found in page.bar.findChildren(QMenu) if found.isVisible()]
    for code in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        QTest.keyClick(menu, code)
    assert page.looking.look.layout is Layout.RANKING
    assert page.bar.layouts.text() == "Ranking"


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), code, modifier)


def test_select_group_name_park_make_a_clause_and_give_an_owner_by_keys_only(open_window: OpenWindow) -> None:
    window, page = open_window(1280, 800)
    document = window.runner.document
    key(Key.Key_R, CTRL)
    first, second, _ = document.where(Group, board="board")
    assert [idea.number for idea in members(document, first)] == [4]
    key(Key.Key_Right)
    key(Key.Key_M)
    choose(group_name(document, first))
    assert [idea.number for idea in members(document, first)] == [4, 1]
    assert document.find(Group, second.id) is None
    key(Key.Key_F2, SHIFT)
    type_in(focused(), "What we share")
    assert document.get(Group, first.id).title == "What we share"
    key(Key.Key_P)
    assert document.get(Idea, "idea1").parked
    key(Key.Key_Z, CTRL)
    assert not document.get(Idea, "idea1").parked
    page.view.setFocus()
    key(Key.Key_L, CTRL)
    choose("principle")
    (principle,) = document.all(Principle)
    assert page.detail.isVisible()
    key(Key.Key_B, CTRL)
    choose("flo")
    type_in(focused(), "Ask everybody for what they have")
    (action,) = document.all(Action)
    assert action.owner == "Flo"
    assert sources_of(document, principle)
    assert "Flo: Ask everybody" in page.detail.facts.text()
    key(Key.Key_Escape)
    assert page.view.hasFocus()


def test_what_is_told_follows_undo_merges_joins_and_parking(open_window: OpenWindow) -> None:
    window, page = open_window(1280, 800)
    runner, detail = window.runner, page.detail
    page.use("further")
    page.view.setFocus()
    page.hands.start(("idea1", "idea2"), "Trust")
    page.hands.start(("idea5", "idea6"), "Vans")
    trust, vans = runner.document.where(Group, board="board")
    page.view.select(["idea2"])
    assert "Under “Trust”" in detail.facts.text()
    page.hands.move(("idea2",), vans.id)
    assert "Under “Vans”" in detail.facts.text()
    runner.undo()
    assert "Under “Trust”" in detail.facts.text()
    page.hands.merge(trust.id, vans.id)
    assert "Under “Vans”" in detail.facts.text()
    runner.undo()
    page.hands.rename(trust.id, "Trusting")
    assert "Under “Trusting”" in detail.facts.text()
    press(detail.about.findChildren(type(detail.clause))[1])
    assert (detail.title.text(), detail.facts.text()) == ("Trusting", "2 ideas: 1 and 2")
    page.hands.park(("idea1",))
    assert detail.facts.text() == "1 idea: 2"
    page.hands.let_go(trust.id)
    assert detail.title.text().startswith("2. ")
    assert not detail.about.isVisible()
    page.hands.double("idea3", "idea2")
    assert "Stands for 3 too" in detail.facts.text()
    page.hands.double("idea2", "idea4")
    assert "idea2" not in page.onwards._chosen.ideas


def test_nothing_is_made_of_an_idea_that_is_gone(open_window: OpenWindow) -> None:
    window, page = open_window(1280, 800)
    runner = window.runner
    page.view.select(["idea2"])
    page.hands.double("idea2", "idea4")
    page.view.clearSelection()
    page.view.setCurrentIndex(page.model.index(-1))
    page.onwards.choose_clause()
    page.onwards.add_action("Too late")
    assert (runner.document.count(Principle), runner.document.count(Action)) == (0, 0)


def test_an_action_leads_back_to_every_chosen_idea(open_window: OpenWindow) -> None:
    window, page = open_window(1280, 800)
    page.view.select(["idea2", "idea3", "idea5"])
    page.onwards.write_action()
    assert page.detail.title.text() == "3 ideas chosen"
    type_in(page.detail.action, "Ring round")
    (action,) = window.runner.document.all(Action)
    for number in (2, 3, 5):
        assert action in targets_of(window.runner.document, window.runner.document.get(Idea, f"idea{number}"))
    window.runner.undo()
    assert window.runner.document.count(Action) == 0


def test_every_heading_is_given_a_first_action_in_turn_by_keys_only(open_window: OpenWindow) -> None:
    window, page = open_window(1280, 800)
    document, detail = window.runner.document, page.detail
    key(Key.Key_R, CTRL)
    page.hands.start(("idea2", "idea3"), "With a title")
    key(Key.Key_J, CTRL)
    assert detail.progress.text() == "0 of 4 headings with a first action."
    for place, name in enumerate(("flo", "ana", "bo", "cy")):
        key(Key.Key_B, CTRL)
        choose(name)
        type_in(focused(), f"Step {place}")
        key(Key.Key_J, CTRL)
    assert detail.progress.text() == "Every heading has a first action."
    assert not detail.next.isVisible()
    owned = {one.text: one.owner for one in document.all(Action)}
    assert owned == {"Step 0": "Flo", "Step 1": "Ana", "Step 2": "Bo", "Step 3": "Cy"}
    for group in document.where(Group, board="board"):
        assert len(targets_of(document, group)) == 1
    assert page.model.cards["idea4"].badges == ("1 action",)
    window.runner.undo()
    assert detail.progress.text() == "3 of 4 headings with a first action."
    press(detail.next)
    assert detail.title.text() == "With a title"


def test_every_tool_is_found_by_its_words_and_only_where_it_can_be_used(open_window: OpenWindow) -> None:
    _, page = open_window(1280, 800)
    page.view.clearSelection()
    page.hands.start(("idea1", "idea2"), "Trust")
    able = {action.text: action.enabled() for action in page.actions_here()}
    assert {tool.name for tool in TOOLS} - {"lock", "colour", "suggest"} == set(SAID)
    assert not able["Tidy up the wall"]
    page.view.select(["idea1"])
    found = {action.text: action for action in page.actions_here()}
    assert found["Rename the group"].enabled()
    found["Make the chosen idea a double of…"].run()
    choose("4.")
    assert page.runner.document.get(Idea, "idea1").doubled_by == "idea4"


def test_what_was_chosen_before_is_told_when_the_panel_comes(open_window: OpenWindow) -> None:
    _, page = open_window(1280, 800)
    page.view.select(["idea5"])
    page.use("tables")
    page.use("further")
    assert page.detail.title.text().startswith("5. ")
    page.use("further")
    page.view.select(["idea6"])
    page.use("further")
    assert page.detail.title.text().startswith("6. ")


def test_a_wide_window_tells_what_is_chosen_from_the_start(open_window: OpenWindow) -> None:
    _, page = open_window(1920, 1080)
    assert page.detail.isVisible()
    assert page.detail.title.text().startswith("1. ")
    page.view.select(["idea3", "idea4"])
    assert page.detail.title.text() == "2 ideas chosen"


def test_the_card_that_took_another_in_is_chosen_after_the_drop(open_window: OpenWindow) -> None:
    _, page = open_window(1280, 800)
    page.hands.start(("idea1", "idea2", "idea5"), "Trust")
    page.view.select(["idea5"])
    page.view.send(Join(("idea5",), "idea2"))
    assert "idea5" not in page.model.cards
    assert page.view.current == "idea2"
    assert page.view.selected == {"idea2"}
