"""Accents that no font has with their letter stand right: above, below, through, around, and found again."""

import datetime as dt
import unicodedata

import pytest

from tests.handouts.reading import text_of
from tests.handouts.sample import sample
from workshop.handouts.accents import Ink, placed
from workshop.handouts.characters import segments
from workshop.handouts.fonts import Typefaces
from workshop.handouts.printing import bytes_of

MARKS = [chr(code) for code in range(0x300, 0x370)]
LETTERS = "xoHИqω"
VOICE = Typefaces().regular
BASE = Ink(50, 0, 450, 500)
ACCENT = Ink(-300, 600, -100, 700)


@pytest.mark.parametrize("letter", LETTERS)
def test_every_accent_can_be_drawn_on_every_letter(letter: str) -> None:
    undrawn = [mark for mark in MARKS if not VOICE.can_draw(letter + mark)]
    assert [f"{ord(mark):04X}" for mark in undrawn] == []


def test_every_accent_is_found_again_with_its_letter() -> None:
    text = " ".join(letter + mark for letter in LETTERS for mark in MARKS)
    found = " ".join(text_of(bytes_of(sample(text=text), "agreement", on=dt.date(2026, 3, 15))).split())
    assert text in found


@pytest.mark.parametrize("mark", [m for m in MARKS if unicodedata.combining(m) in (220, 230)])
def test_an_accent_never_touches_its_letter(mark: str) -> None:
    ((_, up),) = placed(500, BASE, [(mark, ACCENT)])
    above = unicodedata.combining(mark) == 230
    assert (ACCENT.bottom + up > BASE.top) if above else (ACCENT.top + up < BASE.bottom)


def test_accents_on_one_side_stand_on_each_other_in_the_middle() -> None:
    (x1, first), (x2, second) = placed(500, BASE, [("\u0302", ACCENT), ("\u0301", ACCENT)])
    assert ACCENT.bottom + second > ACCENT.top + first
    assert x1 == x2 == BASE.middle[0] - ACCENT.middle[0]


def test_an_accent_keeps_the_advance_of_its_letter_and_a_ring_around_it_makes_room() -> None:
    assert VOICE.width("x\u0302", 10) == VOICE.width("x", 10)
    assert VOICE.width("a\u20dd", 10) > VOICE.width("a", 10)


@pytest.mark.parametrize("picture", ["👍🏽", "🇬🇧", "👨\u200d👩\u200d👧", "❤\ufe0f", "1\ufe0f\u20e3", "🥹"])
def test_pictures_that_people_type_are_drawn_and_read_as_typed(picture: str) -> None:
    assert all(drawn for _, drawn in segments(picture, VOICE.can_draw))
    assert picture in text_of(bytes_of(sample(text=picture), "agreement", on=dt.date(2026, 3, 15)))
