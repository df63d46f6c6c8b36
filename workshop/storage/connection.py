"""Connections to a session file: the one place that says how SQLite is to behave."""

import sqlite3
from pathlib import Path

from workshop.errors import EnvironmentProblem

PATIENCE = 1.5
"""Seconds to wait for another program that is busy with the file."""

LONGEST_VALUE = 256 * 1024 * 1024
"""The longest row SQLite may read, in bytes; the body of an import can be long."""

_OLDEST = (3, 37)
_PRAGMAS = (
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
)
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_VALUE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 20_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 4,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 8,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 100,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 200,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}


def connect(
    path: Path, mode: str = "ro", factory: type[sqlite3.Connection] | None = None
) -> sqlite3.Connection:
    """A connection that trusts nothing in the file.

    Args:
        path: the file.
        mode: `ro` to read, `rw` to write to a file that exists, `rwc` to make one;
            `ro&immutable=1` to read what nobody else has open, without locks and journals.
        factory: the class of the connection, for tests that let the disk fail.

    Raises:
        sqlite3.Error: it cannot be opened.
        EnvironmentProblem: the SQLite library of this machine is too old.

    """
    if sqlite3.sqlite_version_info < _OLDEST:
        raise EnvironmentProblem(
            f"The SQLite library on this machine is version {sqlite3.sqlite_version}, and 3.37 is needed.",
            "Install a newer Python, which brings a newer SQLite with it.",
        )
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        check_same_thread=False,
        factory=factory or sqlite3.Connection,
    )
    harden(connection)
    for pragma in (
        ("query_only=ON",) if mode.startswith("ro") else ("journal_mode=DELETE", "synchronous=EXTRA")
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def harden(connection: sqlite3.Connection) -> None:
    """Set the limits and switches that every connection has."""
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    if setconfig := getattr(connection, "setconfig", None):
        setconfig(getattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE"), True)  # noqa: B009, FBT003
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()


def number(connection: sqlite3.Connection, pragma: str) -> int:
    """The value of a pragma that is a whole number."""
    found: int = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
    return found
