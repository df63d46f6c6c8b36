"""Further rounds: those tied at the cut, or the winners of parallel boards, ranked together."""

from collections.abc import Sequence

from workshop.document.candidates import allowance
from workshop.document.document import Document
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, current
from workshop.document.records import Board, Idea, Link, Method, Person, Step
from workshop.document.text import one_line, same
from workshop.errors import InputError
from workshop.opera.mark_rules import marked
from workshop.opera.writing import entered

CROWD = 16
"""Above this many people parallel boards work better, whose winners are ranked together."""

MANY_MARKS = 8
"""Above this allowance doubles are worth merging before anybody marks."""


def crowd_hint(document: Document) -> str | None:
    """One sentence where more people are here than work well on one board, None where it is fine."""
    here = sum(person.present for person in document.all(Person))
    if here <= CROWD or document.count(Board) > 1:
        return None
    return f"{here} people are many for one board: give tables a board each, and rank their winners together."


def many_marks_hint(document: Document, board: Board) -> str | None:
    """One sentence where each would have so many marks that doubles are worth joining before; else None."""
    now = current(document, board)
    each = allowance(document, now)
    if now.method is not Method.TICKS or each <= MANY_MARKS or marked(document, now):
        return None
    return f"{each} marks each are many; joining doubles first leaves fewer ideas to read."


def new_round(document: Document, question: str, ideas: Sequence[Idea]) -> Edits:
    """Start a board at Rank with these ideas as its proposals, tied by the thread to where they stood.

    Where the question is taken, the round is numbered: "How do we share? (round 2)".

    Raises:
        InputError: fewer than two ideas are given, or no question.

    """
    sources = [current(document, idea) for idea in dict.fromkeys(ideas)]
    if len(sources) < 2:
        raise InputError("A round needs at least two ideas.", "Choose those to be ranked.")
    if not one_line(question):
        raise InputError("A board needs a question.", "Type one open question.")
    first = document.find(Board, sources[0].board)
    anonymous = any(found.anonymous for one in sources if (found := document.find(Board, one.board)))
    board = Board(
        question=_free(document, one_line(question)),
        limit=first.limit if first else "",
        day=first.day if first else None,
        anonymous=anonymous,
        revealed=True,
        step=Step.RANK,
        shown=Step.RANK,
    )
    drafts = [
        Idea(
            board=board.id,
            text=source.text,
            author=source.author,
            co_authors=source.co_authors,
            partner=source.partner,
            proposed=True,
            cost=source.cost,
            clarification=source.clarification,
        )
        for source in sources
    ]
    cards = entered(document, board, drafts)
    ties = (
        Link(source_table=Idea.TABLE, source=source.id, target_table=Idea.TABLE, target=card.id)
        for source, card in zip(sources, cards, strict=True)
    )
    return add(*appended(document.all(Board), [board]), *cards, *ties)


def _free(document: Document, question: str) -> str:
    taken = {same(board.question) for board in document.all(Board)}
    number = 2
    found = question
    while same(found) in taken:
        found = f"{question} (round {number})"
        number += 1
    return found
