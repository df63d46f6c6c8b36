"""Voting slips: one for each pair, with a box, number and code for every proposal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Final

from workshop.document.records import Board, Idea, Method, Pair, Person
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.fonts import Typefaces
from workshop.handouts.grid import SAFE, Box, Grid, deal, tick_box
from workshop.handouts.order import Order, draw_empty
from workshop.handouts.page import Page
from workshop.handouts.paper import INK, MUTED, Design, Paper
from workshop.handouts.tagged import Element, Tag
from workshop.handouts.words import shorten, wrap
from workshop.opera.mark_rules import slip_rule
from workshop.opera.rank import ranked_ideas

TITLE: Final = "Voting slips"
GRID: Final = Grid(1, 2)
QUESTION_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip, or one part of a slip that needs several; each idea has as many boxes as it may get dots."""

    number: int
    part: str
    voter: str
    question: str
    rule: str
    ideas: tuple[Idea, ...]
    boxes: int


def draw(order: Order) -> Book:
    """The slips of every board, two on a sheet."""
    book = order.book(TITLE)
    deal(
        book,
        GRID,
        _slips(order, book),
        lambda page, box, slip: _Drawer(book, order.design, page, box, slip.boxes).draw(slip),
    )
    if not book.pages:
        flow = Flow(book, order.design)
        flow.start()
        draw_empty(flow, "There are no proposals to mark yet.")
    return book


def is_cut(question: str, fonts: Typefaces, design: Design) -> bool:
    """Whether a slip of A4 has no room for the whole question."""
    box = next(GRID.boxes(Paper.A4.size)).inset(SAFE)
    return len(wrap(question, fonts.regular, max(12.0, design.body), box.width)) > QUESTION_LINES


def _slips(order: Order, book: Book) -> Iterator[Slip]:
    box = next(GRID.boxes(book.size)).inset(SAFE)
    for board in order.boards:
        ideas = sorted(ranked_ideas(order.document, board), key=lambda idea: idea.number)
        boxes = board.stacking if board.method is Method.TICKS else 1
        rule = slip_rule(order.document, board)
        room = _Drawer(book, order.design, None, box, boxes).capacity(board.question)
        for number, voter in _voters(order, board):
            for at in range(0, len(ideas), room):
                parts = ceil(len(ideas) / room)
                part = f", part {at // room + 1} of {parts}" if parts > 1 else ""
                chosen = tuple(ideas[at : at + room])
                yield Slip(number, part, voter, board.question, rule, chosen, boxes)


def _voters(order: Order, board: Board) -> list[tuple[int, str]]:
    """The slips' numbers and what stands at their top; nameless ones where there are no pairs."""
    pairs = order.document.where(Pair, board=board.id)
    if pairs:
        return [(n, f"Pair {pair.letter}") for n, pair in enumerate(pairs, 1) if order.is_for(pair.id)]
    people = [person for person in order.document.all(Person) if person.present]
    return [(n, "") for n in range(1, max(1, len(people)) + 1)]


class _Drawer:
    """Draws one slip into one part of a sheet; without a page it only measures."""

    def __init__(self, book: Book, design: Design, page: Page | None, box: Box, boxes: int) -> None:
        self.fonts, self.book, self.design, self.page = book.fonts, book, design, page
        self.boxes = boxes
        self.box = box.inset(SAFE) if page else box
        self.least = max(12.0, design.body)
        self.resize(self.least)

    def resize(self, size: float) -> None:
        """Set everything in type of `size` points."""
        self.size, self.row = size, size * 2.05
        self.columns = max(1, int(self.box.width / (size * (6.7 + 1.5 * self.boxes))))

    def suit(self, slip: Slip) -> None:
        """Take the largest type in which the slip is whole."""
        for size in () if slip.part else (24.0, 22.0, 20.0, 18.0, 16.0, 14.0, 13.0):
            self.resize(max(size, self.least))
            if self.capacity(slip.question) >= len(slip.ideas):
                return
        self.resize(self.least)

    def _question(self, question: str) -> list[str]:
        """The question, of which a slip shows three lines at most; the board and the agenda show all."""
        lines = wrap(question, self.fonts.regular, self.size, self.box.width)
        if len(lines) > QUESTION_LINES:
            rest = f"{lines[QUESTION_LINES - 1]} …"
            last = shorten(rest, self.fonts.regular, self.size, self.box.width)
            return [*lines[: QUESTION_LINES - 1], last]
        return lines

    def _head(self, question: str) -> float:
        return self.size * (4.2 + 1.3 * len(self._question(question)))

    def capacity(self, question: str) -> int:
        """How many proposals one slip holds."""
        rows = int((self.box.height - self._head(question)) / self.row)
        return max(1, rows) * self.columns

    def draw(self, slip: Slip) -> None:
        """The whole slip."""
        self.suit(slip)
        with self.book.inside(Tag.SECTION) as section:
            self._draw_head(slip, section)
            with self.book.inside(Tag.LIST) as element:
                element.ordered = False
                for index, idea in enumerate(slip.ideas):
                    self._entry(index, idea, self._head(slip.question))

    def _draw_head(self, slip: Slip, section: Element) -> None:
        page, size, box = self.book.page, self.size, self.box
        y = box.top - size * 1.3
        page.begin(section.add(Tag.H1))
        title = f"{slip.voter or 'Voting slip'}{slip.part}"
        self.book.bookmark(1, f"{title}, slip {slip.number}", box.top)
        page.text(box.x, y, title, self.fonts.bold, size * 1.6, self.design.accent)
        page.end()
        label = f"slip {slip.number} "
        page.begin(section.add(Tag.P))
        page.text(
            box.right - self.fonts.regular.width(label, size), y, label, self.fonts.regular, size, MUTED
        )
        page.end()
        lines = self._question(slip.question)
        page.begin(section.add(Tag.P))
        page.lines(box.x, y - size * 1.6, lines, self.fonts.regular, size, size * 1.3, INK)
        page.end()
        page.begin(section.add(Tag.P))
        rule_y = y - size * (1.75 + 1.3 * len(lines))
        page.text(box.x, rule_y, slip.rule, self.fonts.bold, size, INK)
        page.end()

    def _entry(self, index: int, idea: Idea, head: float) -> None:
        page, size = self.book.page, self.size
        row, column = divmod(index, self.columns)
        x = self.box.x + column * (self.box.width / self.columns)
        y = self.box.top - head - (row + 0.75) * self.row
        with self.book.furniture():
            for step in range(self.boxes):
                tick_box(page, x + step * size * 1.5, y - size * 0.25, size * 1.2)
        x += (self.boxes - 1) * size * 1.5
        with self.book.inside(Tag.ITEM) as item:
            page.begin(item.add(Tag.LABEL))
            number = str(idea.number)
            page.text(x + size * 1.75, y, number, self.fonts.bold, size, INK)
            page.end()
            page.begin(item.add(Tag.BODY))
            after = (
                x + size * 2 + max(self.fonts.bold.width("00 ", size), self.fonts.bold.width(number, size))
            )
            page.text(after, y, idea.code, self.fonts.regular, size, MUTED)
            page.end()
