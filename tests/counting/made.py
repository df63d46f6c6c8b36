"""Ballots made for tests: any by Hypothesis, and real shapes written down by hand."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from workshop.counting.ballots import Ballots


def ballots(
    rows: Sequence[Mapping[int, int]], ideas: int, partners: Sequence[int] = (), **more: Any
) -> Ballots:
    """Ballots of voters who each speak for one partner, all for the first where none is named."""
    homes = partners or [0] * len(rows)
    speaks = tuple((home,) for home in homes)
    return Ballots(ideas, tuple(rows), speaks, max(homes, default=0) + 1, **more)


@st.composite
def marked(draw: st.DrawFn, least: int = 0, most: int = 1, ideas: int = 6, voters: int = 8) -> Ballots:
    """Any values within bounds, from up to three partners."""
    size = draw(st.integers(1, ideas))
    rows = draw(
        st.lists(st.dictionaries(st.integers(0, size - 1), st.integers(least, most)), max_size=voters)
    )
    homes = draw(st.lists(st.integers(0, 2), min_size=len(rows), max_size=len(rows)))
    return ballots(rows, size, homes)


@st.composite
def ranked(draw: st.DrawFn, ideas: int = 6, voters: int = 7, *, whole: bool = False) -> Ballots:
    """Rankings with ties; whole ones rank every idea."""
    size = draw(st.integers(1, ideas))
    number = draw(st.integers(0, voters))
    rows = [
        {idea: draw(st.integers(1, 4)) for idea in range(size) if whole or draw(st.booleans())}
        for _ in range(number)
    ]
    return ballots(rows, size)


def lettered(rankings: Mapping[str, int]) -> list[dict[int, int]]:
    """Ballots from strings such as `ACBED`, each with how many voters gave it."""
    return [
        {ord(letter) - ord("A"): place for place, letter in enumerate(order, 1)}
        for order, times in rankings.items()
        for _ in range(times)
    ]


EVENLY = (Fraction(1, 2), Fraction(1, 2))
