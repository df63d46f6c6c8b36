"""The projector while a worker counts: it says so, lives on, and then shows what was counted."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

import ui.counter as counters
import ui.presenter.result_scene as scenes
from tests.ui.day.methods.room import hand_in_all, ranked_by
from tests.ui.day.room import marked
from tests.ui.presenter.conftest import Present, told
from ui.presenter.result_scene import WAITING
from workshop.counting.tally import count
from workshop.document.records import Idea, Step
from workshop.opera import own


@pytest.fixture
def may_go_on(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Every count takes time, and waits for this."""
    opened = Event()

    def held(*given: object, **more: object) -> object:
        assert opened.wait(10)
        return count(*given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(counters, "AT_ONCE", 2)
    monkeypatch.setattr(scenes, "count", held)
    return opened


def test_the_projector_does_not_wait_for_a_count(present: Present, qtbot: QtBot, may_go_on: Event) -> None:
    session = marked()
    window = present(session, Step.RANK)
    assert WAITING in told(window)
    may_go_on.set()
    qtbot.waitUntil(lambda: not window.picture.counter.bench.busy())
    assert "Number 4" in told(window)
    may_go_on.clear()
    session.do("Edit", own.edit_idea(session.document, session.document.get(Idea, "idea4"), "Said anew"))
    window.refresh()
    assert "Said anew" not in told(window)
    assert WAITING not in told(window)
    may_go_on.set()
    qtbot.waitUntil(lambda: not window.picture.counter.bench.busy())
    assert "Said anew" in told(window)


def test_a_closed_projector_counts_no_more(present: Present, may_go_on: Event) -> None:
    session = marked()
    window = present(session, Step.RANK)
    may_go_on.set()
    window.close()
    session.do("Edit", own.edit_idea(session.document, session.document.get(Idea, "idea4"), "Said anew"))
    window.refresh()
    assert not window.picture.counter.running


def test_a_result_on_the_projector_follows_every_change(present: Present) -> None:
    session = marked()
    window = present(session, Step.RANK)
    assert "Number 4" in told(window)
    session.do("Edit", own.edit_idea(session.document, session.document.get(Idea, "idea4"), "Said anew"))
    window.refresh()
    assert "Said anew" in told(window)


@pytest.mark.parametrize("way", ["gradients", "impact", "shares"])
def test_every_kind_of_result_says_that_it_is_counted(
    present: Present, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(counters, "AT_ONCE", -1)
    session = ranked_by(way)
    hand_in_all(session)
    window = present(session, Step.RANK)
    assert WAITING in told(window)
    qtbot.waitUntil(lambda: not window.picture.counter.bench.busy())
    assert WAITING not in told(window)
