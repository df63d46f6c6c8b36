"""The ranked results: what was marked how often, as bars with their figures, ties kept as ties."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from workshop.counting.result import IdeaResult, Result
from workshop.counting.tally import count
from workshop.document.records import Board, Method
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.page import Page
from workshop.handouts.paper import MUTED, Colour, Design
from workshop.handouts.tables import Cell, Column, Drawing, Table
from workshop.handouts.tagged import Tag
from workshop.opera.hidden import hidden

TITLE: Final = "What we marked"
FLAGGED: Final = 10


def draw(order: Order) -> Book:
    """The results of every board."""
    flow = opened(order, TITLE)
    drawn = [board for board in order.boards if draw_board(flow, order, board)]
    if not drawn:
        draw_empty(flow, "There is nothing to count yet.")
    return closed(order, flow)


def draw_board(flow: Flow, order: Order, board: Board, *, brief: bool = False) -> bool:
    """One board's results, or the sentence that says why not; False if there is nothing at all.

    `brief` counts the ideas that nobody marked instead of listing them.
    """
    flow.heading(2, board.question, keep=flow.leading * (2 if flow.narrow else 5), icon="vote")
    veil = hidden(order.document, board)
    if veil.marks or veil.ideas:
        draw_empty(flow, veil.why[-1 if veil.marks else 0])
        return True
    result = count(order.document, board)
    if not result.ideas:
        return False
    flow.paragraph(_summary(result))
    shown = tuple(idea for idea in result.ideas if idea.score) if brief else result.ideas
    draw_result(flow, replace(result, ideas=shown))
    left = len(result.ideas) - len(shown)
    if left:
        flow.note(f"Not marked, and kept: {left} more {'idea' if left == 1 else 'ideas'}.")
    return True


def _summary(result: Result) -> str:
    """What the bars show, in words."""
    first = [idea for idea in result.ideas if idea.place == 1]
    lead = (
        f"“{first[0].text}” is in front" if len(first) == 1 else f"{len(first)} ideas share the first place"
    )
    firm = all(idea.firmness == 1 for idea in first)
    stays = ", and stays so whoever is left out" if firm and len(first) == 1 else ""
    voters = f"{result.voters} {'has' if result.voters == 1 else 'have'} marked"
    return f"{voters}. {lead}{stays}. The thin line shows the same with one voice for each partner."


def draw_result(flow: Flow, result: Result) -> None:
    """The ideas in their order, each with its bar: a table, or a list where the type is large."""
    most = max((idea.score or 0 for idea in result.ideas), default=0) or 1
    if flow.narrow:
        for idea in result.ideas:
            _entry(flow, result, idea, (idea.score or 0) / most)
        return
    rows = [_row(flow, idea, (idea.score or 0) / most) for idea in result.ideas]
    columns = (
        Column("Place", 1.3),
        Column("Idea", 5.6),
        Column("", 2.4),
        Column(_heading(result), 1.1, right=True),
        Column("By voter", 1.3, right=True),
        Column("By partner", 1.3, right=True),
    )
    Table(flow, columns, row_header=1).rows(rows)


def _row(flow: Flow, idea: IdeaResult, share: float) -> tuple[Cell, ...]:
    return (
        Cell(_place(idea), bold=True, colour=flow.design.accent),
        Cell(f"{idea.number}. {idea.text}", _flag(idea)),
        Cell("", drawing=_bar(flow.design, share, idea.partner_share)),
        Cell(_figure(idea), bold=True),
        Cell(f"{round(idea.share * 100)}%", colour=MUTED),
        Cell(f"{round(idea.partner_share * 100)}%", colour=MUTED),
    )


def _entry(flow: Flow, result: Result, idea: IdeaResult, share: float) -> None:
    """One idea in large type: its place and words, the bar, the figures."""
    size = flow.design.body
    entry = [(_place(idea), f"{idea.number}. {idea.text}")]
    flow.need(min(flow.labelled_height(entry, flow.measure) + flow.leading * 2, flow.book.size[1] * 0.55))
    flow.labelled(entry)
    flow.need(flow.leading * 2)
    words = f"{_figure(idea)} {_heading(result).lower()}, {round(idea.share * 100)}%"
    bar = flow.width - flow.regular.width(words, size) - size
    with flow.book.furniture() as page:
        drawing = _bar(flow.design, share, idea.partner_share)
        drawing(page, flow.x, flow.y - flow.leading, bar, flow.leading)
    with flow.book.marked(Tag.P) as page:
        page.text(flow.x + bar + size, flow.y - size * 1.2, words, flow.regular, size, MUTED)
    flow.y -= flow.leading * 1.5
    flow.paragraph(_flag(idea), MUTED)
    flow.rule()


def _place(idea: IdeaResult) -> str:
    return f"{'=' if idea.tied else ''}{idea.place}"


def _heading(result: Result) -> str:
    return "Marks" if result.method == Method.TICKS else "Score"


def _flag(idea: IdeaResult) -> str:
    """What stands out about an idea near the top; further down it would only be noise."""
    return idea.flag or "" if idea.place <= FLAGGED else ""


def _figure(idea: IdeaResult) -> str:
    return "" if idea.score is None else f"{idea.score:g}"


def _bar(design: Design, share: float, by_partner: float) -> Drawing:
    """Two bars: as ranked, and below it, thin, with one voice for each partner."""

    def drawing(page: Page, x: float, y: float, width: float, height: float) -> None:
        thick = design.body * 0.62
        top = y + height - design.body * 0.5 - design.body * 0.99
        if share > 0:
            _area(page, design.accent, x, top, max(thick, width * share), thick)
        if by_partner > 0:
            thin = thick * 0.25
            _area(page, MUTED, x, top - thin * 2.2, max(thin, width * by_partner), thin)

    return drawing


def _area(page: Page, colour: Colour, x: float, y: float, width: float, height: float) -> None:
    page.fill(colour)
    page.area(x, y, width, height, height / 2)
