"""The one way a file comes in: every check there is, then its records."""

import gc
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from workshop.document.document import Document
from workshop.frozen import frozen
from workshop.storage import guard
from workshop.storage.formats import STEPS
from workshop.storage.loader import load_log, load_tables
from workshop.storage.log import Log
from workshop.storage.migrations import Step, brought_up, seal_of_old_rows
from workshop.storage.problems import damaged
from workshop.storage.schema import CHANGES, table_statements


@frozen
class Taken:
    """What came in: the document in today's format, the log, and how this version stands to the file."""

    document: Document
    log: Log
    standing: guard.Standing


def read(connection: sqlite3.Connection, path: Path, size: int, steps: Sequence[Step] = STEPS) -> Taken:
    """Everything in a connected file, after all checks.

    Raises:
        FileRefused: it is not to be trusted, damaged or too new.
        sqlite3.Error: it cannot be read.

    """
    guard.watch(connection, size)
    older = {step.before: step.tables for step in steps}
    standing = guard.examine(connection, path, older)
    tables = older[standing.format]() if standing.older else table_statements()
    guard.expect_sound_pages(connection, path, sorted(tables.keys() - {CHANGES}))
    connection.execute("BEGIN")
    try:
        with _without_collecting():
            log = load_log(connection)
            if standing.older:
                document, state = _older(connection, standing.format, steps)
            else:
                document = load_tables(connection)
                state = document.seal
    except (ValueError, RecursionError) as error:
        raise damaged(path, str(error) or "it cannot be read") from error
    finally:
        connection.execute("ROLLBACK")
        connection.execute("PRAGMA shrink_memory")
    if state != log.head.state and not standing.newer:
        raise damaged(path, "its tables do not match its change log")
    connection.set_progress_handler(None, 0)
    return Taken(document, log, standing)


def _older(connection: sqlite3.Connection, found: int, steps: Sequence[Step]) -> tuple[Document, str]:
    step = next(step for step in steps if step.before == found)
    return brought_up(connection, found, steps), seal_of_old_rows(connection, step)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Pause the search for cycles: loading makes many objects and no cycles, and the search costs a sixth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
