"""Name tents: a sheet each, folded in the middle, readable from both sides of the table."""

from __future__ import annotations

from typing import Final

from workshop.document.records import Partner, Person
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, draw_empty
from workshop.handouts.page import Page
from workshop.handouts.paper import INK, LINE, MUTED, Design
from workshop.handouts.tagged import Element, Tag
from workshop.handouts.words import Setting, fit, wrap

TITLE: Final = "Name tents"
SIZES: Final = (96, 88, 80, 72, 64, 56, 48, 42, 36, 30)


def draw(order: Order) -> Book:
    """One tent for everyone who takes part."""
    book = order.book(TITLE)
    people = order.document.all(Person)
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
    title = _setting(book, name, room, middle * 0.5)
    size = max(20.0, design.body * 1.7)
    under = wrap(partner, book.fonts.regular, size, room) if partner else []
    with book.inside(Tag.SECTION) as section:
        _side(page, book, design, title, under, size, section)
    with page.turned():
        _side(page, book, design, title, under, size, None)


def _band(page: Page, design: Design) -> None:
    page.fill(design.accent)
    page.area(0, 0, page.width, 7)


def _setting(book: Book, name: str, width: float, height: float) -> Setting:
    found = fit(name, book.fonts.bold, (width, height), SIZES, 1.1)
    if found:
        return found
    size = SIZES[-1] / 2
    return Setting(tuple(wrap(name, book.fonts.bold, size, width)), size, size * 1.1)


def _side(
    page: Page,
    book: Book,
    design: Design,
    name: Setting,
    under: list[str],
    size: float,
    section: Element | None,
) -> None:
    """One face of the tent; the one seen upside down says nothing new, so it is furniture."""
    height = name.height + len(under) * size * 1.3
    top = page.height / 4 + height / 2 + size * 0.3
    _begin(page, section, Tag.H1)
    base = top - (name.leading + name.size * 0.66) / 2
    page.lines(design.margin, base, [*name.lines, ""], book.fonts.bold, name.size, name.leading, INK)
    page.end()
    if under:
        _begin(page, section, Tag.P)
        below = top - name.height - size * 1.3
        page.lines(design.margin, below, [*under, ""], book.fonts.regular, size, size * 1.3, MUTED)
        page.end()


def _begin(page: Page, section: Element | None, tag: Tag) -> None:
    if section is None:
        page.begin_artifact()
    else:
        page.begin(section.add(tag))
