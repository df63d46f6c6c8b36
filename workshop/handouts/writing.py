"""Places to write by hand: ruled lines and boxes to tick, spaced for the version."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.handouts.flow import Flow
from workshop.handouts.grid import tick_box
from workshop.handouts.page import Page
from workshop.handouts.paper import LINE
from workshop.handouts.tagged import Tag


def ruled(flow: Flow, count: int) -> None:
    """`count` lines to write on, over as many pages as they take."""
    step = max(24.0, flow.design.body * 2)
    for _ in range(count):
        flow.need(step)
        flow.y -= step
        with flow.book.furniture() as page:
            page.stroke(LINE)
            page.line(flow.x, flow.y, flow.x + flow.width, flow.y)
        flow.fresh = False
    flow.y -= flow.design.gap


def asked(flow: Flow, label: str, lines: int = 2) -> None:
    """A bold label with lines below it, kept together."""
    flow.need(flow.leading * 1.5 + lines * max(24.0, flow.design.body * 2))
    flow.illustrate(label, height=flow.leading * 1.5)
    flow.text(label, voice=flow.bold, after=0)
    ruled(flow, lines)


def boxes(flow: Flow, labels: Sequence[str]) -> None:
    """Boxes to tick, each with its word, as many in a line as fit."""
    size = flow.design.body
    if any(flow.regular.width(label, size) + size * 3 > flow.width for label in labels):
        flow.labelled([("☐", label) for label in labels])
        return
    flow.need(flow.leading * 2)
    x = flow.x
    with flow.book.inside(Tag.LIST) as element:
        element.ordered = False
        for label in labels:
            wide = size * 3 + flow.regular.width(label, size)
            if x > flow.x and x + wide > flow.x + flow.width:
                x, flow.y = flow.x, flow.y - flow.leading * 1.3
                flow.need(flow.leading * 1.5)
            base = flow.y - flow.leading
            with flow.book.furniture() as page:
                tick_box(page, x, base - size * 0.15, size)
            with flow.book.inside(Tag.ITEM), flow.book.marked(Tag.BODY) as page:
                page.text(x + size * 1.4, base, label, flow.regular, size)
            x += wide
    flow.y -= flow.leading * 1.6
    flow.fresh = False


def tally_box(page: Page, x: float, y: float, width: float, height: float) -> None:
    """A quiet place to write in, in a cell of a table."""
    page.stroke(LINE, 0.6)
    page.frame(x, y + 3, width, height - 6, 3)
