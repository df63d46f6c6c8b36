"""Workbooks that come in: cells of every kind, other sheets, and files made to do harm."""

import io
import random
from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.books import packed, rows, workbook
from tests.exchange.lists import read_ideas, read_people
from workshop.errors import InputError
from workshop.exchange import workbook as reader
from workshop.exchange.workbook import grids_in_workbook
from workshop.people.persons import PersonRow


def test_people_come_from_the_sheet_that_names_their_columns(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(
        workbook({"Notes": rows(["Budget", "12"]), "People": rows(["Name", "Partner"], ["Zoë", "Tŷ Dŵr"])})
    )
    assert read_people(path) == (PersonRow(2, "Zoë", "Tŷ Dŵr"),)


def test_cells_of_every_kind_are_read_as_they_are_shown() -> None:
    cells = (
        '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>3</v></c><c r="C3"><v>0.30000000000000004</v>'
        "</c>"
        '<c r="D3" t="b"><v>1</v></c><c r="E3" t="str"><f>A1&amp;"x"</f><v>made</v></c>'
        '<c r="G3" t="e"><v>#N/A</v></c><c r="H3" s="4"/></row><row r="9"><c t="s"><v>1</v></c></row>'
    )
    texts = ("<r><t>one </t></r><r><t>text</t></r><rPh><t>spoken</t></rPh>", "<t>a_x000D_b_x005F_x0041_</t>")
    (grid,) = grids_in_workbook(workbook({"S": cells}, texts=texts), "a.xlsx")
    assert list(grid.records) == [
        (3, ["one text", "3", "0.3", "TRUE", "made", "", "#N/A"]),
        (9, ["a\rb_x0041_"]),
    ]


def test_hidden_and_empty_sheets_are_no_lists() -> None:
    data = workbook({"A": rows(["x"]), "B": "", "C": rows(["y"])}, hidden="A")
    assert [grid.title for grid in grids_in_workbook(data, "a.xlsx")] == ["C"]


def test_text_that_looks_like_a_formula_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "ideas.xlsx"
    path.write_bytes(workbook({"I": rows(["text"], ["=1+1"], ["'=quoted"])}))
    assert [row.text for row in read_ideas(path)] == ["=1+1", "'=quoted"]


DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (workbook({"S": ""}), "has nothing written on its sheets"),
        (packed({"content.xml": "<x/>"}), "is an OpenDocument file"),
        (packed({"readme.txt": "hello"}), "is no workbook"),
        (packed({"xl/workbook.xml": DOCTYPE + "<workbook/>"}), "holds declarations that no workbook has"),
        (packed({"xl/workbook.xml": "<workbook><sheets>"}), "is cut off or damaged"),
        (workbook({"S": rows(["x"])})[:-30], "damaged or locked"),
        (workbook({"S": '<row r="1"><c r="ZZZ1" t="str"><v>far</v></c></row>'}), "more than 200 columns"),
        (workbook({"S": '<row r="1"><c r="A1" t="str"><v>x</v></c>' + "<c>" * 3}), "is cut off or damaged"),
    ],
)
def test_what_is_no_usable_workbook_is_refused_in_words(data: bytes, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        grids_in_workbook(data, "a.xlsx")


def test_a_bomb_is_stopped_long_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGEST_PART", 1_000_000)
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook>" + b" " * 60_000_000 + b"</workbook>")
    assert len(out.getvalue()) < 100_000
    with pytest.raises(InputError, match="far larger unpacked than a list can be"):
        grids_in_workbook(out.getvalue(), "bomb.xlsx")


def test_many_parts_together_are_a_bomb_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGEST_WHOLE", 200_000)
    sheets = {f"S{number}": rows(["x" * 60_000]) for number in range(5)}
    with pytest.raises(InputError, match="far larger unpacked"):
        grids_in_workbook(workbook(sheets), "a.xlsx")


@given(st.binary(max_size=300), st.integers(0, 2**32))
def test_a_damaged_workbook_is_read_or_refused_and_nothing_else(noise: bytes, seed: int) -> None:
    data = bytearray(workbook({"S": rows(["name", "partner"], ["Ana", "Quay"])}, texts=("<t>x</t>",)))
    chance = random.Random(seed)
    for byte in noise[:20]:
        data[chance.randrange(len(data))] = byte
    for given_ in (bytes(data), b"PK\x03\x04" + noise):
        with suppress(InputError):
            grids_in_workbook(given_, "a.xlsx")
