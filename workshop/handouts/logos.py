"""Logos on paper: as large as their place allows, in a figure with the words that say what they show."""

from __future__ import annotations

import io
from typing import Any, Final, NamedTuple

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from workshop.document.document import Document
from workshop.document.records import Logo, Partner
from workshop.handouts.book import Book
from workshop.handouts.page import Page, Repeated
from workshop.handouts.paper import WHITE
from workshop.people.logos import logo_of
from workshop.pictures import kept

PLATE: Final = 0.09
"""The white edge around a logo, as a share of its height, so that it stands well on any ground."""


class Emblem(NamedTuple):
    """A logo ready to draw: its picture, its width as times of its height, and what it shows."""

    picture: Any
    shape: float
    alt: str

    def size(self, width: float, height: float) -> tuple[float, float]:
        """The largest size, in points, that fits a place of this width and height."""
        high = min(height, width / self.shape)
        return high * self.shape, high


def emblem(book: Book, document: Document, partner: Partner | None = None) -> Emblem | None:
    """The logo of a partner or of the partnership; None where there is none that can be shown."""
    logo = logo_of(document, partner)
    if logo is None:
        return None
    if logo.id not in book.pictures:
        book.pictures[logo.id] = _emblem(logo)
    found: Emblem | None = book.pictures[logo.id]
    return found


def _emblem(logo: Logo) -> Emblem | None:
    found = kept(logo.data)
    if found is None:
        return None
    return Emblem(ImageReader(io.BytesIO(found.data)), found.width / found.height, logo.alt or "Logo")


def draw_emblem(book: Book, logo: Emblem, x: float, y: float, size: tuple[float, float]) -> None:
    """Draw a logo with its lower left corner at `x`, `y`, as a figure that is read as its words."""
    width, height = size
    with book.figure(logo.alt, (x, y, x + width, y + height)) as page:
        _draw(page, logo, x, y, size)


def draw_again(book: Book, logo: Emblem, x: float, y: float, size: tuple[float, float]) -> None:
    """Draw a logo that the handout has shown before, as part of the running head."""
    with book.furniture(Repeated.HEAD) as page:
        _draw(page, logo, x, y, size)


def _draw(page: Page, logo: Emblem, x: float, y: float, size: tuple[float, float]) -> None:
    edge = size[1] * PLATE
    page.fill(WHITE)
    page.area(x - edge, y - edge, size[0] + 2 * edge, size[1] + 2 * edge, edge)
    page.draw(Canvas.drawImage, logo.picture, x, y, *size, "auto")
