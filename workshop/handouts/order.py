"""What was asked for: which handout, of what, for whom; and the frame every handout shares."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Final

from workshop.document.document import Document
from workshop.document.records import Board, Day
from workshop.handouts import dates
from workshop.handouts.book import Book, Progress
from workshop.handouts.flow import Flow
from workshop.handouts.logos import draw_again, draw_emblem, emblem
from workshop.handouts.page import Page, Repeated
from workshop.handouts.paper import DESIGNS, LINE, MUTED, RULE, Design, Paper, Version, readable_accent
from workshop.handouts.words import shorten, wrap

UNDER: Final = 32.0
"""The largest type of the line below a title, in points: on a poster the day is no headline."""


@dataclass(frozen=True, slots=True)
class Order:
    """One handout to draw.

    Attributes:
        document: the session file's records, which nothing changes meanwhile.
        version: for whom the handout is set.
        paper: the sheet.
        boards: the boards it is about, in order; not empty unless the file has none.
        on: the day it is made.
        progress: told about pages; may cancel.
        only: ids of the people or pairs it is for; everybody where it is empty.
    """

    document: Document
    version: Version
    paper: Paper
    boards: tuple[Board, ...]
    on: dt.date
    progress: Progress | None = None
    only: frozenset[str] = frozenset()

    def is_for(self, known: str) -> bool:
        """Whether the person or pair of this id gets one."""
        return not self.only or known in self.only

    @property
    def design(self) -> Design:
        """The type and margins of the version."""
        accent = readable_accent(self.document.partnership.accent)
        return replace(DESIGNS[self.version], accent=accent)

    @property
    def partnership(self) -> str:
        """The partnership's name, or words in its place."""
        return self.document.partnership.name or "Our partnership"

    @property
    def day(self) -> Day | None:
        """The day of the first board, else the file's last day."""
        days = self.document.all(Day)
        of_board = self.document.find(Day, self.boards[0].day) if self.boards else None
        return of_board or (days[-1] if days else None)

    def book(self, title: str, landscape: bool = False) -> Book:
        """An empty book of the right size, titled for the partnership."""
        wide, high = self.paper.size
        return Book(
            f"{title} – {self.partnership}",
            self.on,
            (high, wide) if landscape else (wide, high),
            self.document.partnership.language or "en-GB",
            self.progress,
        )

    def edition(self) -> str:
        """Four characters that differ whenever the content of the session file differs."""
        return self.document.seal[:4]


def opened(order: Order, title: str, under: str | None = None) -> Flow:
    """A flow on its first page, below the title block."""
    flow = Flow(order.book(title), order.design, f"{title}, continued")
    flow.start()
    draw_title(flow, order, title, under)
    return flow


def closed(order: Order, flow: Flow) -> Book:
    """The flow's book, with a foot on every page."""
    draw_feet(order, flow.book)
    return flow.book


def when_and_where(order: Order) -> str:
    """The day's name, date and venue, as far as they are known."""
    day = order.day
    if day is None:
        return ""
    date = dates.parse(day.date)
    parts = (day.title, dates.with_weekday(date) if date else day.date, day.venue)
    return "  ·  ".join(part for part in parts if part)


def draw_title(flow: Flow, order: Order, title: str, under: str | None = None) -> None:
    """The opening of a page: partnership, title in the accent, when and where, on a quiet band."""
    design, page = flow.design, flow.book.page
    start, full, top = page.drawn, flow.width, flow.y
    size = max(design.small, design.body)
    logo = emblem(flow.book, order.document)
    room = logo.size(full * 0.24, design.title * 1.9) if logo else (0.0, 0.0)
    flow.width -= room[0] * 1.15
    _name_above(flow, order.partnership, size)
    flow.heading(1, title)
    if flow.y <= top - room[1]:
        flow.width = full
    line = when_and_where(order) if under is None else under
    if line:
        flow.text(line, size=min(design.body, UNDER), colour=MUTED, after=0)
    flow.width = full
    if logo and flow.book.page is page:
        draw = draw_emblem if len(flow.book.pages) == 1 else draw_again
        draw(flow.book, logo, flow.x + full - room[0], top - room[1], room)
        flow.y = min(flow.y, top - room[1])
    flow.y -= design.body * 1.1
    if flow.book.page is page:
        _band(page, design, start, flow.y)
    flow.y -= min(design.body * 1.6, UNDER)


def _name_above(flow: Flow, name: str, size: float) -> None:
    """The partnership's name above a title: read aloud once, furniture on every later sheet."""
    if len(flow.book.pages) == 1:
        flow.text(name, voice=flow.bold, size=size, colour=MUTED, after=flow.design.title * 0.15)
        return
    leading = flow.line_distance(size)
    with flow.book.furniture(Repeated.HEAD) as page:
        for line in wrap(name, flow.bold, size, flow.width):
            page.text(flow.x, flow.y - (leading + size * 0.66) / 2, line, flow.bold, size, MUTED)
            flow.y -= leading
    flow.fresh = False
    flow.y -= flow.design.title * 0.15


def _band(page: Page, design: Design, start: int, bottom: float) -> None:
    """The ground behind a title, put under what is drawn already."""
    height = page.height - bottom
    with page.beneath(start):
        page.begin_artifact()
        page.fill(design.tint)
        page.area(0, bottom, page.width, height)
        page.fill(design.accent)
        page.area(0, bottom, design.margin * 0.34, height)
        page.end()


def draw_feet(order: Order, book: Book) -> None:
    """The foot of every page: partnership, day, date, version and page number."""
    design, total = order.design, len(book.pages)
    left = "  ·  ".join(part for part in (order.partnership, *_day_words(order)) if part)
    for page in book.pages:
        right = f"{order.version.title} · edition {order.edition()} · page {page.index + 1} of {total}"
        with_foot(book, page.index, design, left, right)


def _day_words(order: Order) -> tuple[str, str]:
    day = order.day
    return (day.title, dates.written(day.date)) if day else ("", "")


def with_foot(book: Book, index: int, design: Design, left: str, right: str) -> None:
    """One page's foot, as furniture."""
    page, voice, size = book.pages[index], book.fonts.regular, design.small
    width = page.width - 2 * design.margin
    stacked = voice.width(left, size) + voice.width(right, size) + size > width
    base = design.margin - size * 0.2
    page.begin_artifact(Repeated.FOOT)
    page.stroke(LINE, RULE)
    top = base + size * (2.75 if stacked else 1.5)
    page.line(design.margin, top, design.margin + width, top)
    shown = shorten(left, voice, size, width)
    page.text(design.margin, base + (size * 1.25 if stacked else 0), shown, voice, size, MUTED)
    at = design.margin if stacked else design.margin + width - voice.width(right, size)
    page.text(at, base, right, voice, size, MUTED)
    page.end()


def draw_empty(flow: Flow, sentence: str) -> None:
    """One sentence in place of content that does not exist yet."""
    flow.paragraph(sentence, MUTED)
