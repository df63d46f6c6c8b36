"""Measures of agreement: Kendall's W with ties, dissent, and the consensus of Tastle and Wierman."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import log2, sqrt
from operator import mul

from workshop.counting.ballots import Number
from workshop.counting.borda import doubled_points

DISSENT = 0.3
"""Above this share of the scale's width opinions count as split."""

FEWEST = 5
"""Under this many answers a number would say more than it knows."""


def dissent(values: Sequence[Number], low: float, high: float) -> float | None:
    """The population standard deviation of the values by the width of their scale; None without values."""
    if not values or high <= low:
        return None
    total = sum(values)
    squares = sum(map(mul, values, values))
    number = len(values)
    variance = float(squares * number - total * total) / (number * number)
    return sqrt(max(0.0, variance)) / (high - low)


def consensus(values: Sequence[Number], low: float, high: float) -> float | None:
    """Tastle and Wierman's consensus, from 0 (split between the ends) to 1 (all alike).

    1 + Σ p log₂(1 − |x − mean| / width) over the values x with their shares p (2007). None under
    five answers.
    """
    if len(values) < FEWEST or high <= low:
        return None
    number, width = len(values), high - low
    shares = Counter(values)
    mean = float(sum(value * times for value, times in shares.items())) / number
    spread = sum(
        times / number * log2(1 - abs(float(value) - mean) / width) for value, times in shares.items()
    )
    return min(1.0, max(0.0, 1 + spread))


def consensus_words(level: float | None) -> str:
    """A level of consensus in words."""
    if level is None:
        return "Too few answers to say; look at the dots."
    if level >= 0.8:
        return "People agree closely."
    if level >= 0.6:
        return "People mostly agree."
    return "Opinions are mixed." if level >= 0.4 else "Opinions are split."


def why_no_w(rankings: Sequence[Mapping[int, int]], ideas: int) -> str:
    """Why there is no Kendall's W, in words; empty with too little to compare."""
    if len(rankings) < 2 or ideas < 2:
        return ""
    if any(len(ranking) != ideas for ranking in rankings):
        return "How alike the lists are cannot be computed: not everyone ranked every idea."
    return "How alike the lists are is not defined: each list has all ideas in one place."


def kendall_w(rankings: Sequence[Mapping[int, int]], ideas: int) -> Fraction | None:
    """Kendall's coefficient of concordance with the correction for ties, from 0 to 1, exact.

    None where it cannot be computed: fewer than two voters or ideas, or somebody did not rank every
    idea; and where it is not defined: every voter ties everything (Kendall and Smith 1939). Doubled Borda
    points are as far from their middle as twice the ranks are, hence the 4.
    """
    voters = len(rankings)
    if voters < 2 or ideas < 2 or any(len(ranking) != ideas for ranking in rankings):
        return None
    rows = [doubled_points(ranking, ideas) for ranking in rankings]
    middle = voters * (ideas - 1)
    squares = sum((sum(column) - middle) ** 2 for column in zip(*rows, strict=True))
    groups = (Counter(ranking.values()).values() for ranking in rankings)
    ties = sum(times**3 - times for sizes in groups for times in sizes if times > 1)
    below = voters * voters * (ideas**3 - ideas) - voters * ties
    return Fraction(12 * squares, 4 * below) if below else None
