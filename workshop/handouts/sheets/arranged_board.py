"""The arranged board: each heading with its ideas, as cards that stay in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, assert_never

from workshop.document.records import Board, Group, Idea
from workshop.handouts.book import Book
from workshop.handouts.columns import Columns
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, draw_title, opened
from workshop.handouts.paper import INK, LINE, Paper, Version
from workshop.handouts.tagged import Tag
from workshop.handouts.words import wrap
from workshop.opera.headings import group_name, ideas_below
from workshop.opera.hidden import hidden

TITLE: Final = "What we arranged"
EMPTY: Final = "Nothing has been arranged yet."
COLUMNS: Final = 4


def draw(order: Order) -> Book:
    """The headings and ideas of every board: down the page, or on A3 side by side as on the wall."""
    if order.paper is Paper.A3 and order.version is Version.STANDARD:
        return _draw_wide(order)
    flow = opened(order, TITLE)
    drawn = [board for board in order.boards if draw_board(flow, order, board)]
    if not drawn:
        draw_empty(flow, EMPTY)
    return closed(order, flow)


def _draw_wide(order: Order) -> Book:
    """Each board on landscape sheets, its groups in columns below the question."""
    design = replace(order.design, body=14, small=11, title=34, heading=18, subheading=16)
    flow = Columns(order.book(TITLE, landscape=True), design, COLUMNS, f"{TITLE}, continued")
    for board in order.boards:
        if not hidden(order.document, board).ideas and order.document.where(Idea, board=board.id):
            flow.start()
            draw_title(flow, order, board.question)
            flow.spread()
            _groups(flow, order, board, 2)
    if not flow.book.pages:
        flow.start()
        draw_title(flow, order, TITLE)
        draw_empty(flow, EMPTY)
    return closed(order, flow)


def draw_board(flow: Flow, order: Order, board: Board) -> bool:
    """One board; says whether there was anything to show."""
    if hidden(order.document, board).ideas or not order.document.where(Idea, board=board.id):
        return False
    keep = flow.leading * (2 if flow.narrow else 6)
    flow.heading(2, board.question, keep=keep, icon="columns-3")
    _groups(flow, order, board, 3)
    return True


def _groups(flow: Flow, order: Order, board: Board, level: int) -> None:
    """Every group, then what stands alone, then what is parked, under headings of `level`."""
    ideas = [i for i in order.document.where(Idea, board=board.id) if not i.doubled_by]
    for group in order.document.where(Group, board=board.id):
        _group(flow, order, group, level)
    _rest(flow, order, level, "Standing alone", [i for i in ideas if not i.group and not i.parked])
    _rest(flow, order, level, "Parked, and kept", [i for i in ideas if i.parked])


def _group(flow: Flow, order: Order, group: Group, level: int) -> None:
    """A group: its name, its sentence, and its ideas; the heading is a card where the name is another."""
    flow.heading(level, group_name(order.document, group), keep=flow.leading * 8)
    flow.paragraph(group.sentence)
    _cards(flow, order, ideas_below(order.document, group))


def _rest(flow: Flow, order: Order, level: int, title: str, ideas: Sequence[Idea]) -> None:
    if ideas:
        flow.heading(level, title, keep=flow.leading * 4)
        _cards(flow, order, ideas)


def _columns(version: Version) -> int:
    match version:
        case Version.STANDARD | Version.DYSLEXIA:
            return 2
        case Version.LARGE_PRINT | Version.EASY_READ | Version.WALL:
            return 1
        case _:
            assert_never(version)


def _cards(flow: Flow, order: Order, ideas: Sequence[Idea]) -> None:
    """The ideas as cards, row by row; a row is as high as its highest card."""
    columns = 1 if flow.narrow else _columns(order.version)
    with flow.book.inside(Tag.LIST) as element:
        element.ordered = False
        for at in range(0, len(ideas), columns):
            _row(flow, ideas[at : at + columns], columns)
    flow.space(flow.design.gap)


def _row(flow: Flow, ideas: Sequence[Idea], columns: int) -> None:
    size, gap = flow.design.body, flow.design.body * 0.7
    width = (flow.width - gap * (columns - 1)) / columns
    pad, leading = size * 0.75, size * 1.32
    indent = flow.bold.width("00", size) + pad
    settings = [wrap(idea.text, flow.regular, size, width - 2 * pad - indent) for idea in ideas]
    height = max(map(len, settings)) * leading + 2 * pad
    if height > flow.book.size[1] * 0.6:
        flow.labelled([(str(idea.number), idea.text) for idea in ideas])
        return
    flow.need(height)
    flow.illustrate(ideas[0].text, height=height)
    page = flow.book.page
    for index, (idea, lines) in enumerate(zip(ideas, settings, strict=True)):
        x = flow.x + index * (width + gap)
        with flow.book.furniture():
            page.stroke(LINE)
            page.frame(x, flow.y - height, width, height, size * 0.5)
        base = flow.y - pad - (leading + size * 0.66) / 2
        with flow.book.inside(Tag.ITEM) as item:
            page.begin(item.add(Tag.LABEL))
            page.text(x + pad, base, str(idea.number), flow.bold, size, flow.design.accent)
            page.end()
            page.begin(item.add(Tag.BODY))
            page.lines(x + pad + indent, base, lines, flow.regular, size, leading, INK)
            page.end()
    flow.y -= height + gap
    flow.fresh = False
