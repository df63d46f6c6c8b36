"""The small parts: text that is cut and fitted, closed cards, letters, the flow, words and tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.day.room import proposed
from ui.pages.day.closed_cards import ClosedCards, draw_closed
from ui.pages.day.parts.paint import draw_letter, draw_text, largest_font, text_height
from ui.pages.day.parts.words import count_of, listed, quoted, short
from ui.pages.day.tokens import pair_with, token
from ui.presenter.sheet import cells
from ui.theme import load_fonts, load_theme
from ui.widgets.badge import Badge
from ui.widgets.flow import Flow
from workshop.document.edits import change
from workshop.document.records import Board, Idea
from workshop.errors import InputError

THEME = load_theme("light")


def inked(image: QImage) -> QRect:
    """The rows that anything was drawn on, as a rectangle one pixel wide."""
    white = QColor("white")
    rows = [
        y for y in range(image.height()) if any(image.pixelColor(x, y) != white for x in range(image.width()))
    ]
    return QRect(0, rows[0], 1, rows[-1] - rows[0] + 1) if rows else QRect()


def sheet(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def test_text_is_cut_after_so_many_lines_and_stays_inside(qtbot: QtBot) -> None:
    load_fonts()
    image, font = sheet(160, 200), THEME.font(15)
    painter = QPainter(image)
    draw_text(painter, QRect(0, 0, 160, 200), "word " * 60, font, QColor("black"), 2, centre=False)
    painter.end()
    assert inked(image).bottom() < 2.2 * text_height("word", font, 160)


def corner(image: QImage) -> QColor:
    """The colour just inside the corner, where a square has ink and a disc has none."""
    return image.pixelColor(image.width() // 9, image.height() // 9)


def test_a_pairs_letter_stands_in_a_disc_and_a_partners_in_a_square(qtbot: QtBot) -> None:
    load_fonts()
    ground, white = THEME.color("sunken"), QColor("white")
    for square in (False, True):
        image, painter = sheet(44, 44), QPainter()
        painter.begin(image)
        draw_letter(painter, THEME, QRect(0, 0, 44, 44), "A", "sunken", square=square)
        painter.end()
        assert corner(image) == (ground if square else white)
    badge = Badge(THEME, "A")
    qtbot.addWidget(badge)
    assert corner(badge.grab().toImage()) == THEME.color("note1")


@pytest.mark.parametrize(
    "text", ["Trust", "Trust each other with the numbers", "<b>Trust</b> &amp; more " * 12]
)
def test_the_largest_size_that_fits_is_taken(qtbot: QtBot, text: str) -> None:
    load_fonts()
    sizes = (64, 48, 32, 24, 15)
    font = largest_font(THEME, text, 300, 120, sizes)
    larger = [size for size in sizes if size > font.pixelSize()]
    assert text_height(text, font, 300) <= 120 or font.pixelSize() == sizes[-1]
    assert all(text_height(text, THEME.font(size), 300) > 120 for size in larger)


@pytest.mark.parametrize("count", [1, 37, 165, 2_000, 10_000])
def test_every_closed_card_fits_its_place(qtbot: QtBot, count: int) -> None:
    load_fonts()
    image = sheet(600, 300)
    painter = QPainter(image)
    draw_closed(painter, QRect(20, 20, 560, 250), count, THEME)
    painter.end()
    assert inked(image).top() >= 19
    assert inked(image).bottom() <= 275


def test_closed_cards_are_named_by_their_number(qtbot: QtBot) -> None:
    cards = ClosedCards(THEME)
    qtbot.addWidget(cards)
    cards.show_count(37)
    assert cards.accessibleName() == "37 ideas, hidden"


def test_the_flow_wraps_and_shares_the_width(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = Flow(box, spacing=10, least=100)
    labels = [QLabel(str(number), box) for number in range(5)]
    for label in labels:
        flow.addWidget(label)
    box.resize(330, 300)
    box.show()
    assert {label.width() for label in labels} == {103}
    assert [label.x() for label in labels] == [0, 113, 226, 0, 113]
    labels[1].hide()
    flow.invalidate()
    flow.activate()
    assert labels[2].x() == 113


@given(
    st.integers(1, 4000),
    st.integers(1, 3000),
    st.integers(40, 900),
    st.integers(20, 500),
    st.integers(1, 400),
)
def test_every_item_has_a_cell_inside_the_area_on_some_page(
    width: int, height: int, least_width: int, least_height: int, count: int
) -> None:
    area = QRect(7, 11, width, height)
    grid = cells(area, least_width, least_height, count)
    assert grid.pages(count) * grid.each >= count > (grid.pages(count) - 1) * grid.each
    if width >= least_width and height >= least_height:
        assert all(area.contains(grid.cell(place)) for place in range(min(count, grid.each)))


def test_words_are_counted_listed_and_cut_at_a_word() -> None:
    assert (count_of(1, "idea"), count_of(1204, "idea"), count_of(2, "person", "people")) == (
        "1 idea", "1,204 ideas", "2 people",
    )  # fmt: skip
    assert (listed([]), listed(["Ana"]), listed(["Ana", "Bo", "Cy"])) == ("", "Ana", "Ana, Bo and Cy")
    assert short("Open every training day to all partners", 20) == "Open every training…"
    assert quoted("Open") == "“Open”"


def test_tokens_are_numbers_codes_and_letters() -> None:
    session = proposed()
    document, board = session.document, session.document.get(Board, "board")
    session.do("Code", change(document.get(Idea, "idea3"), code="A346"))
    found = pair_with(document, board, " b ")
    assert found is not None
    assert found.letter == "B"
    assert pair_with(document, board, "A346") is None
    assert pair_with(document, board, "7") is None
    assert token(document, board, "#7").idea.number == 7
    assert not token(document, board, "-7").marked
    with pytest.raises(InputError, match="no number 99"):
        token(document, board, "99")
    with pytest.raises(InputError, match="which no card has"):
        token(document, board, "O0O0")
