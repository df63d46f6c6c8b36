"""Candidates: which ideas are ranked, which stand on the ballot, and how many marks that allows."""

from math import ceil

from workshop.document.document import Document
from workshop.document.records import Board, Idea, Mark


def candidates(document: Document, board: Board) -> tuple[Idea, ...]:
    """What is counted: proposals that stand, or all ideas where none is proposed, parked ones too.

    A withdrawn double is not counted, nor is a copy, which has its number from another card and no
    code of its own.
    """
    ideas = document.where(Idea, board=board.id)
    proposed = [idea for idea in ideas if idea.proposed]
    coded = {idea.number for idea in ideas if idea.code}
    return tuple(
        idea for idea in proposed or ideas if not idea.doubled_by and (idea.code or idea.number not in coded)
    )


def is_candidate(document: Document, idea: Idea) -> bool:
    """Whether this one idea is ranked, without a look at all the others where that is not needed."""
    if idea.doubled_by or not idea.code:
        board = document.find(Board, idea.board)
        return board is not None and any(idea.id == one.id for one in candidates(document, board))
    return idea.proposed or not any(other.proposed for other in document.where(Idea, board=idea.board))


def on_ballot(document: Document, board: Board) -> tuple[Idea, ...]:
    """What can be marked: every candidate but those parked without a mark."""
    return tuple(
        idea for idea in candidates(document, board) if not idea.parked or document.where(Mark, idea=idea.id)
    )


def allowance(document: Document, board: Board) -> int:
    """How many marks each voter has; what is fixed stays.

    A quarter of the ballot, at least one; dots, which know no own proposals, as many as `dots` says.
    """
    now = document.find(Board, board.id) or board
    number = len(on_ballot(document, now))
    return now.allowance or (dots(number) if now.own_limit is None else max(1, number // 4))


def dots(ideas: int) -> int:
    """How many dots each voter has: a quarter of the ideas rounded up, at least two."""
    return max(2, ceil(ideas / 4))
