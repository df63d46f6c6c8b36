"""What colours, letters and badges tell on the board, and what of it is printed and saved."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from tests.ui.day.conftest import OpenPage
from tests.ui.day.room import choose, press, proposed
from tests.ui.day.test_arrange import arrange_page, idea, select, use
from ui.pages.day.arrange import ArrangePage
from ui.pages.day.arranging.colours import offered
from ui.pages.day.arranging.looks import Colour, Layout
from ui.pages.day.arranging.pictures import prepare
from workshop.agreement.thread import clause_from_group
from workshop.document.edits import change
from workshop.document.records import Board, Group, Idea, Pair, Person, Principle


def signs(page: ArrangePage) -> str:
    """Each card's number with its letter."""
    return " ".join(f"{card.number}{card.letter}" for card in page.model.cards.values())


def test_colours_tell_pairs_groups_or_partners_always_with_a_letter(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed(anonymous=False))
    page = arrange_page(room)
    assert signs(page) == "1A 2A 3A 4B 5B 6B 7C 8C"
    page.hands.start(("idea2", "idea7"), "Trust")
    press(page.bar.buttons["colour"])
    choose("group")
    assert signs(page) == "1 21 3 4 5 6 71 8"
    assert page.model.cards["idea1"].note == "note0"
    assert page.looking.legend.accessibleDescription() == "1: Trust"
    room.session.do("Partner", change(idea(room, 3), partner="partnerB"))
    press(page.bar.buttons["colour"])
    choose("partner")
    assert signs(page) == "1 2 3B 4 5 6 7 8"
    assert page.bar.buttons["colour"].text() == "Colour by partner"


def test_partners_are_no_colour_where_nobody_is_named(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed(anonymous=True))
    page = arrange_page(room)
    assert offered(room.document, room.board) == (Colour.PAIR, Colour.GROUP)
    page.looking.look.colour = Colour.PARTNER
    page.refresh(None)
    assert signs(page) == "1A 2A 3A 4B 5B 6B 7C 8C"
    assert page.looking.legend.accessibleDescription() == "A: Pair A; B: Pair B; C: Pair C"


@pytest.mark.parametrize("anonymous", [True, False])
def test_tables_are_a_colour_where_there_are_some(open_page: OpenPage, anonymous: bool) -> None:
    session = proposed(anonymous=anonymous)
    document = session.document
    assert Colour.TABLE not in offered(document, document.get(Board, "board"))
    for pair, table in zip(document.where(Pair, board="board"), ("1", "10", "Garden"), strict=True):
        for person in pair.people:
            session.do("Seat", change(document.get(Person, person), table=table))
    session.do("Written", change(document.get(Idea, "idea2"), table="2"))
    (person,) = document.where(Pair, board="board")[2].people[:1]
    session.do("Moved", change(document.get(Person, person), table="1"))
    room = open_page(ArrangePage, session)
    page = arrange_page(room)
    press(page.bar.buttons["colour"])
    choose("table")
    assert signs(page) == "11 22 31 410 510 610 7 8"
    assert (
        page.looking.legend.accessibleDescription()
        == "1: Table 1; 2: Table 2; 10: Table 10; T4: Table Garden"
    )


def test_the_list_of_signs_chooses_their_cards(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    use(page, "signs")
    choose("B ·")
    assert page.view.chosen() == ("idea4", "idea5", "idea6")


def test_badges_tell_of_doubles_clauses_and_parked_cards(open_page: OpenPage) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    page.hands.start(("idea1", "idea2"))
    page.hands.double("idea3", "idea2")
    (group,) = room.document.all(Group)
    room.session.do("Clause", clause_from_group(room.document, Principle, group))
    page.hands.park(("idea8",))
    cards = page.model.cards
    assert cards["idea2"].badges == ("+ 1 double", "1 clause")
    assert (cards["idea1"].badges, cards["idea8"].badges) == (("1 clause",), ("parked",))
    select(page, 1)
    assert page.view.describe(cards["idea1"]).endswith("1 clause")


@pytest.mark.parametrize("layout", Layout)
def test_every_layout_is_saved_as_picture_and_drawing(
    open_page: OpenPage, tmp_path: Path, layout: Layout
) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    page.looking.choose_layout(layout)
    plan, theme = page.view.plan, page.theme
    png, svg = tmp_path / "board.png", tmp_path / "board.svg"
    assert page.looking.pictures.write(png, plan, theme, "Question")
    assert page.looking.pictures.write(svg, plan, theme, "Question")
    assert QImage(str(png)).width() >= plan.extent.width()
    assert b"<svg" in svg.read_bytes()
    assert room.said[-1].text == "The picture is in “board.svg”."


def test_a_picture_that_cannot_be_written_is_told(open_page: OpenPage, tmp_path: Path) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    out = tmp_path / "missing" / "board.png"
    assert not page.looking.pictures.write(out, page.view.plan, page.theme, "Question")
    assert room.said[-1].kind == "error"


@pytest.mark.parametrize(("paper", "long"), [("A4", 297), ("A3", 420)])
def test_the_board_is_printed_on_one_sheet(
    open_page: OpenPage, tmp_path: Path, paper: str, long: int
) -> None:
    room = open_page(ArrangePage, proposed())
    page = arrange_page(room)
    printer, out = QPrinter(), tmp_path / "board.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    prepare(printer, page.view.plan, paper, room.board.question)
    assert page.looking.pictures.print_on(printer, page.view.plan, room.board.question)
    with pypdfium2.PdfDocument(out) as opened:
        assert len(opened) == 1
        assert round(max(opened[0].get_size()) / 72 * 25.4) == long
        words = opened[0].get_textpage().get_text_bounded()
    assert "How can we share what we know?" in words
    assert "Lunch together" in words.replace("\r\n", " ")
