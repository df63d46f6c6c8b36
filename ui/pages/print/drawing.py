"""Drawing handouts and their pictures; runs in a worker and touches no widget."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtGui import QImage

from ui.work import Progress
from workshop.document.document import Document

SHOWN = 12
"""How many pages a preview shows."""

WIDTH = 820
"""Pixels across a page of the preview, before the screen's own sharpness."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What to print and how."""

    name: str
    version: str
    paper: str
    board: str | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """The pictures of the first pages, and how many pages there are."""

    pictures: tuple[QImage, ...]
    pages: int


def draw_preview(document: Document, wish: Wish, on: date, sharp: float, progress: Progress) -> Preview:
    """The first pages of a handout as pictures."""
    from workshop.handouts.printing import bytes_of

    data = bytes_of(
        document,
        wish.name,
        on=on,
        version=wish.version,
        paper=wish.paper,
        board=wish.board,
        progress=progress,
    )
    import pypdfium2

    with pypdfium2.PdfDocument(data) as opened:
        pages = len(opened)
        return Preview(tuple(_pictures(opened, min(pages, SHOWN), sharp, progress)), pages)


def _pictures(opened: object, number: int, sharp: float, progress: Progress) -> Iterator[QImage]:
    import pypdfium2

    assert isinstance(opened, pypdfium2.PdfDocument)
    for place in range(number):
        if not progress(place, number):
            return
        page = opened[place]
        bitmap = page.render(scale=WIDTH * sharp / page.get_width(), prefer_bgrx=True, maybe_alpha=False)
        picture = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        picture.setDevicePixelRatio(sharp)
        yield picture


def save_one(document: Document, wish: Wish, out: Path, on: date, progress: Progress) -> int:
    """Write one handout; how many pages it has."""
    from workshop.handouts.printing import write

    return write(
        document,
        wish.name,
        out,
        on=on,
        version=wish.version,
        paper=wish.paper,
        board=wish.board,
        progress=progress,
    )


def save_pack(document: Document, folder: Path, version: str, on: date, progress: Progress) -> int:
    """Write everything attendees take home into a folder; how many files there are."""
    from workshop.handouts.catalogue import DOCUMENTS
    from workshop.handouts.printing import write

    wanted = [found for found in DOCUMENTS if found.take_home and version in found.versions]
    for number, handout in enumerate(wanted):
        if not progress(number, len(wanted)):
            return number
        paper = "a3" if version == "wall" and "a3" in handout.papers else handout.papers[0]
        write(document, handout.name, folder / f"{handout.name}.pdf", on=on, version=version, paper=paper)
    return len(wanted)
