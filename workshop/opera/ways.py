"""The ways to rank a board: what each is for, which one suits, and changing it without losing a ballot."""

from typing import Any

from workshop.document.candidates import on_ballot
from workshop.document.document import Document
from workshop.document.edits import Edits, change
from workshop.document.lists import current, merged
from workshop.document.records import Ballot, Board, Idea, Method, Pair
from workshop.document.text import counted
from workshop.frozen import frozen
from workshop.opera.mark_rules import marked

IMPACT = ("Impact 50", "Low effort 50")
"""The criteria of impact against effort; both are worded so that five is good."""

FEW, SOME = 4, 9
_RANKINGS = {Method.BORDA: Method.SCHULZE, Method.SCHULZE: Method.BORDA}


@frozen
class Way:
    """One way to rank: its method, its title, and one sentence on what it is for."""

    name: str
    method: Method
    title: str
    use: str


WAYS: tuple[Way, ...] = (
    Way("ticks", Method.TICKS, "Ticks", "Many proposals and little time: each marks the best quarter."),
    Way("dots", Method.TICKS, "Dot voting", "A quick feel for the room, without a limit on one’s own."),
    Way("points", Method.POINTS, "Points", "Some matter much more than others: each shares out a hundred."),
    Way(
        "borda", Method.BORDA, "Full ranking by place",
        "Up to about ten ideas in order; what is high on most lists comes first.",
    ),
    Way(
        "schulze", Method.SCHULZE, "Full ranking by duels won",
        "The same lists, counted so that what beats every other idea comes first.",
    ),
    Way("pairwise", Method.PAIRWISE, "Two by two", "Hard choices: only two ideas at a time are compared."),
    Way("criteria", Method.CRITERIA, "Criteria", "A choice to be justified: up to three criteria, 1 to 5."),
    Way("impact", Method.CRITERIA, "Impact and effort", "What to do first: much gained, little spent."),
    Way(
        "gradients", Method.GRADIENTS, "Gradients of agreement",
        "A few proposals that all must live with: how far each agrees, and why not.",
    ),
    Way("stance", Method.STANCE, "Agree or disagree", "Common ground between partners, idea by idea."),
    Way(
        "shares", Method.SHARES, "Fair shares",
        "Spending a sum, or picking a few so that every part of the room gets something.",
    ),
)  # fmt: skip
"""Every way, the usual one first."""


@frozen
class Suggested:
    """A way that suits a board, and why, as one sentence."""

    way: Way
    why: str


def way_named(name: str) -> Way:
    """The way of this name; KeyError where there is none."""
    return {way.name: way for way in WAYS}[name]


def way_of(board: Board) -> Way:
    """The way a board is ranked as it stands."""
    if board.method is Method.TICKS:
        return way_named("dots" if board.own_limit is None or board.stacking > 1 else "ticks")
    if board.method is Method.CRITERIA:
        return way_named("impact" if board.criteria == IMPACT else "criteria")
    return way_named(board.method.value)


def suggested(document: Document, board: Board) -> Suggested:
    """What suits the number of ideas and what is known of them."""
    now = current(document, board)
    ideas = on_ballot(document, now)
    number = counted(len(ideas), "idea")
    if ideas and now.budget is not None and all(idea.cost is not None for idea in ideas):
        return Suggested(way_named("shares"), "Every idea has a cost, and there is a sum to spend.")
    if 0 < len(ideas) <= FEW:
        return Suggested(way_named("gradients"), f"With {number}, how far all agree says more than an order.")
    if FEW < len(ideas) <= SOME:
        return Suggested(way_named("borda"), f"{number} can be put in order without growing tired.")
    return Suggested(way_named("ticks"), f"With {number}, marking the best quarter is quick and fair.")


def choose_way(document: Document, board: Board, way: Way) -> Edits:
    """Rank a board another way; every ballot is kept, and rankings are counted either way.

    Where nobody has a ballot yet, the seal is closed for what is to come.
    """
    now = current(document, board)
    taken = _taken_along(document, now, way.method)
    begun = bool(taken) or bool(document.where(Ballot, board=now.id, method=way.method))
    fields = {"method": way.method, "sealed": now.sealed or not begun, **_fields(document, now, way)}
    method = change(now, **fields)
    moved = {edit.id for edit in taken}
    done = {
        ballot.pair
        for ballot in document.where(Ballot, board=now.id)
        if ballot.complete and (ballot.method is way.method or ballot.id in moved)
    }
    pairs = [change(pair, finished=pair.id in done) for pair in document.where(Pair, board=now.id)]
    return merged(method, taken, *pairs)


def set_cost(document: Document, idea: Idea, cost: int | None) -> Edits:
    """Say what an idea costs, in hundredths of the currency; None for not known."""
    return change(current(document, idea), cost=cost)


def _fields(document: Document, board: Board, way: Way) -> dict[str, Any]:
    """What else a way settles: the marks each has until somebody has marked, and the criteria."""
    if way.name == "impact":
        return {"criteria": IMPACT}
    if way.name == "criteria" and (not board.criteria or board.criteria == IMPACT):
        return {"criteria": ("Worth it 50", "Within our power 50")}
    if way.method is not Method.TICKS or way is way_of(board) or marked(document, board):
        return {}
    if way.name == "dots":
        return {"allowance": None, "own_limit": None}
    own = 1 if board.own_limit is None else board.own_limit
    return {"allowance": None, "own_limit": own, "stacking": 1}


def _taken_along(document: Document, board: Board, method: Method) -> Edits:
    """Rankings made for the one count, for the other, but of those who have none there."""
    if board.method is method or (other := _RANKINGS.get(method)) is None:
        return ()
    has = {_voter(ballot) for ballot in document.where(Ballot, board=board.id, method=method)}
    found = document.where(Ballot, board=board.id, method=other)
    return tuple(
        edit for ballot in found if _voter(ballot) not in has for edit in change(ballot, method=method)
    )


def _voter(ballot: Ballot) -> tuple[str | None, str | None, str]:
    return (ballot.pair, ballot.person, "" if ballot.pair or ballot.person else ballot.voter)
