"""What is drawn twice, underneath, late, side by side or under odd titles comes out right."""

import datetime as dt
import threading

import pytest

from tests.handouts.reading import opened, sheets, text_of
from tests.handouts.sample import sample
from workshop.handouts.book import Book
from workshop.handouts.paper import ACCENT, INK, LINE, Paper
from workshop.handouts.printing import bytes_of
from workshop.handouts.tagged import Tag

ON = dt.date(2026, 3, 15)


def book(title: str = "Test") -> Book:
    made = Book(title, ON, Paper.A4.size)
    made.new_page()
    return made


def content(data: bytes, page: int = 0) -> bytes:
    pdf = opened(data)
    return bytes(pdf.pages[page].Contents.read_bytes())


def test_what_was_drawn_before_is_drawn_the_same_again() -> None:
    made = book()
    for colour in (INK, ACCENT):
        for text in ("Σίσυφος", "plain words", "e\u0301 again"):
            with made.marked(Tag.P) as page:
                page.text(50, 700, text, made.fonts.regular, 12, colour)
        with made.furniture() as page:
            page.stroke(LINE)
            page.area(10, 10, 20, 20, radius=4)
            page.dashed(0, 50, 100, 50)
        made.new_page()
    first, again, _ = sheets(opened(made.finish()))
    assert first.text == again.text
    assert first.text.split() == ["Σίσυφος", "plain", "words", "e\u0301", "again"]
    assert (first.marks, first.unmarked) == (again.marks, again.unmarked) == ([0, 1, 2], [])


def test_an_earlier_page_can_be_drawn_on_at_any_time() -> None:
    made = book()
    made.new_page()
    for index in (1, 0):
        page = made.pages[index]
        page.begin(made.root.add(Tag.P))
        page.text(50, 50, f"on page {index}", made.fonts.regular, 12)
        page.end()
    assert [sheet.text for sheet in sheets(opened(made.finish()))] == ["on page 0 ", "on page 1 "]


def test_what_is_drawn_beneath_comes_first_and_sets_its_own_colour() -> None:
    made = book()
    with made.furniture() as page:
        page.fill(ACCENT)
        page.area(0, 0, 10, 10)
    with page.beneath(0):
        page.begin_artifact()
        page.fill(ACCENT)
        page.area(0, 0, 99, 99)
        page.end()
    drawn = content(made.finish())
    assert drawn.index(b" rg") < drawn.index(b"99 99 re") < drawn.index(b"10 10 re")


def test_a_document_with_thousands_of_letters_is_still_read_right() -> None:
    made = book()
    face = made.fonts.regular.first
    codes = {face.code(f"x{n}", "x") for n in range(8400)}
    assert len(codes) == 8400
    with made.marked(Tag.P) as page:
        page.text(50, 700, "late (but) \\ right", made.fonts.regular, 12)
    assert text_of(made.finish()) == "late (but) \\ right "


@pytest.mark.parametrize("title", ["", "(un(balanced \\", "Ŵyr ✓ 👍", "bell\a", "half \ud83d"])
def test_any_title_gives_a_file_that_carries_it(title: str) -> None:
    made = book(title)
    made.bookmark(2, title, 700)
    pdf = opened(made.finish())
    shown = title.replace("\ud83d", "?")
    assert str(pdf.docinfo["/Title"]) == str(pdf.Root.Outlines.First.Title) == shown


def test_what_is_not_a_page_is_shared_by_all() -> None:
    pdf = opened(bytes_of(sample(), "name-tents", on=ON))
    assert len({page.obj.Resources.objgen for page in pdf.pages}) == 1


def test_handouts_made_side_by_side_are_the_same_as_one_by_one() -> None:
    names = ("agreement", "idea-cards", "agenda", "name-tents")
    alone = {name: bytes_of(sample(), name, on=ON) for name in names}
    made: dict[str, bytes] = {}
    threads = [
        threading.Thread(target=lambda name=name: made.update({name: bytes_of(sample(), name, on=ON)}))
        for name in names
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == alone
