"""The day on paper: every form that the day needs if the laptop stays shut."""

from __future__ import annotations

from workshop.document.records import Board
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_title, opened
from workshop.handouts.sheets.agenda import draw_day
from workshop.handouts.tables import Cell, Column, Table
from workshop.handouts.writing import asked, ruled, tally_box

TITLE = "The day on paper"
_STEPS = (
    ("Own", "Each writes alone, in silence, one idea on each card."),
    ("Pair", "Two by two: tell, listen, agree four or five proposals and number them."),
    ("Explain", "A pair at a time, a minute and a half. Only questions that help to understand."),
    ("Rank", "Every pair ticks the best: up to a quarter of all proposals, at most one of its own."),
    (
        "Arrange",
        "The most ticked go in front as headings, similar ones below; what nobody ticked is parked and kept.",
    ),
)
_ROWS = 14


def draw(order: Order) -> Book:
    """Agenda, the five steps, and a form for each of them, to copy as often as needed."""
    flow = opened(order, TITLE)
    flow.paragraph(
        "Everything needed to run the day by hand. Keep the sheets: they can be typed in afterwards."
    )
    if order.day:
        draw_day(flow, order, order.day)
    flow.heading(2, "The five steps", icon="list-ordered", keep=flow.leading * 8)
    flow.labelled([(f"{name}:", text) for name, text in _STEPS])
    for board in order.boards or (Board(question=""),):
        _forms(flow, order, board)
    return closed(order, flow)


def _forms(flow: Flow, order: Order, board: Board) -> None:
    _page(flow, order, "Who is here", "")
    columns = (Column("Name", 5), Column("Partner", 5), Column("Pair", 2))
    Table(flow, columns).rows([(Cell(" "), Cell(" "), Cell(" "))] * _ROWS)
    _page(flow, order, "A pair’s proposals", board.question)
    asked(flow, "Pair letter and names", 1)
    for number in range(1, 6):
        asked(flow, f"Proposal {number}", 2)
    _page(flow, order, "The count", board.question)
    table = Table(flow, (Column("No.", 1), Column("Proposal", 7), Column("Ticks", 3), Column("Sum", 1)))
    blank = Cell("", drawing=tally_box)
    table.rows([(Cell(str(n), bold=True), Cell(" \n"), blank, blank) for n in range(1, _ROWS + 1)])
    _page(flow, order, "A heading and what stands under it", board.question)
    asked(flow, "Heading", 1)
    asked(flow, "In one sentence", 2)
    flow.strong("Numbers of the proposals under it")
    ruled(flow, 5)
    _page(flow, order, "Who does what by when", board.question)
    columns = (Column("What", 6), Column("Who", 3), Column("By", 2))
    Table(flow, columns).rows([(Cell(" \n"), Cell(" "), Cell(" "))] * 9)


def _page(flow: Flow, order: Order, title: str, under: str) -> None:
    flow.start()
    draw_title(flow, order, title, under)
