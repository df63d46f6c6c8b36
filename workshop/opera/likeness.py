"""How alike two texts are in their letters: Dice on trigrams, asked only where a rare word is shared."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from heapq import nlargest

_WORD = re.compile(r"\w+")
_COMMON = frozenset(
    """the and for with that this from our are not have more who what how they their there can will should
    would could all any but was were been being into than then them those these when where which while each
    every also some such very make made need needs get""".split()  # noqa: SIM905
)
ALIKE = 0.6
"""From here on two texts are called nearly the same: about three of five trigrams are shared."""

COMPARED = 60
"""So many texts are compared letter by letter with a new one."""

KEPT = 1_024
"""Of so many texts the parts are kept: those of a whole board would take more room than its ideas."""


@lru_cache(maxsize=KEPT)
def words_of(text: str) -> frozenset[str]:
    """The words of a text that carry meaning: three letters or more, in small letters."""
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) > 2 and word not in _COMMON)


def trigrams(text: str) -> frozenset[str]:
    """All runs of three characters in the words of a text, each word with a blank at its ends."""
    flat = f" {' '.join(_WORD.findall(text.casefold()))} "
    return frozenset(flat[at : at + 3] for at in range(len(flat) - 2))


_kept = lru_cache(maxsize=KEPT)(trigrams)


def likeness(one: str, other: str) -> float:
    """Dice's coefficient of two texts' trigrams, from 0 to 1 (same words)."""
    left, right = _kept(one), _kept(other)
    total = len(left) + len(right)
    return 2 * len(left & right) / total if total else 0.0


class Texts:
    """Texts by their words, kept while they come and go, so that what is like a new one is found at once."""

    def __init__(self, texts: Iterable[tuple[str, str]] = ()) -> None:
        self._texts: dict[str, str] = {}
        self._having: defaultdict[str, set[str]] = defaultdict(set)
        for ident, text in texts:
            self.put(ident, text)

    def put(self, ident: str, text: str) -> None:
        """Take in a text, in place of the one of this name."""
        self.drop(ident)
        self._texts[ident] = text
        for word in words_of(text):
            self._having[word].add(ident)

    def drop(self, ident: str) -> None:
        """Let go of a text."""
        for word in words_of(self._texts.pop(ident, "")):
            self._having[word].discard(ident)

    def like(self, text: str, *, least: float = ALIKE) -> list[tuple[float, str]]:
        """The names of the texts that are like one, the likest first, each after its likeness.

        Only those that share most of its rarer words are compared, letter by letter.
        """
        words = words_of(text)
        if not words:
            flat = text.casefold().strip()
            return [(1.0, ident) for ident, other in self._texts.items() if other.casefold().strip() == flat]
        rarest = sorted(words, key=lambda word: (len(self._having.get(word, ())), word))
        shared: Counter[str] = Counter()
        for word in rarest[: max(2, (len(words) + 1) // 2)]:
            shared.update(self._having.get(word, ()))
        near = nlargest(COMPARED, shared.items(), key=lambda item: (item[1], item[0]))
        found = ((likeness(text, self._texts[ident]), ident) for ident, _ in near)
        return sorted((hit for hit in found if hit[0] >= least), key=lambda hit: (-hit[0], hit[1]))
