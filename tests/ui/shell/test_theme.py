"""The looks: the same roles in each, contrasts computed, notes that everybody can tell apart."""

import json
import re
from itertools import combinations
from math import dist
from pathlib import Path
from string import ascii_lowercase

import pytest

import resources
from ui.theme import SPACES, THEMES, TYPE_SCALE, load_theme

TEXT_PAIRS = [
    (ink, paper)
    for ink in ("text", "muted", "accent", "good", "careful", "stop")
    for paper in ("ground", "surface", "raised", "sunken")
] + [
    ("accent-text", "accent"),
    ("accent-text", "accent-strong"),
    ("accent", "accent-soft"),
    ("text", "accent-soft"),
    ("good", "good-soft"),
    ("careful", "careful-soft"),
    ("stop", "stop-soft"),
    ("text", "stop-soft"),
    ("ground", "text"),
    ("raised", "stop"),
]
PART_PAIRS = [(part, paper) for part in ("edge", "focus") for paper in ("ground", "surface", "raised")]
NOTES = [f"note{number}" for number in range(1, 7)]
# Machado, Oliveira and Fernandes (2009), severity 1, rows of a matrix on linear light
EYES = {
    "usual": "1 0 0  0 1 0  0 0 1",
    "protan": "0.152286 1.052583 -0.204868  0.114503 0.786281 0.099216  -0.003882 -0.048116 1.051998",
    "deutan": "0.367322 0.860646 -0.227968  0.280085 0.672501 0.047413  -0.01182 0.04294 0.968881",
    "tritan": "1.255528 -0.076749 -0.178779  -0.078411 0.930809 0.147602  0.004733 0.691367 0.3039",
}


def linear(colour: str) -> list[float]:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def seen_by(eyes: str, colour: str) -> tuple[float, float, float]:
    """The colour in CIE L*a*b* as these eyes see it."""
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(float(share) * part for share, part in zip(row.split(), light, strict=True))))
        for row in EYES[eyes].split("  ")
    )
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def colours(name: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(resources.text("themes", f"{name}.json"))["colors"]
    return found


def test_every_look_has_the_same_roles() -> None:
    assert {tuple(colours(name)) for name in THEMES} == {tuple(colours("light"))}


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "paper"), TEXT_PAIRS)
def test_text_can_be_read(name: str, ink: str, paper: str) -> None:
    assert contrast(colours(name)[ink], colours(name)[paper]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("part", "paper"), PART_PAIRS)
def test_parts_can_be_seen(name: str, part: str, paper: str) -> None:
    assert contrast(colours(name)[part], colours(name)[paper]) >= 3


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("note", NOTES)
def test_text_on_notes_can_be_read_from_the_back_row(name: str, note: str) -> None:
    assert contrast(colours(name)["note-text"], colours(name)[note]) >= 7


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("eyes", EYES)
def test_notes_differ_for_every_kind_of_colour_vision(name: str, eyes: str) -> None:
    found = [seen_by(eyes, colours(name)[note]) for note in NOTES]
    assert min(dist(one, other) for one, other in combinations(found, 2)) >= 20


def test_the_style_sheet_uses_only_the_two_scales_and_the_roles() -> None:
    sheet = resources.text("themes", "window.qss")
    sizes = {int(found) for found in re.findall(r"font-size: \$\{px(\d+)\}", sheet)}
    assert sizes <= set(TYPE_SCALE)
    assert not re.findall(r"#[0-9a-f]{6}", sheet)
    for name in THEMES:
        assert "$" not in load_theme(name).style_sheet()


@pytest.mark.parametrize("kind", ["chip", "card", "icon", "tab", "rail"])
def test_the_focus_is_seen_also_on_what_is_chosen(kind: str) -> None:
    lines = resources.text("themes", "window.qss").splitlines()
    of_kind = [line.split("{")[0] for line in lines if f'[kind="{kind}"]' in line.split("{")[0]]
    chosen = [place for place, line in enumerate(of_kind) if ":checked" in line or "[tone=" in line]
    assert chosen
    assert max(chosen) < next(place for place, line in enumerate(of_kind) if ":focus" in line)


def test_only_distances_of_the_scale_are_given() -> None:
    theme = load_theme("light")
    assert [theme.space(px) for px in SPACES] == list(SPACES)
    with pytest.raises(ValueError, match="not on the spacing scale"):
        theme.space(10)


def test_text_grows_to_twice_its_size() -> None:
    assert load_theme("light", scale=2.0).font(15).pixelSize() == 30


def test_every_icon_named_in_the_window_is_there() -> None:
    there = {path.stem for path in resources.path("icons").glob("*.svg")}
    root = Path(resources.path()).parent / "ui"
    named = set()
    for file in root.rglob("*.py"):
        named |= set(re.findall(r'icon="([a-z0-9-]+)"', file.read_text(encoding="utf-8")))
        named |= set(re.findall(r'set_icon\("([a-z0-9-]+)"', file.read_text(encoding="utf-8")))
    assert len(named) > 20
    assert named <= there
    assert all(name[0] in ascii_lowercase for name in named)
