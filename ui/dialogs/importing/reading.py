"""Reading a list, looking through it and making it ready; runs in a worker and touches no widget."""

from pathlib import Path

from ui.work import Progress
from workshop.document.document import Document
from workshop.document.ready import Ready, made_ready
from workshop.exchange.grid import Grid
from workshop.exchange.incoming import Outlook, Target, outlook, taken_in
from workshop.exchange.mapping import Mapping


def read(path: Path, target: Target, progress: Progress) -> tuple[Grid, ...]:
    """The lists that a file holds, the one that fits best in front."""
    from workshop.exchange.decode import read_bytes
    from workshop.exchange.opening import grids_in

    data = read_bytes(path)
    if not progress(0, 0):
        return ()
    grids = grids_in(data, path.name, target.columns)
    return tuple(sorted(grids, key=lambda grid: -grid.fits(target.columns)))


def look(document: Document, target: Target, grid: Grid, mapping: Mapping, progress: Progress) -> Outlook:
    """What a list would do to the document."""
    return outlook(document, target, grid, mapping, progress)


def make_ready(document: Document, target: Target, found: Outlook, progress: Progress) -> Ready:
    """The change that was looked at, or looked at anew where the session has changed meanwhile."""
    fresh = document.seal != found.seal
    edits = taken_in(document, target, found.rows, progress) if fresh else found.edits
    return made_ready(document, edits, progress)
