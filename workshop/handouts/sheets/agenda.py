"""The agenda: the day at a glance, with the time of every item."""

from __future__ import annotations

from workshop.document.records import Day
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.paper import MUTED
from workshop.handouts.tables import Cell, Column, Table
from workshop.opera.agenda import schedule

TITLE = "Agenda"


def draw(order: Order) -> Book:
    """The agenda of the order's day."""
    day = order.day
    flow = opened(order, TITLE)
    _questions(flow, order)
    if day is None or not draw_day(flow, order, day):
        draw_empty(flow, "The agenda is still open.")
    return closed(order, flow)


def _questions(flow: Flow, order: Order) -> None:
    """What the day is about, before its times."""
    for board in order.boards:
        if board.question.strip():
            flow.strong("Our question", icon="circle-question-mark")
            flow.text(board.question, size=flow.design.subheading, after=flow.design.gap)
        if board.limit.strip():
            flow.note(board.limit)


def draw_day(flow: Flow, order: Order, day: Day) -> bool:
    """The day's items as a table; says whether there are any."""
    slots = schedule(order.document, day)
    if not slots:
        return False
    size = flow.design.body * 1.1
    rows = [
        (
            Cell(slot.starts, bold=True, colour=flow.design.accent, size=size),
            Cell(slot.item.title, slot.item.note, bold=True),
            Cell(f"{slot.item.minutes} min", colour=MUTED),
        )
        for slot in slots
    ]
    flow.space(flow.design.gap)
    if flow.design.picture:
        flow.strong("The day", icon="calendar-clock")
    columns = (Column("Time", 1.7), Column("What we do", 8.3), Column("How long", 2, right=True))
    shown = 2 if flow.narrow else 3
    Table(flow, columns[:shown], row_header=0).rows([row[:shown] for row in rows])
    flow.note(f"We close at {slots[-1].ends}.")
    return True
