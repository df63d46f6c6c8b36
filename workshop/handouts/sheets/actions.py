"""The actions: who does what by when, open ones first."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.document.records import Action, ActionState, Partner, Person
from workshop.handouts import dates
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.tables import Cell, Column, Table

TITLE = "Actions"
_PARTS = (
    (ActionState.OPEN, "To do"),
    (ActionState.DONE, "Done"),
    (ActionState.DROPPED, "Dropped, and why it stays here"),
)


def draw(order: Order) -> Book:
    """Every action, by its state."""
    flow = opened(order, TITLE)
    if not draw_actions(flow, order):
        draw_empty(flow, "No actions have been agreed yet.")
    return closed(order, flow)


def draw_actions(flow: Flow, order: Order) -> bool:
    """The actions as tables; says whether there are any."""
    actions = order.document.all(Action)
    for state, title in _PARTS:
        chosen = [action for action in actions if action.state is state]
        if chosen:
            flow.heading(2, title, keep=flow.leading * 5, icon="list-checks")
            _table(flow, order, chosen)
    return bool(actions)


def _table(flow: Flow, order: Order, actions: Sequence[Action]) -> None:
    columns = (Column("What", 5.5), Column("Who", 3.2), Column("By", 2.2))
    rows = [
        (
            Cell(action.text, action.first_step and f"First step: {action.first_step}"),
            *_who_and_when(order, action),
        )
        for action in actions
    ]
    Table(flow, columns, row_header=0).rows(rows)


def _who_and_when(order: Order, action: Action) -> tuple[Cell, Cell]:
    person = order.document.find(Person, action.owner)
    partner = order.document.find(Partner, action.partner)
    who = person.name if person else "nobody yet"
    return Cell(who, partner.name if partner else ""), Cell(dates.written(action.due))
