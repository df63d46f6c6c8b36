"""Days to start from and the example partnership: data files turned into records."""

import json
from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

import resources
from workshop.document.index import list_fields, loose_fields, ref_fields
from workshop.document.order import spread
from workshop.document.records import RECORDS, TABLES, Day, Ordered, Partnership, Record, new_id
from workshop.document.rows import cell_type, columns
from workshop.document.text import quoted, same
from workshop.errors import InputError
from workshop.frozen import frozen, replace

EXAMPLE = "riverside"

NewId = Callable[[str], str]
Row = dict[str, Any]


@frozen
class Template:
    """A day to start from: `minutes` is how long its agenda takes, breaks included."""

    name: str
    title: str
    about: str
    minutes: int


def templates() -> tuple[Template, ...]:
    """Every template there is, the shortest first."""
    found = (_template(path) for path in resources.path("templates").glob("*.json"))
    return tuple(sorted(found, key=lambda template: (template.minutes, template.name)))


def records_of(name: str, *, partnership: str = "", date: str = "") -> tuple[Record, ...]:
    """The records of a template, with fresh ids, for a session file to begin with.

    Args:
        name: the template's name or title, as `templates` lists them.
        partnership: the name of the partnership.
        date: the day's date in ISO form, or empty.

    Raises:
        InputError: there is no such template; the sentence lists those there are.

    """
    known = templates()
    found = next((one for one in known if same(name) in (one.name, same(one.title))), None)
    if found is None:
        names = ", ".join(one.name for one in known)
        raise InputError(f"There is no template called {quoted(name)}.", f"Choose one of: {names}.")
    made: dict[str, str] = {}
    tables = _read(resources.path("templates", f"{found.name}.json"))["records"]
    records = _records(tables, lambda key: made.setdefault(key, new_id()))
    dated = (replace(record, date=date) if isinstance(record, Day) else record for record in records)
    return (Partnership(id="partnership", name=partnership), *dated)


def example_records() -> tuple[Record, ...]:
    """The records of the example partnership; their ids are the same every time."""
    tables = _read(resources.path("examples", f"{EXAMPLE}.json"))["records"]
    return _records(tables, lambda key: blake2b(f"{EXAMPLE}/{key}".encode(), digest_size=8).hexdigest())


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _template(path: Path) -> Template:
    data = _read(path)
    return Template(data["name"], data["title"], data["about"], data["minutes"])


def _records(tables: Mapping[str, list[Row]], id_of: NewId) -> tuple[Record, ...]:
    """Rows as records in the order of the file; ids are local names, children stand inside their parent."""
    rows: dict[str, list[Row]] = {kind.TABLE: [] for kind in RECORDS}
    for table, found in tables.items():
        for row in found:
            _take(rows, TABLES[table], row)
    return tuple(
        record
        for kind in RECORDS
        for record in _ordered([_record(kind, row, id_of) for row in rows[kind.TABLE]])
    )


def _take(rows: dict[str, list[Row]], kind: type[Record], row: Row) -> None:
    """Put a row into its table, and the rows inside it, which refer to it, into theirs."""
    id_ = row.get("id", f"{kind.TABLE}/{len(rows[kind.TABLE])}")
    rows[kind.TABLE].append({"id": id_, **{name: row[name] for name in row if name in columns(kind)}})
    for table in (name for name in row if name not in columns(kind)):
        field = next(name for name, target in ref_fields(TABLES[table]) if target == kind.TABLE)
        for child in row[table]:
            _take(rows, TABLES[table], {field: id_, **child})


def _record(kind: type[Record], row: Mapping[str, Any], id_of: NewId) -> Record:
    single = {"id", *(name for name, _ in ref_fields(kind)), *(name for name, _ in loose_fields(kind))}
    several = {name for name, _ in list_fields(kind)}
    fields: dict[str, Any] = {}
    for name, value in row.items():
        if name in several:
            fields[name] = tuple(id_of(key) for key in value)
        elif name in single:
            fields[name] = value if value in (None, "partnership") else id_of(value)
        else:
            fields[name] = None if value is None else cell_type(kind, name)(value)
    return kind(**fields)


def _ordered(records: list[Record]) -> Iterator[Record]:
    for record, key in zip(records, spread(len(records)), strict=True):
        yield replace(record, order=key) if isinstance(record, Ordered) else record
