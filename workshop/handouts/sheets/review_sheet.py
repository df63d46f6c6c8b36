"""The review sheet: open actions first, then how each standard is lived, with room for examples."""

from __future__ import annotations

from workshop.document.records import Principle, Seen, Standard, StandardKind, Status
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.sheets.actions import draw_actions
from workshop.handouts.writing import asked, boxes

TITLE = "Looking back together"


def draw(order: Order) -> Book:
    """The sheet for one review, to fill in by hand."""
    flow = opened(order, TITLE)
    if not draw_actions(flow, order):
        draw_empty(flow, "There are no actions to look at.")
    for principle in order.document.all(Principle):
        if principle.status is not Status.RETIRED:
            _principle(flow, order, principle)
    flow.heading(2, "What changes now", icon="refresh-cw", keep=flow.leading * 8)
    asked(flow, "We keep", 2)
    asked(flow, "We change", 2)
    asked(flow, "Who tells those who were not here", 1)
    return closed(order, flow)


def _principle(flow: Flow, order: Order, principle: Principle) -> None:
    flow.heading(2, principle.title, keep=flow.leading * 8, icon="compass")
    for standard in order.document.where(Standard, principle=principle.id):
        if standard.status is not Status.RETIRED:
            kind = "We will" if standard.kind is StandardKind.WILL else "We won’t"
            flow.need(flow.leading * 6 + 40)
            flow.strong(f"{kind}: {standard.text}")
            boxes(flow, [seen.value.capitalize() for seen in Seen])
            asked(flow, "An example", 1)
