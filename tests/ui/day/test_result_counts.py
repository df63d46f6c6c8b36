"""The result page while a worker counts: a bar and Cancel, the result before, the same result in the end."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

import ui.counter as counters
import ui.pages.day.results.counted as page_counts
from tests.ui.day.conftest import OpenPage
from tests.ui.day.methods.room import hand_in_all, ranked_by
from tests.ui.day.room import Room, marked
from ui.pages.day.methods.pictures.grade_bars import GradeBars
from ui.pages.day.rank import SHOWN, RankPage
from ui.work import Progress
from workshop.counting.collect import collect
from workshop.counting.tally import count
from workshop.counting.views import partner_views, spreads
from workshop.document.edits import change
from workshop.document.records import Board, Idea, Method, Pair
from workshop.opera import own, rank
from workshop.opera.reasons import set_grade
from workshop.opera.ways import WAYS


class Gate:
    """Holds a count until it is opened; `begun` once it has come there."""

    def __init__(self) -> None:
        self.begun, self.opened = Event(), Event()

    def count(self, *given: object, progress: Progress, **more: object) -> object:
        self.begun.set()
        assert self.opened.wait(10)
        return count(*given, progress=progress, **more)  # type: ignore[arg-type]


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Every count takes time, and waits at this gate."""
    made = Gate()
    monkeypatch.setattr(counters, "AT_ONCE", 2)
    monkeypatch.setattr(page_counts, "count", made.count)
    yield made
    made.opened.set()


def rank_page(room: Room) -> RankPage:
    assert isinstance(room.page, RankPage)
    assert room.page.pages.currentIndex() == SHOWN
    return room.page


def done(qtbot: QtBot, page: RankPage) -> None:
    qtbot.waitUntil(lambda: not page.busy())


def test_the_window_lives_while_the_ballots_are_counted(
    open_page: OpenPage, qtbot: QtBot, gate: Gate
) -> None:
    turns: list[int] = []

    def turn() -> None:
        turns.append(1)
        if len(turns) == 20:
            gate.opened.set()

    ticking = QTimer(interval=0)
    ticking.timeout.connect(turn)
    room = open_page(RankPage, marked())
    page = rank_page(room)
    ticking.start()
    assert page.result.summary.text() == "The ballots are being counted."
    assert page.details.isHidden()
    done(qtbot, page)
    ticking.stop()
    assert len(turns) >= 20
    assert page.result.summary.text().startswith("Number 4")
    assert page.details.isVisible()
    assert not page.under_way.isVisible()


@pytest.mark.parametrize("way", [way.name for way in WAYS if way.method is not Method.SHARES])
def test_the_worker_finds_what_a_direct_count_finds(
    open_page: OpenPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(counters, "AT_ONCE", -1)
    session = ranked_by(way)
    hand_in_all(session)
    page = rank_page(open_page(RankPage, session))
    done(qtbot, page)
    board = session.document.get(Board, "board")
    assert page.results.result == count(session.document, board)
    ballots = collect(session.document, board, board.method)
    assert page.details.behind._partners == partner_views(session.document, board, ballots)
    assert page.details.behind._spreads == spreads(session.document, board, ballots)


def test_progress_is_shown_and_the_count_can_be_stopped_and_begun_again(
    open_page: OpenPage, qtbot: QtBot, gate: Gate
) -> None:
    page = rank_page(open_page(RankPage, marked()))
    bar = page.under_way
    assert gate.begun.wait(10)
    bar.show()
    page.results.counter.progressed.emit(40, 200)
    assert (bar.bar.value(), bar.bar.maximum()) == (40, 200)
    assert bar.said.text() == "Counting 3 ballots"
    bar.cancel.click()
    assert bar.said.text() == "The count was stopped."
    assert bar.isVisible()
    assert bar.again.isVisible()
    gate.opened.set()
    done(qtbot, page)
    assert page.results.result is None
    bar.again.click()
    done(qtbot, page)
    assert page.result.summary.text().startswith("Number 4")
    assert not bar.isVisible()


def test_the_result_before_stays_until_the_newer_one_is_there(
    open_page: OpenPage, qtbot: QtBot, gate: Gate
) -> None:
    gate.opened.set()
    room = open_page(RankPage, marked())
    page = rank_page(room)
    done(qtbot, page)
    before = page.result.summary.text()
    gate.opened.clear()
    room.session.do("Edit", own.edit_idea(room.document, room.document.get(Idea, "idea4"), "First change"))
    room.session.do("Edit", own.edit_idea(room.document, room.document.get(Idea, "idea4"), "Second change"))
    page.refresh(None)
    assert page.result.summary.text() == before
    gate.opened.set()
    done(qtbot, page)
    assert "Second change" in page.result.summary.text()


def gone_ideas(room: Room) -> None:
    ideas = room.document.where(Idea, board="board")
    room.session.do("Remove", own.remove_ideas(room.document, ideas))


def another_board(room: Room) -> None:
    room.session.do("Ask", change(room.board, question="Something else?"))
    room.place.go("rank", "nowhere")


def sealed_again(room: Room) -> None:
    (pair, *_) = room.document.where(Pair, board="board")
    room.session.do("Take out", rank.finish_ballot(room.document, room.board, pair, finished=False))


@pytest.mark.parametrize("what", [gone_ideas, another_board, sealed_again])
def test_a_document_that_changes_under_the_count_is_safe(
    open_page: OpenPage, qtbot: QtBot, gate: Gate, what: Callable[[Room], None]
) -> None:
    room = open_page(RankPage, marked())
    page = rank_page(room)
    assert gate.begun.wait(10)
    what(room)
    page.refresh(None)
    gate.opened.set()
    done(qtbot, page)
    assert not page.grab().isNull()


def test_a_page_that_is_left_waits_for_its_thread(open_page: OpenPage, gate: Gate) -> None:
    page = rank_page(open_page(RankPage, marked()))
    assert gate.begun.wait(10)
    gate.opened.set()
    page.leave()
    assert not page.busy() or not page.results.counter.running


def test_grades_and_fields_are_worked_out_in_the_worker_too(
    open_page: OpenPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = ranked_by("gradients")
    board, pairs = session.document.get(Board, "board"), session.document.where(Pair, board="board")
    idea = session.document.get(Idea, "idea4")
    session.do("Grade", set_grade(session.document, board, pairs[0], idea, 2))
    hand_in_all(session)
    monkeypatch.setattr(counters, "AT_ONCE", -1)
    page = rank_page(open_page(RankPage, session))
    done(qtbot, page)
    drawn = page.result.picture
    assert isinstance(drawn, GradeBars)
    assert drawn.list.grades.lines[0].grades[2] == 1
