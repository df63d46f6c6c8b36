"""Criteria of a board as they are typed: "Impact", or with a weight, "Impact 60"."""

import re
from collections.abc import Sequence
from fractions import Fraction

from workshop.document.text import same
from workshop.frozen import frozen

_WEIGHTED = re.compile(r"^(?P<name>.*?\S)\s*[:=(]?\s*(?P<weight>\d{1,3})\s*%?\s*\)?$")


@frozen
class Criterion:
    """One thing ideas are judged by; the weights of a board's criteria sum to 1."""

    name: str
    weight: Fraction


def criteria_from(typed: Sequence[str]) -> tuple[Criterion, ...]:
    """The criteria with their weights; where not every one has a weight, all weigh the same.

    Numbers that alone tell names apart, as in "Goal 1" and "Goal 2", are no weights.
    """
    found = [_WEIGHTED.match(text.strip()) for text in typed]
    if found and all(found):
        weights = [int(match["weight"]) for match in found if match]
        names = [match["name"].strip(" :=(") for match in found if match]
        if (total := sum(weights)) and len(set(map(same, names))) == len(names):
            return tuple(
                Criterion(name, Fraction(weight, total)) for name, weight in zip(names, weights, strict=True)
            )
    return tuple(Criterion(text.strip(), Fraction(1, len(typed))) for text in typed)


def criteria_names(typed: Sequence[str]) -> dict[str, str]:
    """The name of each criterion, by its spelling with and without its weight."""
    found = [one.name for one in criteria_from(typed)]
    return {same(text): name for text, name in zip((*typed, *found), (*found, *found), strict=True)}
