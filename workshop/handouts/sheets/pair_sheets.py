"""Pair sheets: a page for each pair to agree and number its proposals on."""

from __future__ import annotations

from typing import Final

from workshop.document.records import Board, Pair, Partner, Person
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, draw_title
from workshop.handouts.paper import LINE, WHITE
from workshop.handouts.tagged import Tag
from workshop.opera.hidden import hidden
from workshop.opera.pair import proposals_of

TITLE: Final = "Pair sheet"
PROPOSALS: Final = 5


def draw(order: Order) -> Book:
    """A sheet for every pair of every board."""
    flow = Flow(order.book("Pair sheets"), order.design, f"{TITLE}, continued")
    for board in order.boards:
        for pair in order.document.where(Pair, board=board.id):
            if order.is_for(pair.id):
                _sheet(flow, order, board, pair)
    if not flow.book.pages:
        flow.start()
        draw_title(flow, order, "Pair sheets")
        draw_empty(flow, "No pairs have been made yet.")
    return closed(order, flow)


def _sheet(flow: Flow, order: Order, board: Board, pair: Pair) -> None:
    flow.start()
    top = flow.y
    full, flow.width = flow.width, flow.width - flow.full * 0.22
    draw_title(flow, order, f"Pair {pair.letter}", _names(order, pair))
    flow.width = full
    draw_letter(flow, pair.letter, top)
    flow.strong("Our question", icon="circle-question-mark")
    flow.text(board.question, size=flow.design.subheading, after=flow.design.gap)
    if board.limit.strip():
        flow.note(board.limit)
    flow.heading(2, "Our proposals", keep=flow.leading * 6, icon="users")
    flow.paragraph(
        "Tell each other your ideas, then agree up to five. One sentence each, so that others can read it."
    )
    known = () if hidden(order.document, board).ideas else proposals_of(order.document, pair)
    flow.labelled([(f"{n}.", idea.text) for n, idea in enumerate(known, 1)], ordered=True)
    blank = range(len(known) + 1, PROPOSALS + 1)
    room = (flow.y - flow.bottom) / max(1, len(blank))
    for number in blank:
        _proposal(flow, number, min(flow.design.body * 9, max(flow.leading * 2.6, room)))


def _names(order: Order, pair: Pair) -> str:
    names = []
    for known in pair.people:
        person = order.document.find(Person, known)
        partner = order.document.find(Partner, person.partner) if person else None
        if person:
            names.append(f"{person.name} ({partner.name})" if partner else person.name)
    return "\n".join(names)


def draw_letter(flow: Flow, letter: str, top: float) -> None:
    """The pair's letter in a tile at the top right, to find the sheet across a room."""
    side = flow.full * 0.17
    x, page = flow.x + flow.width - side, flow.book.page
    with flow.book.furniture():
        page.fill(flow.design.accent)
        page.area(x, top - side, side, side, side * 0.12)
        size = side * (0.7 if len(letter) == 1 else 0.45)
        at = x + (side - flow.bold.width(letter, size)) / 2
        page.text(at, top - side / 2 - size * 0.33, letter, flow.bold, size, WHITE)


def _proposal(flow: Flow, number: int, height: float) -> None:
    """A number and lines to write on."""
    flow.need(height)
    size = flow.design.subheading
    with flow.book.marked(Tag.P) as page:
        page.text(flow.x, flow.y - size, f"{number}. ", flow.bold, size, flow.design.accent)
    with flow.book.furniture() as page:
        page.stroke(LINE)
        count = max(2, round(height / (flow.leading * 1.9)))
        for step in range(1, count + 1):
            y = flow.y - height * step / count + 6
            page.line(flow.x + size * 1.7, y, flow.x + flow.width, y)
    flow.y -= height
    flow.fresh = False
