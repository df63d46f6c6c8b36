"""Lists as people really have them: every encoding, delimiter and slip of the pen, named by its line."""

import codecs
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.exchange.lists import ballots_in, ideas_in, people_in, read_ballots, read_ideas, read_people
from workshop.document.records import Method
from workshop.errors import EnvironmentProblem, InputError
from workshop.exchange.decode import text_of
from workshop.opera.ballot_rows import BallotRow
from workshop.opera.idea_rows import IdeaRow
from workshop.people.persons import PersonRow

PEOPLE = "name,partner\nLlŷr Bowen,Tŷ Dŵr\nZoë,Café “Łódź”\n"


@pytest.mark.parametrize(
    "data",
    [
        PEOPLE.encode(),
        PEOPLE.encode("utf-8-sig"),
        codecs.BOM_UTF16_LE + PEOPLE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + PEOPLE.encode("utf-16-be"),
        PEOPLE.replace("\n", "\r\n").encode(),
        PEOPLE.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "with a mark", "utf-16-le", "utf-16-be", "crlf", "cr"],
)
def test_every_usual_encoding_and_line_end_gives_the_same_people(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(data)
    assert read_people(path) == (
        PersonRow(2, "Llŷr Bowen", "Tŷ Dŵr"),
        PersonRow(3, "Zoë", "Café “Łódź”"),
    )


def test_western_text_is_read_as_windows_and_latin_1_write_it() -> None:
    assert text_of("Zoë – “café” €5".encode("cp1252"), "x") == "Zoë – “café” €5"
    assert text_of(b"\x81\xe9", "x") == "\x81é"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"PK\x03\x04 rest", "is a spreadsheet or document, not text. Save it as CSV"),
        (b"name\0partner", "is not a text file"),
        (codecs.BOM_UTF8 + b"\xff", "is cut off or damaged"),
    ],
)
def test_what_is_no_text_is_refused_with_a_way_out(data: bytes, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        text_of(data, "list.csv")


def test_a_file_that_is_not_there_is_the_environment_s_problem(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match=r"“nobody\.csv” cannot be read: No such file"):
        read_people(tmp_path / "nobody.csv")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = "partner;name;role\nQuayside, Homes;“Ana”;\n".replace(";", "\0").replace(",", "")
    assert people_in(text.replace("\0", delimiter)) == (PersonRow(2, "“Ana”", "Quayside Homes"),)


def test_a_line_that_names_the_separator_is_skipped() -> None:
    assert people_in("sep=;\r\nName;Partner\r\nAna;A, B and C\r\n") == (PersonRow(3, "Ana", "A, B and C"),)


def test_columns_may_have_other_names_and_others_beside_them() -> None:
    assert people_in("Full_Name,ORGANISATION,Shoe size\nAna,Quayside,38\n") == (
        PersonRow(2, "Ana", "Quayside"),
    )


def test_cells_may_hold_line_breaks_and_quotes_and_rows_know_where_they_began() -> None:
    text = 'text,author\n"First line\nand ""second""",Ana\n\n"Third",\n'
    assert ideas_in(text) == (
        IdeaRow(2, 'First line\nand "second"', "Ana"),
        IdeaRow(5, "Third"),
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The list is empty. It needs the columns name, partner"),
        ("Ana,Quayside\nBo,Quayside\n", "Line 1 does not name the columns. Begin with: name,partner"),
        ("name,organisation_\nAna,Quayside\n", "Line 1 names no column “partner”"),
        ("name,partner,Name\nAna,Q,Ana\n", "Line 1 names the column “name” twice"),
        ("name,partner\nAna,Quay,side,\nBo,C\nCy,D,E\n", "Lines 2, 4 have more cells than the 2 columns"),
        ('name,partner\nAna,"Quayside\nBo,C\n', "The row that begins on line 2 has quotation marks"),
        ('name,partner\nAna,C\nBo,"Quay"side\n', "The row that begins on line 3 has quotation marks"),
    ],
)
def test_broken_tables_name_the_line_and_the_remedy(text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        people_in(text)


def test_a_text_file_has_one_idea_a_line(tmp_path: Path) -> None:
    path = tmp_path / "ideas.txt"
    path.write_text("- Buy tea, coffee; and milk\n\n2. “Walk” together\n", encoding="utf-8")
    assert read_ideas(path) == (IdeaRow(1, "Buy tea, coffee; and milk"), IdeaRow(3, "“Walk” together"))


def test_a_table_with_one_column_needs_no_header_but_commas_are_never_lost(tmp_path: Path) -> None:
    path = tmp_path / "ideas.csv"
    path.write_text("Buy tea\nWalk together\n", encoding="utf-8")
    assert [row.text for row in read_ideas(path)] == ["Buy tea", "Walk together"]
    path.write_text("Buy tea, coffee\nWalk together\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"Line 1 does not name the columns\. Begin with: text"):
        read_ideas(path)


def test_ideas_bring_all_that_is_known_of_them() -> None:
    text = "id\tcost\ttext\tpair\tpartner\tauthor\n17\t12.50\tA bus\tB\tQuayside\tAna\n"
    assert ideas_in(text) == (IdeaRow(2, "A bus", "Ana", "Quayside", "B", "12.50", "17"),)


def test_ballots_by_value_and_by_comparison(tmp_path: Path) -> None:
    path = tmp_path / "ballots.csv"
    path.write_text("voter,partner,idea,value\n7,Quayside,3,-1\n", encoding="utf-8")
    assert read_ballots(path, Method.STANCE) == (BallotRow(2, "7", "Quayside", "3", "-1"),)
    found = ballots_in("voter,partner,winner,loser\n7,Quayside,3,4\n", Method.PAIRWISE)
    assert found == (BallotRow(2, "7", "Quayside", "3", over="4"),)


@pytest.mark.parametrize(
    ("method", "text", "sentence"),
    [
        (Method.TICKS, "7,Quayside,3,1\n", "Line 1 does not name the columns. Begin with: voter,idea,value"),
        (Method.TICKS, "voter,partner,winner,loser\n", "Line 1 names no column “idea” and no column “value”"),
        (Method.PAIRWISE, "voter,partner,idea,value\n", "no column “winner” and no column “loser”"),
        (Method.CRITERIA, "voter,partner,idea,value\n", "no column “criterion”"),
    ],
)
def test_ballots_need_the_columns_of_their_method(method: Method, text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        ballots_in(text, method)


@given(
    st.binary() | st.text(alphabet="sep=,;\t|\"\r\n\0'nametxidvolur ").map(str.encode),
    st.sampled_from(Method),
)
@example(b'sep="\nname"partner\n', Method.TICKS)
@example(b"text,author\n" + b'"' * 9, Method.PAIRWISE)
def test_whatever_a_file_holds_it_is_read_or_refused_in_words(data: bytes, method: Method) -> None:
    for read in (people_in, ideas_in, lambda text: ballots_in(text, method)):
        with suppress(InputError):
            assert all(row.line > 0 for row in read(text_of(data, "list.csv")))
