"""Name tents: a sheet each, folded in the middle, readable from both sides of the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workshop.document.records import Partner, Person
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.fonts import Typefaces, Voice
from workshop.handouts.order import Order, draw_empty
from workshop.handouts.page import Page
from workshop.handouts.paper import INK, LINE, MUTED, Design, Paper
from workshop.handouts.tagged import Element, Tag
from workshop.handouts.words import Setting, fit

TITLE: Final = "Name tents"
NAME: Final = 0.5
"""The share of a side that the name may take."""
SIZES: Final = (96, 88, 80, 72, 64, 56, 48, 42, 36, 30)


def draw(order: Order) -> Book:
    """One tent for everyone who takes part."""
    book = order.book(TITLE)
    people = [person for person in order.document.all(Person) if order.is_for(person.id)]
    for person in people:
        partner = order.document.find(Partner, person.partner)
        _tent(book, order.design, person.name, partner.name if partner else "")
    if not people:
        flow = Flow(book, order.design)
        flow.start()
        draw_empty(flow, "Nobody has been entered yet.")
    return book


def _tent(book: Book, design: Design, name: str, partner: str) -> None:
    page = book.new_page()
    middle, room = page.height / 2, page.width - 2 * design.margin
    with book.furniture():
        page.stroke(LINE)
        page.dashed(design.margin / 2, middle, page.width - design.margin / 2, middle)
        _band(page, design)
        with page.turned():
            _band(page, design)
    size = max(20.0, design.body * 1.7)
    title = _setting(name, book.fonts.bold, SIZES, (room, middle * NAME))
    under = _setting(partner, book.fonts.regular, (size,), (room, middle * 0.3))
    book.bookmark(1, name, page.height)
    with book.inside(Tag.SECTION) as section:
        _side(page, book, design, title, under, section)
    with page.turned():
        _side(page, book, design, title, under, None)


def name_size(name: str, fonts: Typefaces, design: Design) -> float:
    """How large a name stands on its tent of A4, in points."""
    width, height = Paper.A4.size
    return _setting(name, fonts.bold, SIZES, (width - 2 * design.margin, height * NAME / 2)).size


def _band(page: Page, design: Design) -> None:
    page.fill(design.accent)
    page.area(0, 0, page.width, 7)


def _setting(text: str, voice: Voice, sizes: Sequence[float], box: tuple[float, float]) -> Setting:
    """`text` as large as it fits `box`, however small that is."""
    found = fit(text, voice, box, sizes, 1.15)
    size = sizes[-1]
    while found is None:
        size *= 0.8
        found = fit(text, voice, box, (size,), 1.15)
    return found


def _side(
    page: Page,
    book: Book,
    design: Design,
    name: Setting,
    under: Setting,
    section: Element | None,
) -> None:
    """One face of the tent; the one seen upside down says nothing new, so it is furniture."""
    top = page.height / 4 + (name.height + under.height) / 2 + under.size * 0.3
    for tag, block, voice, colour in (
        (Tag.H1, name, book.fonts.bold, INK),
        (Tag.P, under, book.fonts.regular, MUTED),
    ):
        if any(block.lines):
            _begin(page, section, tag)
            base = top - (block.leading + block.size * 0.66) / 2
            page.lines(design.margin, base, block.lines, voice, block.size, block.leading, colour)
            page.end()
        top -= block.height + under.size * 0.15


def _begin(page: Page, section: Element | None, tag: Tag) -> None:
    if section is None:
        page.begin_artifact()
    else:
        page.begin(section.add(tag))
