"""A copy to share, for the command line and the window: made, looked through, and only then put in place."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from workshop.cli.common import put_in_place
from workshop.document.ready import Progress, StoppedError
from workshop.session import Session
from workshop.sharing.safe_copy import SafeCopy, safe_copy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workshop.document.changes import Change
    from workshop.document.document import Document
    from workshop.sharing.safe_copy import Without

STEPS = 3


def go_on(done: int, total: int) -> bool:  # noqa: ARG001
    """The progress of work that nobody stops."""
    return True


def make_shared_copy(
    document: Document, log: Iterable[Change], without: Without, out: Path, progress: Progress = go_on
) -> SafeCopy:
    """Make a copy without what is not to travel, look through its bytes, and only then put it in its place.

    Raises:
        KnownError: a name still stands in it.
        StoppedError: `progress` said to stop.
        EnvironmentProblem: the disk does not allow it.

    """
    _at(0, progress)
    changes = tuple(log)
    copy = safe_copy(document, without, changes)
    _at(1, progress)
    with put_in_place(out) as beside:
        _write(copy, document, changes, beside)
        _at(2, progress)
        copy.verify(beside.read_bytes(), _empty() if without.names else b"")
        _at(STEPS, progress)
    return copy


def _at(step: int, progress: Progress) -> None:
    if not progress(step, STEPS):
        raise StoppedError


def _write(copy: SafeCopy, document: Document, changes: Iterable[Change], beside: Path) -> None:
    from workshop.storage.session_file import place

    if copy.with_history:
        place(beside, document, changes)
    else:
        Session.create(beside, copy.records, label="Share a copy").close()


def _empty() -> bytes:
    """A session file that holds nothing: the words of the format itself."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.workshop"
        Session.create(path, label="Share a copy").close()
        return path.read_bytes()
