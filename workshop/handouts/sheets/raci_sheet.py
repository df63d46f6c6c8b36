"""The RACI sheet: for each activity who is responsible, accountable, consulted and informed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workshop.document.records import Activity, Duty, Role, Status
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.paper import INK
from workshop.handouts.tables import Cell, Column, Table

TITLE = "Who is responsible for what"
SIDE_BY_SIDE: Final = 7
LETTERS = (
    ("R:", "Responsible: does it."),
    ("A:", "Accountable: answers for it; one role for each activity."),
    ("C:", "Consulted before."),
    ("I:", "Informed after."),
)


def draw(order: Order) -> Book:
    """Activities by roles where they fit side by side, else the roles by letter, in columns or lines."""
    flow = opened(order, TITLE)
    flow.labelled(LETTERS)
    activities = order.document.all(Activity)
    roles = _busy(order)
    if activities and len(roles) <= SIDE_BY_SIDE and not flow.narrow:
        columns = (Column("Activity", 4), *(Column(role.title, 2) for role in roles))
        Table(flow, columns, row_header=0).rows([_across(flow, order, found, roles) for found in activities])
    elif activities and flow.design.picture:
        for found in activities:
            _listed(flow, order, found)
    elif activities:
        columns = (Column("Activity", 4), *(Column(label[0], 2) for label, _ in LETTERS))
        Table(flow, columns, row_header=0).rows([_row(order, found) for found in activities])
    else:
        draw_empty(flow, "No activities have been listed yet.")
    _unused(flow, order)
    return closed(order, flow)


def _busy(order: Order) -> list[Role]:
    """The roles that have a duty, in their order."""
    busy = {duty.role for duty in order.document.all(Duty)}
    return [role for role in order.document.all(Role) if role.id in busy]


def _across(flow: Flow, order: Order, activity: Activity, roles: Sequence[Role]) -> tuple[Cell, ...]:
    """A row of the grid: each role’s letters; who answers for it stands in the accent."""
    duties = order.document.where(Duty, activity=activity.id)
    letters = ["".join(sorted(duty.letter for duty in duties if duty.role == role.id)) for role in roles]
    cells = (
        Cell(
            found, bold=True, colour=flow.design.accent if "A" in found else INK, size=flow.design.subheading
        )
        for found in letters
    )
    return (Cell(activity.title, bold=True), *cells)


def _listed(flow: Flow, order: Order, activity: Activity) -> None:
    """An activity with a line for each letter that somebody has: columns would be too narrow to read."""
    row = _row(order, activity)
    told = [(label, cell.text) for (label, _), cell in zip(LETTERS, row[1:], strict=True) if cell.text]
    flow.need(flow.leading * (len(told) + 3))
    flow.strong(activity.title)
    flow.labelled([(label, text.replace("\n", ", ")) for label, text in told])


def _row(order: Order, activity: Activity) -> tuple[Cell, ...]:
    duties = order.document.where(Duty, activity=activity.id)
    return (Cell(activity.title, bold=True), *(Cell(_roles(order, duties, label[0])) for label, _ in LETTERS))


def _roles(order: Order, duties: tuple[Duty, ...], letter: str) -> str:
    roles = [order.document.find(Role, duty.role) for duty in duties if duty.letter == letter]
    return "\n".join(role.title for role in roles if role)


def _unused(flow: Flow, order: Order) -> None:
    """The roles that have no duty yet, so that nobody is forgotten."""
    busy = _busy(order)
    idle = [r.title for r in order.document.all(Role) if r not in busy and r.status is not Status.RETIRED]
    if idle:
        flow.note(f"Without a duty yet: {', '.join(idle)}.")
