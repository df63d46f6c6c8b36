"""What may leave a session file: a document without what is hidden, and sentences on what stayed behind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workshop.document.document import Document, remove
from workshop.document.edits import Edit, Edits, change
from workshop.document.records import Answer, Ballot, Board, Idea, Mark
from workshop.document.text import counted, quoted
from workshop.opera.hidden import Hidden, hidden


@dataclass(frozen=True, slots=True)
class Visible:
    """A document that every export may show, and why it holds less than the session file."""

    document: Document
    left_out: tuple[str, ...]


def visible(document: Document) -> Visible:
    """The document without hidden ideas, sealed marks, authors of anonymous boards and private answers."""
    rules = {board.id: hidden(document, board) for board in document.all(Board)}
    sealed = {ballot.id for ballot in document.all(Ballot) if rules[ballot.board].marks}
    hides = (
        *(edit for idea in document.all(Idea) if rules[idea.board].authors for edit in _nameless(idea)),
        *(Edit(mark, None) for id_ in sealed for mark in document.where(Mark, ballot=id_)),
        *(Edit(answer, None) for answer in document.all(Answer) if answer.private),
    )
    unseen = [board for board in document.all(Board) if rules[board.id].ideas]
    shown = document.copy() if hides or unseen else document
    shown.apply(hides)
    shown.apply(remove(shown, *(idea for board in unseen for idea in shown.where(Idea, board=board.id))))
    return Visible(shown, tuple(_sentences(document, rules)))


def _nameless(idea: Idea) -> Edits:
    pair = idea.pair if idea.proposed else None
    return change(idea, author=None, co_authors=(), partner=None, pair=pair)


def _sentences(document: Document, rules: dict[str, Hidden]) -> Iterator[str]:
    for board in document.all(Board):
        if rules[board.id].ideas and document.where(Idea, board=board.id):
            yield f"The ideas of {quoted(board.question)} are hidden until revealed and were left out."
        if rules[board.id].marks and _marks(document, document.where(Ballot, board=board.id)):
            yield f"The marks of {quoted(board.question)} are sealed and were left out."
    if private := sum(answer.private for answer in document.all(Answer)):
        yield f"{counted(private, 'private answer')} {'was' if private == 1 else 'were'} left out."


def _marks(document: Document, ballots: Iterable[Ballot]) -> int:
    return sum(len(document.where(Mark, ballot=ballot.id)) for ballot in ballots)
