"""The document: all records of a session file in memory, with their lists in order."""

from collections.abc import Iterable
from typing import Any, TypeVar

from workshop.document.edits import Edit, Edits, compact, replaced
from workshop.document.index import Index, goes_along, is_reference, list_fields, pointing_at, references
from workshop.document.records import RECORDS, Partnership, Record
from workshop.document.rows import seal, to_row

R = TypeVar("R", bound=Record)
_MODULUS = 1 << 128


class Document:
    """All records of one session file.

    Verbs, pages and exports only read it; `apply` belongs to the session. Reading never touches
    the disk. `copy` gives a worker a document that no later change reaches.
    """

    def __init__(self, records: Iterable[Record] = (), sealed: int | None = None) -> None:
        self._tables: dict[str, dict[str, Record]] = {kind.TABLE: {} for kind in RECORDS}
        self._index = Index()
        found = tuple(records)
        for record in found:
            self._tables[record.TABLE][record.id] = record
        self._index.load(found)
        self._seal = sum(map(_seal_of, found)) % _MODULUS if sealed is None else sealed
        self._seals: dict[tuple[str, str], int] = {}

    @property
    def seal(self) -> str:
        """The sum of all row seals, as 32 hexadecimal digits: equal documents have equal seals."""
        return f"{self._seal:032x}"

    @property
    def partnership(self) -> Partnership:
        """The one partnership of the file."""
        return self.find(Partnership, "partnership") or Partnership(id="partnership")

    def get(self, kind: type[R], id: str) -> R:  # noqa: A002
        """The record with this id.

        Raises:
            KeyError: there is none.

        """
        found = self._tables[kind.TABLE][id]
        assert isinstance(found, kind)
        return found

    def find(self, kind: type[R], id: str | None) -> R | None:  # noqa: A002
        """The record with this id, or None."""
        found = self._tables[kind.TABLE].get(id) if id else None
        return found if isinstance(found, kind) else None

    def at(self, table: str, id: str) -> Record | None:  # noqa: A002
        """The record with this id in the table of this name, or None."""
        return self._tables.get(table, {}).get(id)

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a kind, in order."""
        return self._these(kind, self._index.ids(kind.TABLE))

    def where(self, kind: type[R], **by: Any) -> tuple[R, ...]:
        """The records of a kind whose fields have these values, in order.

        The first field named must be a reference, such as `board=board.id`: it is looked up; any
        further ones are compared.

        Raises:
            ValueError: the first field is not a reference.
        """
        (field, value), *others = by.items()
        if not is_reference(kind, field):
            raise ValueError(f"{kind.TABLE}.{field} is not a reference and has no list of its own")
        found = self._these(kind, self._index.ids(kind.TABLE, field, value))
        if others:
            return tuple(r for r in found if all(getattr(r, name) == wanted for name, wanted in others))
        return found

    def count(self, kind: type[Record]) -> int:
        """How many records of a kind there are."""
        return len(self._tables[kind.TABLE])

    def referring(self, record: Record) -> list[tuple[Record, str]]:
        """Every record that refers to this one, each with the field that does."""
        return [
            (found, field)
            for kind, field in pointing_at(record.TABLE)
            if self._index.has(kind.TABLE, field, record.id)
            for found in self._these(kind, self._index.ids(kind.TABLE, field, record.id))
            if (field, record.TABLE, record.id) in references(found)
        ]

    def copy(self) -> "Document":
        """The document as it stands now; cheap, since records never change."""
        copied = Document(sealed=self._seal)
        copied._tables = {name: table.copy() for name, table in self._tables.items()}
        copied._index = self._index.copy()
        return copied

    def apply(self, edits: Iterable[Edit]) -> None:
        """Carry out edits, all or none.

        Raises:
            ValueError: an edit does not fit the document as it stands, or would leave a reference
                to a record that is not there.

        """
        done: list[Edit] = []
        try:
            for edit in edits:
                self._apply_one(edit)
                done.append(edit)
            for edit in done:
                self._check_references(edit)
        except ValueError:
            for edit in reversed(done):
                self._apply_one(edit.inverse())
            raise

    def _apply_one(self, edit: Edit) -> None:
        table = self._tables[edit.table]
        before, after = table.get(edit.id), edit.after
        if before != edit.before:
            raise ValueError(f"{edit.table} {edit.id} is not what the edit expects")
        if before is not None and after is not None:
            self._index.change(before, after)
        elif before is not None:
            self._index.drop(before)
        elif after is not None:
            self._index.add(after)
        if after is None:
            del table[edit.id]
        else:
            table[edit.id] = after
        self._reseal((edit.table, edit.id), before, after)

    def _reseal(self, place: tuple[str, str], before: Record | None, after: Record | None) -> None:
        """Put a record's new seal in the place of its old one, which is kept since it was last changed."""
        if before is not None:
            known = self._seals.pop(place, None)
            self._seal -= _seal_of(before) if known is None else known
        if after is not None:
            self._seals[place] = _seal_of(after)
            self._seal += self._seals[place]
        self._seal %= _MODULUS

    def _check_references(self, edit: Edit) -> None:
        current = self._tables[edit.table].get(edit.id)
        if current is None:
            if edit.before and (left := self.referring(edit.before)):
                raise ValueError(f"{left[0][0].TABLE}.{left[0][1]} still refers to {edit.table} {edit.id}")
            return
        for field, table, value in references(current):
            if value not in self._tables.get(table, {}):
                raise ValueError(f"{edit.table}.{field} refers to {table} {value}, which is not there")

    def _these(self, kind: type[R], ids: Iterable[str]) -> tuple[R, ...]:
        table: Any = self._tables[kind.TABLE]
        return tuple(map(table.__getitem__, ids))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Document) and self._tables == other._tables

    __hash__ = None  # type: ignore[assignment]


def _seal_of(record: Record) -> int:
    return seal(record.TABLE, to_row(record))


def remove(document: Document, *records: Record) -> Edits:
    """Edits that remove records with all that cannot stand without them.

    A record that merely mentions a removed one loses the mention.
    """
    gone: dict[tuple[str, str], Record] = {}
    kept: dict[tuple[str, str], Record] = {}
    waiting = list(records)
    while waiting:
        record = waiting.pop()
        if (record.TABLE, record.id) in gone:
            continue
        gone[record.TABLE, record.id] = record
        for other, field in document.referring(record):
            key = (other.TABLE, other.id)
            if goes_along(type(other), field):
                waiting.append(other)
            else:
                kept[key] = _without(kept.get(key, other), field, record.id)
    changed = [Edit(document.at(*key), after) for key, after in kept.items() if key not in gone]
    return compact([*changed, *(Edit(record, None) for record in gone.values())])


def _without(record: Record, field: str, gone: str) -> Record:
    if any(field == name for name, _ in list_fields(type(record))):
        left = tuple(value for value in getattr(record, field) if value != gone)
        return replaced(record, {field: left})
    return replaced(record, {field: None})
