"""A journal that a crash left beside a session file: rolled back only after that was proved on a copy."""

import sqlite3
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from workshop.errors import FileRefused
from workshop.storage.connection import connect
from workshop.storage.intake import read
from workshop.storage.lock import held_by_this_process

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = 28


def journal_path(path: Path) -> Path:
    """Where SQLite keeps the journal of a file."""
    return path.with_name(path.name + "-journal")


def hot_journal(path: Path) -> bool:
    """Whether something lies where the journal of a file would be."""
    beside = journal_path(path)
    return beside.is_symlink() or beside.exists()


def settle(path: Path, *, writable: bool) -> tuple[Path, Callable[[], None] | None]:
    """Take an unfinished transaction back, as SQLite does after a crash, but only where it is ours.

    Args:
        path: the session file, which nobody else has open for writing if `writable`.
        writable: whether the file itself may be mended.

    Returns:
        The file to read from, and what to do when it is no longer needed: the file itself with
        nothing to do, or a mended copy where the file must stay as it is.

    Raises:
        FileRefused: the journal is not one of this file.
        sqlite3.Error: the file cannot be read.
        OSError: it cannot be copied.

    """
    if not writable and (held_by_this_process(path) or _reads(path)):
        return path, None
    _expect_ours(path)
    copy = _mended_copy(path)
    folder = copy.parent
    if not writable:
        return copy, lambda: _drop(folder)
    _drop(folder)
    _mend(path)
    journal_path(path).unlink(missing_ok=True)
    return path, None


def _reads(path: Path) -> bool:
    """Whether the file can be read as it is, as while another window writes to it."""
    with suppress(sqlite3.Error):
        connection = connect(path)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()
        return True
    return False


def _expect_ours(path: Path) -> None:
    beside = journal_path(path)
    if not stat.S_ISREG(beside.lstat().st_mode):
        raise _strange(path, beside)
    with beside.open("rb") as journal:
        start = journal.read(_HEADER)
        journal.seek(max(0, beside.stat().st_size - len(_MAGIC)))
        end = journal.read()
    if not start or start[0] == 0:
        return
    if start[:4] != _MAGIC[:4] or (end == _MAGIC and beside.stat().st_size > _HEADER):
        raise _strange(path, beside)


def _strange(path: Path, beside: Path) -> FileRefused:
    return FileRefused(
        f"Beside “{path.name}” lies “{beside.name}”, which does not belong to it.",
        "Move that file to another folder and open the session file again.",
        "Nothing was changed.",
    )


def _drop(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def _mended_copy(path: Path) -> Path:
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="workshop-"))
    copy = folder / "copy.workshop"
    try:
        shutil.copyfile(path, copy, follow_symlinks=False)
        shutil.copyfile(journal_path(path), journal_path(copy), follow_symlinks=False)
        _mend(copy)
        connection = connect(copy)
        try:
            read(connection, path, copy.stat().st_size)
        finally:
            connection.close()
    except BaseException:
        _drop(folder)
        raise
    return copy


def _mend(path: Path) -> None:
    connection = connect(path, "rw")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    finally:
        connection.close()
