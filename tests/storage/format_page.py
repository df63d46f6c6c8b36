"""Writes the table part of docs/file-format.md from the code: `python -m tests.storage.format_page`."""

import json
import re
from enum import StrEnum
from pathlib import Path

from workshop.document.index import list_fields, loose_fields, ref_fields
from workshop.document.records import RECORDS, Record
from workshop.document.rows import cell_type, columns, may_be_empty
from workshop.storage.formats import released
from workshop.storage.schema import CHANGE_COLUMNS, CHANGES, FACTS, FACTS_COLUMNS, FORMAT, stored_type

PAGE = Path(__file__).resolve().parents[2] / "docs" / "file-format.md"
BEGIN, END = "<!-- tables: begin -->\n", "<!-- tables: end -->\n"
MEANINGS: dict[str, str] = json.loads(Path(__file__).with_name("format_meanings.json").read_text("utf-8"))
"""What a column means, by `table.column`, or by `column` where it means the same everywhere."""
OLD = [
    {table: set(re.findall(r'"(\w+)" (?:TEXT|INTEGER)', made)) for table, made in released(number).items()}
    for number in range(1, FORMAT)
]
"""The columns of each table in every format before this one."""


def since(table: str, column: str = "id") -> str:
    """The format in which a column, or a whole table, came in; nothing of what was there from the first."""
    number = next((at for at, known in enumerate(OLD, 1) if column in known.get(table, ())), FORMAT)
    return f" Since format {number}." if number > 1 else ""


def meaning(table: str, column: str) -> str:
    """What a column means, in a sentence."""
    return MEANINGS.get(f"{table}.{column}") or MEANINGS[column]


def table_part() -> str:
    """Every table with its columns, in the order of the file."""
    parts = [
        _table(FACTS, MEANINGS[FACTS], [_plain(FACTS, name) for name in FACTS_COLUMNS]),
        _table(CHANGES, MEANINGS[CHANGES], [_plain(CHANGES, name) for name in CHANGE_COLUMNS]),
        *(
            _table(kind.TABLE, _about(kind), [_line(kind, name) for name in columns(kind)])
            for kind in RECORDS
        ),
    ]
    return "\n".join(parts)


def page_with(text: str, tables: str) -> str:
    """The page with its table part replaced."""
    before, _, rest = text.partition(BEGIN)
    return before + BEGIN + tables + END + rest.partition(END)[2]


def _table(name: str, about: str, lines: list[str]) -> str:
    head = "| column | type | holds |\n|---|---|---|\n"
    return f"### {name}\n{about}\n\n{head}{''.join(lines)}"


def _about(kind: type[Record]) -> str:
    return " ".join((kind.__doc__ or "").split()) + since(kind.TABLE)


def _plain(table: str, name: str) -> str:
    kind = "INTEGER" if name in ("number", "count", "min_reader", "min_writer") else "TEXT"
    return f"| `{name}` | {kind} | {meaning(table, name)} |\n"


def _line(kind: type[Record], name: str) -> str:
    stored = stored_type(kind, name) + (" or NULL" if may_be_empty(kind, name) else "")
    fresh = "" if since(kind.TABLE) else since(kind.TABLE, name)
    return f"| `{name}` | {stored} | {meaning(kind.TABLE, name)}{_more(kind, name)}{fresh} |\n"


def _more(kind: type[Record], name: str) -> str:
    found = cell_type(kind, name)
    if target := dict(ref_fields(kind)).get(name):
        return f" → `{target}.id`"
    if target := dict(list_fields(kind)).get(name):
        return f" A JSON list of ids → `{target}.id`"
    if target := dict(loose_fields(kind)).get(name):
        return f" → `id` in the table that `{target}` names"
    if issubclass(found, StrEnum):
        return " One of " + ", ".join(f"`{value}`" for value in found) + "."
    if found is tuple:
        return " A JSON list of texts."
    return " 1 yes, 0 no." if found is bool else ""


if __name__ == "__main__":
    PAGE.write_text(page_with(PAGE.read_text("utf-8"), table_part()), "utf-8")
