from hypothesis import given

from tests.document.strategies import records
from workshop.document.records import RECORDS, Board, Idea, Record, Step
from workshop.document.rows import columns, from_cells, seal, to_row


@given(records())
def test_a_record_is_the_same_after_its_row(record: Record) -> None:
    row = to_row(record)
    assert all(cell is None or type(cell) in {str, int} for cell in row)
    assert from_cells(type(record), dict(zip(columns(type(record)), row, strict=True))) == record


@given(records(), records())
def test_seals_tell_records_apart(one: Record, other: Record) -> None:
    same = type(one) is type(other) and one == other
    assert (seal(one.TABLE, to_row(one)) == seal(other.TABLE, to_row(other))) is same


def test_every_table_has_its_id_first_and_a_name_of_its_own() -> None:
    assert all(columns(kind)[0] == "id" for kind in RECORDS)
    assert len({kind.TABLE for kind in RECORDS}) == len(RECORDS)


def test_cells_that_are_not_named_take_their_defaults() -> None:
    assert from_cells(Idea, {"id": "i", "board": "b", "parked": 1}) == Idea(id="i", board="b", parked=True)


def test_an_enum_in_a_text_is_stored_as_its_text_and_nothing_else_changes() -> None:
    board = Board(id="b", question=Step.PAIR, criteria=("cheap", "quick"), step=Step.OWN)
    plain = Board(id="b", question="pair", criteria=("cheap", "quick"), step=Step.OWN)
    assert to_row(board) == to_row(plain)
    assert {type(cell) for cell in to_row(board)} <= {str, int, type(None)}
