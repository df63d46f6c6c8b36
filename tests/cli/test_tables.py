"""A file split for break-out tables and merged again."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Workshop
from workshop.document.edits import add, change
from workshop.document.records import Answer, LogEntry, Person
from workshop.session import Session


@pytest.fixture
def tables(workshop: Workshop, tmp_path: Path) -> list[str]:
    """Two tables' files, each with an idea of its own and one reworded the same way round."""
    workshop("new", "day.workshop")
    (tmp_path / "ideas.txt").write_text("Share a phone list\nMeet on Tuesdays\n")
    workshop("import", "day.workshop", "ideas", "ideas.txt", "--board", "What helps?")
    made = workshop("split", "day.workshop", "--tables", "2", "-o", "tables").out.decode().split()
    for number, path in enumerate(made):
        (tmp_path / "more.txt").write_text(f"Only at table {number}\n")
        workshop("import", path, "ideas", "more.txt", "--board", "What helps?")
    return made


def test_what_the_tables_wrote_comes_together(workshop: Workshop, tables: list[str]) -> None:
    found = workshop("merge", "day.workshop", *tables, "--json").json
    assert found == {"added": {"ideas": 2}, "changed": 0, "removed": 0, "conflicts": []}
    text = workshop("export", "day.workshop", "-o", "-", "--format", "csv", "--what", "ideas").out.decode()
    assert all(words in text for words in ("Only at table 0", "Only at table 1", "Share a phone list"))
    assert workshop("info", "day.workshop", "--json").json["counts"]["ideas"] == 4


def test_merging_is_one_step_that_can_be_undone(workshop: Workshop, tables: list[str]) -> None:
    workshop("merge", "day.workshop", *tables)
    assert workshop("history", "day.workshop", "--json").json[-1]["label"] == "Merge 2 tables"
    workshop("undo", "day.workshop")
    assert workshop("info", "day.workshop", "--json").json["counts"]["ideas"] == 2


def test_a_table_merged_again_brings_only_what_is_new(
    workshop: Workshop, tables: list[str], tmp_path: Path
) -> None:
    workshop("merge", "day.workshop", *tables)
    (tmp_path / "late.txt").write_text("A late thought\n")
    workshop("import", tables[0], "ideas", "late.txt", "--board", "What helps?")
    found = workshop("merge", "day.workshop", tables[0], "--json").json
    assert found["added"] == {"ideas": 1}
    assert found["conflicts"] == []


def test_out_leaves_the_file_as_it_was(workshop: Workshop, tables: list[str], tmp_path: Path) -> None:
    before = (tmp_path / "day.workshop").read_bytes()
    workshop("merge", "day.workshop", *tables, "-o", "whole.workshop")
    assert (tmp_path / "day.workshop").read_bytes() == before
    assert workshop("info", "whole.workshop", "--json").json["counts"]["ideas"] == 4


def test_a_strange_file_is_refused_and_nothing_changes(
    workshop: Workshop, tables: list[str], tmp_path: Path
) -> None:
    workshop("new", "other.workshop")
    before = (tmp_path / "day.workshop").read_bytes()
    refused = workshop("merge", "day.workshop", "other.workshop", code=1)
    assert "did not grow out of" in refused.err
    assert (tmp_path / "day.workshop").read_bytes() == before


def test_split_does_not_replace_what_is_there(workshop: Workshop, tables: list[str]) -> None:
    refused = workshop("split", "day.workshop", "--tables", "3", "-o", "tables", code=1)
    assert "day-table-1.workshop" in refused.err
    assert not Path("tables/day-table-3.workshop").exists()


def test_a_merge_that_fails_leaves_nothing_behind(
    workshop: Workshop, tables: list[str], tmp_path: Path
) -> None:
    workshop("new", "other.workshop")
    before = sorted(tmp_path.iterdir())
    workshop("merge", "day.workshop", tables[0], "other.workshop", "-o", "whole.workshop", code=1)
    assert sorted(tmp_path.iterdir()) == before


def test_a_merge_that_was_undone_or_gone_back_behind_can_be_made_again(
    workshop: Workshop, tables: list[str]
) -> None:
    shutil.copyfile("day.workshop", "before.workshop")
    for back in (("undo", "day.workshop"), ("restore", "day.workshop", "before.workshop")):
        assert workshop("merge", "day.workshop", *tables, "--json").json["added"] == {"ideas": 2}
        assert workshop("merge", "day.workshop", *tables, "--json").json["added"] == {}
        workshop(*back)
    workshop("undo", "day.workshop")
    assert workshop("info", "day.workshop", "--json").json["counts"]["ideas"] == 4
    assert workshop("merge", "day.workshop", *tables, "--json").json["added"] == {}


def test_a_tables_copy_is_small_and_comes_back_with_its_sort(workshop: Workshop, tmp_path: Path) -> None:
    workshop("new", "day.workshop", "--example")
    with Session.open(tmp_path / "day.workshop") as session:
        document = session.document
        people = document.all(Person)
        answer = Answer(
            questionnaire="reflection", person=people[0].id, because="NobodyListens", private=True
        )
        seats = (edit for at, person in enumerate(people) for edit in change(person, table=str(at % 2 + 1)))
        session.do("Prepare", (*add(answer, LogEntry(used="WentWrong")), *seats))
    before = workshop("info", "day.workshop", "--json").json["counts"]
    made = workshop("split", "day.workshop", "--tables", "2", "-o", "tables")
    assert "stay in your file only" in made.err
    one, two = made.out.decode().split()
    for path, person in ((one, people[1]), (two, people[0])):
        held = (tmp_path / path).read_bytes()
        assert not any(words.encode() in held for words in ("NobodyListens", "WentWrong", person.name))
        assert workshop("check", path, "--json").json["verdict"] == "ok"
    assert workshop("merge", "day.workshop", one, two, "--json").json == {
        "added": {}, "changed": 0, "removed": 0, "conflicts": [],
    }  # fmt: skip
    assert workshop("info", "day.workshop", "--json").json["counts"] == before
