"""Drawing handouts and their pictures; runs in a worker and touches no widget."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from ui.pages.print.choices import BLANK, FOR_PEOPLE
from ui.work import Progress
from workshop.document.document import Document

if TYPE_CHECKING:
    from workshop.handouts.checker import Finding

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
    only: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Preview:
    """The pictures of the first pages, how many pages there are, and what readers may stumble over.

    `sheet` is the size of the first page in points. `of` says what it was drawn from.
    """

    pictures: tuple[QImage, ...]
    pages: int
    sheet: tuple[float, float] = (595.0, 842.0)
    findings: "tuple[Finding, ...]" = ()
    of: tuple[Wish, str] | None = None


def draw_preview(document: Document, wish: Wish, on: date, sharp: float, progress: Progress) -> Preview:
    """The first pages of a handout as pictures."""
    import pypdfium2

    from workshop.handouts.checker import findings

    data = pdf_of(document, wish, on, progress)
    with pypdfium2.PdfDocument(data) as opened:
        pages, sheet = len(opened), opened[0].get_size()
        pictures = tuple(_pictures(opened, min(pages, SHOWN), sharp, progress))
    found = tuple(one for one in findings(document, wish.version) if one.only in ("", wish.name))
    if wish.name in BLANK:
        found = tuple(one for one in found if one.only)
    if wish.name in FOR_PEOPLE:
        found = tuple(one for one in found if one.where.startswith("The name"))
    return Preview(pictures, pages, sheet, found, (wish, document.seal))


def pdf_of(document: Document, wish: Wish, on: date, progress: Progress) -> bytes:
    """The PDF of a handout."""
    from workshop.handouts.printing import bytes_of

    return bytes_of(
        document,
        wish.name,
        on=on,
        version=wish.version,
        paper=wish.paper,
        board=wish.board,
        only=wish.only,
        progress=progress,
    )


def _pictures(opened: object, number: int, sharp: float, progress: Progress) -> Iterator[QImage]:
    import pypdfium2

    assert isinstance(opened, pypdfium2.PdfDocument)
    for place in range(number):
        if not progress(place, number):
            return
        page = opened[place]
        picture = picture_of(page, WIDTH * sharp / page.get_width())
        picture.setDevicePixelRatio(sharp)
        yield picture


def picture_of(page: Any, scale: float) -> QImage:
    """A page of a PDF as a picture; `scale` is in dots a point."""
    bitmap = page.render(scale=scale, prefer_bgrx=True, maybe_alpha=False)
    return QImage(
        bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
    ).copy()


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
        only=wish.only,
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
