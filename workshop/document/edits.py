"""Edits: one record before and after. A verb returns them; nothing else changes a document."""

from collections.abc import Iterable, Mapping
from typing import Any

from workshop.document.records import Record
from workshop.frozen import frozen, replace


@frozen
class Edit:
    """One record before and after: `before` is None where it is new, `after` where it is removed."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is after the edit, or as it was where it is removed."""
        found = self.after or self.before
        if found is None:
            raise ValueError("an edit has a record before, after, or both")
        return found

    @property
    def table(self) -> str:
        """The table of the record."""
        return self.record.TABLE

    @property
    def id(self) -> str:
        """The id of the record."""
        return self.record.id

    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


Edits = tuple[Edit, ...]
"""What a verb returns."""


def replaced(record: Record, fields: Mapping[str, Any]) -> Record:
    """The record with some fields replaced, for callers that know the names only when they run."""
    return replace(record, **dict[str, Any](fields))


def add(*records: Record) -> Edits:
    """Edits that add new records."""
    return tuple(Edit(None, record) for record in records)


def change(record: Record, **fields: Any) -> Edits:
    """The edit that changes some fields of a record; none where nothing would differ."""
    after = replaced(record, fields)
    return (Edit(record, after),) if after != record else ()


def compact(edits: Iterable[Edit]) -> Edits:
    """One edit a record: chains are joined, and what ends as it began is dropped."""
    joined: dict[tuple[str, str], Edit] = {}
    for edit in edits:
        key = (edit.table, edit.id)
        joined[key] = Edit(joined[key].before, edit.after) if key in joined else edit
    return tuple(edit for edit in joined.values() if edit.before != edit.after)
