"""Files that are no session files are refused in words, and stay as they are."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from tests.storage.sessions import altering, names_beside
from workshop.errors import EnvironmentProblem, FileRefused
from workshop.session import Session
from workshop.storage.check import check


def other_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE ideas (id TEXT PRIMARY KEY, text TEXT) STRICT")


FOREIGN: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("Dear partners,\n" * 500),
    "pdf": lambda path: path.write_bytes(b"%PDF-1.7\n" + bytes(5000)),
    "random": lambda path: path.write_bytes(Random(1).randbytes(20_000)),
    "half a header": lambda path: path.write_bytes(b"SQLite format 3\0"),
    "header only": lambda path: path.write_bytes(b"SQLite format 3\0" + Random(2).randbytes(8176)),
    "other program": other_program,
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_foreign_file_is_refused_and_left_alone(kind: str, path: Path) -> None:
    FOREIGN[kind](path)
    before = path.read_bytes()
    with pytest.raises(FileRefused, match=r"is not a session file|is damaged") as refused:
        Session.open(path)
    assert refused.value.exit_code == 4
    assert check(path).verdict in ("refuse", "repair")
    assert path.read_bytes() == before
    assert names_beside(path) == [path.name]


def test_a_file_that_is_not_there(path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="There is no file"):
        Session.open(path)
    assert names_beside(path) == []


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices of this kind are not there")
@pytest.mark.parametrize("kind", ["folder", "pipe", "link", "dangling link", "device"])
def test_what_is_no_ordinary_file_is_refused(kind: str, path: Path, session_file: Path) -> None:
    odd = path.with_name("odd.workshop")
    if kind == "folder":
        odd.mkdir()
    elif kind == "pipe":
        os.mkfifo(odd)
    elif kind == "device":
        odd = Path("/dev/null")
    else:
        odd.symlink_to(session_file if kind == "link" else path.with_name("nowhere"))
    with pytest.raises(FileRefused):
        Session.open(odd)
    assert check(odd).verdict == "refuse"


def test_a_newer_file_says_so_and_stays_as_it_is(session_file: Path) -> None:
    with altering(session_file) as connection:
        connection.execute("PRAGMA user_version = 7")
        connection.execute("UPDATE facts SET min_reader = 7, min_writer = 7")
    before = session_file.read_bytes()
    with pytest.raises(FileRefused, match="newer version"):
        Session.open(session_file)
    assert check(session_file).verdict == "refuse"
    assert session_file.read_bytes() == before


def test_a_newer_file_that_can_be_read_is_read(session_file: Path) -> None:
    with altering(session_file) as connection:
        connection.execute("PRAGMA user_version = 7")
        connection.execute("UPDATE facts SET min_writer = 7")
        connection.execute("CREATE TABLE moods (id TEXT PRIMARY KEY NOT NULL) STRICT")
        connection.execute("ALTER TABLE ideas ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
    before = session_file.read_bytes()
    with Session.open(session_file) as session:
        assert session.document.at("ideas", "idea3")
        assert session.readonly is not None
        assert "newer version" in str(session.readonly)
        with pytest.raises(FileRefused):
            session.undo()
    assert check(session_file).verdict == "readonly"
    assert session_file.read_bytes() == before
