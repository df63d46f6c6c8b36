"""Paper shows no more than the screen: no author on an anonymous board, no sealed mark."""

import datetime as dt

import pytest

from tests.handouts.reading import text_of
from tests.handouts.sample import NAMES, sample
from workshop.document.edits import change
from workshop.document.records import Board, Step
from workshop.handouts.catalogue import DOCUMENTS
from workshop.handouts.printing import bytes_of

ON = dt.date(2026, 3, 15)


def test_cards_name_the_author_unless_the_board_is_anonymous() -> None:
    assert NAMES[1] in text_of(bytes_of(sample(), "idea-cards", on=ON))
    hidden = text_of(bytes_of(sample(anonymous=True), "idea-cards", on=ON))
    assert [name for name in NAMES if name in hidden] == []


@pytest.mark.parametrize("version", ["standard", "wall"])
def test_marks_are_printed_once_the_seal_is_open_and_not_before(version: str) -> None:
    names = [handout.name for handout in DOCUMENTS if version in handout.versions]
    open_text, sealed_text = (
        "".join(text_of(bytes_of(document, name, version=version, on=ON)) for name in names)
        for document in (sample(), sample(sealed=True, finished=False))
    )
    assert "100%" in open_text
    assert "%" not in sealed_text
    assert "sealed" in sealed_text


@pytest.mark.parametrize("handout", DOCUMENTS, ids=lambda handout: handout.name)
def test_ideas_stay_hidden_while_everyone_writes(handout: object) -> None:
    document = sample(step=Step.OWN, revealed=False)
    text = text_of(bytes_of(document, getattr(handout, "name", ""), on=ON))
    assert "booking calendar" not in text


@pytest.mark.parametrize("version", ["standard", "wall"])
def test_the_facilitators_own_notes_are_printed_nowhere(version: str) -> None:
    document = sample()
    for board in document.all(Board):
        document.apply(change(board, notes="Ptarmigan"))
    names = [handout.name for handout in DOCUMENTS if version in handout.versions]
    printed = "".join(text_of(bytes_of(document, name, version=version, on=ON)) for name in names)
    assert "booking calendar" in printed
    assert "Ptarmigan" not in printed
