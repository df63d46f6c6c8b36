"""A file is whole or not there, and the one before stays until then."""

from pathlib import Path
from typing import BinaryIO

import pytest

from workshop.errors import EnvironmentProblem
from workshop.safe_write import put, replace_file


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "results.csv"
    path.write_bytes(b"before")
    return path


def untouched(path: Path) -> bool:
    return path.read_bytes() == b"before" and [found.name for found in path.parent.iterdir()] == [path.name]


def test_the_new_file_takes_the_place_of_the_old_one(old: Path) -> None:
    put(old, b"after")
    assert old.read_bytes() == b"after"
    assert [found.name for found in old.parent.iterdir()] == [old.name]


def test_a_failing_disk_leaves_the_old_file(old: Path) -> None:
    def full(file: BinaryIO) -> None:
        file.write(b"half")
        raise OSError(28, "No space left on device")

    with pytest.raises(EnvironmentProblem, match=r"No space left on device\. Nothing was replaced\."):
        replace_file(old, full)
    assert untouched(old)


def test_a_file_that_cannot_be_read_back_is_not_put_in_place(old: Path) -> None:
    def wrong(path: Path) -> None:
        raise EnvironmentProblem(f"{path.read_bytes()!r} is wrong.")

    with pytest.raises(EnvironmentProblem, match="b'after' is wrong"):
        replace_file(old, lambda file: file.write(b"after"), wrong)
    assert untouched(old)


def test_a_crash_in_between_leaves_the_old_file(old: Path) -> None:
    def interrupted(file: BinaryIO) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace_file(old, interrupted)
    assert untouched(old)


@pytest.mark.parametrize("place", ["missing/x.csv", "results.csv/x.csv"])
def test_a_place_that_is_no_folder_is_named(old: Path, place: str) -> None:
    with pytest.raises(EnvironmentProblem, match=r"“x\.csv” could not be written in"):
        put(old.parent / place, b"after")
    assert untouched(old)
