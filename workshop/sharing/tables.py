"""Break-out tables: where their files parted from the day's file, and how they come back."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.document.changes import Change, edits_of
from workshop.document.document import Document
from workshop.document.edits import compact
from workshop.errors import InputError
from workshop.sharing.merge import Merge, merge


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
        found = merge(_as_of(tables[0].log, change), current, *(table.document for table in tables))
        current.apply(found.edits)
        merges.append(found)
    return _joined(merges)


def _parting(ours: Table, other: Table) -> str:
    """The id of the last change that both know; for a table merged before, of the last one brought."""
    known = _brought(ours.log) | {change.id for change in ours.log}
    for change in reversed(other.log):
        if change.id in known:
            return change.id
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
