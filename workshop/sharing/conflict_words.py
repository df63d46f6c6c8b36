"""Conflicts in the words of the people who read them: which idea, which group, and what stands."""

import json
import re
from collections.abc import Iterable
from typing import Final

from workshop.document.document import Document
from workshop.document.edits import Edits, add
from workshop.document.index import list_fields, ref_fields
from workshop.document.lists import appended
from workshop.document.records import TABLES, Group, Idea, LogEntry, Record
from workshop.document.text import listed, quoted
from workshop.opera.headings import group_name
from workshop.sharing.merge import Conflict

FIELDS: Final = {
    "order": "place",
    "doubled_by": "double",
    "co_authors": "other authors",
    "x": "spot",
    "y": "spot",
}
"""What fields are called whose name is no word, or not the right one."""

NAMES: Final = ("name", "title", "question", "text", "words", "used", "voter", "letter", "table")
"""Where a record may say what it is called, the likeliest first."""


def sentence(document: Document, found: Conflict) -> str:
    """One conflict as a sentence; `document` is the whole, after merging."""
    return f"Two tables changed {about(document, found)}: {_stands(document, found)}."


def about(document: Document, found: Conflict) -> str:
    """What a conflict is about: the group of idea 12."""
    record = document.at(found.table, found.id)
    name = called(document, record) if record else f"a {_kind(found.table)}"
    return f"the {FIELDS.get(found.field, found.field.replace('_', ' '))} of {name}"


def _stands(document: Document, found: Conflict) -> str:
    if found.field == "order":
        return "it stands where one of them put it"
    kept, aside = (_value(document, found, value) for value in (found.kept, found.aside))
    return f"{kept} stands; kept in the log: {aside}"


def called(document: Document, record: Record) -> str:
    """What people call a record: idea 12, the group “Trust”, the person “Ana”."""
    if isinstance(record, Idea):
        return f"idea {record.number}"
    kind = _kind(record.TABLE)
    if isinstance(record, Group):
        return f"the {kind} {quoted(group_name(document, record), 40)}"
    words = next(
        (text for field in NAMES if isinstance(text := getattr(record, field, None), str) and text), ""
    )
    return f"the {kind} {quoted(words, 40)}" if words else f"a {kind}"


def _kind(table: str) -> str:
    """The kind of record as people write it: shared result."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", TABLES[table].__name__).lower()


def _value(document: Document, found: Conflict, value: str) -> str:
    """A value in words: what it refers to, or what was typed."""
    kind = TABLES[found.table]
    if not value:
        return "nothing"
    if target := dict(ref_fields(kind)).get(found.field):
        return _named(document, target, value)
    if target := dict(list_fields(kind)).get(found.field):
        return listed([_named(document, target, one) for one in json.loads(value)]) or "nobody"
    return quoted(value, 200)


def _named(document: Document, table: str, ident: str) -> str:
    record = document.at(table, ident)
    return called(document, record) if record else f"a {_kind(table)} that is gone"


def with_conflicts(document: Document, conflicts: Iterable[Conflict], on: str) -> Edits:
    """A log entry for each value that was set aside, so that it can be found again; `on` is an ISO date.

    Args:
        document: the whole, after merging.
        conflicts: what merging could not settle.
        on: the day.

    """
    entries = [
        LogEntry(
            on=on,
            used=f"Merging tables: {about(document, found)}",
            happened=f"Stands: {_value(document, found, found.kept)}",
            differently=f"Set aside: {_value(document, found, found.aside)}",
        )
        for found in conflicts
    ]
    return add(*appended(document.all(LogEntry), entries))
