"""The review sheet: open actions first, then how each standard is lived and where each result stands."""

from __future__ import annotations

from workshop.document.records import Principle, Seen, SharedResult, Standard, StandardKind, Status
from workshop.handouts import dates
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.sheets.actions import draw_actions
from workshop.handouts.writing import asked, boxes
from workshop.reflection.review import findings_on

TITLE = "Looking back together"


def draw(order: Order) -> Book:
    """The sheet for one review, to fill in by hand."""
    flow = opened(order, TITLE)
    if not draw_actions(flow, order):
        draw_empty(flow, "There are no actions to look at.")
    for principle in order.document.all(Principle):
        if principle.status is not Status.RETIRED:
            _principle(flow, order, principle)
    _results(flow, order)
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


def _results(flow: Flow, order: Order) -> None:
    """Each result wanted together, where earlier reviews found it, and room for where it stands now."""
    results = [found for found in order.document.all(SharedResult) if found.status is not Status.RETIRED]
    if results:
        flow.heading(2, "The results we want together", keep=flow.leading * 10, icon="target")
    for result in results:
        _result(flow, order, result)


def _result(flow: Flow, order: Order, result: SharedResult) -> None:
    """One result with the line to write on; it turns the page rather than part from it."""
    told = (("How we will see it:", result.seen), ("By:", dates.written(result.due)))
    items = [*((label, text) for label, text in told if text), *_found_before(order, result)]
    whole = flow.labelled_height(items, flow.measure) + flow.leading * 5 + max(24.0, flow.design.body * 2)
    flow.need(min(whole, flow.book.size[1] / 2))
    flow.strong(result.text)
    flow.labelled(items)
    asked(flow, "Where it stands now", 1)


def _found_before(order: Order, result: SharedResult) -> list[tuple[str, str]]:
    """Where a result stood at each review, oldest first, each with its date."""
    return [(f"{dates.written(on)}:", one.text) for on, one in findings_on(order.document, result)]
