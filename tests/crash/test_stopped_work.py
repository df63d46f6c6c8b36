"""Work that only reads the session leaves it byte for byte as it was, wherever it is killed."""

import subprocess
import sys
from pathlib import Path
from random import Random
from shutil import copyfile

import pytest

from tests.storage.quick_disk import tmp_path
from workshop.session import Session
from workshop.templates import example_records

__all__ = ["tmp_path"]

ROOT = Path(__file__).resolve().parents[2]
WORK = (
    "export {file} -o {folder}/out.csv --what ideas",
    "export {file} -o {folder}/out.xlsx",
    "export {file} -o {folder}/out.html",
    "export {file} -o {folder}/out.json",
    "share {file} -o {folder}/copy.workshop --without-names",
    "split {file} --tables 2 -o {folder}/tables",
    "merge {file} {other} -o {folder}/merged.workshop",
    "print {file} agreement -o {folder}/agreement.pdf",
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """The example, and another table's file of it."""
    file, other = tmp_path / "riverside.workshop", tmp_path / "other.workshop"
    Session.create(file, example_records()).close()
    copyfile(file, other)
    return file, other


def test_killed_exports_copies_and_merges_leave_the_session_as_it_was(
    files: tuple[Path, Path], tmp_path: Path, nightly: bool
) -> None:
    before = [file.read_bytes() for file in files]
    ends: list[int] = []
    for seed in range(200 if nightly else 20):
        random = Random(seed)
        folder = tmp_path / f"{seed}"
        folder.mkdir()
        line = WORK[seed % len(WORK)].format(file=files[0], other=files[1], folder=folder)
        command = [sys.executable, "-m", "tests.crash.stopped_process", str(random.randrange(1, 12))]
        done = subprocess.run([*command, *line.split()], cwd=ROOT, capture_output=True, check=False)
        ends.append(done.returncode)
        assert done.returncode in (0, 9), done.stderr
        assert [file.read_bytes() for file in files] == before, line
        for file in files:
            with Session.open(file) as session:
                assert session.readonly is None, line
        assert [file.read_bytes() for file in files] == before, line
    assert set(ends) == {0, 9}, "some were killed, and some had nothing left to be killed at"
