"""Making the copy; runs in a worker and touches no widget."""

from pathlib import Path

from ui.work import Progress
from workshop.document.document import Document
from workshop.document.records import Record
from workshop.errors import InputError
from workshop.frozen import frozen
from workshop.session import Session
from workshop.sharing.safe_copy import Without


@frozen
class Wish:
    """A copy that somebody wants, and where."""

    path: Path
    without: Without


@frozen
class Made:
    """A copy that is in its place, and whether the history went along."""

    path: Path
    with_history: bool


def make(session: Session, document: Document, wish: Wish, progress: Progress) -> Made:
    """Make a copy of a document whose log is the session's, check it, and put it in its place."""
    from workshop.cli.common import may_write
    from workshop.cli.shared_copy import make_shared_copy

    if session.path and wish.path.resolve() == session.path.resolve():
        raise InputError(
            f"“{wish.path.name}” is the session file itself.", "Choose another name.", "It was left alone."
        )
    may_write(wish.path, force=True, beside=session.path)
    log = session.changes() if session.path else ()
    copy = make_shared_copy(document, log, wish.without, wish.path, progress)
    return Made(wish.path, copy.with_history)


def named(document: Document, progress: Progress) -> tuple[Record, ...]:  # noqa: ARG001
    """The records in whose words a name stands."""
    from workshop.sharing.safe_copy import naming

    return naming(document)
