"""Bringing break-out tables back together: nothing lost, the same in whatever order, every conflict listed.

Each side is compared, field by field, with the file as it was when it was split. What only one side
changed is taken. Where sides changed one field differently, the value that sorts last stands, so that
the order of the files makes no difference, and the others are kept in the report.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workshop.document.document import Document
from workshop.document.edits import Edit, Edits, compact, replaced
from workshop.document.index import references
from workshop.document.records import RECORDS, Idea, Record
from workshop.document.rows import columns, plain
from workshop.sharing.apart import ballots, codes, doubles, letters

Key = tuple[str, str]
"""Table and id."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field that two sides changed differently: what stands now, and what was set aside."""

    table: str
    id: str
    field: str
    kept: str
    aside: str


@dataclass(frozen=True, slots=True)
class Merge:
    """What merging changes: `edits` for the document merged into, and what to report."""

    edits: Edits
    added: Mapping[str, int] = field(default_factory=dict)
    changed: int = 0
    removed: int = 0
    conflicts: tuple[Conflict, ...] = ()


def merge(base: Document, ours: Document, *others: Document) -> Merge:
    """What brings `others` into `ours`, all of them having grown out of `base`."""
    sides = (ours, *others)
    conflicts: list[Conflict] = []
    final = {
        key: _settled(base.at(*key), [side.at(*key) for side in sides], conflicts)
        for key in dict.fromkeys(key for side in sides for key in _changed_keys(base, side))
    }
    _bring_back_what_is_needed(base, final)
    final |= _numbered_anew(base, sides, final)
    found = [Edit(ours.at(*key), after) for key, after in final.items() if ours.at(*key) != after]
    whole = ours.copy()
    whole.apply(found)
    return reported(compact((*found, *_kept_apart(base, whole, conflicts))), conflicts)


def _kept_apart(base: Document, whole: Document, conflicts: list[Conflict]) -> Iterator[Edit]:
    """Give every card its own code, every partner and pair its own letter, every voter one ballot."""
    for sort in (doubles, codes, letters, ballots):
        for edits, clash in tuple(sort(base, whole)):
            whole.apply(edits)
            yield from edits
            if clash:
                record, *words = clash
                conflicts.append(Conflict(record.TABLE, record.id, *words))


def _changed_keys(base: Document, side: Document) -> Iterator[Key]:
    for kind in RECORDS:
        for record in side.all(kind):
            if base.at(kind.TABLE, record.id) != record:
                yield (kind.TABLE, record.id)
        for record in base.all(kind):
            if side.at(kind.TABLE, record.id) is None:
                yield (kind.TABLE, record.id)


def _settled(before: Record | None, sides: list[Record | None], conflicts: list[Conflict]) -> Record | None:
    """What a record becomes: removed only where every side that changed it removed it."""
    changed = [found for found in sides if found is not None and found != before]
    if not changed:
        return None
    first = changed[0]
    fields: dict[str, Any] = {}
    for name in columns(type(first)):
        old = getattr(before, name, _MISSING)
        values = {getattr(found, name) for found in changed} - {old}
        kept, *aside = sorted(values or {old}, key=lambda value: _sorting(first, name, value), reverse=True)
        fields[name] = kept
        conflicts.extend(
            Conflict(first.TABLE, first.id, name, *_words(first, name, kept, value)) for value in aside
        )
    return replaced(first, fields)


_MISSING = object()


def _sorting(record: Record, name: str, value: Any) -> tuple[bool, str]:
    return (value is not None, str(plain(type(record), name, value)))


def _words(record: Record, name: str, *values: Any) -> Iterator[str]:
    return ("" if value is None else str(plain(type(record), name, value)) for value in values)


def _bring_back_what_is_needed(base: Document, final: dict[Key, Record | None]) -> None:
    """Restore, as it was, whatever a surviving record refers to, all the way down."""
    waiting = [
        record for kind in RECORDS for record in base.all(kind) if (kind.TABLE, record.id) not in final
    ]
    waiting += [record for record in final.values() if record is not None]
    while waiting:
        for _, table, id_ in references(waiting.pop()):
            key = (table, id_)
            if final.get(key, _MISSING) is None and (back := base.at(*key)):
                final[key] = back
                waiting.append(back)


def _numbered_anew(
    base: Document, sides: tuple[Document, ...], final: Mapping[Key, Record | None]
) -> dict[Key, Record | None]:
    """Numbers for the ideas that came since the split, where more than one side has some on a board.

    They go by id, so that they do not depend on who was merged first; cards are known by their codes.
    A copy keeps the number of the card that it was copied from.
    """
    numbers: dict[str, int] = {}
    ideas = {record.id: record for record in final.values() if isinstance(record, Idea)}
    copied = dict(two for side in reversed(sides) for two in _copies(base, side))
    for board in sorted({idea.board for idea in ideas.values()}):
        fresh = [_fresh(base, side, board) - copied.keys() for side in sides]
        if len(set(map(frozenset, fresh)) - {frozenset()}) < 2:
            continue
        last = max((idea.number for idea in base.where(Idea, board=board)), default=0)
        coming = sorted(id_ for id_ in set().union(*fresh) if id_ in ideas)
        numbers |= {id_: number for number, id_ in enumerate(coming, last + 1)}
    numbers |= {copy: numbers[of] for copy, of in copied.items() if of in numbers}
    return {
        (Idea.TABLE, id_): replaced(ideas[id_], {"number": number})
        for id_, number in numbers.items()
        if id_ in ideas
    }


def _copies(base: Document, side: Document) -> Iterator[tuple[str, str]]:
    """The new copies of cards on a side, each with the card that it was copied from."""
    cards = {(idea.board, idea.number): idea.id for idea in side.all(Idea) if idea.code}
    for idea in side.all(Idea):
        card = cards.get((idea.board, idea.number))
        if card and not idea.code and base.find(Idea, idea.id) is None:
            yield idea.id, card


def _fresh(base: Document, side: Document, board: str) -> set[str]:
    return {idea.id for idea in side.where(Idea, board=board) if base.find(Idea, idea.id) is None}


def reported(edits: Edits, conflicts: Sequence[Conflict]) -> Merge:
    """A merge with what there is to say about its edits."""
    added: dict[str, int] = {}
    for edit in edits:
        if edit.before is None:
            added[edit.table] = added.get(edit.table, 0) + 1
    removed = sum(edit.after is None for edit in edits)
    return Merge(edits, added, len(edits) - removed - sum(added.values()), removed, tuple(conflicts))
