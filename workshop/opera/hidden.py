"""What is hidden: the one place that decides it, for windows, projector, exports and handouts alike."""

from workshop.document.document import Document
from workshop.document.records import Ballot, Board, Pair, Person, Step
from workshop.frozen import frozen


@frozen
class Hidden:
    """What others may not see of a board for now.

    Attributes:
        ideas: what has been written.
        authors: who wrote it; on an anonymous board it is not stored either.
        marks: who marked what, and how often anything was marked.
        why: one sentence for each of them, in this order.

    """

    ideas: bool
    authors: bool
    marks: bool
    why: tuple[str, ...] = ()


def hidden(document: Document, board: Board) -> Hidden:
    """What is hidden on a board as it stands."""
    ideas = board.step is Step.OWN and not board.revealed
    authors = board.anonymous
    marks = sealed(document, board)
    reasons = (
        (ideas, "Everyone writes alone for now; the ideas are shown once they are revealed."),
        (authors, "This board is anonymous: nobody is named, and no name is stored."),
        (marks, "The marks are sealed until every pair has finished."),
    )
    return Hidden(ideas, authors, marks, tuple(why for hides, why in reasons if hides))


def sealed(document: Document, board: Board) -> bool:
    """Whether the marks are under seal: somebody is still marking, and the seal is not opened."""
    if not board.sealed:
        return False
    ballots = document.where(Ballot, board=board.id, method=board.method)
    if ballots and not any(ballot.pair for ballot in ballots):
        return any(not ballot.complete and is_here(document, ballot.person) for ballot in ballots)
    return bool(unfinished(document, board, ballots))


def unfinished(
    document: Document, board: Board, ballots: tuple[Ballot, ...] | None = None
) -> tuple[Pair, ...]:
    """The pairs that have not finished, in order; a pair of which nobody is here is not waited for."""
    found = document.where(Ballot, board=board.id, method=board.method) if ballots is None else ballots
    done = {ballot.pair for ballot in found if ballot.complete}
    return tuple(
        pair
        for pair in document.where(Pair, board=board.id)
        if pair.id not in done and any(is_here(document, person) for person in pair.people)
    )


def is_here(document: Document, person: str | None) -> bool:
    """Whether somebody is in the room, so that the seal waits for them; whoever left is not waited for."""
    found = document.find(Person, person)
    return found is not None and found.present
