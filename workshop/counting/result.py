"""A result: what was counted, idea by idea in order of place, and how it is written down as JSON."""

from typing import Any

from workshop.document.records import Method
from workshop.frozen import frozen


@frozen
class IdeaResult:
    """One idea's result; see `workshop.counting.fairness.View` for the shares.

    Attributes:
        number: its number on the board.
        id: its id in the file.
        text: its words.
        place: 1 for the first; tied ideas share a place.
        tied: whether another idea shares its place.
        score: what orders the list, None where the rule gives only an order.
        voters: how many are for it.
        share: they by those who had the chance, 0–1.
        partner_share: each partner's share, averaged, 0–1.
        common_ground: the product over partners.
        dissent: the spread of opinions by the width of the scale, None where there are none.
        firmness: the share of recounts that keep it among the first, None without ballots.
        flag: a sentence on what to talk about, None where nothing stands out.
        consensus: Tastle and Wierman's measure, None where it says nothing.
        common_ground_root: the product's root by the number of partners, which compares across boards.

    """

    number: int
    id: str
    text: str
    place: int
    tied: bool
    score: float | None
    voters: int
    share: float
    partner_share: float
    common_ground: float
    dissent: float | None
    firmness: float | None
    flag: str | None
    consensus: float | None = None
    common_ground_root: float = 0.0


@frozen
class Result:
    """The result of one count.

    Attributes:
        board: its question.
        method: how it was counted.
        voters: how many ballots there are.
        allowance: how many marks each voter has, under ticks.
        ideas: the ideas in order of place, then number.
        kendall_w: how alike the rankings are, 0–1; None where it cannot be computed or is not defined.
        chosen: numbers of the ideas chosen, in that order, where the method chooses.
        unspent: what is left of the sum, in hundredths of the currency.
        greedy: numbers that choosing by votes alone would have taken.
        top: how many count as the first, for firmness and flags.
        notes: sentences that explain the count.

    """

    board: str
    method: Method
    voters: int
    allowance: int
    ideas: tuple[IdeaResult, ...]
    kendall_w: float | None = None
    chosen: tuple[int, ...] | None = None
    unspent: int | None = None
    greedy: tuple[int, ...] | None = None
    top: int = 1
    notes: tuple[str, ...] = ()


def as_json(result: Result) -> dict[str, Any]:
    """The result as plain values for JSON; money is in whole units of the currency again."""
    from dataclasses import asdict

    found = asdict(result)
    found["method"] = result.method.value
    if result.unspent is not None:
        found["unspent"] = _plain(result.unspent / 100)
    for idea in found["ideas"]:
        if idea["score"] is not None:
            idea["score"] = _plain(idea["score"])
    return found


def _plain(number: float) -> float | int:
    return int(number) if float(number).is_integer() else float(number)
