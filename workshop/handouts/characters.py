"""What can be drawn and what cannot, decided letter by letter before anything is measured."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_ATTACHES = frozenset({"Mn", "Me", "Mc", "Cf"})


def is_attached(char: str) -> bool:
    """Whether `char` belongs to the character before it: accents, joiners, direction marks."""
    return unicodedata.category(char) in _ATTACHES


def clusters(text: str) -> Iterator[str]:
    """`text` cut so that every accent and invisible mark stays with its letter."""
    start = 0
    for index in range(1, len(text)):
        if not is_attached(text[index]):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


def visible(cluster: str) -> str:
    """`cluster` composed as far as Unicode allows, without joiners, direction marks and selectors."""
    composed = unicodedata.normalize("NFC", cluster)
    shortest = composed if len(composed) <= len(cluster) else cluster
    return "".join(char for char in shortest if not _is_invisible(char))


def _is_invisible(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or "\ufe00" <= char <= "\ufe0f"


@lru_cache(maxsize=4096)
def script(char: str) -> str | None:
    """The script's everyday name ("Arabic") for a letter, None for signs and pictures."""
    if unicodedata.category(char)[0] not in "LN":
        return None
    words = unicodedata.name(char, "").split()
    return words[0].capitalize() if words else None


def can_draw(cluster: str, has: Callable[[str], bool]) -> bool:
    """Whether something of `cluster` is visible, it runs left to right and one font `has` all of it."""
    shown = visible(cluster)
    return bool(shown) and not any(map(_is_awkward, shown)) and has(cluster)


def _is_awkward(char: str) -> bool:
    return unicodedata.category(char) == "Cc" or unicodedata.bidirectional(char) in _RIGHT_TO_LEFT


def notice(text: str) -> str:
    """What is printed in place of `text`, which no font here can show."""
    letters = [char for char in text if script(char)]
    if not letters:
        return f"{ord(text[0]):04X}"
    name = "Chinese" if script(letters[0]) == "Cjk" else script(letters[0])
    return f"{name} text, {len(letters)} {'letter' if len(letters) == 1 else 'letters'}"


def segments(text: str, has: Callable[[str], bool]) -> Iterator[tuple[str, bool]]:
    """`text` as stretches that can be drawn (True) or need one notice each (False).

    Words of one script that cannot be shown make one stretch, the spaces between them included.
    """
    held, gap = "", ""
    for cluster in clusters(text):
        drawn = can_draw(cluster, has)
        if held and drawn and cluster.isspace():
            gap += cluster
        elif held and not drawn and script(cluster[0]) and script(held[0]) == script(cluster[0]):
            held, gap = held + gap + cluster, ""
        else:
            yield from _release(held, gap)
            held, gap = ("", "") if drawn else (cluster, "")
            if drawn:
                yield cluster, True
    yield from _release(held, gap)


def _release(held: str, gap: str) -> Iterator[tuple[str, bool]]:
    if held:
        yield held, False
    for space in gap:
        yield space, True


def paragraphs(text: str) -> list[str]:
    """`text` as typed paragraphs: one for each line, tabs made spaces, line ends of every system."""
    return [line.expandtabs(4) for line in text.splitlines()] or [""]
