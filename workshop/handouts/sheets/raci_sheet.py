"""The RACI sheet: for each activity who is responsible, accountable, consulted and informed."""

from __future__ import annotations

from workshop.document.records import Activity, Duty, Role, Status
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.tables import Cell, Column, Table

TITLE = "Who is responsible for what"
LETTERS = (
    ("R:", "Responsible: does it."),
    ("A:", "Accountable: answers for it; one role for each activity."),
    ("C:", "Consulted before."),
    ("I:", "Informed after."),
)


def draw(order: Order) -> Book:
    """The grid as a table of activities, with the roles named under each letter."""
    flow = opened(order, TITLE)
    flow.labelled(LETTERS)
    activities = order.document.all(Activity)
    if activities:
        columns = (Column("Activity", 4), *(Column(label[0], 2) for label, _ in LETTERS))
        rows = [_row(order, activity) for activity in activities]
        Table(flow, columns, row_header=0).rows(rows)
    else:
        draw_empty(flow, "No activities have been listed yet.")
    _unused(flow, order)
    return closed(order, flow)


def _row(order: Order, activity: Activity) -> tuple[Cell, ...]:
    duties = order.document.where(Duty, activity=activity.id)
    return (Cell(activity.title, bold=True), *(Cell(_roles(order, duties, label[0])) for label, _ in LETTERS))


def _roles(order: Order, duties: tuple[Duty, ...], letter: str) -> str:
    roles = [order.document.find(Role, duty.role) for duty in duties if duty.letter == letter]
    return "\n".join(role.title for role in roles if role)


def _unused(flow: Flow, order: Order) -> None:
    """The roles that have no duty yet, so that nobody is forgotten."""
    busy = {duty.role for duty in order.document.all(Duty)}
    idle = [r.title for r in order.document.all(Role) if r.id not in busy and r.status is not Status.RETIRED]
    if idle:
        flow.note(f"Without a duty yet: {', '.join(idle)}.")
