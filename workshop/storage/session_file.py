"""Creating and opening session files: where the session, the command line and other rooms come in."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from workshop.document.changes import Change
from workshop.document.document import Document
from workshop.errors import FileRefused
from workshop.storage import guard, lock, snapshots
from workshop.storage.claim import claim, give_back
from workshop.storage.connection import connect
from workshop.storage.formats import STEPS
from workshop.storage.intake import Taken, read
from workshop.storage.left_over import hot_journal, settle
from workshop.storage.making import place, put
from workshop.storage.migrations import Step, new_start
from workshop.storage.opened import Opened
from workshop.storage.pen import Pen
from workshop.storage.problems import opening_problem
from workshop.storage.reader import Reader
from workshop.storage.readonly import ReadonlyJournal
from workshop.storage.writer import FileJournal

__all__ = ["create", "open_file", "place"]


def create(path: Path, document: Document, first: Change, *, force: bool = False) -> Opened:
    """Make a session file whose log begins with one change, and open it.

    Raises:
        FileRefused: there is a file already and `force` is not set, or somebody has it open.
        EnvironmentProblem: the disk does not allow it.

    """
    place(path, document, (first,), force=force)
    return open_file(path)


def open_file(path: Path, *, readonly: bool = False, steps: Sequence[Step] = STEPS) -> Opened:
    """Open a session file after checking all of it; one of an older format is brought up first.

    Args:
        path: the file.
        readonly: only read it, and leave it as it is.
        steps: the steps between formats, for tests that make up their own.

    Raises:
        FileRefused: it is not a session file, damaged, too new, or not to be trusted.
        EnvironmentProblem: it cannot be read.

    """
    size = guard.look_at(path)
    try:
        guard.peek(path)
    except OSError as error:
        raise opening_problem(error, path) from error
    held = claim(path, readonly=readonly)
    try:
        return _open(path, size, held, steps)
    except (sqlite3.Error, OSError, UnicodeError) as error:
        give_back(held)
        raise opening_problem(error, path) from error
    except BaseException:
        give_back(held)
        raise


def _open(path: Path, size: int, held: lock.Lock | FileRefused, steps: Sequence[Step]) -> Opened:
    source, after = settle(path, writable=isinstance(held, lock.Lock)) if hot_journal(path) else (path, None)
    reader = Reader(path, connect(source), after)
    try:
        taken = reader.use(lambda connection: read(connection, path, size, steps))
        refused = taken.standing.readonly or (held if isinstance(held, FileRefused) else None)
        if refused is not None or not isinstance(held, lock.Lock):
            give_back(held)
            return _opened(taken, ReadonlyJournal(reader, refused), refused)
        if taken.standing.older:
            _bring_up(path, taken, reader)
            return _open(path, path.stat().st_size, held, steps)
        first = reader.first()
    except BaseException:
        reader.close()
        raise
    keeper = snapshots.Keeper(reader, snapshots.folder_of(first))
    journal = FileJournal(Pen(path, taken.log.head.id), reader, held, taken.log.recent, keeper)
    return _opened(taken, journal, None)


def _opened(taken: Taken, journal: FileJournal | ReadonlyJournal, refused: FileRefused | None) -> Opened:
    return Opened(
        taken.document, taken.log.history, taken.log.head, journal, refused, newer=taken.standing.newer
    )


def _bring_up(path: Path, taken: Taken, reader: Reader) -> None:
    """Put the file in today's format in the place of the old one, of which a snapshot is taken first."""
    snapshots.take(reader, snapshots.folder_of(reader.first()), snapshots.now())
    changes = (*reader.changes(), new_start(taken.document, taken.log.head))
    reader.close()
    put(path, taken.document, changes, force=True)
