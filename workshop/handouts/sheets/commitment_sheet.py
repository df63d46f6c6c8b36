"""The commitment sheet: what one person can give and hopes to get, to fill in by hand."""

from __future__ import annotations

from workshop.handouts.book import Book
from workshop.handouts.order import Order, closed, opened
from workshop.handouts.writing import asked

TITLE = "What I bring, and what it brings me"
_QUESTIONS = (
    ("Name and organisation", 1),
    ("What is in it for me", 2),
    ("What is in it for my organisation", 2),
    ("Hours a month I really have", 1),
    ("What limits me: work, family, distance, anything else", 2),
    ("Who steps in when I cannot", 1),
)


def draw(order: Order) -> Book:
    """One blank sheet."""
    flow = opened(order, TITLE)
    flow.paragraph(
        "Be honest rather than generous: a small promise that is kept is worth more than a large one."
    )
    for question, lines in _QUESTIONS:
        asked(flow, question, lines)
    return closed(order, flow)
