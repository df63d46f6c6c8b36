"""A full ranking while it is being made: ideas on levels, the best first, those of one level tied."""

from collections.abc import Mapping

Levels = tuple[tuple[str, ...], ...]
"""Ids of ideas; each level is a rank, and holds more than one where they are tied."""


def levels_of(ranks: Mapping[str, int]) -> Levels:
    """The levels that stand behind ranks, whichever way their ties are numbered."""
    found: dict[int, list[str]] = {}
    for idea, rank in ranks.items():
        found.setdefault(rank, []).append(idea)
    return tuple(tuple(sorted(found[rank])) for rank in sorted(found))


def in_order(levels: Levels) -> tuple[str, ...]:
    """Every ranked idea from the top."""
    return tuple(idea for level in levels for idea in level)


def without(levels: Levels, idea: str) -> Levels:
    """The ranking with one idea out of it."""
    left = (tuple(other for other in level if other != idea) for level in levels)
    return tuple(level for level in left if level)


def put_at(levels: Levels, idea: str, at: int) -> Levels:
    """The ranking with an idea at a place, counted from 0 without it; between tied ones it ties too."""
    rest = without(levels, idea)
    before = 0
    for place, level in enumerate(rest):
        if at <= before:
            return (*rest[:place], (idea,), *rest[place:])
        if at < before + len(level):
            cut = at - before
            return (*rest[:place], (*level[:cut], idea, *level[cut:]), *rest[place + 1 :])
        before += len(level)
    return (*rest, (idea,))


def tied(levels: Levels, idea: str) -> Levels:
    """The ranking with an idea tied with what stands above it, or on its own again where it is tied."""
    place = next((at for at, level in enumerate(levels) if idea in level), None)
    if place is None:
        return levels
    if len(levels[place]) > 1:
        others = tuple(other for other in levels[place] if other != idea)
        return (*levels[:place], others, (idea,), *levels[place + 1 :])
    if place == 0:
        return levels
    return (*levels[: place - 1], (*levels[place - 1], idea), *levels[place + 1 :])


def places_of(levels: Levels) -> Mapping[str, tuple[int, bool]]:
    """For each ranked idea its place, 1 for the best, and whether it shares it."""
    found: dict[str, tuple[int, bool]] = {}
    before = 0
    for level in levels:
        found |= {idea: (before + 1, len(level) > 1) for idea in level}
        before += len(level)
    return found
