"""What a list would do, seen before it does it; and lists that went out and come back changed."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.books import rows, workbook
from workshop.document.document import Document
from workshop.document.records import Ballot, Board, Group, Idea, Method, Partner, Partnership, Person
from workshop.errors import InputError
from workshop.exchange.columns import Kind
from workshop.exchange.grid import Grid
from workshop.exchange.incoming import Outlook, State, Target, outlook, taken_in, words_for
from workshop.exchange.mapping import column_names, guess, mapped
from workshop.exchange.opening import grids_in
from workshop.exchange.write import exported
from workshop.opera.headings import group_name
from workshop.templates import example_records

PEOPLE = Target(Kind.PEOPLE)


def looked_at(document: Document, target: Target, data: bytes, name: str = "list.csv") -> Outlook:
    grid = grids_in(data, name, target.columns)[0]
    return outlook(document, target, grid, guess(grid, target.columns))


@pytest.fixture
def small() -> Document:
    return Document(
        (
            Partnership(id="partnership"),
            Partner(id="q", name="Quayside", letter="A", order="V"),
            Person(id="ana", name="Ana", partner="q", order="V"),
            Board(id="one", question="What helps?", order="K"),
            Board(id="two", question="What next?", order="V"),
        )
    )


def test_a_spreadsheet_from_the_west_without_a_header_and_three_slips(small: Document) -> None:
    lines = ["José Peña;Café", "Ana;Quayside", ";Café", "Bo;Café", "Bo;Café", "", "Cy;Café;x;Nobody"]
    found = looked_at(small, PEOPLE, "\r\n".join(lines).encode("latin-1"))
    assert found.edits == ()
    assert [line for line, _ in found.problems] == [3, 5]
    assert [row["name"] for row in found.rows[:2]] == ["José Peña", "Ana"]
    assert found.states[:3] == [State.NEW, State.SAME, State.BROKEN]
    mended = "\r\n".join(lines[:2] + lines[3:4]).encode("latin-1")
    found = looked_at(small, PEOPLE, mended)
    assert found.states == [State.NEW, State.SAME, State.NEW]
    assert words_for(PEOPLE, found.edits) == "Add 2 people"
    assert found.remarks == ["1 new partner: Café."]


def test_who_is_known_takes_what_the_list_adds(small: Document) -> None:
    found = looked_at(small, PEOPLE, b"Organisation,Full name,Job title\nquayside,ANA,Chair\nQuayside,Di,\n")
    assert found.states == [State.CHANGE, State.NEW]
    assert words_for(PEOPLE, found.edits) == "Add 1 person, change 1"
    small.apply(found.edits)
    assert small.get(Person, "ana").role == "Chair"


def test_columns_can_be_chosen_by_hand(small: Document) -> None:
    grid = Grid([(1, ["x1", "Bo", "Quayside"]), (2, ["x2", "Cy", "Quayside"])])
    mapping = guess(grid, PEOPLE.columns)
    assert mapping.places[:2] == (("name", 0), ("partner", 1))
    mended = mapping.with_place("name", 1).with_place("partner", 2).with_place("role", None)
    assert [row.cells for row in mapped(grid, mended, PEOPLE.columns)] == [
        {"name": "Bo", "partner": "Quayside"},
        {"name": "Cy", "partner": "Quayside"},
    ]
    assert column_names(grid, header=False) == ("Column 1: x1", "Column 2: Bo", "Column 3: Quayside")
    twice = outlook(small, PEOPLE, grid, mapping.with_place("name", 1))
    assert twice.problems == [
        (0, "One column is chosen for both name and partner. Choose another for one of them.")
    ]
    without = outlook(small, PEOPLE, grid, mended.with_place("name", None))
    assert without.problems == [(0, "Nothing is chosen for name. Choose a column for it.")]


def test_a_hundred_broken_lines_are_not_all_tried(small: Document) -> None:
    data = "name,partner\n" + ",Quayside\n" * 100
    found = looked_at(small, PEOPLE, data.encode())
    assert 20 <= len(found.problems) <= 22


def ideas_of(document: Document, board: str = "one") -> dict[int, str]:
    return {idea.number: idea.text for idea in document.where(Idea, board=board)}


def test_an_idea_is_known_again_by_its_id_and_by_its_code(small: Document) -> None:
    target = Target(Kind.IDEAS, small.get(Board, "one"))
    small.apply(looked_at(small, target, b"id,text,cost\n7,A bus,12\n8,A tram,\n").edits)
    code = small.where(Idea, board="one")[1].code
    data = (
        "text,id,code,cost,group\nA bigger bus,7,,,Roads\n"
        f"A faster tram,,{code.lower()},5,Rails\nA ferry,,,,rails\n"
    )
    found = looked_at(small, target, data.encode())
    assert found.states == [State.CHANGE, State.CHANGE, State.NEW]
    assert words_for(target, found.edits) == "Add 1 idea, change 2"
    small.apply(found.edits)
    assert ideas_of(small) == {1: "A bigger bus", 2: "A faster tram", 3: "A ferry"}
    ideas = sorted(small.where(Idea, board="one"), key=lambda idea: idea.number)
    assert [idea.cost for idea in ideas] == [1200, 500, None]
    groups = {group.id: group_name(small, group) for group in small.where(Group, board="one")}
    assert [groups[idea.group or ""] for idea in ideas] == ["Roads", "Rails", "Rails"]
    again = looked_at(small, target, data.replace("A ferry,,,,rails\n", "").encode())
    assert again.edits == ()


def test_the_same_id_twice_in_one_list_is_named_by_its_lines(small: Document) -> None:
    target = Target(Kind.IDEAS, small.get(Board, "one"))
    small.apply(looked_at(small, target, b"id,text\n7,A bus\n").edits)
    found = looked_at(small, target, b"id,text\n7,A bus\n7,Another\n")
    assert found.problems[0][1].startswith("Line 3: the id “7” is taken; line 2 has it.")


def test_rows_of_another_question_are_left_out_and_said(small: Document) -> None:
    target = Target(Kind.IDEAS, small.get(Board, "one"))
    found = looked_at(small, target, b"text,board\nHere,what  helps?\nThere,What next?\n")
    assert [row["text"] for row in found.rows] == ["Here"]
    assert found.remarks == ["Left out: 1 row of other questions or methods."]


def test_ballots_come_from_a_workbook_and_replace_those_of_the_same_voters(small: Document) -> None:
    small.apply(
        looked_at(small, Target(Kind.IDEAS, small.get(Board, "one")), b"A bus\nA tram\n", "i.txt").edits
    )
    target = Target(Kind.BALLOTS, small.get(Board, "one"), Method.BORDA)
    data = workbook({"B": rows(["Name", "Organisation", "Idea", "Rank"], ["Ana", "Quayside", "1", "1"])})
    found = looked_at(small, target, data, "b.xlsx")
    assert words_for(target, found.edits) == "Add 1 ballot"
    small.apply(found.edits)
    again = looked_at(small, Target(Kind.BALLOTS, small.get(Board, "one"), Method.BORDA), data, "b.xlsx")
    small.apply(again.edits)
    assert small.count(Ballot) == 1


@pytest.mark.parametrize("ending", ["csv", "json", "canvas"])
def test_what_goes_out_and_comes_back_unchanged_changes_nothing(ending: str) -> None:
    document = Document(example_records())
    for board in document.all(Board):
        data = exported(document, ending, what="ideas", board=board).data
        found = looked_at(document, Target(Kind.IDEAS, board), data, f"ideas.{ending}")
        assert found.problems == []
        assert found.edits == ()
        assert set(found.states) == {State.SAME}


@given(st.data())
def test_an_edited_export_changes_exactly_the_ideas_that_were_edited(data: st.DataObject) -> None:
    document = Document(example_records())
    board = document.all(Board)[0]
    text = exported(document, "csv", what="ideas", board=board).data.decode("utf-8-sig")
    table = list(csv.DictReader(io.StringIO(text)))
    chosen = data.draw(st.sets(st.integers(0, len(table) - 1), min_size=1, max_size=5))
    words = {number: f"Other words {number}" for number in chosen}
    for number, new in words.items():
        table[number]["text"] = new
    table = data.draw(st.permutations(table))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(table[0]))
    writer.writeheader()
    writer.writerows(table)
    found = looked_at(document, Target(Kind.IDEAS, board), out.getvalue().encode())
    assert {edit.table for edit in found.edits} == {"ideas"}
    before = len(document.where(Idea, board=board.id))
    document.apply(found.edits)
    texts = {idea.text for idea in document.where(Idea, board=board.id)}
    assert set(words.values()) <= texts
    assert (len(found.edits), len(document.where(Idea, board=board.id))) == (len(chosen), before)


def test_an_export_brings_ideas_groups_and_codes_to_another_file(small: Document) -> None:
    document = Document(example_records())
    board = document.all(Board)[0]
    data = exported(document, "csv", what="ideas", board=board).data.decode("utf-8-sig")
    target = Target(Kind.IDEAS, small.get(Board, "one"))
    grid = grids_in(data.encode(), "ideas.csv", target.columns)[0]
    mapping = guess(grid, target.columns).with_place("pair", None)
    small.apply(taken_in(small, target, mapped(grid, mapping, target.columns)))
    ideas, others = small.where(Idea, board="one"), document.where(Idea, board=board.id)
    assert {idea.code for idea in ideas} == {idea.code for idea in others}
    assert {group_name(small, group) for group in small.where(Group, board="one")} == {
        group_name(document, group)
        for group in document.where(Group, board=board.id)
        if document.where(Idea, group=group.id)
    }


def test_far_too_many_rows_are_refused_in_words() -> None:
    with pytest.raises(InputError, match=r"“list\.csv” has 200,001 rows\. Keep up to 200,000"):
        grids_in(b"a,b\n" * 200_001, "list.csv", PEOPLE.columns)


def test_a_hundred_thousand_rows_come_in_whole(small: Document, tmp_path: Path) -> None:
    data = b"name,partner\n" + b"".join(b"P %d,Org %d\n" % (n, n % 50) for n in range(100_000))
    found = looked_at(small, PEOPLE, data)
    assert words_for(PEOPLE, found.edits) == "Add 100000 people"
    assert len(found.states) == 100
