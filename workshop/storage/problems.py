"""What SQLite and the disk complain about, as sentences a facilitator can act on."""

import errno
import sqlite3
from pathlib import Path

from workshop.errors import EnvironmentProblem, FileRefused, KnownError

KEPT = "Everything you did is still here in this window."
ELSEWHERE = "Save the session elsewhere, for example on a USB stick."

_WORDS: dict[str, tuple[str, str]] = {
    "SQLITE_FULL": (
        "The disk is full, so the last changes are not saved yet.",
        "Free some space; saving is tried again by itself.",
    ),
    "SQLITE_READONLY": (
        "The disk or the folder no longer allows writing, so the last changes are not saved yet.",
        ELSEWHERE,
    ),
    "SQLITE_PERM": ("The disk or the folder does not allow writing.", ELSEWHERE),
    "SQLITE_BUSY": (
        "Another program is using the session file, so the last changes are not saved yet.",
        "Close the other program; saving is tried again by itself.",
    ),
    "SQLITE_LOCKED": (
        "Another program is using the session file, so the last changes are not saved yet.",
        "Close the other program; saving is tried again by itself.",
    ),
    "SQLITE_CANTOPEN": (
        "The session file cannot be reached, so the last changes are not saved yet.",
        ELSEWHERE,
    ),
    "SQLITE_IOERR": ("The disk reports an error, so the last changes are not saved yet.", ELSEWHERE),
}
_MISFIT = (
    "The session file was damaged or changed by another program, so the last changes are not saved yet.",
    ELSEWHERE,
)
_CODES = {
    errno.ENOSPC: "SQLITE_FULL",
    errno.EDQUOT: "SQLITE_FULL",
    errno.EROFS: "SQLITE_READONLY",
    errno.EACCES: "SQLITE_PERM",
    errno.EPERM: "SQLITE_PERM",
}


class Damaged(FileRefused):
    """One of our files whose contents do not hold together."""

    salvageable = True


def damaged(path: Path, why: str) -> Damaged:
    """The refusal of a file whose contents do not hold together."""
    return Damaged(
        f"“{path.name}” is damaged: {why}.",
        "The window offers to bring back what can be read, and “workshop salvage” does so too.",
        "Nothing in the file was changed.",
    )


def foreign(path: Path, why: str = "") -> FileRefused:
    """The refusal of a file that no version of this program made."""
    because = f": {why}" if why else ""
    return FileRefused(
        f"“{path.name}” is not a session file{because}.",
        "Choose a file that was made with this program.",
        "The file was not changed.",
    )


def saving_problem(error: Exception, path: Path) -> KnownError:
    """What to say when a change could not be written."""
    if isinstance(error, KnownError):
        return error
    what, do = _WORDS.get(_name(error), _MISFIT)
    return EnvironmentProblem(what, do, f"{KEPT} The file is “{path.name}”.")


def opening_problem(error: Exception, path: Path) -> KnownError:
    """What to say when a file could not be opened or read."""
    if isinstance(error, KnownError):
        return error
    name = _name(error)
    if name in ("SQLITE_NOTADB", "SQLITE_CANTOPEN"):
        return foreign(path)
    if name in ("SQLITE_BUSY", "SQLITE_LOCKED"):
        return EnvironmentProblem(
            f"Another program is busy with “{path.name}”.", "Close it there and open it again here."
        )
    if name in ("SQLITE_PERM", "SQLITE_READONLY") or isinstance(error, OSError):
        return EnvironmentProblem(
            f"“{path.name}” cannot be opened: {getattr(error, 'strerror', None) or 'access is not allowed'}.",
            "Check that the folder is there and that you may use it.",
        )
    if name == "SQLITE_IOERR":
        return EnvironmentProblem(
            f"The disk cannot read “{path.name}”.", "Try a copy of the file on another disk."
        )
    return damaged(path, "SQLite cannot read it")


def _name(error: Exception) -> str:
    if isinstance(error, OSError):
        return _CODES.get(error.errno or 0, "SQLITE_IOERR")
    if not isinstance(error, sqlite3.Error):
        return ""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return _PRIMARY.get(code, "")


_PRIMARY = {
    getattr(sqlite3, name): name for name in (*_WORDS, "SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_CONSTRAINT")
}
