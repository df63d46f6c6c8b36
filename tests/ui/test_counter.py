"""A count that takes time runs in a worker: the window lives, it can be stopped, a newer one replaces it."""

from collections.abc import Callable, Iterator
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

import ui.counter as counters
from ui.counter import Counter, takes_time
from ui.work import Progress
from workshop.document.document import Document
from workshop.document.edits import change
from workshop.document.ready import StoppedError
from workshop.document.records import Ballot, Board, Idea, Mark, Method, Record
from workshop.errors import RuleError


def crowd(voters: int = 30, ideas: int = 20, method: Method = Method.TICKS) -> Document:
    """Every voter marks every idea."""
    records: list[Record] = [Board(id="board", order="V", question="What next?", method=method)]
    for at in range(ideas):
        words = f"Idea {at + 1}"
        records.append(Idea(id=f"i{at}", order=f"{at:04}", board="board", number=at + 1, text=words))
    for voter in range(voters):
        ballot = f"b{voter}"
        records.append(Ballot(id=ballot, order=f"{voter:04}", board="board", method=method))
        records += [Mark(id=f"{ballot}i{at}", ballot=ballot, idea=f"i{at}", value=1) for at in range(ideas)]
    return Document(records)


def board_of(document: Document) -> Board:
    return document.get(Board, "board")


@pytest.fixture
def small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counters, "AT_ONCE", 5)


@pytest.fixture
def counter(qtbot: QtBot) -> Iterator[Counter]:
    made = Counter()
    yield made
    made.leave()
    made.deleteLater()


class Heard(QObject):
    """What a counter told, in order."""

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self.all: list[object] = []
        counter.begun.connect(partial(self.all.append, "begun"))
        counter.ended.connect(partial(self.all.append, "ended"))
        counter.counted.connect(self.all.append)
        counter.refused.connect(self.all.append)


def held(begun: Event, go: Event, words: str) -> Callable[[Document, Board, Progress], str]:
    """A count that waits until it may go on, and then hears whether it was stopped."""

    def what(document: Document, board: Board, progress: Progress) -> str:
        begun.set()
        assert go.wait(10)
        if not progress(1, 2):
            raise StoppedError
        return words

    return what


def plain(words: str, document: Document, board: Board, progress: Progress) -> str:
    return f"{words} of {board.question}"


def test_only_what_would_be_noticed_takes_time(monkeypatch: pytest.MonkeyPatch) -> None:
    document = crowd(30, 20)
    assert not takes_time(document, board_of(document))
    monkeypatch.setattr(counters, "AT_ONCE", 599)
    assert takes_time(document, board_of(document))
    monkeypatch.setattr(counters, "AT_ONCE", 600)
    assert not takes_time(document, board_of(document))
    monkeypatch.setattr(counters, "AT_ONCE", 399)
    duels = crowd(1, 20, Method.SCHULZE)
    assert takes_time(duels, board_of(duels))


def test_marks_on_another_board_make_no_count_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    document = crowd(30, 20)
    other = Board(id="other", order="W", question="Another?")
    document = Document([*document.all(Board), other, *document.all(Idea), *document.all(Ballot),
                         *document.all(Mark)])  # fmt: skip
    monkeypatch.setattr(counters, "AT_ONCE", 100)
    assert not takes_time(document, other)
    assert takes_time(document, board_of(document))


def test_what_is_quick_is_told_before_anything_else(counter: Counter) -> None:
    document, heard = crowd(2, 2), Heard(counter)
    counter.count(document, board_of(document), partial(plain, "Count"))
    assert heard.all == ["Count of What next?"]
    assert not counter.bench.busy()


