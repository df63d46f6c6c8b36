from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.document.strategies import records
from workshop.document.changes import HASHED, body_of, edits_of, hash_of, inverse_of, sealed
from workshop.document.document import Document
from workshop.document.edits import Edit, add, change, compact
from workshop.document.records import Partner, Record


@given(st.lists(records(), max_size=6, unique_by=lambda record: (record.TABLE, record.id)))
def test_a_body_brings_edits_back_as_they_were(found: list[Record]) -> None:
    edits = add(*found)
    assert edits_of(Document(), body_of(edits)) == edits
    document = Document(found)
    gone = tuple(Edit(record, None) for record in found)
    assert edits_of(document, body_of(gone)) == gone
    assert {edit.id for edit in inverse_of(Document(), body_of(gone))} == {record.id for record in found}


def test_a_body_keeps_only_what_differs() -> None:
    partner = Partner(id="p", name="Old", letter="A", order="V")
    edits = change(partner, name="New")
    assert body_of(edits) == '[["partners","p",{"name":"Old"},{"name":"New"}]]'
    assert edits_of(Document([partner]), body_of(edits)) == edits


def test_a_change_is_known_by_all_its_contents() -> None:
    one = sealed(
        number=1,
        parent="",
        time="t",
        kind="do",
        target="",
        label="l",
        device="d",
        count=1,
        state="s",
        body="[]",
    )
    assert one.id == hash_of(tuple(getattr(one, name) for name in HASHED))
    for name in HASHED:
        changed: dict[str, Any] = {name: "x" if isinstance(getattr(one, name), str) else 2}
        other = replace(one, **changed)
        assert hash_of(tuple(getattr(other, field) for field in HASHED)) != one.id


def test_edits_of_one_record_join_and_those_that_end_where_they_began_go() -> None:
    one, two, three = (Partner(id="p", name=name) for name in ("1", "2", "3"))
    assert compact([Edit(one, two), Edit(two, three)]) == (Edit(one, three),)
    assert compact([Edit(one, two), Edit(two, one)]) == ()
    assert compact([Edit(None, one), Edit(one, None)]) == ()
