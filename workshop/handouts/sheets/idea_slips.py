"""Where your idea went: a slip for each idea that says what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.agreement.clauses import words_of
from workshop.agreement.thread import followed
from workshop.document.records import Action, Board, Clause, Group, Idea, Person, Record, Standard
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.paper import LINE
from workshop.opera.headings import group_name
from workshop.opera.hidden import hidden

TITLE = "Where your idea went"


def draw(order: Order) -> Book:
    """A slip for every idea that may be shown."""
    flow = opened(order, TITLE)
    drawn = [idea for board in order.boards for idea in _board(flow, order, board)]
    if not drawn:
        draw_empty(flow, "There are no ideas to follow yet.")
    return closed(order, flow)


def _board(flow: Flow, order: Order, board: Board) -> list[Idea]:
    veil = hidden(order.document, board)
    if veil.ideas:
        return []
    ideas = list(order.document.where(Idea, board=board.id))
    for idea in ideas:
        author = None if veil.authors else order.document.find(Person, idea.author)
        _slip(flow, order, idea, author.name if author else "")
    return ideas


def _slip(flow: Flow, order: Order, idea: Idea, author: str) -> None:
    steps = list(_steps(order, idea))
    flow.need(flow.labelled_height(steps, flow.measure) + flow.leading * 3)
    flow.strong(f"{idea.number}. {idea.text}")
    known = " · ".join(part for part in (author, idea.code) if part)
    if known:
        flow.note(known)
    flow.labelled(steps)
    with flow.book.furniture() as page:
        page.stroke(LINE)
        page.dashed(flow.design.margin, flow.y, flow.design.margin + flow.full, flow.y)
    flow.y -= flow.leading


def _steps(order: Order, idea: Idea) -> Iterator[tuple[str, str]]:
    """Each thing that came of the idea, in the order it came."""
    stands = order.document.find(Idea, idea.doubled_by)
    if stands:
        yield "→", f"It stands together with number {stands.number}: {stands.text}"
    came = [record for record in followed(order.document, idea) if not isinstance(record, Standard)]
    for record in came:
        text = _came_to(order, record)
        if text:
            yield "→", text
    if idea.parked:
        yield "→", "It was parked, and is kept for later."
    elif not came and not stands:
        yield "→", "It stands on the board as it was written."


def _came_to(order: Order, record: Record) -> str:
    if isinstance(record, Group):
        return f"It was arranged under “{group_name(order.document, record)}”."
    if isinstance(record, Clause):
        return f"It is in our agreement: {words_of(record)}"
    if isinstance(record, Action):
        return f"It became an action: {record.text}"
    return ""
