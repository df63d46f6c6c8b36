"""Counts for the page and the projector: at once where that is quick, in a worker where it is not."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from ui.work import Bench, Job, Progress
from workshop.document.candidates import candidates
from workshop.document.document import Document
from workshop.document.records import Ballot, Board, Mark, Method
from workshop.errors import KnownError

AT_ONCE = 40_000
"""Marks, or comparisons of two ideas, that are counted before anybody notices: a sixth of a second."""

Counting = Callable[[Document, Board, Progress], object]
"""What is counted of a board of a document; it looks at no widget."""


def takes_time(document: Document, board: Board) -> bool:
    """Whether a count of this board would be noticed."""
    if board.method in (Method.SCHULZE, Method.PAIRWISE) and len(candidates(document, board)) ** 2 > AT_ONCE:
        return True
    if document.count(Mark) <= AT_ONCE:
        return False
    marks = 0
    for ballot in document.where(Ballot, board=board.id, method=board.method):
        marks += len(document.where(Mark, ballot=ballot.id))
        if marks > AT_ONCE:
            return True
    return False


def always(done: int, total: int) -> bool:  # noqa: ARG001
    """Progress that nobody listens to."""
    return True


class Counter(QObject):
    """One count at a time; a newer one takes the place of one that still runs.

    `counted` carries what was found, `refused` why there is nothing; `begun` and `ended` are told
    only of a count that takes time, and so is `progressed`.
    """

    counted = Signal(object)
    refused = Signal(object)
    begun = Signal()
    ended = Signal()
    progressed = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bench = Bench(self)
        self._turn = 0
        self._running: object = None
        self._known: tuple[object, object] | None = None

    @property
    def running(self) -> bool:
        """Whether somebody waits for a count."""
        return self._running is not None

    def count(self, document: Document, board: Board, what: Counting, key: object = None) -> None:
        """Count a board as it stands; `key` tells apart what is counted of it.

        What was counted last of the same document is not counted again.
        """
        asked = (document.seal, board.id, key)
        if (known := self.found(document, board, key)) is not None:
            self.drop()
            self.counted.emit(known)
        elif not takes_time(document, board):
            self.drop()
            self._tell(asked, _found(what, document, board, always))
        elif self._running != asked:
            self._begin(asked, what, document.copy(), board)

    def found(self, document: Document, board: Board, key: object = None) -> object:
        """What was counted last, if it was just this; None otherwise."""
        known = self._known
        return known[1] if known is not None and known[0] == (document.seal, board.id, key) else None

    def drop(self) -> None:
        """Nobody waits for the count any more."""
        self._turn += 1
        self.bench.stop()
        if self.running:
            self._running = None
            self.ended.emit()

    def leave(self) -> None:
        """Stop, and wait until the thread has ended."""
        self.drop()
        self.bench.leave()

    def _begin(self, asked: object, what: Counting, document: Document, board: Board) -> None:
        self._turn += 1
        waited, self._running = self.running, asked
        job = Job(partial(_in_turn, self._turn, asked, what, document, board))
        job.done.connect(self._take)
        job.progressed.connect(self._progress)
        if not waited:
            self.begun.emit()
        self.bench.put(job)

    @Slot(object)
    def _take(self, told: tuple[int, object, object]) -> None:
        turn, asked, found = told
        if turn != self._turn:
            return
        self._running = None
        self.ended.emit()
        self._tell(asked, found)

    @Slot(int, int)
    def _progress(self, done: int, total: int) -> None:
        if self.running:
            self.progressed.emit(done, total)

    def _tell(self, asked: object, found: object) -> None:
        if isinstance(found, KnownError):
            self._known = None
            self.refused.emit(found)
            return
        self._known = (asked, found)
        self.counted.emit(found)


def _in_turn(
    turn: int, asked: object, what: Counting, document: Document, board: Board, progress: Progress
) -> tuple[int, object, object]:
    return turn, asked, _found(what, document, board, progress)


def _found(what: Counting, document: Document, board: Board, progress: Progress) -> object:
    """What was counted, or the error that says why nothing was."""
    try:
        return what(document, board, progress)
    except KnownError as error:
        return error
