"""What stands behind a result, idea by idea: grades given, means of criteria, and each partner's share."""

from collections.abc import Mapping

from workshop.counting.collect import Collected, collect
from workshop.counting.fairness import tally
from workshop.counting.gradients import bars
from workshop.counting.rule import given
from workshop.counting.tally import RULES
from workshop.document.document import Document
from workshop.document.records import Board, Method, Partner
from workshop.frozen import frozen


@frozen
class PartnerView:
    """One partner's support for an idea: voices for it, of so many that had the chance."""

    name: str
    letter: str
    agree: int
    asked: int

    @property
    def share(self) -> float:
        """Voices for it by voices asked, 0–1; 0 where nobody was asked."""
        return self.agree / self.asked if self.asked else 0.0


def partner_views(
    document: Document, board: Board, collected: Collected | None = None
) -> Mapping[str, tuple[PartnerView, ...]]:
    """For each idea, its support among every partner that votes, in the order of the partners.

    `collected` are the board's ballots, where they are at hand already.
    """
    found = collected or collect(document, board, board.method)
    leanings = RULES[board.method].leanings(found.ballots)
    everyone = tally(found.ballots, found.ballots.present)
    known = [(at, document.find(Partner, ident)) for at, ident in enumerate(found.partners)]
    named = sorted(((at, one) for at, one in known if one), key=lambda two: (two[1].order, two[1].id))
    views: dict[str, tuple[PartnerView, ...]] = {}
    for at, idea in enumerate(found.ideas):
        agree = tally(found.ballots, leanings.support[at])
        asked = tally(found.ballots, leanings.chance[at]) if leanings.chance is not None else everyone
        views[idea.id] = tuple(
            PartnerView(one.name, one.letter, agree[home], asked[home]) for home, one in named
        )
    return views


def grades_of(document: Document, board: Board) -> Mapping[str, Mapping[int, int]]:
    """For each idea, how many gave each of the eight grades of agreement."""
    found = collect(document, board, Method.GRADIENTS)
    rows = given(found.ballots)
    return {idea.id: bars(rows[at]) for at, idea in enumerate(found.ideas)}


def means_of(document: Document, board: Board) -> Mapping[str, tuple[float | None, ...]]:
    """For each idea, the mean grade on each criterion of the board, None where nobody graded it."""
    found = collect(document, board, Method.CRITERIA)
    names = range(len(found.ballots.weights))
    means: dict[str, tuple[float | None, ...]] = {}
    for at, idea in enumerate(found.ideas):
        grades = [
            [judged[at, name] for judged in found.ballots.judged if (at, name) in judged] for name in names
        ]
        means[idea.id] = tuple(sum(row) / len(row) if row else None for row in grades)
    return means


@frozen
class Spread:
    """Every voter's value for one idea, on a scale from `low` to `high`."""

    values: tuple[float, ...]
    low: float
    high: float


def spreads(document: Document, board: Board, collected: Collected | None = None) -> Mapping[str, Spread]:
    """For each idea, the values that voters gave it; empty where the method only knows yes.

    `collected` are the board's ballots, where they are at hand already.
    """
    found = collected or collect(document, board, board.method)
    scale = RULES[board.method].scale(found.ballots)
    if scale is None or not scale.shows_dissent:
        return {}
    return {
        idea.id: Spread(
            tuple(float(value) for value in scale.values[at]), float(scale.low), float(scale.high)
        )
        for at, idea in enumerate(found.ideas)
    }
