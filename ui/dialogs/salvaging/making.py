"""Bringing back what can be read; runs in a worker and touches no widget."""

from pathlib import Path

from ui.dialogs.snapshots.moments import when
from ui.work import Progress
from workshop.frozen import frozen


@frozen
class Brought:
    """A new file, and in words what it holds and what is missing."""

    path: Path
    words: str


@frozen
class Whole:
    """The last snapshot of a damaged file, and when it was taken, in words."""

    path: Path
    when: str


def last_whole(damaged: Path, progress: Progress) -> Whole | None:  # noqa: ARG001
    """The last snapshot of a damaged file, None where there is none or nobody can tell."""
    from workshop.cli.copies import last_snapshot
    from workshop.errors import KnownError

    try:
        found = last_snapshot(damaged)
    except KnownError:
        return None
    return Whole(found.path, when(found.time)) if found else None


def copy_whole(snapshot: Path, damaged: Path, out: Path, progress: Progress) -> Brought:
    """Put a copy of a snapshot where it was asked for; never over the damaged file."""
    from shutil import copyfile

    from workshop.cli.common import may_write, put_in_place
    from workshop.document.ready import StoppedError

    may_write(out, force=True, beside=damaged)
    with put_in_place(out) as beside:
        copyfile(snapshot, beside)
        if not progress(0, 0):
            raise StoppedError
    return Brought(out, "what was there then.")


def bring_back(damaged: Path, out: Path, progress: Progress) -> Brought:
    """Make a new file of what can be read of a damaged one."""
    from workshop.cli.common import may_write
    from workshop.cli.copies import salvage_into, salvaged_words
    from workshop.document.ready import StoppedError

    may_write(out, force=True, beside=damaged)
    if not progress(0, 0):
        raise StoppedError
    return Brought(out, salvaged_words(salvage_into(damaged, out)))
