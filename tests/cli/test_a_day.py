"""A day by command: people and ideas in, pairs, ballots, results, paper and exports out."""

import csv
import io
from pathlib import Path

import pytest

from tests.cli.conftest import IDEAS, PEOPLE, Workshop
from workshop.cli.bring_out import ENDINGS
from workshop.handouts.catalogue import DOCUMENTS


def test_people_and_their_partners_come_in(workshop: Workshop, room: Path) -> None:
    counts = workshop("info", str(room), "--json").json["counts"]
    assert (counts["people"], counts["partners"]) == (40, 5)
    Path("late.csv").write_text("name;partner\r\nZoë;Café\r\n", encoding="latin-1")
    assert (
        workshop("import", str(room), "people", "late.csv").err
        == "Import 1 person: done.\nNew partners: Café.\n"
    )
    again = workshop("import", str(room), "people", "people.csv", "--json")
    assert again.err == "All of it is in the file already; nothing was changed.\n"
    assert again.json == {"label": "Import 40 people", "added": {}, "changed": {}, "removed": {}}


def test_ideas_make_their_board_once_and_are_numbered_on(workshop: Workshop, room: Path) -> None:
    Path("more.txt").write_text("- One more\n- And another\n", encoding="utf-8")
    workshop("import", str(room), "ideas", "more.txt", "--board", "what  HELPS?")
    workshop("import", str(room), "ideas", "more.txt", "--board", "1")
    counts = workshop("info", str(room), "--json").json["counts"]
    assert (counts["boards"], counts["ideas"]) == (1, 24)
    rows = list(
        csv.DictReader(
            io.StringIO(workshop("export", str(room), "-o", "-", "--format", "csv").out.decode("utf-8-sig"))
        )
    )
    assert [row["number"] for row in rows] == [str(number) for number in range(1, 25)]
    assert (rows[0]["text"], rows[0]["id"], rows[20]["text"]) == ("Idea 1, with a comma", "101", "One more")


def test_ideas_with_authors_make_a_board_that_names_them(workshop: Workshop, room: Path) -> None:
    Path("named.csv").write_text("text,author\nA bus,Person 7\n", encoding="utf-8")
    workshop("import", str(room), "ideas", "named.csv", "--board", "Who says?")
    assert b"A bus,Person 7," in workshop("export", str(room), "-o", "-", "--format", "csv").out
    Path("partners.csv").write_text("text,partner\nA ferry,Partner 3\n", encoding="utf-8")
    workshop("import", str(room), "ideas", "partners.csv", "--board", "Whose is it?")
    assert b"A ferry,,Partner 3," in workshop("export", str(room), "-o", "-", "--format", "csv").out
    said = workshop("import", str(room), "ideas", "named.csv", "--board", "What helps?").err
    assert said.startswith("The board is anonymous, so authors and partners of ideas are not kept.\n")
    Path("slip.csv").write_text("text,auhtor,page\nA train,Person 7,3\n", encoding="utf-8")
    said = workshop("import", str(room), "ideas", "slip.csv", "--board", "Who says?").err
    assert said == "Import 1 idea: done.\nNothing was taken from the columns: auhtor, page.\n"
    Path("wrong.csv").write_text("text,author\nA bus,Person 7\nA tram,Nobody\n", encoding="utf-8")
    refused = workshop("import", str(room), "ideas", "wrong.csv", "--board", "Other?", code=1)
    assert "Line 3: the author “Nobody” is not on the list of people." in refused.err
    assert workshop("info", str(room), "--json").json["counts"]["boards"] == 3


