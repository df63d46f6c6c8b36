"""Presentation sheets: a pair's proposals in large type, to hold up or hang while it explains them."""

from __future__ import annotations

from workshop.document.records import Board, Pair
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, draw_title
from workshop.handouts.sheets.pair_sheets import draw_letter
from workshop.handouts.words import fit
from workshop.opera.hidden import hidden
from workshop.opera.pair import proposals_of

TITLE = "Presentation sheets"
LEADING = 1.25


def draw(order: Order) -> Book:
    """A sheet for every pair that has proposals which may be shown."""
    flow = Flow(order.book(TITLE), order.design, f"{TITLE}, continued")
    for board in order.boards:
        if not hidden(order.document, board).ideas:
            for pair in order.document.where(Pair, board=board.id):
                _sheet(flow, order, board, pair)
    if not flow.book.pages:
        flow.start()
        draw_title(flow, order, TITLE)
        draw_empty(flow, "No pair has put a proposal forward yet.")
    return closed(order, flow)


def _sheet(flow: Flow, order: Order, board: Board, pair: Pair) -> None:
    proposals = proposals_of(order.document, pair)
    if not proposals or not order.is_for(pair.id):
        return
    flow.start()
    top, full = flow.y, flow.width
    flow.width -= flow.full * 0.22
    draw_title(flow, order, f"Pair {pair.letter}", board.question)
    flow.width = full
    draw_letter(flow, pair.letter, top)
    room = (flow.y - flow.bottom) / len(proposals)
    for number, idea in enumerate(proposals, 1):
        text = f"{number}. {idea.text}"
        found = fit(text, flow.regular, (flow.width, room - 12), (36, 30, 26, 22, 18), LEADING)
        flow.text(text, size=found.size if found else max(18.0, flow.design.body), after=12)
