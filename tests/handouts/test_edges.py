"""No letter leaves the paper, however long the names, questions and words that were typed."""

import datetime as dt
from dataclasses import replace

import pypdfium2
import pytest

from tests.handouts.sample import sample
from workshop.document.document import Document
from workshop.document.records import (
    RECORDS,
    Board,
    Idea,
    Partner,
    Partnership,
    Person,
    Principle,
    Record,
    Role,
)
from workshop.handouts.catalogue import DOCUMENTS
from workshop.handouts.printing import bytes_of

ON = dt.date(2026, 3, 15)
EVERY = [(handout.name, version, "a4") for handout in DOCUMENTS for version in handout.versions]
EVERY += [(handout.name, "standard", paper) for handout in DOCUMENTS for paper in handout.papers[1:]]
LONG_WORD = "Donaudampfschifffahrtsgesellschaft" * 5
LONG_TEXT = "a question that goes on and on " * 60


def shouting() -> Document:
    """The sample with everything far too long."""
    return Document([_longer(record) for record in _records(sample())])


def _records(document: Document) -> list[Record]:
    return [record for kind in RECORDS for record in document.all(kind)]


def _longer(record: Record) -> Record:
    if isinstance(record, Person | Partner | Partnership):
        return replace(record, name=f"{record.name} {LONG_WORD} {LONG_TEXT[:200]}")
    if isinstance(record, Board):
        return replace(record, question=LONG_TEXT + LONG_WORD)
    if isinstance(record, Principle | Role):
        return replace(record, title=f"{LONG_WORD} {LONG_TEXT[:300]}")
    if isinstance(record, Idea) and record.number < 3:
        return replace(record, text=LONG_WORD + LONG_TEXT)
    return record


@pytest.mark.parametrize(("name", "version", "paper"), EVERY)
def test_every_letter_is_on_the_paper(name: str, version: str, paper: str) -> None:
    pdf = pypdfium2.PdfDocument(bytes_of(shouting(), name, version=version, paper=paper, on=ON))
    for page in pdf:
        width, height = page.get_size()
        text = page.get_textpage()
        boxes = [text.get_rect(n) for n in range(text.count_rects())]
        outside = [box for box in boxes if box[0] < 0 or box[1] < 0 or box[2] > width or box[3] > height]
        assert outside == []