def test_what_comes_in_by_the_standard_input_is_the_same(
    workshop: Workshop, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped = io.TextIOWrapper(io.BytesIO(b"First\nSecond\n"))
    monkeypatch.setattr("sys.stdin", piped)
    workshop("import", str(room), "ideas", "-", "--board", "Piped?")
    assert workshop("info", str(room), "--json").json["counts"]["ideas"] == 22


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("people", "missing.csv"), 3, "“missing.csv” cannot be read: No such file"),
        (("people", "ideas.csv"), 1, "Line 1 does not name the columns. Begin with: name,partner."),
        (("ideas", "ideas.csv"), 2, "Ideas need --board QUESTION."),
        (("ideas", "ideas.csv", "--board", "7"), 1, "There is no board “7”."),
        (("ballots", "ballots.csv", "--board", "Other?"), 1, "Name one with --board, by question or number."),
        (("ballots", "ideas.csv", "--method", "luck"), 2, "Invalid value for '--method'"),
        (("votes", "ideas.csv"), 2, "Invalid value for '{people|ideas|ballots|logo}'"),
        (
            ("people", "half.csv"),
            1,
            "Line 3: the name is missing. Line 5: the name is missing. Nothing was imported.",
        ),
    ],
)
def test_lists_that_cannot_be_taken_leave_the_file_as_it_was(
    workshop: Workshop, room: Path, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    Path("half.csv").write_text(
        "name,partner\nNew Person,Partner 9\n,Partner 9\n\n,Partner 8\n", encoding="utf-8"
    )
    Path("ballots.csv").write_text("voter,partner,idea,value\n1,Partner 1,1,1\n", encoding="utf-8")
    before = workshop("export", str(room), "-o", "-", "--format", "json").out
    assert sentence in workshop("import", str(room), *arguments, code=code).err
    assert workshop("export", str(room), "-o", "-", "--format", "json").out == before


def test_pairs_mix_partners_are_kept_and_come_back_from_their_seed(workshop: Workshop, room: Path) -> None:
    first = workshop("pairs", str(room), "--board", "What helps?", "--seed", "3", "--json").json
    assert list(first) == ["pairs", "unmet"]
    assert [pair["letter"] for pair in first["pairs"]][:3] == ["A", "B", "C"]
    assert sorted(name for pair in first["pairs"] for name in pair["people"]) == sorted(
        f"Person {number}" for number in range(1, 41)
    )
    assert all(len(set(pair["partners"])) == 2 for pair in first["pairs"])
    changes = workshop("info", str(room), "--json").json["changes"]
    assert workshop("pairs", str(room), "--board", "1", "--json").json == first
    assert workshop("pairs", str(room), "--seed", "3", "--json").json == first
    assert workshop("info", str(room), "--json").json["changes"] == changes
    assert workshop("pairs", str(room), "--seed", "4", "--json").json != first
    Path("late.csv").write_text("name,partner\nLate Person,Partner 1\n", encoding="utf-8")
    workshop("import", str(room), "people", "late.csv")
    assert workshop("pairs", str(room), "--json").json["unmet"] == ["Late Person is in no pair yet."]


def test_documents_are_listed_and_printed(workshop: Workshop, example: Path) -> None:
    found = workshop("documents", "--json").json
    assert all(set(handout) == {"name", "title", "versions", "papers"} for handout in found)
    assert "agreement" in [handout["name"] for handout in found]
    printed = workshop(
        "print", str(example), "agreement", "-o", "out.pdf", "--version", "large-print", "--paper", "letter"
    )
    assert printed.out == b""
    assert Path("out.pdf").read_bytes().startswith(b"%PDF-")
    assert workshop("print", str(example), "agreement", "-o", "-").out.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("poster",), "There is no handout called “poster”."),
        (("agreement", "--version", "tiny"), "tiny"),
        (("agreement", "--paper", "a9"), "a9"),
        (("idea-cards", "--board", "9"), "There is no board “9”."),
    ],
)
def test_what_cannot_be_printed_says_what_can(
    workshop: Workshop, example: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    assert sentence in workshop("print", str(example), *arguments, "-o", "out.pdf", code=1).err
    assert not Path("out.pdf").exists()


def test_a_pack_holds_what_people_take_home(workshop: Workshop, example: Path) -> None:
    made = workshop("pack", str(example), "-o", "home/pack", "--json").json
    assert [found["name"] for found in made] == [one.name for one in DOCUMENTS if one.take_home]
    assert {"agenda", "ranked-results", "arranged-board", "agreement"} <= {found["name"] for found in made}
    assert all(Path(found["file"]).read_bytes().startswith(b"%PDF-") for found in made)
    assert "already" in workshop("pack", str(example), "-o", "home/pack", code=1).err
    assert workshop("pack", str(example), "-o", "home/pack", "--force").code == 0


@pytest.mark.parametrize("ending", ENDINGS)
def test_exports_go_to_a_file_or_to_the_standard_output(
    workshop: Workshop, example: Path, ending: str
) -> None:
    piped = workshop("export", str(example), "-o", "-", "--format", ending)
    filed = workshop("export", str(example), "-o", f"out.{ending}")
    assert (filed.out, filed.err) == (b"", f"Made “out.{ending}”.\n")
    assert Path(f"out.{ending}").read_bytes() == piped.out
    assert "already" in workshop("export", str(example), "-o", f"out.{ending}", code=1).err
    assert workshop("export", str(example), "-o", f"out.{ending}", "--force").code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("-o", "-"), 2, "For the standard output say --format"),
        (
            ("-o", "out.docm"),
            1,
            "“docm”. Choose one of: csv, xlsx, odt, docx, json, html, md, canvas, png, svg.",
        ),
        (("-o", "out.csv", "--what", "everything"), 1, "A CSV table cannot hold everything."),
        (("-o", "nowhere/out.csv"), 3, "“out.csv” could not be written in nowhere"),
        (("-o", "out.csv", "--board", "Who?"), 1, "There is no board “Who?”."),
    ],
)
def test_what_cannot_be_exported_says_why(
    workshop: Workshop, example: Path, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    assert sentence in workshop("export", str(example), *arguments, code=code).err
    assert [path.name for path in Path().iterdir()] == ["a.workshop"]


def test_the_lists_of_this_test_are_what_they_seem() -> None:
    assert len(PEOPLE.splitlines()) == 41
    assert len(IDEAS.splitlines()) == 21
