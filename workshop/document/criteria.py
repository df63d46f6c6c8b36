"""Criteria of a board as they are typed: "Impact", or with a weight, "Impact 60"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

_WEIGHTED = re.compile(r"^(?P<name>.*?\S)\s*[:=(]?\s*(?P<weight>\d{1,3})\s*%?\s*\)?$")


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing ideas are judged by; the weights of a board's criteria sum to 1."""

    name: str
    weight: Fraction


def criteria_from(typed: Sequence[str]) -> tuple[Criterion, ...]:
    """The criteria with their weights; where not every one has a weight, all weigh the same."""
    found = [_WEIGHTED.match(text.strip()) for text in typed]
    if found and all(found):
        weights = [int(match["weight"]) for match in found if match]
        if total := sum(weights):
            names = [match["name"].strip(" :=(") for match in found if match]
            return tuple(
                Criterion(name, Fraction(weight, total)) for name, weight in zip(names, weights, strict=True)
            )
    return tuple(Criterion(text.strip(), Fraction(1, len(typed))) for text in typed)
