"""The reflection sheet: a leader’s own look at how it feels to work together, for no other eyes."""

from __future__ import annotations

from workshop.handouts.book import Book
from workshop.handouts.order import Order
from workshop.handouts.questions import draw_questions


def draw(order: Order) -> Book:
    """The blank sheet."""
    return draw_questions(order, "leadership")
