"""The tally sheet: two people count the slips, each in a column of their own."""

from __future__ import annotations

from typing import Final

from workshop.document.records import Board
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.tables import Cell, Column, Table
from workshop.handouts.writing import tally_box
from workshop.opera.hidden import hidden
from workshop.opera.mark_rules import slip_rule
from workshop.opera.rank import ranked_ideas

TITLE: Final = "Tally sheet"


def draw(order: Order) -> Book:
    """The tally sheet of every board."""
    flow = opened(order, TITLE)
    drawn = [board for board in order.boards if _board(flow, order, board)]
    if not drawn:
        draw_empty(flow, "There are no proposals to count yet.")
    return closed(order, flow)


def _board(flow: Flow, order: Order, board: Board) -> bool:
    ideas = sorted(ranked_ideas(order.document, board), key=lambda idea: idea.number)
    if not ideas:
        return False
    flow.heading(2, board.question, keep=flow.leading * 8)
    rule = slip_rule(order.document, board)
    flow.paragraph(f"{rule} Count apart, then compare. Where the two differ, count again together.")
    shown = not hidden(order.document, board).ideas
    rows = [
        (
            Cell(str(idea.number), bold=True),
            Cell(idea.code),
            Cell(idea.text if shown else ""),
            Cell("", drawing=tally_box),
            Cell("", drawing=tally_box),
            Cell("", drawing=tally_box),
        )
        for idea in ideas
    ]
    columns = (
        Column("No.", 1),
        Column("Code", 1.5),
        Column("Proposal", 5),
        Column("First counter", 2),
        Column("Second counter", 2),
        Column("Agreed", 1.5),
    )
    Table(flow, columns, row_header=0).rows(rows)
    return True
