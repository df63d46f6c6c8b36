"""Lines fit, lose nothing and keep what was typed in order; the largest type that fits is taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.handouts.fonts import Typefaces, Voice
from workshop.handouts.words import fit, shorten, wrap

VOICE: Voice = Typefaces().regular
TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs", "M", "S")), max_size=200)


@given(text=TEXTS, size=st.sampled_from([9.0, 12.0, 48.0]), width=st.floats(120, 600))
def test_lines_keep_every_character_and_fit(text: str, size: float, width: float) -> None:
    lines = wrap(text, VOICE, size, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        single = len(VOICE.runs(line)) <= 1 or " " not in line
        assert VOICE.width(line, size) <= width + 0.01 or single


def test_a_word_wider_than_the_line_is_cut_between_letters() -> None:
    lines = wrap("a" + "m" * 100, VOICE, 12, 100)
    assert len(lines) > 5
    assert all(VOICE.width(line, 12) <= 100 for line in lines)


def test_typed_line_breaks_are_kept() -> None:
    assert wrap("one\ntwo\r\n\nthree", VOICE, 12, 300) == ["one", "two", "", "three"]


def test_the_largest_type_that_fits_is_taken_or_none() -> None:
    small, large = ("word " * count for count in (4, 40))
    sizes = (24.0, 18.0, 12.0)
    found = fit(small, VOICE, (240, 120), sizes, 1.2)
    assert found is not None
    assert found.size == 24
    assert found.height <= 120
    squeezed = fit(large, VOICE, (240, 120), sizes, 1.2)
    assert squeezed is not None
    assert squeezed.size == 12
    assert fit(large * 4, VOICE, (240, 120), sizes, 1.2) is None


def test_no_word_is_broken_while_smaller_type_would_hold_it() -> None:
    found = fit("Antidisestablishmentarianism", VOICE, (200, 300), (36.0, 24.0, 12.0), 1.2)
    assert found is not None
    assert found.lines == ("Antidisestablishmentarianism",)


@pytest.mark.parametrize("text", ["short", "a label that is far too long for the place it has"])
def test_a_shortened_label_fits_and_says_so(text: str) -> None:
    shown = shorten(text, VOICE, 12, 100)
    assert VOICE.width(shown, 12) <= 100
    assert shown == text or shown.endswith("…")


def test_measuring_agrees_with_the_font_file() -> None:
    runs = VOICE.runs("Łódź Ελλάδα ✓")
    assert VOICE.width("Łódź Ελλάδα ✓", 10) == pytest.approx(sum(run.width for run in runs) / 100)
    assert [run.font for run in runs] == ["F1", "F2", "F1", "F4"]
