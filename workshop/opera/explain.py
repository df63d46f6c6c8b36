"""Explain: one pair at a time, very short, clarifying questions only."""

from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.lists import current, edited
from workshop.document.records import Board, Idea, Mark, Pair
from workshop.errors import RuleError
from workshop.frozen import frozen
from workshop.opera.doubles import join


@frozen
class Turn:
    """One pair's turn: its proposals and its time in seconds; no pair where nobody put them forward."""

    pair: Pair | None
    ideas: tuple[Idea, ...]
    seconds: int


def queue(document: Document, board: Board) -> tuple[Turn, ...]:
    """The turns in the order of the pairs; proposals of no pair come last, as one turn."""
    now = current(document, board)
    proposals: dict[str | None, list[Idea]] = {}
    for idea in document.where(Idea, board=now.id):
        if idea.proposed and not idea.doubled_by:
            proposals.setdefault(idea.pair, []).append(idea)
    units: list[Pair | None] = [*document.where(Pair, board=now.id), None]
    return tuple(
        Turn(pair, tuple(ideas), now.explain_seconds)
        for pair in units
        if (ideas := proposals.get(pair.id if pair else None))
    )


def clarify(document: Document, idea: Idea, text: str) -> Edits:
    """Keep what was said to make an idea clear, with the idea."""
    return edited(document, idea, clarification=text)


def withdraw_double(document: Document, idea: Idea, stands: Idea) -> Edits:
    """Withdraw a proposal that another one says already; the one that stands keeps both authors.

    Raises:
        RuleError: both are one, or the withdrawn one has marks already.

    """
    now = current(document, idea)
    if document.where(Mark, idea=now.id):
        raise RuleError(
            f"Number {now.number} has marks already.", "Join the two in Arrange, where both keep their marks."
        )
    return join(document, now, stands)
