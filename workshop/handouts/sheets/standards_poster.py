"""The standards poster: under each principle what we will and won’t do, to hang on a wall."""

from __future__ import annotations

from workshop.document.records import Principle, Standard, Status
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.sheets.agreement import draw_standards, standards_height

TITLE = "How we behave"


def draw(order: Order) -> Book:
    """Every principle that stands, with its standards."""
    flow = opened(order, TITLE)
    principles = [p for p in order.document.all(Principle) if p.status is not Status.RETIRED]
    for principle in principles:
        _principle(flow, order, principle)
    if not principles:
        draw_empty(flow, "No principles have been written yet.")
    return closed(order, flow)


def _principle(flow: Flow, order: Order, principle: Principle) -> None:
    standards = order.document.where(Standard, principle=principle.id)
    flow.heading(2, principle.title, keep=standards_height(flow, standards), icon="compass")
    flow.paragraph(principle.meaning)
    draw_standards(flow, standards)
