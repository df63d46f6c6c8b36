"""Making a session file: written beside its place, read back, and put there in one step."""

import os
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

from workshop.document.changes import Change
from workshop.document.document import Document
from workshop.document.records import RECORDS
from workshop.errors import EnvironmentProblem, FileRefused, KnownError
from workshop.storage import lock
from workshop.storage.claim import held_elsewhere
from workshop.storage.connection import connect
from workshop.storage.files import remove, sync_folder
from workshop.storage.intake import read
from workshop.storage.left_over import journal_path
from workshop.storage.schema import APPLICATION_ID, FACTS, FACTS_COLUMNS, FORMAT, table_statements
from workshop.storage.statements import insert_sql, write_all


def place(path: Path, document: Document, changes: Iterable[Change], *, force: bool = False) -> None:
    """Make a session file with a document and the changes that led to it.

    Raises:
        FileRefused: there is a file already and `force` is not set, or somebody has it open.
        EnvironmentProblem: the disk does not allow it.

    """
    if not force and (path.exists() or path.is_symlink()):
        raise _there_already(path)
    try:
        held = lock.take(path)
    except OSError as error:
        raise _making_problem(path, error) from error
    if isinstance(held, lock.Holder):
        raise held_elsewhere(path, held)
    try:
        put(path, document, changes, force=force)
    finally:
        held.release()


def put(path: Path, document: Document, changes: Iterable[Change], *, force: bool) -> None:
    """The same for a caller that holds the lock of the file.

    Raises:
        FileRefused: there is a file already and `force` is not set.
        EnvironmentProblem: the disk does not allow it.

    """
    beside = path.with_name(f".{path.name[:100]}.{token_hex(4)}.new")
    try:
        _write(beside, document, changes)
        _prove(beside, document)
        _move(beside, path, force=force)
    except (OSError, sqlite3.Error) as error:
        raise _making_problem(path, error) from error
    finally:
        remove(beside)
    sync_folder(path.parent)


def make_tables(connection: sqlite3.Connection) -> None:
    """Turn an empty database into a session file without records, inside the open transaction."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    for statement in table_statements().values():
        connection.execute(statement)
    made = ("file", FORMAT, FORMAT, "Common Ground", datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    connection.execute(insert_sql(FACTS, FACTS_COLUMNS), made)


def _write(beside: Path, document: Document, changes: Iterable[Change]) -> None:
    connection = connect(beside, "rwc")
    try:
        connection.execute("BEGIN IMMEDIATE")
        make_tables(connection)
        write_all(connection, (record for kind in RECORDS for record in document.all(kind)), changes)
        connection.execute("COMMIT")
    finally:
        connection.close()


def _prove(beside: Path, document: Document) -> None:
    connection = connect(beside)
    try:
        taken = read(connection, beside, beside.stat().st_size)
    finally:
        connection.close()
    if taken.document.seal != document.seal:
        raise EnvironmentProblem("What was written could not be read back.", "Try another disk.")


def _move(beside: Path, path: Path, *, force: bool) -> None:
    if not force:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        journal_path(path).unlink(missing_ok=True)
        beside.replace(path)
    except OSError:
        if not force:
            path.unlink()
        raise


def _there_already(path: Path) -> FileRefused:
    return FileRefused(
        f"There is a file “{path.name}” already.", "Choose another name, or say that it may be replaced."
    )


def _making_problem(path: Path, error: Exception) -> KnownError:
    if isinstance(error, FileExistsError):
        return _there_already(path)
    why = getattr(error, "strerror", None) or "the disk does not allow it"
    return EnvironmentProblem(
        f"“{path.name}” could not be made in {path.parent}: {why}.",
        "Choose another folder.",
        "Nothing was replaced.",
    )
