"""Role cards: a page for each role, for whoever holds it, and for whoever takes it over."""

from __future__ import annotations

from workshop.document.records import Role, Status
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, draw_title
from workshop.handouts.sheets.agreement import role_lines

TITLE = "Roles"


def draw(order: Order) -> Book:
    """A page for every role that stands."""
    flow = Flow(order.book(TITLE), order.design, f"{TITLE}, continued")
    for role in order.document.all(Role):
        if role.status is not Status.RETIRED:
            _card(flow, order, role)
    if not flow.book.pages:
        flow.start()
        draw_title(flow, order, TITLE)
        draw_empty(flow, "No roles have been written yet.")
    return closed(order, flow)


def _card(flow: Flow, order: Order, role: Role) -> None:
    flow.start()
    draw_title(flow, order, role.title or "A role without a name", "")
    if role.purpose.strip():
        flow.text(role.purpose, size=flow.design.subheading, after=flow.design.gap * 2)
    if role.connector:
        flow.paragraph("This role connects partners with each other.")
    flow.labelled([(f"{label}:", text) for label, text in role_lines(order, role) if text.strip()])
