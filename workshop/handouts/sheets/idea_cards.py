"""Idea cards to cut: what has been written, in the largest type that fits, and blank ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workshop.document.records import Board, Idea, Person
from workshop.handouts.book import Book
from workshop.handouts.fonts import Typefaces
from workshop.handouts.grid import SAFE, Box, Grid, deal
from workshop.handouts.order import Order
from workshop.handouts.page import Page
from workshop.handouts.paper import ACCENT, INK, LINE, MUTED, Paper, Version
from workshop.handouts.tagged import Element, Tag
from workshop.handouts.words import fit, wrap
from workshop.opera.hidden import hidden

TITLE: Final = "Idea cards"
LEADING: Final = 1.22
BLANKS_EACH: Final = 4
AUTHOR_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Look:
    """How large cards and their type are in one version, in points."""

    grid: Grid
    sizes: tuple[float, ...]
    small: float


_SMALL: Final = Look(Grid(2, 4), (24, 21, 18, 16, 14, 13, 12), 9.5)
_READABLE: Final = Look(Grid(2, 4), (24, 21, 18, 16, 14), 12)
_LARGE: Final = Look(Grid(2, 2), (36, 32, 28, 24, 21, 18), 18)


@dataclass(frozen=True, slots=True)
class Card:
    """What one card says; a blank card has no number."""

    number: str
    lines: tuple[str, ...] = ()
    size: float = 0
    author: tuple[str, ...] = ()
    code: str = ""


def draw(order: Order) -> Book:
    """The cards of every board, filled up to whole sheets with blank ones."""
    book = order.book(TITLE)
    look = _look(order.version)
    with book.inside(Tag.LIST) as cards:
        cards.ordered = False
        deal(
            book,
            look.grid,
            _all_cards(order, book, look),
            lambda page, box, card: _draw(book, look, page, box, card),
        )
    return book


def _look(version: Version) -> Look:
    if version is Version.LARGE_PRINT:
        return _LARGE
    return _READABLE if version is Version.DYSLEXIA else _SMALL


def _all_cards(order: Order, book: Book, look: Look) -> Iterator[Card]:
    """Filled cards, then blank ones up to a whole sheet; only blank ones where nothing is written."""
    room = _room(look, book.size)
    cards = [card for board in order.boards for card in _board_cards(order, board, book.fonts, look, room)]
    yield from cards
    each = look.grid.columns * look.grid.rows
    wanted = 0 if cards else max(each, BLANKS_EACH * order.document.count(Person))
    for _ in range(wanted + (-(len(cards) + wanted)) % each):
        yield Card("")


def cards_of(idea: Idea, fonts: Typefaces, version: Version) -> int:
    """How many cards an idea takes on A4."""
    look = _look(version)
    return len(list(_idea_cards(idea, "", fonts, look, _room(look, Paper.A4.size))))


def _room(look: Look, size: tuple[float, float]) -> tuple[float, float]:
    """Width and height of the place for an idea on a card of a sheet of this size."""
    box = next(look.grid.boxes(size)).inset(SAFE)
    return box.width, box.height - look.small * 3.4


def _board_cards(
    order: Order, board: Board, fonts: Typefaces, look: Look, room: tuple[float, float]
) -> Iterator[Card]:
    veil = hidden(order.document, board)
    if veil.ideas:
        return
    for idea in order.document.where(Idea, board=board.id):
        if idea.parked or idea.doubled_by:
            continue
        author = order.document.find(Person, idea.author)
        name = author.name if author and not veil.authors else ""
        yield from _idea_cards(idea, name, fonts, look, room)


def _idea_cards(
    idea: Idea, author: str, fonts: Typefaces, look: Look, room: tuple[float, float]
) -> Iterator[Card]:
    """One card, or as many as a long text needs."""
    beside = room[0] - fonts.bold.width(idea.code, look.small * 1.25) - look.small
    names = tuple(wrap(author, fonts.regular, look.small, beside))[:AUTHOR_LINES] if author else ()
    width, height = room[0], room[1] - max(0, len(names) - 1) * look.small * 1.2
    found = fit(idea.text, fonts.regular, (width, height), look.sizes, LEADING)
    if found:
        yield Card(str(idea.number), found.lines, found.size, names, idea.code)
        return
    size = look.sizes[-1]
    lines = wrap(idea.text, fonts.regular, size, width)
    each = int(height / (size * LEADING))
    parts = [tuple(lines[at : at + each]) for at in range(0, len(lines), each)]
    for number, part in enumerate(parts, 1):
        yield Card(f"{idea.number}  ·  part {number} of {len(parts)}", part, size, names, idea.code)


def _draw(book: Book, look: Look, page: Page, box: Box, card: Card) -> None:
    inner, small = box.inset(SAFE), look.small
    if not card.number:
        _draw_blank(book, page, inner, small)
        return
    with book.inside(Tag.ITEM) as item:
        page.begin(item.add(Tag.LABEL))
        page.text(inner.x, inner.top - small * 0.9, card.number, book.fonts.bold, small * 1.25, ACCENT)
        page.end()
        body = item.add(Tag.BODY)
        _draw_text(book, page, inner, card, body, small)
        _draw_ends(book, page, inner, card, body, small)


def _draw_text(book: Book, page: Page, inner: Box, card: Card, body: Element, small: float) -> None:
    """The idea, a little above the middle of the card."""
    leading = card.size * LEADING
    height = len(card.lines) * leading
    extra = max(0, len(card.author) - 1) * small * 1.2
    room_top, room_bottom = inner.top - small * 1.7, inner.y + small * 1.7 + extra
    top = room_top - (room_top - room_bottom - height) * 0.42
    page.begin(body.add(Tag.P))
    base = top - (leading + card.size * 0.66) / 2
    page.lines(inner.x, base, card.lines, book.fonts.regular, card.size, leading, INK)
    page.end()


def _draw_ends(book: Book, page: Page, inner: Box, card: Card, body: Element, small: float) -> None:
    """Author bottom left, code bottom right."""
    if card.author:
        page.begin(body.add(Tag.P))
        top = inner.y + small * (0.2 + 1.2 * (len(card.author) - 1))
        page.lines(inner.x, top, card.author, book.fonts.regular, small, small * 1.2, MUTED)
        page.end()
    if card.code:
        x = inner.right - book.fonts.bold.width(card.code, small * 1.25)
        page.begin(body.add(Tag.P))
        page.text(x, inner.y + small * 0.2, card.code, book.fonts.bold, small * 1.25, INK)
        page.end()


def _draw_blank(book: Book, page: Page, inner: Box, small: float) -> None:
    with book.inside(Tag.ITEM) as item:
        page.begin(item.add(Tag.BODY))
        page.text(
            inner.x, inner.top - small * 0.72, "One idea, in large letters", book.fonts.regular, small, MUTED
        )
        page.end()
    with book.furniture():
        page.stroke(LINE, 0.5)
        for step in range(1, 4):
            y = inner.top - small * 1.7 - (inner.height - small * 1.7) * step / 3.2
            page.line(inner.x, y, inner.right, y)
