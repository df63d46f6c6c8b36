"""What may leave a session file: a document without what is hidden, and sentences on what stayed behind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from workshop.document.document import Document
from workshop.document.records import RECORDS, Answer, Ballot, Board, Idea, Mark, Record
from workshop.document.text import counted, quoted
from workshop.opera.hidden import Hidden, hidden


@dataclass(frozen=True, slots=True)
class Visible:
    """A document that every export may show, and why it holds less than the session file."""

    document: Document
    left_out: tuple[str, ...]


def visible(document: Document) -> Visible:
    """The document without sealed marks, without authors of anonymous boards, without private answers."""
    rules = {board.id: hidden(document, board) for board in document.all(Board)}
    sealed = {ballot.id for ballot in document.all(Ballot) if rules[ballot.board].marks}
    records = (record for kind in RECORDS for record in document.all(kind))
    kept = (_bare(record, rules) for record in records if not _stays_behind(record, sealed))
    return Visible(Document(kept), tuple(_sentences(document, rules)))


def _stays_behind(record: Record, sealed: set[str]) -> bool:
    match record:
        case Answer(private=private):
            return private
        case Mark(ballot=ballot):
            return ballot in sealed
        case _:
            return False


def _bare(record: Record, rules: dict[str, Hidden]) -> Record:
    if isinstance(record, Idea) and rules[record.board].authors:
        pair = record.pair if record.proposed else None
        return replace(record, author=None, co_authors=(), partner=None, pair=pair)
    return record


def _sentences(document: Document, rules: dict[str, Hidden]) -> Iterator[str]:
    for board in document.all(Board):
        if rules[board.id].marks and _marks(document, document.where(Ballot, board=board.id)):
            yield f"The marks of {quoted(board.question)} are sealed and were left out."
    if private := sum(answer.private for answer in document.all(Answer)):
        yield f"{counted(private, 'private answer')} {'was' if private == 1 else 'were'} left out."


def _marks(document: Document, ballots: Iterable[Ballot]) -> int:
    return sum(len(document.where(Mark, ballot=ballot.id)) for ballot in ballots)
