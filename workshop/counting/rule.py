"""What a rule is: a count, who is for an idea, and the scale its values live on."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from workshop.counting.ballots import Ballots, Count, Leanings, Number, Terms
from workshop.document.records import Method
from workshop.frozen import frozen

Keys = Sequence[Number | tuple[Number, ...]]


@frozen
class Scale:
    """The values voters gave each idea, the width of their scale, and whether spread means dissent."""

    values: Sequence[Sequence[Number]]
    low: float
    high: float
    shows_dissent: bool = True


@frozen
class Rule:
    """One way to count.

    Attributes:
        method: its name.
        title: its name for people.
        says: what the score is, in words.
        count: the count itself.
        leanings: who is for each idea.
        scale: the values for the measures of agreement, None where there are none.
        recounts: the keys without each of some voters in turn.
        first: which ideas its keys put among the first k; without it, those with fewer than k before them.
        unanswered: what becomes of ideas that nobody answered on, where answers are given one by one.
        weight: how many elementary steps one recount takes, where it takes long; None where all are made.

    """

    method: Method
    title: str
    says: str
    count: Callable[[Ballots, Terms], Count]
    leanings: Callable[[Ballots], Leanings]
    scale: Callable[[Ballots], Scale | None]
    recounts: Callable[[Ballots, Terms, Iterable[int]], Iterator[Keys]]
    first: Callable[[Keys, int], Sequence[int]] | None = None
    unanswered: str = ""
    weight: Callable[[Ballots], int] | None = None


def among_first(keys: Keys, k: int) -> list[int]:
    """The ideas with fewer than k before them."""
    if k >= len(keys):
        return list(range(len(keys)))
    cut = sorted(keys, reverse=True)[k - 1]
    return [idea for idea, key in enumerate(keys) if key >= cut]  # type: ignore[operator]


def subtracted(totals: Sequence[int], share: Callable[[int], Mapping[int, int]], voter: int) -> list[int]:
    """Totals without what one voter gave."""
    left = list(totals)
    for idea, value in share(voter).items():
        left[idea] -= value
    return left


def supporters(ballots: Ballots, least: int = 1) -> list[list[int]]:
    """For each idea, the voters who gave it at least this value."""
    found: list[list[int]] = [[] for _ in range(ballots.ideas)]
    for voter, values in enumerate(ballots.values):
        for idea, value in values.items():
            if value >= least:
                found[idea].append(voter)
    return found


def given(ballots: Ballots) -> list[list[int]]:
    """For each idea, the values that voters gave it."""
    found: list[list[int]] = [[] for _ in range(ballots.ideas)]
    for values in ballots.values:
        for idea, value in values.items():
            found[idea].append(value)
    return found


def asked(ballots: Ballots) -> list[list[int]]:
    """For each idea, the voters who gave it any value."""
    found: list[list[int]] = [[] for _ in range(ballots.ideas)]
    for voter, values in enumerate(ballots.values):
        for idea in values:
            found[idea].append(voter)
    return found
