"""From a gesture to the repainted view on the GUI thread, with 10,000 ideas, whatever the disk does."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from tests.bench import Row, row, times_of
from ui.pages.day.arrange import ArrangePage
from ui.pages.day.frame import DayPage
from ui.pages.day.own import OwnPage
from ui.place import Place
from ui.run import Runner
from ui.theme import apply, load_theme
from workshop.document.changes import Change
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.journal import MemoryJournal
from workshop.document.order import spread
from workshop.document.records import Board, Group, Idea, Step
from workshop.opera.arrange import move_ideas, park
from workshop.opera.own import edit_idea, write_idea
from workshop.session import Session

FRAME_MS = 1000 / 60
SYNC_SECONDS = 0.2
IDEAS = 10_000


class SlowJournal(MemoryJournal):
    """A journal whose every sync takes as long as a bad disk's, on its own thread as the real one."""

    def append(self, change: Change, edits: Edits) -> None:
        from threading import Thread

        super().append(change, edits)
        Thread(target=time.sleep, args=(SYNC_SECONDS,), daemon=True).start()


def rows(quick: bool) -> list[Row]:
    """Each gesture of a busy day, on a full board."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([])
    apply(app, load_theme("light", reduced_motion=True))
    runs = 30 if quick else 120
    with TemporaryDirectory() as folder:
        return [
            *_gestures(app, Session.create(Path(folder) / "board.workshop", _records()), runs, ""),
            *_gestures(app, Session(Document(_records()), SlowJournal()), runs, ", disk of 200 ms a sync"),
        ]


def _records() -> tuple[Board | Group | Idea, ...]:
    board = Board(id="board", question="What helps?", step=Step.ARRANGE, revealed=True, anonymous=False)
    groups = [Group(board="board", title=f"Group {n}", order=key) for n, key in enumerate(spread(12))]
    ideas = [
        Idea(board="board", number=n, text=f"Idea {n} in some words", group=groups[n % 12].id, order=key)
        for n, key in enumerate(spread(IDEAS), 1)
    ]
    return (board, *groups, *ideas)


def _gestures(app: QApplication, session: Session, runs: int, under: str) -> Iterator[Row]:
    runner, theme = Runner(session), load_theme("light", reduced_motion=True)
    for kind, gestures in ((OwnPage, _own(runner)), (ArrangePage, _arrange(runner))):
        page: DayPage = kind(runner, Place(kind.step.value, "board"), theme)
        page.resize(1280, 800)
        page.show()
        app.processEvents()
        for name, gesture in gestures.items():
            yield row(f"{name}{under}", IDEAS, _timed(app, gesture, runs), limit_ms=FRAME_MS)
        page.leave()
        page.close()
    runner.leave()
    session.close()


def _timed(app: QApplication, gesture: Callable[[], object], runs: int) -> list[float]:
    def once() -> None:
        gesture()
        app.processEvents()

    times_of(once, 3)
    return times_of(once, runs)


def _own(runner: Runner) -> dict[str, Callable[[], object]]:
    def board() -> Board:
        return runner.document.get(Board, "board")

    def newest() -> Idea:
        return runner.document.where(Idea, board="board")[-1]

    return {
        "write an idea": lambda: runner.do("Write", write_idea, board(), "One more idea in some words"),
        "reword an idea": lambda: runner.do("Reword", lambda d: edit_idea(d, newest(), newest().text + ".")),
        "undo": runner.undo,
    }


def _arrange(runner: Runner) -> dict[str, Callable[[], object]]:
    turn = iter(range(1, IDEAS))

    def some(count: int) -> list[Idea]:
        start = next(turn) * 7 % (IDEAS - count)
        return list(runner.document.where(Idea, board="board")[start : start + count])

    def group() -> Group:
        return runner.document.where(Group, board="board")[next(turn) % 12]

    return {
        "move an idea": lambda: runner.do("Move", move_ideas, some(1), group()),
        "move a hundred": lambda: runner.do("Move", move_ideas, some(100), group()),
        "park an idea": lambda: runner.do("Park", park, some(1)),
    }
