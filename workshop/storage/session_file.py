"""Making and opening session files; everything that others need of this room begins here."""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from workshop.document.changes import Change
from workshop.document.document import Document
from workshop.document.records import RECORDS
from workshop.errors import EnvironmentProblem, FileRefused, KnownError
from workshop.storage import guard, lock
from workshop.storage.connection import connect
from workshop.storage.intake import read
from workshop.storage.left_over import hot_journal, settle
from workshop.storage.opened import Opened
from workshop.storage.pen import Pen
from workshop.storage.problems import opening_problem
from workshop.storage.reader import Reader
from workshop.storage.readonly import ReadonlyJournal
from workshop.storage.schema import APPLICATION_ID, FACTS, FORMAT, table_statements
from workshop.storage.statements import insert_sql, write_all
from workshop.storage.writer import FileJournal


def create(path: Path, document: Document, first: Change, *, force: bool = False) -> Opened:
    """Make a session file whose log begins with one change, and open it.

    Raises:
        FileRefused: there is a file already and `force` is not set, or somebody has it open.
        EnvironmentProblem: the disk does not allow it.

    """
    place(path, document, (first,), force=force)
    return open_file(path)


def place(path: Path, document: Document, changes: Iterable[Change], *, force: bool = False) -> None:
    """Write a whole session file beside its place, read it back, and put it there in one step.

    Raises:
        FileRefused: there is a file already and `force` is not set, or somebody has it open.
        EnvironmentProblem: the disk does not allow it.

    """
    if not force and (path.exists() or path.is_symlink()):
        raise FileRefused(
            f"There is a file “{path.name}” already.", "Choose another name, or say that it may be replaced."
        )
    beside = path.with_name(f".{path.name}.{token_hex(4)}.new")
    try:
        held = lock.take(path)
        if isinstance(held, lock.Holder):
            raise _held(path, held)
        try:
            _write_new(beside, document, changes)
            _prove(beside, document)
            _put(beside, path, force=force)
        finally:
            held.release()
            remove(beside)
    except (OSError, sqlite3.Error) as error:
        raise _making_problem(path, error) from error


def open_file(path: Path, *, readonly: bool = False) -> Opened:
    """Open a session file after checking all of it.

    Raises:
        FileRefused: it is not a session file, damaged, too new, or not to be trusted.
        EnvironmentProblem: it cannot be read.

    """
    size = guard.look_at(path)
    held = _claim(path, readonly=readonly)
    try:
        return _open(path, size, held)
    except (sqlite3.Error, OSError) as error:
        _release(held)
        raise opening_problem(error, path) from error
    except BaseException:
        _release(held)
        raise


def remove(path: Path) -> None:
    """Remove a file made on the way, with its journal, if it is there."""
    for name in (path.name, f"{path.name}-journal"):
        with suppress(OSError):
            path.with_name(name).unlink()


def _open(path: Path, size: int, held: lock.Lock | FileRefused) -> Opened:
    source, after = settle(path, writable=isinstance(held, lock.Lock)) if hot_journal(path) else (path, None)
    connection = connect(source)
    try:
        loaded, standing = read(connection, path, size)
    except BaseException:
        Reader(path, connection, after).close()
        raise
    reader = Reader(path, connection, after)
    refused = standing.readonly or (held if isinstance(held, FileRefused) else None)
    if refused is not None or not isinstance(held, lock.Lock):
        _release(held)
        return Opened(loaded.document, loaded.history, loaded.head, ReadonlyJournal(reader, refused), refused)
    journal = FileJournal(Pen(path, loaded.head.id), reader, held, loaded.recent)
    return Opened(loaded.document, loaded.history, loaded.head, journal, None)


def _claim(path: Path, *, readonly: bool) -> lock.Lock | FileRefused:
    if readonly:
        return FileRefused(f"“{path.name}” was opened for reading only.", "Open it again to change it.")
    if not os.access(path, os.W_OK):
        return _not_writable(path, "file")
    try:
        found = lock.take(path)
    except OSError:
        return _not_writable(path, "folder of the file")
    return _held(path, found) if isinstance(found, lock.Holder) else found


def _release(held: lock.Lock | FileRefused) -> None:
    if isinstance(held, lock.Lock):
        held.release()


def _held(path: Path, holder: lock.Holder) -> FileRefused:
    return FileRefused(
        f"“{path.name}” is open elsewhere: {holder}.",
        "Close it there, then open it again here.",
        "It can be read here, but not changed.",
    )


def _not_writable(path: Path, what: str) -> FileRefused:
    return FileRefused(
        f"The {what} “{path.name}” does not allow changes.",
        "Copy the file to a place where you may write and open the copy.",
        "It can be read here, but not changed.",
    )


def _write_new(beside: Path, document: Document, changes: Iterable[Change]) -> None:
    connection = connect(beside, "rwc")
    try:
        connection.execute("BEGIN IMMEDIATE")
        make_tables(connection)
        write_all(connection, (record for kind in RECORDS for record in document.all(kind)), changes)
        connection.execute("COMMIT")
    finally:
        connection.close()


def make_tables(connection: sqlite3.Connection) -> None:
    """Turn an empty database into a session file without records, inside the open transaction."""
    from datetime import UTC, datetime

    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    for statement in table_statements().values():
        connection.execute(statement)
    made = ("file", FORMAT, FORMAT, "Common Ground", datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    connection.execute(insert_sql(FACTS, ("id", "min_reader", "min_writer", "made_by", "created")), made)


def _prove(beside: Path, document: Document) -> None:
    connection = connect(beside)
    try:
        loaded, _ = read(connection, beside, beside.stat().st_size)
    finally:
        connection.close()
    if loaded.document.seal != document.seal:
        raise EnvironmentProblem("What was written could not be read back.", "Try another disk.")


def _put(beside: Path, path: Path, *, force: bool) -> None:
    claimed = False
    if not force:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        claimed = True
    try:
        beside.replace(path)
    except OSError:
        if claimed:
            path.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names in a folder durable, where the system has a way to."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _making_problem(path: Path, error: Exception) -> KnownError:
    if isinstance(error, FileExistsError):
        return FileRefused(f"There is a file “{path.name}” already.", "Choose another name.")
    why = getattr(error, "strerror", None) or "the disk does not allow it"
    return EnvironmentProblem(
        f"“{path.name}” could not be made in {path.parent}: {why}.",
        "Choose another folder.",
        "Nothing was replaced.",
    )
