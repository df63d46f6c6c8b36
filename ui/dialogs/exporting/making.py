"""Making an export; runs in a worker and touches no widget."""

from collections.abc import Sequence
from pathlib import Path

from ui.work import Progress
from workshop.document.document import Document
from workshop.document.records import Board


def make(
    document: Document, path: Path, what: str, board: Board | None, progress: Progress
) -> tuple[Path, Sequence[str]]:
    """Write a file, and tell where it is and what was left out of it; nothing is written once stopped."""
    from workshop.document.ready import StoppedError
    from workshop.exchange.write import exported
    from workshop.safe_write import put

    found = exported(document, path.suffix.lower().removeprefix("."), what=what, board=board)
    if not progress(0, 0):
        raise StoppedError
    put(path, found.data)
    return path, found.left_out


def left_behind(document: Document) -> Sequence[str]:
    """Sentences on what no export holds, because it is hidden."""
    from workshop.exchange.visible import visible

    return visible(document).left_out
