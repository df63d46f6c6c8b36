"""The allowance: how many marks a pair has, and which ideas count as its own."""

from workshop.document.document import Document
from workshop.document.lists import current
from workshop.document.records import Board, Idea, Pair
from workshop.opera.candidates import on_ballot


def allowance(document: Document, board: Board) -> int:
    """How many marks each pair has: a quarter of what is on the ballot, at least one, once fixed for good."""
    now = current(document, board)
    return now.allowance or max(1, len(on_ballot(document, now)) // 4)


def is_own(document: Document, idea: Idea, pair: Pair) -> bool:
    """Whether an idea is the pair's own: put forward or written by it, or the double of such a one."""
    people = set(pair.people)
    return any(
        one.pair == pair.id or not people.isdisjoint({one.author, *one.co_authors})
        for one in (idea, *document.where(Idea, doubled_by=idea.id))
    )
