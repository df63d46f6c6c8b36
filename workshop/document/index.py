"""The index of a document: which records refer to which, each list kept in its order."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import repeat
from operator import attrgetter

from workshop.document.memo import memo
from workshop.document.records import RECORDS, Ordered, Record
from workshop.frozen import fields

Key = tuple[str, str, str]
"""Table, field and value: all partners of `ideas`, `board`, some board's id."""

Place = tuple[str, str]
"""A record's order key and id: what its lists are sorted by."""


@memo
def ref_fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields of a kind that refer to one record, each with the table it refers to."""
    return tuple((field.name, field.metadata["ref"]) for field in fields(kind) if "ref" in field.metadata)


@memo
def list_fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields of a kind that refer to several records, each with the table they refer to."""
    return tuple((field.name, field.metadata["refs"]) for field in fields(kind) if "refs" in field.metadata)


@memo
def loose_fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields of a kind that refer anywhere, each with the field that names the table."""
    return tuple(
        (field.name, field.metadata["anywhere"]) for field in fields(kind) if "anywhere" in field.metadata
    )


@memo
def goes_along(kind: type[Record], field: str) -> bool:
    """Whether a record is removed together with the one that `field` refers to."""
    return any(found.name == field and found.metadata.get("gone") == "remove" for found in fields(kind))


@memo
def pointing_at(table: str) -> tuple[tuple[type[Record], str], ...]:
    """Every kind of record with a field that can refer to `table`."""
    return tuple(
        (kind, field) for kind in RECORDS for field, target in _targets(kind, table) if target == table
    )


def _targets(kind: type[Record], table: str) -> tuple[tuple[str, str], ...]:
    anywhere = tuple((field, table) for field, _ in loose_fields(kind))
    return (*ref_fields(kind), *list_fields(kind), *anywhere)


@memo
def is_reference(kind: type[Record], field: str) -> bool:
    """Whether a field refers to other records, and so can be looked up."""
    return any(field == name for name, _ in (*ref_fields(kind), *list_fields(kind), *loose_fields(kind)))


def place_of(record: Record) -> Place:
    """What the record is sorted by in every list it stands in."""
    return (getattr(record, "order", ""), record.id)


def references(record: Record) -> Iterator[tuple[str, str, str]]:
    """All references of a record as field, table and id."""
    kind = type(record)
    for field, table in ref_fields(kind):
        if (value := getattr(record, field)) is not None:
            yield field, table, value
    for field, table in list_fields(kind):
        for value in getattr(record, field):
            yield field, table, value
    for field, table_field in loose_fields(kind):
        if value := getattr(record, field):
            yield field, getattr(record, table_field), value


class Index:
    """Sorted lists of records by what they refer to, and one list of each whole table."""

    def __init__(self) -> None:
        self._lists: dict[Key, list[Place]] = {}

    def copy(self) -> "Index":
        """An index of its own with the same lists."""
        copied = Index()
        copied._lists = {key: found.copy() for key, found in self._lists.items()}
        return copied

    def ids(self, table: str, field: str = "", value: str = "") -> list[str]:
        """The ids of the records that refer to `value` by `field`, in order; of the whole table without."""
        return [found for _, found in self._lists.get((table, field, value), ())]

    def has(self, table: str, field: str, value: str) -> bool:
        """Whether any record refers to `value` by `field`."""
        return (table, field, value) in self._lists

    def add(self, record: Record) -> None:
        """Put a record into its lists."""
        place = place_of(record)
        for key in self._keys(record):
            insort(self._lists.setdefault(key, []), place)

    def load(self, records: Iterable[Record]) -> None:
        """Put many records into empty lists, faster than one by one."""
        kinds: defaultdict[type[Record], list[Record]] = defaultdict(list)
        for record in records:
            kinds[type(record)].append(record)
        for kind, found in kinds.items():
            self._load_kind(kind, found)

    def _load_kind(self, kind: type[Record], found: list[Record]) -> None:
        by_id = {record.id: record for record in found}
        orders = map(attrgetter("order"), found) if issubclass(kind, Ordered) else repeat("")
        places = sorted(zip(orders, by_id, strict=False))
        records = [by_id[ident] for _, ident in places]
        self._lists[kind.TABLE, "", ""] = places
        for field, _ in ref_fields(kind):
            self._list(kind.TABLE, field, map(attrgetter(field), records), places)
        for field, _ in list_fields(kind):
            values = list(map(attrgetter(field), records))
            if any(values):
                listed = [
                    (v, place)
                    for found, place in zip(values, places, strict=True)
                    for v in dict.fromkeys(found)
                ]
                self._list(kind.TABLE, field, (v for v, _ in listed), [place for _, place in listed])
        for field, _ in loose_fields(kind):
            self._list(kind.TABLE, field, (v or None for v in map(attrgetter(field), records)), places)

    def _list(self, table: str, field: str, values: Iterable[str | None], places: list[Place]) -> None:
        named = list(values)
        if set(named) <= {None}:
            return
        lists: defaultdict[str, list[Place]] = defaultdict(list)
        for value, place in zip(named, places, strict=True):
            if value is not None:
                lists[value].append(place)
        for value, found in lists.items():
            self._lists[table, field, value] = found

    def drop(self, record: Record) -> None:
        """Take a record out of its lists."""
        place = place_of(record)
        for key in self._keys(record):
            found = self._lists[key]
            del found[bisect_left(found, place)]
            if not found:
                del self._lists[key]

    def change(self, before: Record, after: Record) -> None:
        """Move a record between lists; lists where nothing differs are left alone."""
        old, new = set(self._keys(before)), set(self._keys(after))
        if place_of(before) != place_of(after):
            self.drop(before)
            self.add(after)
            return
        place = place_of(after)
        for key in old - new:
            found = self._lists[key]
            del found[bisect_left(found, place)]
            if not found:
                del self._lists[key]
        for key in new - old:
            insort(self._lists.setdefault(key, []), place)

    @staticmethod
    def _keys(record: Record) -> Iterator[Key]:
        table = record.TABLE
        yield (table, "", "")
        seen: set[tuple[str, str]] = set()
        for field, _, value in references(record):
            if (field, value) not in seen:
                seen.add((field, value))
                yield (table, field, value)
