"""Changes: edits with their label and time, sealed by a hash; the lines of the change log."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from typing import Any

from workshop.document.document import Document
from workshop.document.edits import Edit, Edits, replaced
from workshop.document.records import TABLES, Record
from workshop.document.rows import columns, fields_from_cells, fits, from_cells, plain, to_row
from workshop.frozen import frozen, replace


@frozen
class Change:
    """One user action as the change log keeps it.

    Attributes:
        id: SHA-256 of all that follows, so that a damaged or forged change is found out.
        number: 1, 2, 3 … in this file.
        parent: the id of the change before, empty for the first.
        time: UTC, ISO 8601 to the second.
        kind: `start` for what the file began with; `do`; `more` where it belongs to the step before;
            `undo`; `redo`.
        target: the change that an undo or redo takes back, or that `more` goes on with; for a merge, the
            last changes of the files it brought in, with spaces between; for a start, a random number,
            so that no two files begin alike, and in a break-out copy the change it parted at.
        label: what the user did, in words.
        device: a short name for the laptop that wrote it.
        count: how many records it touches.
        state: the seal of the document afterwards.
        body: the edits as JSON, `[[table, id, before, after], …]`, with only the cells that differ.

    """

    id: str
    number: int
    parent: str
    time: str
    kind: str
    target: str
    label: str
    device: str
    count: int
    state: str
    body: str


def bare(change: Change) -> Change:
    """A change without its body, for whoever only has to know which it is: a body may be long."""
    return replace(change, body="")


def sealed(**fields: Any) -> Change:
    """A change with the id that its contents give it."""
    plain_label = fields["label"].encode(errors="replace").decode().replace("\x1f", " ")
    fields["label"] = " ".join(plain_label.split())
    return Change(id=hash_of(tuple(fields[name] for name in HASHED)), **fields)


HASHED = ("number", "parent", "time", "kind", "target", "label", "device", "count", "state", "body")
"""The columns under a change's hash, in order, joined by U+001F."""


def hash_of(cells: tuple[Any, ...]) -> str:
    """The id that these cells, in the order of `HASHED`, give a change."""
    return sha256("\x1f".join(map(str, cells)).encode("utf-8", "surrogatepass")).hexdigest()


def body_of(edits: Iterable[Edit]) -> str:
    """Edits as the text that the change log keeps."""
    lines = []
    for edit in edits:
        names = _differing(edit)
        lines.append([edit.table, edit.id, _cells(edit.before, names), _cells(edit.after, names)])
    return json.dumps(lines, ensure_ascii=False, separators=(",", ":"))


def edits_of(document: Document, body: str) -> Edits:
    """The edits of a body, to be applied to the document as it stands.

    Raises:
        ValueError: the body does not fit the document.

    """
    with _strictly():
        return tuple(_edit(document, table, id_, after) for table, id_, _, after in _lines(body))


def replayed(changes: Iterable[Change], until: str) -> Document:
    """The document that the changes up to a time (UTC, ISO 8601) lead to, from the beginning on.

    Raises:
        ValueError: a body does not fit the document it meets.

    """
    document = Document()
    for change in changes:
        if change.time > until:
            break
        if change.kind == "start":
            document = Document()
        document.apply(edits_of(document, change.body))
    return document


def inverse_of(document: Document, body: str) -> Edits:
    """The edits that take a body back from the document as it stands.

    Raises:
        ValueError: the body does not fit the document.

    """
    with _strictly():
        lines = reversed(_lines(body))
        return tuple(_edit(document, table, id_, before) for table, id_, before, _ in lines)


def _lines(body: str) -> list[Any]:
    found = json.loads(body)
    if not isinstance(found, list):
        raise TypeError(body)
    return found


@contextmanager
def _strictly() -> Iterator[None]:
    """Make one kind of error of all that a forged body can cause."""
    try:
        yield
    except (LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("the body of the change is not one") from error


def _differing(edit: Edit) -> tuple[str, ...]:
    names = columns(type(edit.record))
    if edit.before is None or edit.after is None:
        return names
    return tuple(name for name in names if getattr(edit.before, name) != getattr(edit.after, name))


def _cells(record: Record | None, names: tuple[str, ...]) -> dict[str, Any] | None:
    if record is None:
        return None
    if names is columns(type(record)):
        return dict(zip(names, to_row(record), strict=True))
    return {name: plain(type(record), name, getattr(record, name)) for name in names}


def _edit(document: Document, table: str, id_: str, cells: Mapping[str, Any] | None) -> Edit:
    kind = TABLES[table]
    before = document.at(table, id_)
    if cells is None:
        return Edit(before, None)
    if not all(fits(kind, column, value) for column, value in cells.items()):
        raise ValueError(f"the change puts into {table} what does not fit there")
    if before is None:
        return Edit(None, from_cells(kind, cells))
    return Edit(before, replaced(before, fields_from_cells(kind, cells)))
