"""The tables' sorts on the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Workshop
from workshop.document.records import Idea
from workshop.session import Session


@pytest.fixture
def day(workshop: Workshop, tmp_path: Path) -> list[str]:
    """The codes of five ideas, in the order of their numbers."""
    workshop("new", "day.workshop")
    (tmp_path / "ideas.txt").write_text("One\nTwo\nThree\nFour\nFive\n")
    workshop("import", "day.workshop", "ideas", "ideas.txt", "--board", "What helps?")
    with Session.open(tmp_path / "day.workshop") as session:
        return [idea.code for idea in session.document.all(Idea)]


def keyed(workshop: Workshop, day: list[str], table: str, *lines: str) -> None:
    """Take in a table's sort, drawn as “Trust: 1 2”."""
    rows = (line.split(":") for line in lines)
    text = "".join(f"{title}\n{' '.join(day[int(n) - 1] for n in row.split())}\n" for title, row in rows)
    Path("codes.txt").write_text(text)
    workshop("sorts", "day.workshop", "--table", table, "--codes", "codes.txt")


def test_sorts_from_paper_are_combined_and_the_board_is_grouped_so(
    workshop: Workshop, day: list[str]
) -> None:
    keyed(workshop, day, "1", "Trust: 1 2 3", "Vans: 4 5")
    keyed(workshop, day, "2", "Trust: 1 2", "Vans: 3 4 5")
    keyed(workshop, day, "3", "Trust: 1 2", "-: 3 4 5")
    found = workshop("sorts", "day.workshop", "--json").json
    assert [one["table"] for one in found["tables"]] == ["1", "2", "3"]
    assert found["tables"][0]["groups"][0] == {"title": "Trust", "ideas": [1, 2, 3]}
    assert found["groups"] == [{"title": "Trust", "ideas": [1, 2]}, {"title": "Vans", "ideas": [4, 5]}]
    assert found["alone"] == [3]
    assert {"ideas": [4, 5], "together": 2, "tables": 3, "share": 2 / 3} in found["differ"]
    told = workshop("sorts", "day.workshop", "--group").out.decode()
    assert "Firm: Trust: 1, 2" in told
    assert "Numbers 4 and 5: together at 2 of 3 tables" in told
    assert workshop("history", "day.workshop", "--json").json[-1]["label"] == "Group as the tables agree"
    workshop("undo", "day.workshop")
    assert workshop("info", "day.workshop", "--json").json["counts"].get("groups", 0) == 0


def test_the_groups_of_the_board_are_kept_and_let_go_of(workshop: Workshop, day: list[str]) -> None:
    keyed(workshop, day, "1", "Trust: 1 2")
    workshop("sorts", "day.workshop", "--group")
    workshop("sorts", "day.workshop", "--table", "2", "--keep")
    tables = workshop("sorts", "day.workshop", "--json").json["tables"]
    assert [one["table"] for one in tables] == ["1", "2"]
    workshop("sorts", "day.workshop", "--table", "1", "--forget")
    refused = workshop("sorts", "day.workshop", "--table", "1", "--forget", code=1)
    assert "There are: 2." in refused.err


def test_a_wrong_code_names_its_line_and_nothing_is_kept(workshop: Workshop, day: list[str]) -> None:
    Path("codes.txt").write_text(f"Trust\n{day[0]} {day[0][::-1]}\n")
    refused = workshop("sorts", "day.workshop", "--table", "1", "--codes", "codes.txt", code=1)
    assert "Line 2" in refused.err
    assert "No table’s sort is kept yet" in workshop("sorts", "day.workshop").out.decode()


@pytest.mark.parametrize("options", [["--keep"], ["--table", "1", "--keep", "--forget"]])
def test_half_a_question_is_not_answered(workshop: Workshop, day: list[str], options: list[str]) -> None:
    assert day
    workshop("sorts", "day.workshop", *options, code=2)


def test_everything_holds_the_sorts(workshop: Workshop, day: list[str]) -> None:
    keyed(workshop, day, "Garden", "Trust: 1 2")
    out = workshop("export", "day.workshop", "-o", "-", "--format", "json", "--what", "everything").json
    assert [sort["table"] for sort in out["tables"]["sorts"]] == ["Garden"]
    assert [len(pile["ideas"]) for pile in out["tables"]["piles"]] == [2]
