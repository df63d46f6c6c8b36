"""Names of exports stay in their folder, whatever somebody called their partnership."""

import re
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.exchange.names import file_name

HOSTILE = (
    "../x", "..\\x", "/etc/passwd", "C:\\Windows", "C:x", "//server/share", "a/b", "a\\b", ".", "..",
    "...", "", " ", ".hidden", "trailing.", "trailing ", "CON", "con", "Nul.txt", "COM1", "LPT9", "aux",
    "CLOCK$", "COM¹", "a\0b", "a\nb", "a\tb", "\u202egnp.exe", "a\u200fb", "a\u200bb", "\ufeffx",
    "x" * 300, "ŵ" * 300, "🎉" * 300, "a:b", "a*b?", '"q"', "<b>", "a|b", "%2e%2e%2f", "~", "-rf",
    "$HOME", "`id`",
)  # fmt: skip


def stays(name: str) -> bool:
    stem = name.removesuffix(".pdf")
    return (
        PurePosixPath(name).name == name == PureWindowsPath(name).name
        and not PureWindowsPath(name).is_reserved()
        and not re.search(r"[\x00-\x1f\u200b\u200f\u202e\ufeff]", name)
        and bool(stem)
        and not stem.startswith(".")
        and not stem.endswith((".", " "))
        and len(name.encode()) <= 200
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_names_stay_in_their_folder(words: str) -> None:
    assert stays(file_name(words, ".pdf"))


@given(st.text())
def test_any_name_stays_in_its_folder(words: str) -> None:
    assert stays(file_name(words, ".pdf"))


@pytest.mark.parametrize("words", ["Tŷ Dŵr – Łódź", "Ελένη", "Our agreement 2026"])
def test_names_keep_their_letters(words: str) -> None:
    assert file_name(words, ".pdf") == f"{words}.pdf"


def test_names_that_are_all_path_get_another() -> None:
    assert file_name("../..", ".pdf", otherwise="agreement") == "agreement.pdf"
