"""Ballots made for tests: any by Hypothesis, and real shapes written down by hand."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from workshop.counting.ballots import Ballots
from workshop.document.records import Method


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
GRADES = st.integers(1, 5)


@st.composite
def compared(draw: st.DrawFn) -> Ballots:
    size = draw(st.integers(2, 6))
    two = st.lists(st.integers(0, size - 1), min_size=2, max_size=2, unique=True)
    found = draw(st.lists(st.tuples(st.integers(0, 3), two), max_size=30))
    contests = tuple((voter, *pair) for voter, pair in found)
    return ballots([{}] * 4, size, contests=contests)


def any_ballots(method: Method, data: st.DataObject) -> Ballots:
    match method:
        case Method.BORDA | Method.SCHULZE:
            return data.draw(ranked())
        case Method.PAIRWISE:
            return data.draw(compared())
        case Method.GRADIENTS:
            return data.draw(marked(1, 8))
        case Method.STANCE:
            return data.draw(marked(-1, 1))
        case Method.CRITERIA:
            rows = data.draw(
                st.lists(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 1)), GRADES), max_size=4)
            )
            return ballots([{}] * len(rows), 4, judged=tuple(rows), weights=EVENLY)
        case _:
            return data.draw(marked(0, 1))
