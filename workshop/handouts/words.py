"""Breaks text into lines that fit, and finds the largest type that fits a box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workshop.handouts import characters
from workshop.handouts.fonts import Voice


class Setting(NamedTuple):
    """Text set in lines: the lines, the type size and the distance between lines, in points."""

    lines: tuple[str, ...]
    size: float
    leading: float

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.leading


def wrap(text: str, voice: Voice, size: float, width: float) -> list[str]:
    """The lines of `text`, none wider than `width` points; each typed line begins a new one."""
    key = (text, size, width)
    if key not in voice.broken:
        paragraphs = characters.paragraphs(text)
        voice.broken[key] = tuple(
            line for paragraph in paragraphs for line in _wrap_one(paragraph, voice, size, width)
        )
    return list(voice.broken[key])


def _wrap_one(text: str, voice: Voice, size: float, width: float) -> Iterator[str]:
    line, used = "", 0.0
    space = voice.width(" ", size)
    for word in _words(text, voice):
        wide = voice.width(word, size)
        if line and used + space + wide > width:
            yield line
            line, used = "", 0.0
        if wide > width:
            *full, line = _pieces(f"{line} {word}" if line else word, voice, size, width)
            yield from full
            used = voice.width(line, size)
            continue
        used += wide + (space if line else 0)
        line = f"{line} {word}" if line else word
    yield line


def _words(text: str, voice: Voice) -> list[str]:
    """`text` cut at spaces, except inside a stretch that becomes one notice."""
    if voice.plain(text) is not None:
        return text.split(" ")
    words = [""]
    for stretch, drawn in characters.segments(text, voice.can_draw):
        if drawn and stretch == " ":
            words.append("")
        else:
            words[-1] += stretch
    return words


def _pieces(word: str, voice: Voice, size: float, width: float) -> list[str]:
    """A word wider than the line, cut between letters."""
    pieces, used = [""], 0.0
    for stretch, _ in characters.segments(word, voice.can_draw):
        wide = voice.width(stretch, size)
        if pieces[-1] and used + wide > width:
            pieces.append("")
            used = 0.0
        pieces[-1] += stretch
        used += wide
    return pieces


def fit(
    text: str,
    voice: Voice,
    box: tuple[float, float],
    sizes: Sequence[float],
    leading: float,
) -> Setting | None:
    """`text` in the first of `sizes` (largest first) that fits `box` (width, height), or None."""
    width, height = box
    words = _words(text.replace("\n", " "), voice)
    for size in sizes:
        if max((voice.width(word, size) for word in words), default=0) > width and size > sizes[-1]:
            continue
        lines = wrap(text, voice, size, width)
        if len(lines) * size * leading <= height:
            return Setting(tuple(lines), size, size * leading)
    return None


def shorten(text: str, voice: Voice, size: float, width: float) -> str:
    """`text` on one line, with an ellipsis where it is too long; only for labels repeated elsewhere."""
    if voice.width(text, size) <= width:
        return text
    kept = text
    while kept and voice.width(f"{kept}…", size) > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
