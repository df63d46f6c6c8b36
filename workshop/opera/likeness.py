"""How alike two texts are in their letters: Dice on trigrams, asked only where a rare word is shared."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

_WORD = re.compile(r"\w+")
_COMMON = frozenset(
    """the and for with that this from our are not have more who what how they their there can will should
    would could all any but was were been being into than then them those these when where which while each
    every also some such very make made need needs get""".split()  # noqa: SIM905
)
ALIKE = 0.6
"""From here on two texts are called nearly the same: about three of five trigrams are shared."""


@lru_cache(maxsize=32_768)
def words_of(text: str) -> frozenset[str]:
    """The words of a text that carry meaning: three letters or more, in small letters."""
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) > 2 and word not in _COMMON)


@lru_cache(maxsize=32_768)
def trigrams(text: str) -> frozenset[str]:
    """All runs of three characters in the words of a text, each word with a blank at its ends."""
    flat = f" {' '.join(_WORD.findall(text.casefold()))} "
    return frozenset(flat[at : at + 3] for at in range(len(flat) - 2))


def likeness(one: str, other: str) -> float:
    """Dice's coefficient of two texts' trigrams, from 0 to 1 (same words)."""
    left, right = trigrams(one), trigrams(other)
    total = len(left) + len(right)
    return 2 * len(left & right) / total if total else 0.0


def alike(text: str, others: Sequence[str], *, least: float = ALIKE) -> list[tuple[float, int]]:
    """The positions of the others that are like the text, the likest first, each after its likeness."""
    words = words_of(text)
    if not words:
        flat = text.casefold().strip()
        return [(1.0, at) for at, other in enumerate(others) if other.casefold().strip() == flat]
    counts = Counter(word for other in others for word in words & words_of(other))
    rarest = sorted(words, key=lambda word: (counts[word], word))[: max(2, (len(words) + 1) // 2)]
    found = ((likeness(text, others[at]), at) for at in _sharing(rarest, others))
    return sorted(((score, at) for score, at in found if score >= least), key=lambda hit: (-hit[0], hit[1]))


def _sharing(words: Iterable[str], others: Sequence[str]) -> list[int]:
    wanted = frozenset(words)
    return [at for at, other in enumerate(others) if not wanted.isdisjoint(words_of(other))]
