"""Who votes on a board: its pairs, or everyone who is here by head; and who is in already."""

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, current
from workshop.document.records import Ballot, Board, Mark, Method, Pair, Person
from workshop.document.text import counted
from workshop.errors import RuleError
from workshop.opera.ballots import Voter, awaited, ballot_by
from workshop.opera.hidden import unfinished


def by_head(document: Document, board: Board) -> bool:
    """Whether people vote by head: some have a ballot and no pair has.

    Before anybody has one pairs vote; without pairs heads do, but for ticks, which are for pairs.
    """
    now = current(document, board)
    ballots = document.where(Ballot, board=now.id, method=now.method)
    if any(ballot.pair for ballot in ballots):
        return False
    begun = any(ballot.person for ballot in ballots)
    return begun or (now.method is not Method.TICKS and not _pairs(document, now))


def voters(document: Document, board: Board) -> tuple[Voter, ...]:
    """Who is to vote, in order: the pairs or the people who are here, and whoever has handed in."""
    now = current(document, board)
    done = [ballot for ballot in document.where(Ballot, board=now.id, method=now.method) if ballot.complete]
    if by_head(document, now):
        heads = {ballot.person for ballot in done}
        return tuple(person for person in document.all(Person) if person.present or person.id in heads)
    ids = {pair.id for pair in unfinished(document, now)} | {ballot.pair for ballot in done}
    return tuple(pair for pair in document.where(Pair, board=now.id) if pair.id in ids)


def is_in(document: Document, board: Board, voter: Voter) -> bool:
    """Whether a voter's ballot is handed in."""
    ballot = ballot_by(document, board, voter)
    return ballot is not None and ballot.complete


def still_out(document: Document, board: Board) -> tuple[Voter, ...]:
    """The voters whose ballot is not in yet, in order."""
    return tuple(voter for voter in voters(document, board) if not is_in(document, board, voter))


def vote_by_head(document: Document, board: Board) -> Edits:
    """Give everyone who is here an empty ballot, so that the seal waits for each of them.

    Raises:
        RuleError: nobody is here, or pairs have marked already.

    """
    now = current(document, board)
    old = _unmarked(document, now, list(document.where(Pair, board=now.id)))
    if not any(person.present for person in document.all(Person)):
        raise RuleError("Nobody is here to vote.", "Add people under Prepare, or mark who is present.")
    fresh = appended(document.where(Ballot, board=now.id), awaited(document, now, now.method))
    return (*remove(document, *old), *add(*fresh))


def vote_by_pair(document: Document, board: Board) -> Edits:
    """Let the pairs vote again.

    Raises:
        RuleError: there are no pairs, or people have marked by head already.

    """
    now = current(document, board)
    if not _pairs(document, now):
        raise RuleError("This board has no pairs.", "Make pairs first, or vote by head.")
    return remove(document, *_unmarked(document, now, list(document.all(Person))))


def _pairs(document: Document, board: Board) -> tuple[Pair, ...]:
    return tuple(pair for pair in document.where(Pair, board=board.id) if pair.people)


def _unmarked(document: Document, board: Board, found: list[Pair] | list[Person]) -> list[Ballot]:
    """The ballots of these voters, none of which may hold a mark."""
    ballots = [ballot for voter in found if (ballot := ballot_by(document, board, voter))]
    marked = [ballot for ballot in ballots if document.where(Mark, ballot=ballot.id)]
    if marked:
        who = "pair" if marked[0].pair else "person"
        words = counted(len(marked), who, "people" if who == "person" else "pairs")
        raise RuleError(
            f"{words} {'has' if len(marked) == 1 else 'have'} marked already; "
            "counting them twice would not be fair.",
            "Go on as it was begun, or clear those ballots first.",
        )
    return ballots
