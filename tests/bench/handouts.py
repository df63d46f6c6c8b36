"""Handouts: a tagged pack for everyone, and cards, beside a bare canvas writing the same words."""

import datetime as dt
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.bench import ROOT, Row, compared, row, times_of
from tests.bench._peers import Word, peers
from tests.handouts.sample import sample
from workshop.document.document import Document
from workshop.document.records import Board, Person
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.fonts import Voice
from workshop.handouts.order import Order, draw_feet, draw_title
from workshop.handouts.page import Page
from workshop.handouts.paper import INK, Colour, Paper, Version
from workshop.handouts.sheets import agenda, agreement, arranged_board, idea_cards

ON = dt.date(2026, 3, 15)
PEOPLE = 300
CARDS = 1000
IDEAS = 200


def rows(quick: bool) -> Iterator[Row]:
    """The pack (four pages a person), a thousand cards, and the arranged board for the wall."""
    runs = 1 if quick else 5
    share = 10 if quick else 1
    cards = _order(_with_ideas(CARDS // share))
    wall = _order(_with_ideas(IDEAS // share), Paper.A3)
    yield from _rows("pack for each of 300 people", PEOPLE // share, lambda: _pack(PEOPLE // share), runs)
    yield from _rows("1,000 cards", CARDS // share, lambda: idea_cards.draw(cards), runs)
    yield from _rows("A3 wall of 200 ideas", IDEAS // share, lambda: arranged_board.draw(wall), runs)


def _rows(name: str, count: int, make: Callable[[], Book], runs: int) -> Iterator[Row]:
    """A handout beside a bare canvas, then beside each other maker of PDFs that is on this machine."""
    words, size = _words(make), make().size
    yield compared(
        name,
        count,
        lambda: make().finish(),
        "plain canvas, the same words untagged",
        lambda: _plain(words, size),
        times_of_peer=1.5,
        runs=runs,
    )
    ours = times_of(lambda: make().finish(), runs)
    with TemporaryDirectory(prefix="peers-") as folder:
        for peer, work in peers(words, size, Path(folder)):
            if work is None:
                sys.stderr.write(f"{peer} is not on this machine, so nothing is compared with it.\n")
                continue
            theirs = times_of(work, 1)
            yield row(f"{name}, {peer}", count, ours, times_of_peer=0.1, peer=peer, peer_times=theirs)


def _order(document: Document, paper: Paper = Paper.A4) -> Order:
    return Order(document, Version.STANDARD, paper, document.all(Board), ON)


def _pack(people: int) -> Book:
    """For each person their own name, the agenda, the agreement and the page to sign."""
    document = sample()
    order = _order(document)
    names = [person.name for person in document.all(Person)]
    day = order.day
    assert day
    flow = Flow(order.book("Away day"), order.design)
    for number in range(people):
        flow.start()
        draw_title(flow, order, f"{names[number % len(names)]} {number}")
        agenda.draw_day(flow, order, day)
        flow.start()
        agreement.draw_clauses(flow, order)
        agreement.draw_signatures(flow, order)
    draw_feet(order, flow.book)
    return flow.book


def _with_ideas(count: int) -> Document:
    return sample(
        ideas=tuple(f"Idea {n}: ask the people who live there before we decide" for n in range(count))
    )


def _words(make: Callable[[], Book]) -> list[Word]:
    """Every line the book writes: page, place, words, weight, size."""
    words: list[Word] = []
    draw = Page.lines

    def noting(
        page: Page,
        x: float,
        y: float,
        lines: Sequence[str],
        voice: Voice,
        size: float,
        leading: float,
        colour: Colour = INK,
    ) -> None:
        weight = voice.weight.value
        words.extend(
            (page.index, x, y - n * leading, line, weight, size) for n, line in enumerate(lines) if line
        )
        draw(page, x, y, lines, voice, size, leading, colour)

    with patch.object(Page, "lines", noting):
        make()
    return sorted(words, key=lambda word: word[0])


def _plain(words: list[Word], size: tuple[float, float]) -> bytes:
    """The same words at the same places, by reportlab's own canvas, with the same fonts."""
    for weight in ("Regular", "Bold"):
        path = ROOT / "resources" / "fonts" / f"AtkinsonHyperlegibleNext-{weight}.ttf"
        registerFont(TTFont(weight, str(path)))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, pageCompression=1)
    page = 0
    for at, x, y, text, weight, points in words:
        if at != page:
            canvas.showPage()
            page = at
        canvas.setFont(weight, points)
        canvas.drawString(x, y, text)
    canvas.save()
    return out.getvalue()
