"""The ranked results: what was marked how often, as bars with their figures, ties kept as ties."""

from __future__ import annotations

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
from workshop.opera.hidden import hidden

TITLE: Final = "What we marked"
SEALED: Final = "The marks are sealed until everybody has marked. They will stand here then."


def draw(order: Order) -> Book:
    """The results of every board."""
    flow = opened(order, TITLE)
    drawn = [board for board in order.boards if draw_board(flow, order, board)]
    if not drawn:
        draw_empty(flow, "There is nothing to count yet.")
    return closed(order, flow)


def draw_board(flow: Flow, order: Order, board: Board) -> bool:
    """One board's results, or the sentence that says why not; False if there is nothing at all."""
    flow.heading(2, board.question, keep=flow.leading * 5)
    if hidden(order.document, board).marks:
        draw_empty(flow, SEALED)
        return True
    result = count(order.document, board)
    if not result.ideas:
        return False
    flow.paragraph(_summary(result))
    draw_result(flow, result)
    return True


def _summary(result: Result) -> str:
    first = [idea for idea in result.ideas if idea.place == 1]
    lead = (
        f"“{first[0].text}” is in front" if len(first) == 1 else f"{len(first)} ideas share the first place"
    )
    return f"{result.voters} {'has' if result.voters == 1 else 'have'} marked. {lead}."


def draw_result(flow: Flow, result: Result) -> None:
    """The table with its bars."""
    most = max((idea.score or 0 for idea in result.ideas), default=0) or 1
    rows = [
        (
            Cell(_place(idea), bold=True, colour=flow.design.accent),
            Cell(f"{idea.number}. {idea.text}", idea.flag or ""),
            Cell("", drawing=_bar(flow.design, (idea.score or 0) / most)),
            Cell(_figure(idea)),
            Cell(f"{round(idea.share * 100)}%", colour=MUTED),
        )
        for idea in result.ideas
    ]
    columns = (
        Column("Place", 1.3),
        Column("Idea", 6),
        Column("", 2.6),
        Column(_heading(result), 1.2, right=True),
        Column("Share", 1.2, right=True),
    )
    Table(flow, columns, row_header=1).rows(rows)


def _place(idea: IdeaResult) -> str:
    return f"{'=' if idea.tied else ''}{idea.place}"


def _heading(result: Result) -> str:
    return "Marks" if result.method == Method.TICKS else "Score"


def _figure(idea: IdeaResult) -> str:
    return "" if idea.score is None else f"{idea.score:g}"


def _bar(design: Design, share: float) -> Drawing:
    def drawing(page: Page, x: float, y: float, width: float, height: float) -> None:
        thick = design.body * 0.62
        top = y + height - design.body * 0.5 - design.body * 0.99
        if share > 0:
            _area(page, design.accent, x, top, max(thick, width * share), thick)

    return drawing


def _area(page: Page, colour: Colour, x: float, y: float, width: float, height: float) -> None:
    page.fill(colour)
    page.area(x, y, width, height, height / 2)
