"""A copy that is safe to share: what was private stays, and on request no name goes along."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop.document.changes import Change
from workshop.document.document import Document, remove
from workshop.document.edits import Edit, Edits, change, replaced
from workshop.document.index import list_fields, loose_fields, ref_fields
from workshop.document.records import (
    RECORDS,
    Answer,
    Ballot,
    Board,
    Finding,
    Idea,
    LogEntry,
    Logo,
    Pair,
    Person,
    Record,
    Review,
    Separation,
    Sighting,
    new_id,
)
from workshop.document.rows import cell_type, columns, plain
from workshop.document.text import counted, listed, quoted
from workshop.errors import KnownError
from workshop.sharing.names import Eraser, known_names


@dataclass(frozen=True, slots=True)
class Without:
    """What is left out of a copy on request; private answers and unticked log entries always are.

    `ticked` are the ids of the log entries that travel; None for those which the file says may be shared.
    """

    names: bool = False
    reflections: bool = False
    log: bool = False
    history: bool = False
    ticked: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class SafeCopy:
    """The records of a copy, what its maker should know, and the names that may not be in it.

    `with_history` is whether the change log may go along; where it may not, `remarks` says why.
    """

    records: tuple[Record, ...]
    with_history: bool
    remarks: tuple[str, ...]
    eraser: Eraser = field(default_factory=lambda: Eraser(()))

    def verify(self, contents: bytes, empty: bytes = b"") -> None:
        """Refuse a written copy that still holds a name; words of an `empty` session file are none.

        Raises:
            KnownError: a name was found in the bytes of the file; it says which, and how to mend it.
        """
        own = self.eraser.left_in(empty.decode("utf-8", "replace"))
        left = [name for name in self.eraser.left_in(contents.decode("utf-8", "replace")) if name not in own]
        if left:
            raise KnownError(
                f"{listed([quoted(name) for name in left[:5]])} still stood in the copy, so it was not kept.",
                "Where a name is also a plain word, write it with a capital letter under Prepare, People; "
                "or share the copy with names.",
                "The session file itself is unchanged.",
            )


def safe_copy(document: Document, without: Without, log: Iterable[Change] = ()) -> SafeCopy:
    """What a copy of the document may hold; `log` is its history, which may tell what is gone from it."""
    copied = document.copy()
    remarks: list[str] = []
    for edits, remark in _left_out(copied, without):
        copied.apply(edits)
        if edits:
            remarks.append(remark)
    cut = bool(remarks) or without.names or without.reflections
    if cut and not without.history:
        remarks.append("The history was left out, because it would show what was left out.")
    elif not without.history and any(_tells_secrets(document, change.body) for change in log):
        cut = True
        remarks.append("The history was left out, because it holds private words that have been removed.")
    eraser = Eraser(known_names(document) if without.names else ())
    records = tuple(record for kind in RECORDS for record in copied.all(kind))
    if without.names:
        remarks.append(
            f"{counted(document.count(Person), 'person', 'people')} left out, with all they are named in."
        )
        records = tuple(_nameless(records, eraser))
    return SafeCopy(records, not cut and not without.history, tuple(remarks), eraser)


_GUARDED = tuple(f'"{kind.TABLE}"' for kind in (Answer, LogEntry, Separation, Board))


def _tells_secrets(document: Document, body: str) -> bool:
    """Whether a change holds what is private: answers, who was kept apart, notes, log words since changed."""
    if not any(words in body for words in _GUARDED):
        return False
    return any(
        _is_secret(document, table, id_, cells)
        for table, id_, *sides in json.loads(body)
        for cells in sides
        if cells
    )


def _is_secret(document: Document, table: str, id_: str, cells: Mapping[str, Any]) -> bool:
    if table == Answer.TABLE:
        return bool(cells.get("private"))
    if table == Board.TABLE:
        return bool(cells.get("notes"))
    if table != LogEntry.TABLE:
        return table == Separation.TABLE
    entry = document.find(LogEntry, id_)
    return entry is None or any(
        value != plain(LogEntry, name, getattr(entry, name))
        for name, value in cells.items()
        if name not in ("shared", "order")
    )


def _left_out(document: Document, without: Without) -> Iterator[tuple[Edits, str]]:
    """What to take out, each step worked out after the one before has been carried out."""
    yield _without_private(document)
    yield _without_unticked(document, without)
    yield remove(document, *document.all(Separation)), "Who is kept apart in pairs was left out."
    noted = tuple(edit for board in document.all(Board) for edit in change(board, notes=""))
    yield noted, "The facilitator’s own notes on questions were left out."
    yield from _asked(document, without)


def _without_private(document: Document) -> tuple[Edits, str]:
    private = [answer for answer in document.all(Answer) if answer.private]
    return remove(document, *private), f"{counted(len(private), 'private answer')} left out."


def _without_unticked(document: Document, without: Without) -> tuple[Edits, str]:
    ticked = without.ticked
    if ticked is None:
        ticked = frozenset(entry.id for entry in document.all(LogEntry) if entry.shared)
    left = [entry for entry in document.all(LogEntry) if without.log or entry.id not in ticked]
    return remove(document, *left), f"{counted(len(left), 'log entry', 'log entries')} left out."


def _asked(document: Document, without: Without) -> Iterator[tuple[Edits, str]]:
    if without.reflections:
        left = [*document.all(Answer), *document.all(Sighting), *document.all(Finding)]
        noted = [edit for review in document.all(Review) for edit in change(review, changes="")]
        yield (*remove(document, *left), *noted), "Answers and what reviews found were left out."
    if without.names:
        yield remove(document, *document.all(Logo)), "Logos were left out, because a picture may show a name."
        yield tuple(_unnamed_voters(document)), "Voters carry numbers."
        yield tuple(_unsigned(document)), "Ideas carry no author."
        yield (
            remove(document, *document.all(Person)),
            "People, what they give and who knows whom were left out.",
        )


def _unnamed_voters(document: Document) -> Iterator[Edit]:
    for number, ballot in enumerate(document.all(Ballot), 1):
        yield from change(ballot, voter=f"Voter {number}", person=None)


def _unsigned(document: Document) -> Iterator[Edit]:
    for idea in document.all(Idea):
        yield from change(idea, author=None, co_authors=())
    for pair in document.all(Pair):
        yield from change(pair, people=())
    for answer in document.all(Answer):
        yield from change(answer, respondent="", person=None)


def naming(document: Document) -> tuple[Record, ...]:
    """The records, beside people and ballots, in whose words a known name stands."""
    eraser = Eraser(known_names(document))
    kinds = [kind for kind in RECORDS if kind not in (Person, Ballot, Logo, Separation)]
    return tuple(
        record
        for kind in kinds
        for record in document.all(kind)
        if any(eraser.stands_in(text) for text in _texts(record).values())
    )


def _texts(record: Record) -> dict[str, str]:
    kind = type(record)
    values = {
        column: getattr(record, column)
        for column in columns(kind)
        if cell_type(kind, column) is str and column != "order"
    }
    return {column: value for column, value in values.items() if isinstance(value, str)}


def _nameless(records: Iterable[Record], eraser: Eraser) -> Iterable[Record]:
    found = tuple(records)
    fresh = {record.id: record.id if record.id == "partnership" else new_id() for record in found}
    for record in found:
        kind = type(record)
        texts = {column: eraser.erase(text) for column, text in _texts(record).items()}
        lists = {
            column: tuple(map(eraser.erase, getattr(record, column)))
            for column in columns(kind)
            if cell_type(kind, column) is tuple
        }
        yield replaced(record, texts | lists | _renumbered(record, fresh))


def _renumbered(record: Record, fresh: Mapping[str, str]) -> dict[str, Any]:
    kind = type(record)
    single = (*ref_fields(kind), *loose_fields(kind))
    ids: dict[str, Any] = {name: fresh.get(getattr(record, name) or "") for name, _ in single}
    lists = {name: tuple(fresh[value] for value in getattr(record, name)) for name, _ in list_fields(kind)}
    return ids | lists | {"id": fresh[record.id]}
