"""The log: a dated note each time something was used, shared only where it is ticked."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from workshop.document.dates import checked_date
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, current, edited
from workshop.document.records import LogEntry


def add_entry(document: Document, on: date, **fields: Any) -> Edits:
    """Add a note: what was `used`, what was `wanted`, what `happened`, what to do `differently`."""
    entries = document.all(LogEntry)
    return add(*appended(entries, [LogEntry(on=on.isoformat(), **fields)]))


def edit_entry(document: Document, entry: LogEntry, **fields: Any) -> Edits:
    """Change fields of a note.

    Raises:
        InputError: `on` is no date.

    """
    if "on" in fields:
        fields["on"] = checked_date(fields["on"])
    return edited(document, entry, **fields)


def remove_entry(document: Document, entry: LogEntry) -> Edits:
    """Remove a note."""
    return remove(document, current(document, entry))


def by_day(entries: Iterable[LogEntry]) -> tuple[tuple[str, tuple[LogEntry, ...]], ...]:
    """Notes gathered by the day they are about (ISO), the latest day and its latest note first."""
    latest_first = tuple(entries)[::-1]
    found = sorted(latest_first, key=lambda entry: entry.on, reverse=True)
    return tuple((day, tuple(notes)) for day, notes in groupby(found, key=lambda entry: entry.on))