@pytest.mark.usefixtures("small_is_large")
def test_the_window_lives_while_a_worker_counts(counter: Counter, qtbot: QtBot) -> None:
    document, heard, begun, go = crowd(), Heard(counter), Event(), Event()
    turns: list[int] = []

    def turn() -> None:
        turns.append(1)
        if len(turns) == 50:
            go.set()

    ticking = QTimer(interval=0)
    ticking.timeout.connect(turn)
    ticking.start()
    counter.count(document, board_of(document), held(begun, go, "counted"))
    assert heard.all == ["begun"]
    qtbot.waitUntil(lambda: not counter.bench.busy())
    ticking.stop()
    assert heard.all == ["begun", "ended", "counted"]
    assert len(turns) >= 50


@pytest.mark.usefixtures("small_is_large")
def test_a_worker_counts_what_stood_when_it_was_asked(counter: Counter, qtbot: QtBot) -> None:
    document, heard, go = crowd(), Heard(counter), Event()

    def what(document: Document, board: Board, progress: Progress) -> str:
        assert go.wait(10)
        return document.get(Idea, "i0").text

    counter.count(document, board_of(document), what)
    document.apply(change(document.get(Idea, "i0"), text="other words"))
    go.set()
    qtbot.waitUntil(lambda: not counter.bench.busy())
    assert heard.all[-1] == "Idea 1"


@pytest.mark.usefixtures("small_is_large")
def test_a_stopped_count_tells_nothing(counter: Counter, qtbot: QtBot) -> None:
    document, heard, begun, go = crowd(), Heard(counter), Event(), Event()
    counter.count(document, board_of(document), held(begun, go, "too late"))
    assert begun.wait(10)
    counter.drop()
    assert heard.all == ["begun", "ended"]
    assert not counter.running
    go.set()
    qtbot.waitUntil(lambda: not counter.bench.busy())
    assert heard.all == ["begun", "ended"]


@pytest.mark.usefixtures("small_is_large")
def test_a_newer_change_replaces_a_running_count(counter: Counter, qtbot: QtBot) -> None:
    document, heard, begun, go = crowd(), Heard(counter), Event(), Event()
    counter.count(document, board_of(document), held(begun, go, "old"))
    assert begun.wait(10)
    document.apply(change(board_of(document), question="And now?"))
    counter.count(document, board_of(document), partial(plain, "New"))
    go.set()
    qtbot.waitUntil(lambda: not counter.bench.busy())
    assert heard.all == ["begun", "ended", "New of And now?"]


@pytest.mark.usefixtures("small_is_large")
def test_an_old_count_that_ended_just_before_is_not_told(counter: Counter, qtbot: QtBot) -> None:
    document, heard, begun, go = crowd(), Heard(counter), Event(), Event()
    go.set()
    counter.count(document, board_of(document), held(begun, go, "old"))
    (job,) = counter.bench.children()
    assert job.wait()  # type: ignore[attr-defined]
    counter.count(document, board_of(document), partial(plain, "New"), key="other")
    qtbot.waitUntil(lambda: not counter.bench.busy())
    assert heard.all == ["begun", "ended", "New of What next?"]


@pytest.mark.usefixtures("small_is_large")
def test_the_same_is_not_counted_twice(counter: Counter, qtbot: QtBot) -> None:
    document, heard, times = crowd(), Heard(counter), list[int]()

    def what(document: Document, board: Board, progress: Progress) -> str:
        times.append(1)
        return "counted"

    for _ in range(2):
        counter.count(document, board_of(document), what)
        counter.count(document, board_of(document), what)
        qtbot.waitUntil(lambda: not counter.bench.busy())
    assert heard.all == ["begun", "ended", "counted", "counted", "counted"]
    assert len(times) == 1


@pytest.mark.parametrize("least", [5, 10_000])
def test_why_nothing_can_be_counted_is_told(
    counter: Counter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, least: int
) -> None:
    monkeypatch.setattr(counters, "AT_ONCE", least)
    document, heard = crowd(), Heard(counter)

    def what(document: Document, board: Board, progress: Progress) -> str:
        raise RuleError("There is nothing to count.", "Vote first.")

    counter.count(document, board_of(document), what)
    qtbot.waitUntil(lambda: not counter.bench.busy())
    assert isinstance(heard.all[-1], RuleError)
