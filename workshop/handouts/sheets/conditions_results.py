"""How the partners rated the conditions for success: a dot for each, because the spread says most."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from workshop.document.records import Answer, Partner
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.page import Page
from workshop.handouts.paper import LINE, MUTED, WHITE
from workshop.reflection.answers import Spread, spreads
from workshop.reflection.questionnaire import QuestionSet
from workshop.reflection.supplied import named

TITLE: Final = "Where we stand"
Dot = tuple[str, float, int]


def draw(order: Order) -> Book:
    """The latest ratings, the widest spread first."""
    flow = opened(order, TITLE)
    questions = named(order.document, "conditions")
    rounds = [found.round for found in order.document.all(Answer) if found.questionnaire == questions.name]
    found = spreads(order.document, questions, max(rounds)) if rounds else ()
    if not found:
        draw_empty(flow, "No partner has rated the conditions yet.")
        return closed(order, flow)
    flow.paragraph(
        "A dot stands for each partner. Where the dots lie far apart, ask first why you see it differently."
    )
    _legend(flow, order)
    for spread in found:
        _chart(flow, order, questions, spread)
    return closed(order, flow)


def _legend(flow: Flow, order: Order) -> None:
    partners = order.document.all(Partner)
    flow.labelled([(partner.letter or partner.name[:1], partner.name) for partner in partners])


def _chart(flow: Flow, order: Order, questions: QuestionSet, spread: Spread) -> None:
    """One condition: its name, the strip of dots, and the sentence that says what it shows."""
    size = flow.design.body
    dots = _dots(order, spread)
    radius = size * 0.85
    high = (max(row for _, _, row in dots) + 1) * radius * 2.2
    item = questions.item(spread.item)
    labels = [choice.label for choice in questions.choices]
    flow.heading(2, item.text, keep=high + flow.leading * 4)
    flow.y -= high + size * 0.4
    box = (flow.x, flow.y - size * 2, flow.x + flow.width, flow.y + high)
    says = _sentence(order, labels, spread)
    with flow.book.figure(says, box) as page:
        _scale(flow, page, labels, radius)
        for letter, place, row in dots:
            x = flow.x + radius + place * (flow.width - 2 * radius)
            y = flow.y + radius * (1.3 + 2.2 * row)
            page.fill(flow.design.accent)
            page.area(x - radius, y - radius, radius * 2, radius * 2, radius)
            wide = flow.bold.width(letter, size)
            page.text(x - wide / 2, y - size * 0.34, letter, flow.bold, size, WHITE)
    flow.y -= size * 2.4
    flow.fresh = False
    flow.paragraph(says, MUTED)


def _scale(flow: Flow, page: Page, labels: Sequence[str], radius: float) -> None:
    """The line with its steps; only the ends are named where the type leaves no room for all."""
    size, reach = flow.design.body * 0.88, flow.width - 2 * radius
    page.stroke(LINE, 1.2)
    page.line(flow.x + radius, flow.y, flow.x + radius + reach, flow.y)
    shown = range(len(labels)) if not flow.narrow else (0, len(labels) - 1)
    for step, label in enumerate(labels):
        x = flow.x + radius + reach * step / (len(labels) - 1)
        page.line(x, flow.y - 3, x, flow.y + 3)
        if step in shown:
            wide = flow.regular.width(label, size)
            at = min(max(x - wide / 2, flow.x), flow.x + flow.width - wide)
            page.text(at, flow.y - size * 1.5, label, flow.regular, size, MUTED)


def _dots(order: Order, spread: Spread) -> list[Dot]:
    """Each partner's letter, place from 0 to 1, and row, so that equal ratings stand on each other."""
    rows: dict[int, int] = {}
    dots = []
    for known, mean in spread.means.items():
        partner = order.document.find(Partner, known)
        slot = round(float(mean) * 24)
        dots.append((partner.letter if partner else "?", float(mean), rows.get(slot, 0)))
        rows[slot] = rows.get(slot, 0) + 1
    return dots


def _sentence(order: Order, labels: Sequence[str], spread: Spread) -> str:
    """Who rates it how, and how far apart the partners are."""
    top = len(labels) - 1
    rated = sorted(spread.means.items(), key=lambda pair: pair[1])
    parts = []
    for known, mean in rated:
        partner = order.document.find(Partner, known)
        parts.append(f"{partner.name if partner else 'somebody'} {labels[round(mean * top)].lower()}")
    apart = _steps(spread.width * top)
    return f"{'; '.join(parts)}. {apart}"


def _steps(width: Fraction) -> str:
    steps = float(round(width * 2) / 2)
    if steps == 0:
        return "All partners see it alike."
    return f"The partners are {steps:g} {'step' if steps == 1 else 'steps'} apart."
