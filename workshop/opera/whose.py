"""Whose idea it is: what counts as a pair's own."""

from workshop.document.document import Document
from workshop.document.records import Idea, Pair


def is_own(document: Document, idea: Idea, pair: Pair) -> bool:
    """Whether an idea is the pair's own: put forward or written by it, or the double of such a one."""
    people = set(pair.people)
    return any(
        one.pair == pair.id or not people.isdisjoint({one.author, *one.co_authors})
        for one in (idea, *document.where(Idea, doubled_by=idea.id))
    )
