"""Going back to a snapshot, and copies that others may have."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Workshop
from workshop.session import Session


def test_a_file_without_snapshots_says_so(
    workshop: Workshop, room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(Path("data").absolute()))
    assert workshop("snapshots", str(room), "--json").json == []
    assert "There are no snapshots yet" in workshop("snapshots", str(room)).err
    assert "has no snapshot “yesterday”" in workshop("restore", str(room), "yesterday", code=1).err


def test_an_earlier_copy_is_restored_and_that_can_be_undone(workshop: Workshop, room: Path) -> None:
    Path("earlier.workshop").write_bytes(room.read_bytes())
    workshop("undo", str(room))
    assert workshop("info", str(room), "--json").json["counts"]["ideas"] == 0
    assert ": done." in workshop("restore", str(room), "earlier.workshop").err
    assert workshop("info", str(room), "--json").json["counts"]["ideas"] == 20
    workshop("undo", str(room))
    assert workshop("info", str(room), "--json").json["counts"]["ideas"] == 0


def test_a_snapshot_is_taken_before_a_file_is_merged_restored_or_shared(
    workshop: Workshop, room: Path
) -> None:
    Path("earlier.workshop").write_bytes(room.read_bytes())
    for command in (
        ("merge", "earlier.workshop"),
        ("restore", "earlier.workshop"),
        ("share", "-o", "copy.workshop"),
    ):
        workshop("undo", str(room))
        before = workshop("info", str(room), "--json").json["last_change"]["id"]
        for snapshot in workshop("snapshots", str(room), "--json").json:
            Path(snapshot["file"]).unlink()
        workshop(command[0], str(room), *command[1:])
        (taken,) = workshop("snapshots", str(room), "--json").json
        assert workshop("info", taken["file"], "--json").json["last_change"]["id"] == before


def test_a_shared_copy_keeps_what_may_be_shared(workshop: Workshop, example: Path) -> None:
    before = example.read_bytes()
    workshop("share", str(example), "-o", "copy.workshop")
    assert workshop("check", "copy.workshop", "--json").json["verdict"] == "ok"
    assert workshop("info", "copy.workshop", "--json").json["counts"]["people"] == 24
    assert example.read_bytes() == before


def test_a_copy_without_names_holds_none(workshop: Workshop, example: Path) -> None:
    said = workshop(
        "share", str(example), "-o", "copy.workshop", "--without-names", "--without", "log,history"
    ).err
    assert "24 people left out" in said
    data = Path("copy.workshop").read_bytes()
    assert all(name.encode() not in data for name in ("Thandiwe", "Łukasz", "Ελένη", "Prŷs"))
    counts = workshop("info", "copy.workshop", "--json").json["counts"]
    assert (counts["people"], counts["ideas"], counts["log_entries"]) == (0, 42, 0)
    assert sorted(path.name for path in Path().iterdir()) == ["a.workshop", "copy.workshop"]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (
            ("-o", "copy.workshop", "--without", "biscuits"),
            2,
            "biscuits; choose from reflections, log, history.",
        ),
        (("-o", "a.workshop", "--force"), 1, "“a.workshop” is the session file itself."),
        (("-o", "nowhere/copy.workshop"), 3, "“copy.workshop” could not be written in nowhere"),
    ],
)
def test_a_copy_that_cannot_be_made_leaves_everything(
    workshop: Workshop, example: Path, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    before = example.read_bytes()
    assert sentence in workshop("share", str(example), *arguments, code=code).err
    assert example.read_bytes() == before
    assert [path.name for path in Path().iterdir()] == ["a.workshop"]


@pytest.mark.parametrize("command", [("export", "--format", "json"), ("print", "agreement")])
def test_no_command_writes_over_the_session_file(
    workshop: Workshop, example: Path, command: tuple[str, ...]
) -> None:
    before = example.read_bytes()
    name, *others = command
    refused = workshop(name, str(example), *others, "-o", "./a.workshop", "--force", code=1)
    assert "is the session file itself" in refused.err
    assert example.read_bytes() == before


def test_a_damaged_file_is_salvaged_into_a_new_one(workshop: Workshop, example: Path) -> None:
    damaged = bytearray(example.read_bytes())
    at = damaged.index("Łukasz".encode())
    damaged[at - at % 4096 : at - at % 4096 + 512] = b"\0" * 512
    example.write_bytes(damaged)
    assert workshop("check", str(example), "--json", code=4).json["verdict"] in ("repair", "refuse")
    found = workshop("salvage", str(example), "-o", "new.workshop", "--json")
    assert found.json["records"] > 300
    assert "Made “new.workshop” with" in found.err
    assert workshop("check", "new.workshop", "--json").json["verdict"] == "ok"
    assert workshop("info", "new.workshop", "--json").json["counts"]["ideas"] >= 40
    assert example.read_bytes() == damaged


def test_what_was_never_ours_is_not_salvaged(workshop: Workshop) -> None:
    Path("a.workshop").write_text("no session file\n" * 1000, encoding="utf-8")
    assert "is not a session file" in workshop("salvage", "a.workshop", "-o", "new.workshop", code=4).err
    assert [path.name for path in Path().iterdir()] == ["a.workshop"]


@pytest.mark.parametrize(
    "command", [("share",), ("share", "--without-names"), ("salvage",), ("merge", "a.workshop")]
)
def test_a_copy_can_go_to_the_standard_output(
    workshop: Workshop, example: Path, command: tuple[str, ...]
) -> None:
    data = workshop(command[0], str(example), *command[1:], "-o", "-").out
    assert sorted(path.name for path in Path().iterdir()) == ["a.workshop"]
    Path("copy.workshop").write_bytes(data)
    assert workshop("check", "copy.workshop", "--json").json["verdict"] == "ok"


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("salvage", "a.workshop", "-o", "-", "--json"), 2, "leave --json out"),
        (("merge", "a.workshop", "a.workshop", "-o", "-", "--json"), 2, "leave --json out"),
        (("split", "a.workshop", "--tables", "2", "-o", "-"), 2, "name a folder"),
        (("pack", "a.workshop", "-o", "-"), 2, "name a folder"),
        (("new", ".", "--force"), 1, "“.” is a folder"),
        (("share", "a.workshop", "-o", ".", "--force"), 1, "“.” is a folder"),
    ],
)
def test_what_is_no_place_for_a_file_is_refused(
    workshop: Workshop, example: Path, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    assert sentence in workshop(*arguments, code=code).err
    assert sorted(path.name for path in Path().iterdir()) == ["a.workshop"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_a_full_disk_behind_the_standard_output_is_a_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        found = subprocess.run(
            [sys.executable, "-m", "workshop", "templates"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert found.returncode == 3
    assert b"No space left" in found.stderr
    assert b"Traceback" not in found.stderr


@pytest.mark.parametrize("command", ["share", "salvage", "export", "merge"])
def test_a_session_that_is_open_is_never_replaced(workshop: Workshop, example: Path, command: str) -> None:
    workshop("new", "other.workshop")
    others = [str(example)] if command == "merge" else ["--format", "json"] if command == "export" else []
    with Session.open(Path("other.workshop")):
        before = Path("other.workshop").stat()
        refused = workshop(command, str(example), *others, "-o", "other.workshop", "--force", code=4)
        assert "is open elsewhere" in refused.err
        assert Path("other.workshop").stat() == before
    workshop(command, str(example), *others, "-o", "other.workshop", "--force")
