"""Making files, looking at them, going back and forth."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import ROOT
from tests.cli.conftest import Workshop
from workshop.cli.program import COMMANDS, version
from workshop.document.records import RECORDS
from workshop.session import Session


def test_the_version_is_that_of_the_sources(workshop: Workshop) -> None:
    assert workshop("--version").out == f"workshop {version()}\n".encode()
    assert f'version = "{version()}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_help_names_every_command_and_each_explains_itself(workshop: Workshop) -> None:
    page = workshop("--help").out.decode()
    for name in COMMANDS:
        assert f"\n  {name} " in page
        assert b"Usage: workshop " + name.encode() in workshop(name, "--help").out


def test_templates_are_listed_for_people_and_for_machines(workshop: Workshop) -> None:
    found = workshop("templates", "--json").json
    assert [template["name"] for template in found] == ["one-question", "half-day", "full-day"]
    assert set(found[0]) == {"name", "title", "about", "minutes"}
    assert "How we will work together (210 minutes)" in workshop("templates").out.decode()


def test_a_new_file_holds_its_template_and_says_nothing_on_the_standard_output(workshop: Workshop) -> None:
    made = workshop(
        "new", "a.workshop", "--template", "half-day", "--partnership", "Tŷ Dŵr", "--date", "2026-03-14"
    )
    assert (made.out, made.err) == (b"", "Made “a.workshop”.\n")
    found = workshop("info", "a.workshop", "--json").json
    assert list(found) == ["partnership", "format", "counts", "changes", "last_change"]
    assert (found["partnership"], found["format"], found["changes"]) == ("Tŷ Dŵr", 2, 1)
    assert list(found["counts"]) == [kind.TABLE for kind in RECORDS]
    assert (found["counts"]["boards"], found["counts"]["agenda_items"]) == (1, 13)
    assert set(found["last_change"]) == {"id", "time", "label"}
    assert found["last_change"]["label"] == "Start from half-day"
    assert "Tŷ Dŵr (format 2)" in workshop("info", "a.workshop").out.decode()


def test_a_file_is_replaced_only_when_told_to(workshop: Workshop) -> None:
    workshop("new", "a.workshop", "--partnership", "First")
    before = Path("a.workshop").read_bytes()
    again = workshop("new", "a.workshop", "--partnership", "Second", code=1)
    assert "There is a “a.workshop” already." in again.err
    assert Path("a.workshop").read_bytes() == before
    workshop("new", "a.workshop", "--partnership", "Second", "--force")
    assert workshop("info", "a.workshop", "--json").json["partnership"] == "Second"


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (
            ("new", "a.workshop", "--template", "weekend"),
            1,
            "Choose one of: one-question, half-day, full-day.",
        ),
        (("new", "a.workshop", "--template", "half-day", "--date", "soon"), 1, "“soon” is not a date."),
        (("new", "a.workshop", "--example", "--template", "half-day"), 2, "leave the other options out"),
        (("new", "nowhere/a.workshop"), 3, "a.workshop"),
        (("new",), 2, "Missing argument 'FILE'"),
        (("nwe", "a"), 2, "No such command 'nwe'"),
        (("info", "missing.workshop"), 3, "There is no file “missing.workshop”"),
        (("undo", "text.workshop"), 4, "is not a session file"),
        (("info", "text.workshop"), 4, "is not a session file"),
    ],
)
def test_what_cannot_be_done_says_why_with_the_right_code(
    workshop: Workshop, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    Path("text.workshop").write_text("no session file\n" * 100, encoding="utf-8")
    found = workshop(*arguments, code=code)
    assert sentence in found.err
    assert found.out == b""
    assert [path.name for path in Path().iterdir()] == ["text.workshop"]


def test_a_good_file_passes_the_check_and_a_damaged_one_does_not(workshop: Workshop, example: Path) -> None:
    assert workshop("check", str(example), "--json").json == {"verdict": "ok", "reasons": []}
    damaged = bytearray(example.read_bytes())
    damaged[damaged.index(b"asks for again")] ^= 1
    example.write_bytes(damaged)
    found = workshop("check", str(example), "--json", code=4)
    assert found.json["verdict"] in ("repair", "refuse")
    assert found.json["reasons"]
    assert example.read_bytes() == damaged


def test_undo_and_redo_walk_through_the_history(workshop: Workshop, room: Path) -> None:
    assert workshop("undo", str(room)).err == "Took back: Import 20 ideas\n"
    assert workshop("undo", str(room), "--json").json == {"undone": "Import 40 people"}
    assert "There is nothing to undo." in workshop("undo", str(room), code=1).err
    assert workshop("info", str(room), "--json").json["counts"]["people"] == 0
    assert workshop("redo", str(room), "--json").json == {"redone": "Import 40 people"}
    found = workshop("history", str(room), "--json").json
    assert [set(change) for change in found] == [
        {"id", "number", "time", "kind", "label", "device", "edits"}
    ] * 6
    assert [change["kind"] for change in found] == ["start", "do", "do", "undo", "undo", "redo"]
    assert [change["edits"] for change in found] == [1, 45, 21, 21, 45, 45]
    assert len({change["id"] for change in found}) == 6
    assert "Redo: Import 40 people" in workshop("history", str(room)).out.decode()


def test_a_file_that_is_open_elsewhere_can_be_read_but_not_changed(workshop: Workshop, room: Path) -> None:
    with Session.open(room):
        assert workshop("info", str(room)).code == 0
        assert workshop("export", str(room), "-o", "-", "--format", "csv").out
        refused = workshop("undo", str(room), code=4)
    assert "is open elsewhere" in refused.err
    assert workshop("undo", str(room)).code == 0


LIGHT = (
    ("--version",),
    ("templates",),
    ("documents",),
    ("info", "a.workshop"),
    ("history", "a.workshop"),
    ("pairs", "a.workshop"),
    ("undo", "a.workshop"),
)


@pytest.mark.parametrize(
    "arguments", [*LIGHT, ("print", "a.workshop", "agreement", "-o", "a.pdf")], ids=" ".join
)
def test_no_command_without_a_window_loads_qt_or_more_than_it_needs(
    room: Path, arguments: tuple[str, ...]
) -> None:
    code = (
        "import sys; from workshop.cli import main; assert main(sys.argv[1:]) == 0; "
        "sys.stdout.write(' '.join({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        check=True,
        env={"PYTHONPATH": str(ROOT)},
    )
    loaded = set(done.stdout.decode().split("\n")[-1].split())
    assert "click" in loaded
    assert not loaded & {"PySide6", "shiboken6", "sqlite_utils", "numpy", "ui"}
    assert ("reportlab" in loaded) is (arguments[0] == "print")


def test_a_reader_that_goes_away_ends_a_command_in_silence(room: Path) -> None:
    done = subprocess.run(
        f'"{sys.executable}" -m workshop export a.workshop -o - --format json | head -c 10',
        shell=True, capture_output=True, check=True, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert (done.stdout, done.stderr) == (b'{\n "format', b"")
