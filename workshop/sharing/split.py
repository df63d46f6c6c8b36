"""A copy for a break-out table: what the table works with, and nothing that is not its business."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, change, replaced
from workshop.document.records import (
    RECORDS,
    Answer,
    Ballot,
    Board,
    Commitment,
    LogEntry,
    Mark,
    Pair,
    Partnership,
    Person,
    Record,
    Relation,
    Review,
    Separation,
    Sort,
    Support,
)
from workshop.document.rows import columns
from workshop.document.text import counted, listed, same

NEVER: tuple[type[Record], ...] = (Answer, LogEntry, Commitment, Relation, Review, Separation, Sort)
"""What never leaves for a table: answers, the log, who gives what, knows whom or is kept apart from whom."""

STAYS = "Answers, the log, commitments, who knows whom and who is kept apart stay in your file only."


@dataclass(frozen=True, slots=True)
class TableCopy:
    """The records of one table's copy."""

    table: str
    records: tuple[Record, ...]


def table_copy(document: Document, table: str) -> TableCopy:
    """What the copy for a table holds: the boards and ideas, the agreement, and the people who sit there.

    Where nobody has a seat yet everybody goes along. What is left out is missed by nobody when the copy
    is merged back: a merge looks only at what the table changed.
    """
    copied = document.copy()
    for edits in _left_out(copied, table):
        copied.apply(edits)
    return TableCopy(table, tuple(record for kind in RECORDS for record in copied.all(kind)))


def _left_out(document: Document, table: str) -> Iterator[Edits]:
    """What to take out, each step worked out after the one before has been carried out."""
    yield remove(document, *(record for kind in NEVER for record in document.all(kind)))
    away = [person for person in document.all(Person) if person.table and same(person.table) != same(table)]
    gone = {person.id for person in away}
    ballots = [ballot for ballot in document.all(Ballot) if _is_of(document, ballot, gone)]
    marks = {mark.id for ballot in ballots for mark in document.where(Mark, ballot=ballot.id)}
    yield remove(document, *(one for one in document.all(Support) if one.person in gone or one.id in marks))
    yield remove(document, *ballots)
    yield remove(document, *away)
    yield tuple(edit for board in document.all(Board) for edit in change(board, notes=""))
    yield tuple(edit for found in document.all(Partnership) for edit in change(found, table=table))


def _is_of(document: Document, ballot: Ballot, people: set[str]) -> bool:
    """Whether a ballot is of one of these people, or of a pair of none but these."""
    pair = document.find(Pair, ballot.pair)
    voters = set(pair.people) if pair else {ballot.person} - {None}
    return bool(voters) and voters <= people


def split_remarks(document: Document, tables: list[str]) -> tuple[str, ...]:
    """What whoever splits a file for these tables should know."""
    known = {same(table) for table in tables}
    astray = [person for person in document.all(Person) if person.table and same(person.table) not in known]
    names = listed(sorted({person.table for person in astray}))
    seats = {person.id: same(person.table) for person in document.all(Person)}
    meet = [
        two
        for two in document.all(Separation)
        if not seats[two.person] or not seats[two.other] or seats[two.person] == seats[two.other]
    ]
    return (
        STAYS,
        *(
            [f"{counted(len(astray), 'person sits', 'people sit')} at a table without a copy: {names}."]
            if astray
            else []
        ),
        *(
            ["People who are kept apart may meet at a table: make the pairs before you split."]
            if meet
            else []
        ),
    )


def regrown(base: Document, start: Document, now: Document) -> Document:
    """What a table made of the whole file: its changes since its copy was made, on what the file held then.

    Args:
        base: the file as it was when it was split.
        start: the table's copy as it began, with less in it.
        now: the table's copy as it is.

    """
    records = {(record.TABLE, record.id): record for kind in RECORDS for record in base.all(kind)}
    for kind in RECORDS:
        for record in now.all(kind):
            key = (kind.TABLE, record.id)
            before, whole = start.at(*key), records.get(key)
            if before is None or whole is None:
                records[key] = record
            elif before != record:
                records[key] = _with_changes(whole, before, record)
        for record in start.all(kind):
            if now.at(kind.TABLE, record.id) is None:
                records.pop((kind.TABLE, record.id), None)
    return Document(records.values())


def _with_changes(whole: Record, before: Record, now: Record) -> Record:
    """A record of the whole file with what a table changed; in a list of people those left out stay."""
    fields: dict[str, object] = {}
    for name in columns(type(whole)):
        old, new, value = getattr(before, name), getattr(now, name), getattr(whole, name)
        if old == new:
            continue
        if isinstance(value, tuple) and value != old:
            kept = [one for one in value if one in new or one not in old]
            fields[name] = (*kept, *(one for one in new if one not in kept))
        else:
            fields[name] = new
    return replaced(whole, fields)
