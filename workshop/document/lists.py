"""Records as they stand now, and their places in lists: what verbs of every room build edits from."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from workshop.document.document import Document
from workshop.document.edits import Edit, Edits, change, compact
from workshop.document.order import room_for, spread
from workshop.document.records import Ordered, Record
from workshop.document.text import tidy
from workshop.errors import RuleError
from workshop.frozen import fields, replace

R = TypeVar("R", bound=Record)
O = TypeVar("O", bound=Ordered)  # noqa: E741


def current(document: Document, record: R) -> R:
    """The record as it stands in the document, whatever version of it the caller holds.

    Raises:
        RuleError: it has been removed meanwhile.

    """
    found = document.find(type(record), record.id)
    if found is None:
        raise RuleError("This has been removed in the meantime.", "Undo brings it back.")
    return found


def edited(document: Document, record: Record, **values: Any) -> Edits:
    """The edit that changes some fields of a record as it stands now; text is made fit for the file."""
    tidied = {name: tidy(value) if type(value) is str else value for name, value in values.items()}
    return change(current(document, record), **tidied)


def appended(siblings: Sequence[Ordered], newcomers: Iterable[O]) -> tuple[O, ...]:
    """The newcomers with places after all siblings."""
    found = tuple(newcomers)
    keys = spread(len(found), max((record.order for record in siblings), default=""))
    return tuple(replace(record, order=key) for record, key in zip(found, keys, strict=True))


def inserted(document: Document, siblings: Sequence[Ordered], at: int, newcomers: Sequence[Ordered]) -> Edits:
    """Edits that put newcomers, new or moved, before position `at` of a list that holds none of them."""
    start, keys = room_for([record.order for record in siblings], at, len(newcomers))
    end = start + len(keys) - len(newcomers)
    run = (*siblings[start:at], *newcomers, *siblings[at:end])
    placed = (replace(record, order=key) for record, key in zip(run, keys, strict=True))
    return tuple(Edit(document.at(record.TABLE, record.id), record) for record in placed)


def moved(document: Document, siblings: Sequence[Ordered], record: Ordered, to: int) -> Edits:
    """Edits that move one record of a list to position `to`, counted without it; ends are kept to."""
    others = [other for other in siblings if other.id != record.id]
    return inserted(document, others, max(0, min(to, len(others))), [current(document, record)])


def merged(*sides: Edits) -> Edits:
    """Edits made side by side from the same document, as one.

    Each adds the fields that it changes, the later one wins where both change a field, and a
    removal wins over everything.
    """
    joined: dict[tuple[str, str], Edit] = {}
    for edit in (edit for side in sides for edit in side):
        key = (edit.table, edit.id)
        joined[key] = _both(joined[key], edit) if key in joined else edit
    return compact(joined.values())


def _both(one: Edit, other: Edit) -> Edit:
    if one.after is None or other.after is None:
        return Edit(one.before, None)
    if other.before is None or one.before is None:
        return Edit(one.before, other.after)
    names = (field.name for field in fields(other.after))
    new = {name: getattr(other.after, name) for name in names}
    differing = {name: value for name, value in new.items() if value != getattr(other.before, name)}
    return Edit(one.before, replace(one.after, **differing))
