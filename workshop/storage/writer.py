"""The journal of an open session file: its own thread writes each change as one transaction."""

import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

from workshop.document.changes import Change
from workshop.document.edits import Edits
from workshop.document.journal import SaveState, Saving
from workshop.errors import KnownError
from workshop.frozen import frozen
from workshop.storage.lock import Lock
from workshop.storage.pen import Pen
from workshop.storage.problems import saving_problem
from workshop.storage.reader import Reader
from workshop.storage.recent import Recent
from workshop.storage.snapshots import Keeper

_LONG_QUEUE = 8
_LARGEST_BATCH = 500
_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)
_FAREWELL = 10.0
_TRIES = 2


@frozen
class Queued:
    """A change that waits to be written."""

    change: Change
    edits: Edits


class FileJournal:
    """Keeps changes in a session file. Nothing here blocks the caller but `flush`, `close` and old bodies.

    Args:
        pen: writes to the file.
        reader: reads old changes from it.
        lock: the right to write, let go of when the journal is closed.
        recent: the latest changes of the file, oldest first; short ones stay in memory.
        keeper: told after every change that is written.

    """

    def __init__(
        self, pen: Pen, reader: Reader, lock: Lock, recent: tuple[Change, ...], keeper: Keeper
    ) -> None:
        self._pen, self._reader, self._lock, self._keeper = pen, reader, lock, keeper
        self._recent = Recent(recent)
        self._queue: deque[Queued] = deque()
        self._heard: list[Callable[[SaveState], None]] = []
        self._turn = threading.Condition()
        self._state = SaveState(Saving.SAVED, recent[-1].time if recent else "")
        self._attempts = self._failures = 0
        self._hurry = 0
        self._busy = self._ending = self._closed = False
        self._thread = self._started()

    @property
    def path(self) -> Path:
        """The file that is written to."""
        return self._pen.path

    def _started(self) -> threading.Thread:
        thread = threading.Thread(target=self._work, name=f"writer of {self._pen.path.name}", daemon=True)
        thread.start()
        return thread

    def _keep_running(self) -> None:
        """Start the thread again, should a listener have brought it down with an error."""
        if not self._thread.is_alive() and not self._ending:
            self._thread = self._started()

    def append(self, change: Change, edits: Edits) -> None:
        """Queue a change; the writer's thread is told."""
        with self._turn:
            self._recent.put(change)
            self._queue.append(Queued(change, edits))
            self._keep_running()
            self._turn.notify_all()

    def body(self, id: str) -> str:  # noqa: A002
        """The body of an earlier change; only an old one has to be fetched from the disk.

        Raises:
            KnownError: it cannot be read.

        """
        with self._turn:
            found = self._recent.get(id)
        return self._reader.body(id) if found is None else found

    def changes(self) -> Iterator[Change]:
        """Every change in order: those of the file, then those in the queue."""
        with self._turn:
            waiting = [queued.change for queued in self._queue]
        last = 0
        for change in self._reader.changes():
            last = change.number
            yield change
        yield from (change for change in waiting if change.number > last)

    def listen(self, heard: Callable[[SaveState], None]) -> None:
        """Call `heard` on the writer's thread whenever the state of saving changes, and once now."""
        with self._turn:
            self._heard.append(heard)
            state = self._state
        heard(state)

    def flush(self) -> None:
        """Wait until everything queued is durable, and said to be; a failing file is tried again at once.

        Raises:
            KnownError: it cannot be written; the changes stay in the queue.

        """
        with self._turn:
            before, self._hurry = self._attempts, _TRIES
            self._turn.notify_all()
            while (self._queue or self._busy) and not self._ending:
                self._keep_running()
                if self._state.problem and self._attempts >= before + _TRIES:
                    raise self._state.problem
                self._turn.wait(_PAUSES[0])

    def keep(self) -> None:
        """Take a snapshot of what is durable, to go back to; what goes wrong stops nothing."""
        self._keeper.keep()

    def close(self) -> None:
        """Flush, end the thread and let go of the file.

        Raises:
            KnownError: something cannot be written; the journal stays open then.

        """
        if self._closed:
            return
        self.flush()
        self.abandon()

    def abandon(self) -> None:
        """End the thread and let go of the file, whatever is still in the queue."""
        with self._turn:
            self._closed = self._ending = True
            self._turn.notify_all()
        if threading.current_thread() is not self._thread:
            self._thread.join(_FAREWELL)
        self._reader.close()
        self._lock.release()

    def _work(self) -> None:
        try:
            while batch := self._next():
                self._write(batch)
                with self._turn:
                    self._busy = False
                    self._turn.notify_all()
        finally:
            self._busy = False
            self._pen.close()

    def _next(self) -> list[Queued]:
        """The changes to write next, none when the work is over."""
        with self._turn:
            if self._state.problem and not (self._hurry or self._ending):
                self._turn.wait(_PAUSES[min(self._failures, len(_PAUSES)) - 1])
            while not self._queue and not self._ending:
                self._turn.wait()
            self._hurry = max(0, self._hurry - 1)
            if self._ending:
                return []
            self._busy = True
            size = _LARGEST_BATCH if len(self._queue) > _LONG_QUEUE else 1
            return list(self._queue)[:size]

    def _write(self, batch: list[Queued]) -> None:
        if not self._state.problem:
            self._tell(SaveState(Saving.WRITING, self._state.time))
        try:
            self._pen.write([(queued.change, queued.edits) for queued in batch])
        except (sqlite3.Error, OSError, LookupError, ValueError, KnownError) as error:
            self._failed(saving_problem(error, self._pen.path))
            return
        self._written(batch)

    def _failed(self, problem: KnownError) -> None:
        with self._turn:
            self._failures += 1
        self._tell(SaveState(Saving.FAILING, self._state.time, problem), attempts=1)

    def _written(self, batch: list[Queued]) -> None:
        with self._turn:
            for _ in batch:
                self._queue.popleft()
            self._recent.let_go(max(1, len(self._queue)))
            self._failures = 0
            left = bool(self._queue)
        self._tell(SaveState(Saving.WRITING if left else Saving.SAVED, batch[-1].change.time), attempts=1)
        self._keeper.changed()

    def _tell(self, state: SaveState, attempts: int = 0) -> None:
        with self._turn:
            differs, self._state = state != self._state, state
            self._attempts += attempts
            heard = tuple(self._heard)
            self._turn.notify_all()
        if differs:
            for listener in heard:
                listener(state)
