"""What every way of writing ideas down shares: the check of the words, the number, the code, the name."""

from collections.abc import Sequence

from workshop.document.document import Document
from workshop.document.lists import appended
from workshop.document.records import Board, Idea, Partnership
from workshop.document.text import quoted, tidy
from workshop.errors import InputError
from workshop.frozen import replace
from workshop.opera.codes import new_codes

LONGEST = 2000
"""Characters in one idea; more than a page is a document, not an idea."""


def entered(document: Document, board: Board, drafts: Sequence[Idea]) -> tuple[Idea, ...]:
    """The drafts as the board takes them: placed, numbered, coded, and nameless where it is anonymous.

    In a break-out copy each bears the table that it was written at; a table is no name.
    """
    table = next((found.table for found in document.all(Partnership)), "")
    everywhere = document.all(Idea)
    ideas = [idea for idea in everywhere if idea.board == board.id]
    last = max([idea.number for idea in ideas], default=0)
    taken = {idea.code for idea in everywhere}.union(draft.code for draft in drafts)
    codes = new_codes(taken, len(drafts))
    numbered = [
        replace(draft, number=last + place, code=draft.code or code, table=draft.table or table)
        for place, (draft, code) in enumerate(zip(drafts, codes, strict=True), 1)
    ]
    return appended(ideas[-1:], [nameless(idea) if board.anonymous else idea for idea in numbered])


def nameless(idea: Idea) -> Idea:
    """The idea without a trace of who wrote it; a proposal keeps the pair that puts it forward."""
    return replace(idea, author=None, co_authors=(), partner=None, pair=idea.pair if idea.proposed else None)


def checked(text: str) -> str:
    """The text of an idea, fit for the file.

    Raises:
        InputError: there is none, or far too much.

    """
    found = tidy(text)
    if not found:
        raise InputError("An idea needs words.", "Type it, or leave the line out.")
    if len(found) > LONGEST:
        raise InputError(
            f"{quoted(found, 30)} has {len(found)} characters; an idea holds up to {LONGEST}.",
            "Shorten it, or split it into several ideas.",
        )
    return found
