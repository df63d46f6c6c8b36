"""The one way a file comes in: every check there is, then its records."""

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workshop.storage import guard
from workshop.storage.loader import Loaded, load
from workshop.storage.problems import damaged


def read(connection: sqlite3.Connection, path: Path, size: int) -> tuple[Loaded, guard.Standing]:
    """Everything in a connected file, after all checks.

    Raises:
        FileRefused: it is not to be trusted, damaged or too new.
        sqlite3.Error: it cannot be read.

    """
    guard.watch(connection, size)
    standing = guard.examine(connection, path)
    guard.expect_sound_pages(connection, path)
    try:
        with _without_collecting():
            loaded = load(connection, sealed=not standing.newer)
    except (ValueError, RecursionError) as error:
        raise damaged(path, str(error) or "it cannot be read") from error
    connection.set_progress_handler(None, 0)
    return loaded, standing


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
