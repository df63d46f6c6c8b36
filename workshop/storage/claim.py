"""The right to change a session file, or the sentence that says why there is none."""

import os
from pathlib import Path

from workshop.errors import FileRefused
from workshop.storage import lock


def claim(path: Path, *, readonly: bool) -> lock.Lock | FileRefused:
    """The lock on a file, or why it may only be read."""
    if readonly:
        return FileRefused(f"“{path.name}” was opened for reading only.", "Open it again to change it.")
    if not os.access(path, os.W_OK):
        return _not_writable(path, "file")
    try:
        found = lock.take(path)
    except OSError:
        return _not_writable(path, "folder of the file")
    return held_elsewhere(path, found) if isinstance(found, lock.Holder) else found


def give_back(held: lock.Lock | FileRefused) -> None:
    """Let go of a lock, where there is one."""
    if isinstance(held, lock.Lock):
        held.release()


def refuse_if_held(path: Path) -> None:
    """See that nobody works on a file that is about to be replaced.

    Raises:
        FileRefused: somebody has it open.

    """
    if lock.lock_path(path).exists():
        held = claim(path, readonly=False)
        give_back(held)
        if isinstance(held, FileRefused):
            raise held


def held_elsewhere(path: Path, holder: lock.Holder) -> FileRefused:
    """The refusal that names who has the file open."""
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
