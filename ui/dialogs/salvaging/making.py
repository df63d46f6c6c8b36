"""Bringing back what can be read; runs in a worker and touches no widget."""

from pathlib import Path

from ui.work import Progress
from workshop.frozen import frozen


@frozen
class Brought:
    """A new file, and in words what it holds and what is missing."""

    path: Path
    words: str


def bring_back(damaged: Path, out: Path, progress: Progress) -> Brought:
    """Make a new file of what can be read of a damaged one."""
    from workshop.cli.common import may_write
    from workshop.cli.copies import salvage_into, salvaged_words
    from workshop.document.ready import StoppedError

    may_write(out, force=True, beside=damaged)
    if not progress(0, 0):
        raise StoppedError
    return Brought(out, salvaged_words(salvage_into(damaged, out)))
