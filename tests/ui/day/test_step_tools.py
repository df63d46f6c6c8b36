"""The tools beside the five letters: the room goes on, and comes to where the facilitator looks."""

from pytestqt.qtbot import QtBot

from tests.ui.day.room import press, started
from ui.pages.day.step_tools import StepTools
from ui.place import Place
from ui.presenter.stage import Stage
from ui.run import Runner
from ui.theme import load_theme
from ui.timer import RoomTimer, TimerState
from workshop.document.document import Document
from workshop.document.edits import add
from workshop.document.records import AgendaItem, Board, Day, Step
from workshop.session import Session


def tools(qtbot: QtBot, page: str) -> tuple[StepTools, Runner, Place]:
    item = AgendaItem(day="day", order="V", title="Pairs", minutes=15, board="board", step=Step.PAIR)
    session = Session(Document((*started(), Day(id="day", order="V"), item)))
    runner, place = Runner(session), Place(page, "board")
    widget = StepTools(runner, place, load_theme("light"))
    qtbot.addWidget(widget)
    widget.show()
    return widget, runner, place


def board(runner: Runner) -> Board:
    return runner.document.get(Board, "board")


def test_going_on_moves_room_projector_page_and_timer(qtbot: QtBot) -> None:
    widget, runner, place = tools(qtbot, "own")
    assert widget.state.whole() == "Projector: Own ideas"
    assert not widget.bring.isVisible()
    assert widget.on.text() == "Go on to Pair up"
    press(widget.on)
    assert (board(runner).step, board(runner).shown, place.page) == (Step.PAIR, Step.PAIR, "pair")
    assert RoomTimer.of(place).left == 15 * 60
    assert widget.on.text() == "Go on to Explain"


def test_the_time_of_a_step_ends_with_it_where_no_agenda_says_more(qtbot: QtBot) -> None:
    widget, runner, place = tools(qtbot, "own")
    press(widget.on)
    timer = RoomTimer.of(place)
    timer.start()
    press(widget.on)
    assert board(runner).step is Step.EXPLAIN
    assert (timer.state, timer.left) == (TimerState.IDLE, 90)


def test_a_step_that_ran_over_moves_the_rest_of_the_day(qtbot: QtBot) -> None:
    widget, runner, place = tools(qtbot, "own")
    said: list[str] = []
    runner.said.connect(lambda message: said.append(message.text))
    now = [0.0]
    timer = RoomTimer(place, clock=lambda: now[0])
    assert RoomTimer.of(place) is timer
    press(widget.on)
    lunch = AgendaItem(day="day", order="X", title="Lunch", minutes=30, pinned="09:50")
    runner.session.do("Lunch", add(lunch))
    timer.start()
    now[0] = 14 * 60.0
    timer.pause()
    now[0] = 30 * 60.0
    timer.add(60)
    timer.start()
    now[0] = 38 * 60.0 - 1
    timer.tick()
    press(widget.on)
    (item,) = (found for found in runner.document.all(AgendaItem) if found.step is Step.PAIR)
    assert item.minutes == 22
    assert said[-1] == (
        "7 minutes longer than planned: what follows begins later. 2 minutes over before “Lunch” at 09:50."
    )
    runner.undo()
    assert runner.document.get(AgendaItem, item.id).minutes == 15
    assert board(runner).step is Step.PAIR


def test_a_step_in_its_time_changes_nothing_of_the_agenda(qtbot: QtBot) -> None:
    widget, runner, _ = tools(qtbot, "own")
    press(widget.on)
    press(widget.on)
    assert [item.minutes for item in runner.document.all(AgendaItem)] == [15]


def test_looking_ahead_leaves_the_room_where_it_is_until_it_is_brought(qtbot: QtBot) -> None:
    widget, runner, place = tools(qtbot, "own")
    place.go("rank")
    assert board(runner).shown is Step.OWN
    assert not widget.on.isVisible()
    press(widget.bring)
    assert board(runner).shown is Step.RANK
    assert place.page == "rank"
    runner.undo()
    assert board(runner).shown is Step.OWN
    assert widget.bring.isVisible()


def test_the_projector_is_leafed_through_from_here(qtbot: QtBot) -> None:
    widget, _, place = tools(qtbot, "own")
    assert not widget.leaves.isVisible()
    stage = Stage.of(place)
    stage.fill(3)
    press(widget.forth)
    press(widget.forth)
    assert (stage.page, widget.page.text(), widget.forth.isEnabled()) == (2, "3 of 3", False)
    press(widget.back)
    assert stage.page == 1
    stage.fill(1)
    assert (stage.page, widget.leaves.isVisible()) == (0, False)


def test_away_from_the_day_there_is_nothing_to_show(qtbot: QtBot) -> None:
    widget, _, place = tools(qtbot, "own")
    place.go("print")
    assert not widget.isVisible()
