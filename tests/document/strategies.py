"""Records of every kind with any contents that the file can hold."""

from dataclasses import fields
from enum import StrEnum
from typing import Any

from hypothesis import strategies as st

from workshop.document.records import RECORDS, Record
from workshop.document.rows import cell_type, may_be_empty

texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)


@st.composite
def records(draw: st.DrawFn, ids: st.SearchStrategy[str] = texts) -> Record:
    kind = draw(st.sampled_from(RECORDS))
    values: dict[str, Any] = {"id": draw(ids)}
    for field in fields(kind):
        if field.name != "id":
            values[field.name] = draw(_cell(kind, field.name))
    return kind(**values)


def _cell(kind: type[Record], column: str) -> st.SearchStrategy[Any]:
    found = cell_type(kind, column)
    values: st.SearchStrategy[Any]
    if found is tuple:
        values = st.lists(texts, max_size=3).map(tuple)
    elif issubclass(found, StrEnum):
        values = st.sampled_from(found)
    elif found is bool:
        values = st.booleans()
    else:
        values = st.integers(-(2**62), 2**62) if found is int else texts
    return st.none() | values if may_be_empty(kind, column) else values
