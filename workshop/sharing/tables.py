"""Break-out tables: where their files parted from the day's file, and how they come back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.document.changes import Change, edits_of
from workshop.document.document import Document
from workshop.document.edits import Edit, compact
from workshop.document.records import Partnership
from workshop.errors import InputError
from workshop.sharing.kept_sorts import Sorted, kept_sorts
from workshop.sharing.merge import Conflict, Merge, merge, reported
from workshop.sharing.split import regrown


@dataclass(frozen=True, slots=True)
class Table:
    """One file to merge: what to call it, its document and its whole change log."""

    name: str
    document: Document
    log: Sequence[Change]


def gather(ours: Table, others: Sequence[Table]) -> Merge:
    """What brings the other tables into ours.

    Tables that parted at one point are merged at once, so that their order makes no difference. A table
    that was merged before brings only what it changed since.

    Raises:
        InputError: a table's file did not grow out of the same session file.
    """
    parted: dict[str, list[Table]] = {}
    for other in others:
        parted.setdefault(_parting(ours, other), []).append(other)
    current, merges = ours.document.copy(), []
    for change, tables in parted.items():
        for found in _brought_in(ours, current, change, tables):
            current.apply(found.edits)
            merges.append(found)
    return _joined(merges)


def _brought_in(ours: Table, current: Document, change: str, tables: Sequence[Table]) -> Iterator[Merge]:
    """What brings in the tables that parted at one change, and then how they sorted the cards."""
    base = _as_of((ours if _is_copy_of(tables[0], change) else tables[0]).log, change)
    grown = [_whole(base, table) if _is_copy_of(table, change) else table.document for table in tables]
    yield merge(base, current, *grown)
    names = (_name(table.document) for table in tables)
    sides = [Sorted(name, base, now) for name, now in zip(names, grown, strict=True)]
    edits, clashes = list[Edit](), list[Conflict]()
    trial = current.copy()
    for step, clash in kept_sorts(sides, trial):
        trial.apply(step)
        edits += step
        clashes += [clash] if clash else []
    yield reported(compact(edits), clashes)


def _name(document: Document) -> str:
    """The table that a copy was made for, empty for the day's file."""
    return next((found.table for found in document.all(Partnership)), "")


def _is_copy_of(table: Table, change: str) -> bool:
    """Whether a table's file began as a copy with less in it, made at this change of the day's file."""
    return bool(table.log) and change in table.log[0].target.split()[1:]


def _whole(base: Document, table: Table) -> Document:
    return regrown(base, _as_of(table.log, table.log[0].id), table.document)


def _parting(ours: Table, other: Table) -> str:
    """The id of the last change that both know; for a table merged before, of the last one brought.

    A copy made for a table has a log of its own; its first change tells where it parted.
    """
    known = _brought(ours.log) | {change.id for change in ours.log}
    first = other.log[0].target.split()[1:] if other.log else []
    for ident in (*(change.id for change in reversed(other.log)), *first):
        if ident in known:
            return ident
    raise InputError(
        f"“{other.name}” did not grow out of “{ours.name}”, so there is nothing to compare it with.",
        "Merge files that were made by splitting this one, or import what it holds.",
        "Nothing was changed.",
    )


def _brought(log: Sequence[Change]) -> frozenset[str]:
    """The heads of the tables that stand merged; a merge undone or gone back behind can be made again."""
    stood: dict[str, frozenset[str]] = {}
    now: frozenset[str] = frozenset()
    for change in log:
        heads = change.target.split() if change.kind == "do" else ()
        now = stood.setdefault(change.state, now.union(heads))
    return now


def _as_of(log: Sequence[Change], last: str) -> Document:
    document = Document()
    for change in log:
        if change.kind == "start":
            document = Document()
        document.apply(edits_of(document, change.body))
        if change.id == last:
            break
    return document


def _joined(merges: Sequence[Merge]) -> Merge:
    added: dict[str, int] = {}
    for found in merges:
        for table, count in found.added.items():
            added[table] = added.get(table, 0) + count
    return Merge(
        compact(edit for found in merges for edit in found.edits),
        added,
        sum(found.changed for found in merges),
        sum(found.removed for found in merges),
        tuple(conflict for found in merges for conflict in found.conflicts),
    )
