"""What may leave a session file: a document without what is hidden, and sentences on what stayed behind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workshop.document.document import Document, remove
from workshop.document.edits import Edit, Edits, change
from workshop.document.records import Answer, Ballot, Board, Idea, Mark, Support
from workshop.document.text import counted, quoted
from workshop.frozen import replace
from workshop.opera.hidden import Hidden, hidden


@dataclass(frozen=True, slots=True)
class Visible:
    """A document that every export may show, and why it holds less than the session file."""

    document: Document
    left_out: tuple[str, ...]


def visible(document: Document) -> Visible:
    """The document without hidden ideas, sealed marks, authors of anonymous boards and private answers."""
    rules = {board.id: hidden(document, board) for board in document.all(Board)}
    under_seal = {board.id: tuple(_under_seal(document, board)) for board in document.all(Board)}
    hides = (
        *(edit for idea in document.all(Idea) if rules[idea.board].authors for edit in _nameless(idea)),
        *(edit for marks in under_seal.values() for mark in marks for edit in _with_reason(document, mark)),
        *(Edit(answer, None) for answer in document.all(Answer) if answer.private),
    )
    unseen = [board for board in document.all(Board) if rules[board.id].ideas]
    shown = document.copy() if hides or unseen else document
    shown.apply(hides)
    shown.apply(remove(shown, *(idea for board in unseen for idea in shown.where(Idea, board=board.id))))
    return Visible(shown, tuple(_sentences(document, rules, under_seal)))


def _nameless(idea: Idea) -> Edits:
    pair = idea.pair if idea.proposed else None
    return change(idea, author=None, co_authors=(), partner=None, pair=pair)


def _under_seal(document: Document, board: Board) -> Iterator[Mark]:
    """The marks of every way of ranking the board that is under seal, also one that was left half done."""
    ballots = document.where(Ballot, board=board.id)
    sealed = {
        way for way in {one.method for one in ballots} if hidden(document, replace(board, method=way)).marks
    }
    for ballot in ballots:
        if ballot.method in sealed:
            yield from document.where(Mark, ballot=ballot.id)


def _with_reason(document: Document, mark: Mark) -> Edits:
    """Take a mark out, and the words that came with it, which bear its id."""
    return tuple(Edit(one, None) for one in (mark, document.find(Support, mark.id)) if one)


def _sentences(
    document: Document, rules: Mapping[str, Hidden], under_seal: Mapping[str, tuple[Mark, ...]]
) -> Iterator[str]:
    for board in document.all(Board):
        if rules[board.id].ideas and document.where(Idea, board=board.id):
            yield f"The ideas of {quoted(board.question)} are hidden until revealed and were left out."
        if under_seal[board.id]:
            yield f"The marks of {quoted(board.question)} are sealed and were left out."
    if private := sum(answer.private for answer in document.all(Answer)):
        yield f"{counted(private, 'private answer')} {'was' if private == 1 else 'were'} left out."
