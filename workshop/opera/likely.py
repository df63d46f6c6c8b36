"""Likely doubles and likely company of a whole board: same words, never the same meaning."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from heapq import nsmallest
from itertools import chain, count
from operator import or_

from workshop.document.document import Document
from workshop.document.records import Board, Idea
from workshop.frozen import frozen
from workshop.opera.likeness import ALIKE, trigrams, words_of

COMPANY = 0.42
"""From this likeness on two ideas are suggested for one group."""

MOST = 9
"""As many ideas are suggested as one group at most: what a column holds and a room can look over."""

_RARE = 3
"""How many of an idea's rarest words are looked up."""

_EVERYWHERE = 100
"""A word in more ideas than this says nothing about two of them."""


@frozen
class Likely:
    """Two ideas in nearly the same words; `likeness` is from 0 to 1."""

    one: Idea
    other: Idea
    likeness: float


def likely_doubles(document: Document, board: Board, *, least: float = ALIKE) -> tuple[Likely, ...]:
    """The ideas of a board that may be doubles, two by two, the likest first; for people to judge."""
    ideas = [
        idea for idea in document.where(Idea, board=board.id) if idea.doubled_by is None and not idea.parked
    ]
    found = near_pairs([idea.text for idea in ideas], least)
    return tuple(Likely(ideas[one], ideas[other], score) for score, one, other in found)


def likely_groups(
    document: Document, board: Board, *, least: float = COMPANY
) -> tuple[tuple[Idea, ...], ...]:
    """Loose ideas that share words, as suggestions for groups of two to `MOST`, the largest first.

    The likest come together first, so that a chain of ideas, each a little like the next, stays short.
    """
    ideas = [
        idea
        for idea in document.where(Idea, board=board.id)
        if idea.group is None and idea.doubled_by is None and not idea.parked
    ]
    leader = list(range(len(ideas)))

    def lead(at: int) -> int:
        while leader[at] != at:
            leader[at] = leader[leader[at]]
            at = leader[at]
        return at

    size = [1] * len(ideas)
    for _, one, other in near_pairs([idea.text for idea in ideas], least):
        first, second = lead(one), lead(other)
        if first != second and size[first] + size[second] <= MOST:
            leader[second] = first
            size[first] += size[second]
    rows: dict[int, list[Idea]] = {}
    for at, idea in enumerate(ideas):
        rows.setdefault(lead(at), []).append(idea)
    found = [tuple(row) for row in rows.values() if len(row) > 1]
    return tuple(sorted(found, key=lambda row: (-len(row), row[0].number)))


def near_pairs(texts: Sequence[str], least: float) -> list[tuple[float, int, int]]:
    """Likeness and the two positions of all texts at least so alike, the likest first.

    Only texts that share one of the rarest words of either are compared.
    """
    masks = _masks(texts)
    sizes = [mask.bit_count() for mask in masks]
    enough = _enough(max(sizes, default=0), least)
    found: list[tuple[float, int, int]] = []
    for at, others in enumerate(_earlier(texts)):
        mine, needed = masks[at], enough[sizes[at] :]
        found += [
            (2 * shared / (sizes[at] + sizes[other]), other, at)
            for other in others
            if (shared := (mine & masks[other]).bit_count()) >= needed[sizes[other]]
        ]
    return sorted(found, key=lambda pair: (-pair[0], pair[1], pair[2]))


def _enough(largest: int, least: float) -> list[int]:
    """How many trigrams two texts must share, by how many they have together; of none, more than none."""
    enough, shared = [1], 0
    for total in range(1, 2 * largest + 1):
        while 2 * shared / total < least:
            shared += 1
        enough.append(shared)
    return enough


def _masks(texts: Sequence[str]) -> list[int]:
    """Each text's trigrams as the bits of one long number, so that what two share is a single operation."""
    places = count()
    bits: defaultdict[str, int] = defaultdict(lambda: 1 << next(places))
    return [reduce(or_, map(bits.__getitem__, trigrams(text)), 0) for text in texts]


def _earlier(texts: Sequence[str]) -> Iterator[set[int]]:
    """For each text, the earlier ones with which it shares a word that is rare in one of them."""
    known: dict[str, str] = {}
    meaning = [tuple(known.setdefault(word, word) for word in words_of(text)) for text in texts]
    often = Counter(chain.from_iterable(meaning))
    telling = {word for word, times in often.items() if 1 < times <= _EVERYWHERE}
    having: defaultdict[str, list[int]] = defaultdict(list)
    led_by: defaultdict[str, list[int]] = defaultdict(list)
    for at, words in enumerate(meaning):
        rarest = nsmallest(_RARE, words, key=lambda word: (often[word], word))
        rare = telling.intersection(rarest)
        shared = telling.intersection(words)
        yield set().union(*(having[word] for word in rare), *(led_by[word] for word in shared))
        for word in shared:
            having[word].append(at)
        for word in rare:
            led_by[word].append(at)
