"""Shared words: what each partner means by a word, side by side, then the agreed meaning."""

from __future__ import annotations

from workshop.document.records import Partner, Status, Word, WordMeaning
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.tables import Cell, Column, Table
from workshop.handouts.writing import asked

TITLE = "Our shared words"


def draw(order: Order) -> Book:
    """Every word that stands; lines to write on where nothing is agreed."""
    flow = opened(order, TITLE)
    words = [word for word in order.document.all(Word) if word.status is not Status.RETIRED]
    for word in words:
        _word(flow, order, word)
    if not words:
        draw_empty(flow, "No words have been collected yet.")
    return closed(order, flow)


def _word(flow: Flow, order: Order, word: Word) -> None:
    flow.heading(2, word.word, keep=flow.leading * 5, icon="message-circle")
    if word.meaning.strip():
        flow.strong("We mean by it")
        flow.paragraph(word.meaning)
    else:
        asked(flow, "We mean by it")
    meanings = order.document.where(WordMeaning, word=word.id)
    if meanings:
        rows = [(Cell(_partner(order, found), bold=True), Cell(found.meaning)) for found in meanings]
        Table(flow, (Column("Partner", 4), Column("Means by it", 8)), row_header=0).rows(rows)


def _partner(order: Order, meaning: WordMeaning) -> str:
    partner = order.document.find(Partner, meaning.partner)
    return partner.name if partner else ""
