"""What can be drawn is told from what needs a notice, and nothing is lost between the two."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workshop.handouts.characters import clusters, notice, segments, visible
from workshop.handouts.fonts import Typefaces

VOICE = Typefaces().regular


@given(text=st.text())
@example(text="\u3000")
@example(text="\x1f \x1f")
@example(text="مرحبا \u0301 بالعالم")
def test_segments_and_clusters_join_to_what_was_typed(text: str) -> None:
    assert "".join(clusters(text)) == text
    parts = list(segments(text, VOICE.can_draw))
    assert "".join(part for part, _ in parts) == text
    assert VOICE.width(text, 12) >= 0


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a б Ω", ["a", " ", "б", " ", "Ω"]),
        ("e\u0301t", ["e\u0301", "t"]),
        ("x مرحبا بالعالم y", ["x", " ", "مرحبا بالعالم", " ", "y"]),
        ("你好 ไทย", ["你好", " ", "ไทย"]),
    ],
)
def test_words_of_one_script_without_a_font_stay_together(text: str, parts: list[str]) -> None:
    assert [part for part, _ in segments(text, VOICE.can_draw)] == parts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("مرحبا", "Arabic text, 5 letters"),
        ("ש", "Hebrew text, 1 letter"),
        ("你", "Chinese text, 1 letter"),
        ("\x07", "0007"),
    ],
)
def test_a_notice_names_what_cannot_be_shown(text: str, words: str) -> None:
    assert notice(text) == words


def test_invisible_marks_are_kept_in_the_text_but_not_drawn() -> None:
    assert visible("e\u0301") == "é"
    assert visible("❤\ufe0f") == "❤"
    assert visible("a\u200d") == "a"
    (run,) = VOICE.runs("a\u200d")
    assert run.width == VOICE.runs("a")[0].width
