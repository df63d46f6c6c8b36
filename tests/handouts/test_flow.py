"""Text runs on over pages, headings stay with what they head, tables repeat their header."""

import datetime as dt
from collections.abc import Callable

import pytest

from tests.handouts.reading import Sheet, opened, sheets, tree, walk
from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.grid import Grid
from workshop.handouts.icons import draw_icon
from workshop.handouts.paper import ACCENT, CREAM, DESIGNS, Design, Paper, Version, contrast, readable_accent
from workshop.handouts.tables import Cell, Column, Table
from workshop.handouts.tagged import Tag


def book() -> Book:
    return Book("Test", dt.date(2026, 3, 15), Paper.A4.size)


def drawn(draw: Callable[[Flow], None], version: Version = Version.STANDARD) -> tuple[list[Sheet], bytes]:
    flow = Flow(book(), DESIGNS[version], "Test, continued")
    flow.start()
    draw(flow)
    data = flow.book.finish()
    return sheets(opened(data)), data


@pytest.mark.parametrize("version", Version)
def test_a_heading_never_ends_a_page(version: Version) -> None:
    def draw(flow: Flow) -> None:
        for number in range(40):
            flow.heading(2, f"Heading {number}")
            flow.paragraph(f"Text {number} " + "and more of it " * (number % 7 * 5))

    pages, _ = drawn(draw, version)
    assert len(pages) > 2
    for page in pages:
        assert not page.text.rstrip().rsplit(" ", 1)[0].endswith("Heading")


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    pages, data = drawn(lambda flow: flow.paragraph("word " * 2000))
    paragraphs = [node for node in walk(tree(opened(data))) if node.tag == "P"]
    assert len(pages) > 2
    assert len(paragraphs) == 1
    assert {page for page, _ in paragraphs[0].marks} == set(range(len(pages)))


def test_no_single_line_is_left_behind() -> None:
    for count in range(20, 60):

        def draw(flow: Flow, lines: int = count) -> None:
            flow.paragraph("\n".join(f"line{n}." for n in range(lines)))
            flow.paragraph("\n".join(f"more{n}." for n in range(8)))

        pages, _ = drawn(draw)
        for page in pages[1:]:
            assert page.text.count("more") != 1


def test_a_tables_header_is_read_once_and_seen_on_every_page() -> None:
    def draw(flow: Flow) -> None:
        table = Table(flow, (Column("What", 3), Column("Who", 1)), row_header=0)
        table.rows([(Cell(f"Row {n}"), Cell("Somebody")) for n in range(100)])

    pages, data = drawn(draw)
    assert len(pages) > 2
    assert "".join(page.text for page in pages).count("What") == 1
    assert ["What" in page.furniture for page in pages[1:]] == [True] * (len(pages) - 1)
    assert len([node for node in walk(tree(opened(data))) if node.tag == "TR"]) == 101


def test_a_row_longer_than_a_page_goes_on_in_the_same_cell() -> None:
    def draw(flow: Flow) -> None:
        Table(flow, (Column("What", 1), Column("Who", 1))).rows([(Cell("word " * 1500), Cell("x"))])

    pages, data = drawn(draw)
    cells = [node for node in walk(tree(opened(data))) if node.tag == "TD"]
    assert len(pages) > 2
    assert len(cells) == 2
    assert "".join(page.text for page in pages).count("word") == 1500


def test_columns_that_cannot_fit_become_lines() -> None:
    def draw(flow: Flow) -> None:
        columns = [Column(f"Heading{n}", 1) for n in range(8)]
        Table(flow, columns).rows([[Cell(f"extraordinary{n}") for n in range(8)]])

    pages, data = drawn(draw, Version.WALL)
    text = "".join(page.text for page in pages)
    assert [n for n in range(8) if f"Heading{n}: extraordinary{n}" not in text] == []
    assert not [node for node in walk(tree(opened(data))) if node.tag == "Table"]


def test_repeated_pages_share_their_content_and_are_tagged_each() -> None:
    made = book()
    flow = Flow(made, DESIGNS[Version.STANDARD])
    with made.inside(Tag.SECTION) as section:
        flow.start()
        flow.heading(1, "The same for everyone")
        flow.paragraph("word " * 900)
    count = len(made.pages)
    made.repeat(section, 0, 5)
    pdf = opened(made.finish())
    assert len(pdf.pages) == 6 * count
    assert len({page.obj.Contents.objgen for page in pdf.pages}) == count
    listed = [mark for node in walk(tree(pdf)) for mark in node.marks]
    assert len(listed) == len(set(listed)) == sum(len(sheet.marks) for sheet in sheets(pdf))


@pytest.mark.parametrize("grid", [Grid(2, 4), Grid(2, 2), Grid(1, 2)])
def test_cards_fill_the_sheet_without_overlap(grid: Grid) -> None:
    boxes = list(grid.boxes(Paper.A4.size))
    assert len({(round(box.x), round(box.y)) for box in boxes}) == grid.columns * grid.rows
    assert all(box.x >= 0 and box.y >= 0 and box.right <= Paper.A4.size[0] + 0.01 for box in boxes)


def test_every_icon_the_sheets_use_can_be_drawn() -> None:
    made = book()
    made.new_page()
    with made.furniture() as page:
        for name in (
            "sun",
            "compass",
            "target",
            "users",
            "handshake",
            "message-circle",
            "share-2",
            "list-checks",
        ):
            draw_icon(page, name, 50, 50, 24, ACCENT)
    assert sheets(opened(made.finish()))[0].unmarked == []


@pytest.mark.parametrize("design", DESIGNS.values(), ids=lambda design: design.version.value)
def test_type_is_as_large_as_each_version_promises(design: Design) -> None:
    least = {"standard": 11, "large-print": 18, "dyslexia": 12, "easy-read": 14, "wall": 48}
    assert design.body >= least[design.version.value]
    if design.version is Version.LARGE_PRINT:
        assert design.small >= 18
    if design.version is Version.DYSLEXIA:
        assert design.leading >= 1.5


@pytest.mark.parametrize(
    ("code", "taken"), [("#7a1020", True), ("ffee00", False), ("red", False), ("", False)]
)
def test_a_partnerships_accent_is_taken_if_it_can_be_read(code: str, taken: bool) -> None:
    accent = readable_accent(code)
    assert (accent != ACCENT) is taken
    assert contrast(accent, CREAM) >= 4.5
