"""In the Easy Read layout a picture stands beside everything that is said, and it is not always the same."""

import datetime as dt
from itertools import pairwise
from unittest.mock import patch

import pytest

import resources
from tests.handouts.sample import sample
from workshop.handouts import picture_column
from workshop.handouts.book import Book
from workshop.handouts.catalogue import DOCUMENTS
from workshop.handouts.flow import Flow
from workshop.handouts.icons import draw_icon
from workshop.handouts.page import Page
from workshop.handouts.paper import ACCENT, DESIGNS, Colour, Paper, Version
from workshop.handouts.printing import bytes_of
from workshop.handouts.topics import picture_for, pictures

ON = dt.date(2026, 3, 15)
Drawn = list[tuple[int, str, float, float]]


def drawn(name: str) -> Drawn:
    """Every picture of a handout: its page, name, top and side."""
    found: Drawn = []

    def noting(page: Page, icon: str, x: float, y: float, size: float, colour: Colour) -> None:
        found.append((page.index, icon, y + size, size))
        draw_icon(page, icon, x, y, size, colour)

    with patch.object(picture_column, "draw_icon", noting):
        bytes_of(sample(), name, version="easy-read", on=ON)
    return found


def flow() -> Flow:
    made = Flow(Book("Test", ON, Paper.A4.size), DESIGNS[Version.EASY_READ])
    made.start()
    return made


@pytest.mark.parametrize("name", [h.name for h in DOCUMENTS if "easy-read" in h.versions])
def test_pictures_stand_apart_and_change(name: str) -> None:
    found = drawn(name)
    for before, after in pairwise(found):
        assert before[1] != after[1], "the same picture twice running"
        if before[0] == after[0]:
            assert before[2] - before[3] >= after[2], "one picture on another"


@pytest.mark.parametrize("name", ["agreement", "session-report", "arranged-board"])
def test_many_different_pictures_tell_a_document(name: str) -> None:
    names = [icon for _, icon, _, _ in drawn(name)]
    assert len(names) >= 5
    assert len(set(names)) >= min(len(names) // 2, 12)


def test_every_paragraph_and_item_has_its_picture() -> None:
    with patch.object(picture_column, "draw_icon") as draw:
        made = flow()
        made.heading(2, "Our plan")
        made.paragraph("This one stands beside the picture of its heading.")
        for _ in range(8):
            made.paragraph("We share a telephone list.")
        made.labelled([("1.", "A clinic"), ("2.", "A bus")])
    assert draw.call_count == 1 + 8 + 2


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("Ring before you write", "phone"),
        ("It costs £200", "pound-sterling"),
        ("The family’s own story", "users"),
        ("Meeting on Tuesdays", "calendar-clock"),
    ],
)
def test_a_picture_is_chosen_by_what_is_said(text: str, picture: str) -> None:
    assert picture_for(text) == picture
    assert picture_for(text, {picture}) != picture


def test_words_that_say_nothing_get_a_general_picture_always_the_same() -> None:
    assert picture_for("Lorem ipsum") == picture_for("Lorem ipsum") != ""
    assert picture_for("") in pictures()


@pytest.mark.parametrize("icon", sorted(pictures()))
def test_every_picture_is_there_and_can_be_drawn(icon: str) -> None:
    made = Book("Test", ON, Paper.A4.size)
    page = made.new_page()
    draw_icon(page, icon, 50, 50, 40, ACCENT)
    assert f"{icon}.svg" in {path.name for path in resources.path("icons").iterdir()}


def test_no_little_word_chooses_a_picture() -> None:
    little = "a an and as at but by for from if in into is it no not of on or so the to up was with"
    assert {picture_for(f"{word} zzz") for word in little.split()} <= pictures(general=True)
