"""The session report: the whole story of the day, ready to send the same evening."""

from __future__ import annotations

from workshop.document.records import Idea, Partner, Person
from workshop.handouts.book import Book
from workshop.handouts.cover import covered
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed
from workshop.handouts.sheets.actions import draw_actions
from workshop.handouts.sheets.agreement import NOTICE, draw_clauses
from workshop.handouts.sheets.arranged_board import draw_board as draw_arranged
from workshop.handouts.sheets.ranked_results import draw_board as draw_ranked

TITLE = "Our day together"


def draw(order: Order) -> Book:
    """Who was there, what was asked, marked and arranged, what was agreed, and who does what."""
    flow = covered(order, TITLE)
    _people(flow, order)
    for board in order.boards:
        if order.document.where(Idea, board=board.id):
            draw_ranked(flow, order, board, brief=True)
            draw_arranged(flow, order, board)
    draw_clauses(flow, order)
    draw_actions(flow, order)
    flow.note(NOTICE)
    return closed(order, flow)


def _people(flow: Flow, order: Order) -> None:
    """Those who were present, under their partners."""
    present = [person for person in order.document.all(Person) if person.present]
    if not present:
        return
    flow.heading(
        2, f"The {len(present)} of us who were there" if len(present) > 1 else "Who was there", icon="users"
    )
    partners = [(partner.name, partner.id) for partner in order.document.all(Partner)]
    for name, known in (*partners, ("Without a partner", None)):
        names = [person.name for person in present if person.partner == known]
        if names:
            flow.strong(name)
            flow.paragraph(", ".join(names))
