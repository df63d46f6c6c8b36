"""Text on cards: as large as fits, never cut without saying so."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.boards.room import PlainTheme
from ui.boards.cards import Card
from ui.boards.layouts.plan import Face
from ui.boards.painting.card_face import draw_card
from ui.boards.painting.fit import ELLIPSIS, LADDER, fit, flat, lay_out, reads_leftwards
from ui.boards.painting.lifted import lifted_picture
from ui.boards.painting.pictures import Pictures

THEME = PlainTheme()
WIDE, HIGH = 200, 100
TONGUES = (
    "Cydweithio â’n gilydd: ŵ ŷ Ŵ",
    "Πρώτα ακούμε",
    "نستمع أولاً",
    "👍🏽 good 🎉",
    "Łukasz słucha",
    "一起工作",
)


def shown(card: Card, face: Face) -> QImage:
    image = QImage(QSize(600, 200), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    draw_card(painter, card, face, QRectF(10, 10, 240 if face is Face.NOTE else 580, 160), THEME)
    painter.end()
    return image


def test_short_words_are_large_and_long_ones_small(qtbot: QtBot) -> None:
    sizes = [fit("Listen " * count, WIDE, HIGH, THEME).size for count in (1, 8, 16, 24, 200)]
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (LADDER[0], LADDER[-1])
    assert len(set(sizes)) > 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=400), st.integers(60, 400), st.integers(30, 300))
def test_what_is_shown_fits_and_what_is_left_out_is_said(
    qtbot: QtBot, text: str, wide: int, high: int
) -> None:
    found = fit(text, wide, high, THEME)
    _, height = lay_out(found.shown, found.size, wide, THEME)
    assert found.cut or found.shown == flat(text)
    assert not found.cut or ELLIPSIS in found.shown
    assert height <= high or found.cut


def test_a_mark_between_long_and_short_words_cuts_nothing_unsaid(qtbot: QtBot) -> None:
    found = fit("00000<\x9cand much more that does not fit", 60, 30, THEME)
    assert found.cut
    assert ELLIPSIS in found.shown


def test_the_largest_size_that_fits_is_taken(qtbot: QtBot) -> None:
    for count in (3, 8, 14, 20):
        words = "word " * count
        found = fit(words, WIDE, HIGH, THEME)
        larger = [size for size in LADDER if size > found.size]
        assert all(lay_out(flat(words), size, WIDE, THEME)[1] > HIGH for size in larger)


def test_five_thousand_letters_end_in_an_ellipsis(qtbot: QtBot) -> None:
    found = fit("abcde " * 833, WIDE, HIGH, THEME)
    assert found.cut
    assert found.shown.endswith(ELLIPSIS)
    assert len(found.shown) < 400


@pytest.mark.parametrize("face", [Face.NOTE, Face.ROW])
@pytest.mark.parametrize("text", ["", " ", "x" * 5000, "line\n" * 90, *TONGUES])
def test_every_tongue_and_every_length_is_drawn(qtbot: QtBot, text: str, face: Face) -> None:
    bare = shown(Card("a", 1, "", author="Ana", marks=3), face)
    full = shown(Card("a", 1, text, author="Ana", marks=3), face)
    assert (full == bare) == (not text.strip())


def test_lines_are_even_and_run_the_way_the_script_runs(qtbot: QtBot) -> None:
    plain, _ = lay_out("one two three four five six", 18, 90, THEME)
    mixed, _ = lay_out("one 👍🏽 three 🎉 five نستمع", 18, 90, THEME)
    for layout in (plain, mixed):
        bases = [layout.lineAt(n).y() + layout.lineAt(n).ascent() for n in range(layout.lineCount())]
        assert {round(b - a, 3) for a, b in pairwise(bases)} == {round(bases[1] - bases[0], 3)}
    assert [reads_leftwards(text) for text in ("نستمع", "1. نستمع", "one نستمع", "")] == [
        True,
        True,
        False,
        False,
    ]
    right, _ = lay_out("نستمع", 18, 300, THEME)
    assert right.lineAt(0).naturalTextRect().x() > 150


def test_a_cut_card_shows_the_mark_that_there_is_more(qtbot: QtBot) -> None:
    cut, whole = shown(Card("a", 1, "word " * 400), Face.NOTE), shown(Card("a", 1, "word"), Face.NOTE)
    mark = QRect(180, 18, 66, 20)
    assert cut.copy(mark) != whole.copy(mark)


def test_marks_badges_place_and_letter_are_all_seen(qtbot: QtBot) -> None:
    plain = Card("a", 1, "words")
    dressed = [
        Card("a", 1, "words", marks=2),
        Card("a", 1, "words", marks=12),
        Card("a", 1, "words", badges=("doubled",)),
        Card("a", 1, "words", badges=("clause",)),
        Card("a", 1, "words", place="3"),
        Card("a", 1, "words", letter="B"),
        Card("a", 1, "words", author="Ana"),
        Card("a", 1, "words", note="note4"),
    ]
    pictures = [shown(card, Face.NOTE) for card in (plain, *dressed)]
    assert all(a != b for place, a in enumerate(pictures) for b in pictures[place + 1 :])


def test_kept_pictures_stay_within_their_room(qtbot: QtBot) -> None:
    pictures = Pictures(THEME, Face.NOTE)
    pictures.room = 600_000
    rect = QRect(0, 0, 240, 160)
    for number in range(40):
        pictures.make(Card(str(number), number, "words"), rect)
    kept = [number for number in range(40) if pictures.get(str(number)) is not None]
    assert kept == list(range(40 - len(kept), 40))
    assert 2 <= len(kept) <= 4


def test_a_hand_full_of_cards_shows_how_many(qtbot: QtBot) -> None:
    cards = [Card(str(n), n, "words") for n in range(5)]
    one, many = (
        lifted_picture(cards[:n], Face.NOTE, QSize(240, 160), 1.0, 1.0, THEME).toImage() for n in (1, 5)
    )
    assert one != many
    still = lifted_picture(
        cards[:1], Face.NOTE, QSize(240, 160), 1.0, 1.0, PlainTheme(reduced_motion=True)
    ).toImage()
    assert still != one
