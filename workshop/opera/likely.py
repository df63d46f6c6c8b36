"""Likely doubles and likely company of a whole board: same words, never the same meaning."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.document.document import Document
from workshop.document.records import Board, Idea
from workshop.opera.likeness import ALIKE, trigrams, words_of

COMPANY = 0.42
"""From this likeness on two ideas are suggested for one group."""

_RARE = 3
"""How many of an idea's rarest words are looked up."""

_EVERYWHERE = 100
"""A word in more ideas than this says nothing about two of them."""


@dataclass(frozen=True, slots=True)
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
    """Loose ideas that share words, as suggestions for groups of two and more, the largest first."""
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

    for _, one, other in near_pairs([idea.text for idea in ideas], least):
        leader[lead(other)] = lead(one)
    rows: dict[int, list[Idea]] = {}
    for at, idea in enumerate(ideas):
        rows.setdefault(lead(at), []).append(idea)
    found = [tuple(row) for row in rows.values() if len(row) > 1]
    return tuple(sorted(found, key=lambda row: (-len(row), row[0].number)))


def near_pairs(texts: Sequence[str], least: float) -> list[tuple[float, int, int]]:
    """Likeness and the two positions of all texts at least so alike, the likest first.

    Only texts that share one of the rarest words of either are compared.
    """
    letters = [trigrams(text) for text in texts]
    sizes, masks = [len(found) for found in letters], _masks(letters)
    found: list[tuple[float, int, int]] = []
    for one, others in enumerate(_candidates(texts)):
        mine, size = masks[one], sizes[one]
        for other in others:
            total = size + sizes[other]
            if total and (score := 2 * (mine & masks[other]).bit_count() / total) >= least:
                found.append((score, one, other))
    return sorted(found, key=lambda pair: (-pair[0], pair[1], pair[2]))


def _masks(letters: Sequence[frozenset[str]]) -> list[int]:
    """Each set as the bits of one long number, so that what two share is a single operation."""
    bit: dict[str, int] = {}
    masks: list[int] = []
    for found in letters:
        mask = 0
        for trigram in found:
            mask |= 1 << bit.setdefault(trigram, len(bit))
        masks.append(mask)
    return masks


def _candidates(texts: Sequence[str]) -> list[set[int]]:
    """For each text, the later ones that share a rare word with it."""
    meaning = [words_of(text) for text in texts]
    where: dict[str, list[int]] = {}
    for at, words in enumerate(meaning):
        for word in words:
            where.setdefault(word, []).append(at)
    near: list[set[int]] = [set() for _ in texts]
    for at, words in enumerate(meaning):
        for word in sorted(words, key=lambda word: (len(where[word]), word))[:_RARE]:
            if len(where[word]) <= _EVERYWHERE:
                near[at].update(where[word])
    for at, found in enumerate(near):
        for other in found:
            if other < at:
                near[other].add(at)
    return [{other for other in found if other > at} for at, found in enumerate(near)]
