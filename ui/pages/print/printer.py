"""The PDF's own pages on a printer, so that paper equals the preview; runs in a worker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from ui.pages.print.choices import ONE_SIDED
from ui.pages.print.drawing import Wish, pdf_of, picture_of
from ui.work import Progress
from workshop.document.document import Document
from workshop.errors import EnvironmentProblem

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

SHARPEST = 300
"""Dots an inch that are drawn; more cannot be seen on text of this size."""

_POINTS = 72


@dataclass(frozen=True, slots=True)
class Stretch:
    """The pages to print, counted from 1; `last` 0 for all, and how often each is printed."""

    first: int = 1
    last: int = 0
    copies: int = 1


def printer_for(title: str, sheet: tuple[float, float], *, both: bool) -> QPrinter:
    """A printer set to the paper of a handout, and to both sides or one."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    wide, high = sheet
    lying = wide > high
    size = QPageSize(
        QSizeF(min(sheet), max(sheet)), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    turned = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDuplex(sides(sheet, both=both))
    return printer


def both_sides(wish: Wish, pages: int) -> bool:
    """Whether a handout goes on both sides: several pages that are neither cut, folded, held up nor hung."""
    return pages > 1 and wish.name not in ONE_SIDED and wish.version != "wall"


def sides(sheet: tuple[float, float], *, both: bool) -> QPrinter.DuplexMode:
    """One side, or both, turned over the long edge, or the short one where the paper lies."""
    from PySide6.QtPrintSupport import QPrinter

    modes = QPrinter.DuplexMode
    if not both:
        return modes.DuplexNone
    return modes.DuplexShortSide if sheet[0] > sheet[1] else modes.DuplexLongSide


def print_pages(
    document: Document, wish: Wish, on: date, printer: QPrinter, stretch: Stretch, progress: Progress
) -> int:
    """Print a handout; how many pages went to the printer.

    Raises:
        EnvironmentProblem: the printer does not answer.

    """
    import pypdfium2

    with pypdfium2.PdfDocument(pdf_of(document, wish, on, progress)) as opened:
        last = min(stretch.last or len(opened), len(opened))
        places = [place for _ in range(stretch.copies) for place in range(stretch.first - 1, last)]
        painter = QPainter()
        if not painter.begin(printer):
            raise EnvironmentProblem(
                "The printer does not answer.", "See that it is on and connected, or save as PDF."
            )
        try:
            for number, place in enumerate(places):
                if not progress(number, len(places)):
                    printer.abort()
                    return number
                if number and not printer.newPage():
                    raise EnvironmentProblem(
                        "The printer stopped.", "See whether it has paper, and print again."
                    )
                _draw(opened[place], painter, printer)
        finally:
            painter.end()
    return len(places)


def _draw(page: pypdfium2.PdfPage, painter: QPainter, printer: QPrinter) -> None:  # type: ignore[name-defined] # noqa: F821
    """One page in the middle of the paper, smaller where the paper is, never cut."""
    wide, high = page.get_size()
    paper = QRectF(0, 0, *_size(printer))
    dots = printer.resolution() / _POINTS
    scale = min(paper.width() / wide, paper.height() / high, dots)
    target = QRectF(0, 0, wide * scale, high * scale)
    target.moveCenter(paper.center())
    painter.drawImage(target, picture_of(page, min(scale, SHARPEST / _POINTS)))


def _size(printer: QPrinter) -> tuple[float, float]:
    found = printer.pageLayout().fullRectPixels(printer.resolution())
    return found.width(), found.height()
