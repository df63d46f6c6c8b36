"""A handout's file is whole or not there; what was there before stays as it was."""

import datetime as dt
import errno
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from tests.handouts.sample import empty, sample
from workshop.errors import EnvironmentProblem, InputError
from workshop.handouts import printing
from workshop.handouts.book import StoppedError
from workshop.handouts.catalogue import DOCUMENTS

ON = dt.date(2026, 3, 15)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    path = tmp_path / "cards.pdf"
    path.write_bytes(b"the old file")
    return path


def folder(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.parent.iterdir()}


@pytest.mark.parametrize("name", [handout.name for handout in DOCUMENTS])
def test_writes_a_file_that_opens_with_the_pages_it_says(tmp_path: Path, name: str) -> None:
    for document in (sample(), empty()):
        out = tmp_path / f"{name}.pdf"
        pages = printing.write(document, name, out, on=ON)
        assert pages == len(pypdfium2.PdfDocument(out)) > 0
        assert [path.name for path in tmp_path.iterdir()] == [out.name]


@pytest.mark.parametrize("after", range(0, 12, 3))
def test_cancelling_leaves_everything_as_it_was(out: Path, after: int) -> None:
    before, calls = folder(out), []

    def progress(done: int, total: int) -> bool:
        calls.append((done, total))
        return len(calls) <= after

    with pytest.raises(StoppedError):
        printing.write(sample(), "name-tents", out, on=ON, progress=progress)
    assert folder(out) == before
    assert len(calls) == after + 1


def test_progress_runs_up_to_the_number_of_pages(out: Path) -> None:
    calls: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        calls.append((done, total))
        return True

    pages = printing.write(sample(), "name-tents", out, on=ON, progress=progress)
    assert calls[-1] == (pages, pages)


@pytest.mark.parametrize("call", ["fsync", "replace", "open"])
def test_a_full_disk_leaves_the_old_file(out: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    before = folder(out)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    target = os if call == "fsync" else Path
    monkeypatch.setattr(target, call, full)
    with pytest.raises(EnvironmentProblem) as problem:
        printing.write(sample(), "agenda", out, on=ON)
    monkeypatch.undo()
    assert folder(out) == before
    assert problem.value.safe == "Nothing was replaced."


def test_a_file_that_cannot_be_read_back_is_not_kept(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = folder(out)
    monkeypatch.setattr("workshop.handouts.book.Book.finish", lambda _: b"%PDF-1.7 torn")
    with pytest.raises(EnvironmentProblem):
        printing.write(sample(), "agenda", out, on=ON)
    assert folder(out) == before


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="could not be written"):
        printing.write(sample(), "agenda", tmp_path / "none" / "a.pdf", on=ON)


@pytest.mark.parametrize(
    ("name", "wish", "words"),
    [
        ("nonsense", {}, "no handout called"),
        ("agenda", {"version": "braille"}, "no version called"),
        ("idea-cards", {"paper": "a3"}, "no paper called"),
        ("ranked-results", {"board": "Nobody asked this"}, "no board"),
    ],
)
def test_a_wish_that_cannot_be_met_is_answered_with_the_choices(
    name: str, wish: dict[str, str], words: str
) -> None:
    with pytest.raises(InputError, match=words):
        printing.bytes_of(sample(), name, on=ON, **wish)  # type: ignore[arg-type]


def test_a_board_is_found_by_id_question_or_number() -> None:
    by_id, by_question, by_number = (
        printing.bytes_of(sample(), "arranged-board", on=ON, board=board)
        for board in ("b", "What would help us most?", "1")
    )
    assert by_id == by_question == by_number


def test_being_killed_while_writing_leaves_the_old_file(out: Path) -> None:
    code = (
        "import datetime, os, pathlib, sys\n"
        "from tests.handouts.sample import sample\n"
        "from workshop.handouts import printing\n"
        "os.fsync = lambda _: os._exit(9)\n"
        "printing.write(sample(), 'agenda', pathlib.Path(sys.argv[1]), on=datetime.date(2026, 3, 15))\n"
    )
    assert subprocess.run([sys.executable, "-c", code, str(out)], check=False).returncode == 9
    assert out.read_bytes() == b"the old file"
