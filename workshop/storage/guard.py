"""Nothing gets in: what is looked at before and after a session file is connected, whoever made it."""

import sqlite3
import stat
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from workshop.errors import EnvironmentProblem, FileRefused
from workshop.frozen import frozen
from workshop.storage.connection import number
from workshop.storage.lock import held_by_this_process
from workshop.storage.problems import damaged, foreign
from workshop.storage.schema import APPLICATION_ID, FACTS, FORMAT, table_statements

LARGEST = 2 * 1024**3
"""The largest file that is opened, in bytes."""

_GRACE = 4.0
_SECONDS_A_MEGABYTE = 0.2
_STEPS = 20_000
_UTF8 = "UTF-8"
_HEADER = 100
_MAGIC = b"SQLite format 3\0"
_ROLLBACK_JOURNAL = b"\x01\x01"


@frozen
class Standing:
    """How this version stands to a file: its format, and why it may only be read, if so."""

    format: int
    readonly: FileRefused | None = None

    @property
    def older(self) -> bool:
        """Whether the file has to be brought to the current format first."""
        return self.format < FORMAT

    @property
    def newer(self) -> bool:
        """Whether the file may hold what this version does not know."""
        return self.format > FORMAT


def look_at(path: Path) -> int:
    """See, without opening it, that a path is an ordinary file with nothing strange beside it.

    Returns:
        The size of the file in bytes.

    Raises:
        FileRefused: it is a link, a folder, a pipe or a device, or too large, or another program's
            unfinished work lies beside it.
        EnvironmentProblem: there is no such file, or it may not be looked at.

    """
    try:
        found = path.lstat()
    except FileNotFoundError as error:
        raise EnvironmentProblem(
            f"There is no file “{path.name}” in {path.absolute().parent}.", "Check the name."
        ) from error
    except (OSError, ValueError) as error:
        raise EnvironmentProblem(
            f"“{path.name}” cannot be reached.", "Check the folder and the disk."
        ) from error
    if stat.S_ISLNK(found.st_mode):
        raise foreign(path, "it is a link; open the file that it leads to")
    if not stat.S_ISREG(found.st_mode):
        raise foreign(path, "it is not an ordinary file")
    if found.st_size > LARGEST:
        raise foreign(path, "it is too large")
    for ending in ("-wal", "-shm"):
        beside = path.with_name(path.name + ending)
        if beside.is_symlink() or beside.exists():
            raise FileRefused(
                f"Beside “{path.name}” lies “{beside.name}”, which another program has left there.",
                "Close that program, or move that file to another folder, and open the session file again.",
                "Nothing was changed.",
            )
    return found.st_size


def peek(path: Path) -> None:
    """See by the header alone, without locks and journals, that a file may be one of ours.

    A file that this process has open was looked at then; closing it here would drop SQLite's locks.

    Raises:
        FileRefused: it is not, or another program has made it keep a write-ahead log.
        OSError: it may not be read.

    """
    if held_by_this_process(path):
        return
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header.startswith(_MAGIC) or header[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        raise foreign(path)
    if header[18:20] != _ROLLBACK_JOURNAL:
        raise foreign(path, "another program has switched it to write-ahead mode")


def watch(connection: sqlite3.Connection, size: int) -> None:
    """Let reading a file of this size end with an error when it takes absurdly long."""
    end = time.monotonic() + _GRACE + size / 1_000_000 * _SECONDS_A_MEGABYTE
    connection.set_progress_handler(lambda: int(time.monotonic() > end), _STEPS)


def examine(
    connection: sqlite3.Connection, path: Path, older: Mapping[int, Callable[[], Mapping[str, str]]]
) -> Standing:
    """See that a connected file is a session file, and whether this version can read and change it.

    Args:
        connection: reads the file.
        path: the file, for messages.
        older: for every format before the current one, what gives its tables and their statements.

    Raises:
        FileRefused: it is not a session file, holds what none may hold, or needs a newer version.
        sqlite3.Error: it cannot be read.

    """
    if connection.execute("PRAGMA encoding").fetchone()[0] != _UTF8:
        raise foreign(path, "its text is not in UTF-8")
    found = number(connection, "user_version")
    tables_of = table_statements if found >= FORMAT else older.get(found)
    if tables_of is None:
        raise foreign(path, "its format number is impossible")
    expect_plain_tables(connection, path, tables_of(), exactly=found <= FORMAT)
    return _standing(connection, path, found)


def expect_plain_tables(
    connection: sqlite3.Connection, path: Path, known: Mapping[str, str], *, exactly: bool
) -> None:
    """See that the schema holds tables and their own indexes only.

    Args:
        connection: reads the file.
        path: the file, for messages.
        known: the tables that must be there, with the statements that make them.
        exactly: whether they must be the same to the letter, and all there are.

    Raises:
        FileRefused: it holds anything else.

    """
    seen: set[str] = set()
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    for kind, name, table, sql in rows:
        if kind == "index" and sql is None and str(name).startswith("sqlite_autoindex_"):
            continue
        if kind != "table" or name != table or not isinstance(sql, str):
            raise foreign(path, f"it contains a {kind} “{str(name)[:60]}”, which no session file has")
        if exactly and known.get(name) != sql:
            raise foreign(path, f"its table “{str(name)[:60]}” is not as this format has it")
        if not exactly:
            _expect_plain_sql(path, name, sql)
        seen.add(name)
    if missing := known.keys() - seen:
        raise foreign(path, f"its table “{min(missing)}” is missing")


def _expect_plain_sql(path: Path, name: str, sql: str) -> None:
    words = " ".join(sql.upper().split())
    if not words.startswith("CREATE TABLE") or " AS " in words or not words.endswith("STRICT"):
        raise foreign(path, f"its table “{name[:60]}” is not a plain one")


def _standing(connection: sqlite3.Connection, path: Path, found: int) -> Standing:
    facts = connection.execute(f'SELECT "min_reader", "min_writer" FROM "{FACTS}" WHERE "id" = ?', ("file",))
    row = facts.fetchone()
    if row is None or not all(type(cell) is int for cell in row):
        raise foreign(path, "it does not say which versions can read it")
    if row[0] > FORMAT:
        raise FileRefused(
            f"“{path.name}” was made with a newer version of this program, and this version cannot read it.",
            "Install the newer version to open it.",
            "The file was not changed.",
        )
    if found > FORMAT or row[1] > FORMAT:
        return Standing(
            found,
            FileRefused(
                f"“{path.name}” was made with a newer version of this program.",
                "Install the newer version to change it.",
                "You can read it here, and the file stays as it is.",
            ),
        )
    return Standing(found)


def expect_sound_pages(connection: sqlite3.Connection, path: Path, tables: Iterable[str]) -> None:
    """Let SQLite check its own structures before anything is believed.

    All pages are looked at, and for the named tables also whether their index leads to the right
    rows; for the long change log that would take longer than reading all of it.

    Raises:
        FileRefused: a page is damaged.
        sqlite3.Error: it cannot even be checked.

    """
    checks = ("quick_check(1)", *(f'integrity_check("{table}")' for table in tables))
    for check in checks:
        if connection.execute(f"PRAGMA {check}").fetchall() != [("ok",)]:
            raise damaged(path, "the pages of the file do not fit together")
