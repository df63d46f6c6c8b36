"""The one way a file comes in: every check there is, then its records."""

import sqlite3
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
        loaded = load(connection, sealed=not standing.newer)
    except (ValueError, RecursionError) as error:
        raise damaged(path, str(error) or "it cannot be read") from error
    connection.set_progress_handler(None, 0)
    return loaded, standing
