"""What a crash leaves beside a file: taken back where it is ours, by writers and by readers alike."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.sessions import idea, names_beside
from workshop.document.edits import add
from workshop.document.records import Idea
from workshop.errors import FileRefused
from workshop.session import Session
from workshop.storage.check import check
from workshop.storage.left_over import journal_path

CRASH = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE ideas SET text = 'half done'")
for turn in range(100):
    connection.execute("UPDATE changes SET body = body || 'half done'")
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def crashed(session_file: Path) -> Path:
    """A session file in the middle of a transaction that spilt over into the file."""
    before = session_file.read_bytes()
    done = subprocess.run([sys.executable, "-c", CRASH, str(session_file)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert session_file.read_bytes() != before
    assert journal_path(session_file).stat().st_size
    return session_file


pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no such signal there")


def test_opening_takes_it_back(crashed: Path) -> None:
    with Session.open(crashed) as session:
        assert session.readonly is None
        assert session.document.get(Idea, "idea3").text == "Idea 3"
        session.do("Write", add(idea(50)))
    assert names_beside(crashed) == [crashed.name]


def test_reading_leaves_it_as_it_is(crashed: Path) -> None:
    before = {found.name: found.read_bytes() for found in crashed.parent.iterdir()}
    with Session.open(crashed, readonly=True) as session:
        assert session.document.get(Idea, "idea3").text == "Idea 3"
        assert len(tuple(session.changes())) > 3
    assert check(crashed).verdict == "ok"
    assert {found.name: found.read_bytes() for found in crashed.parent.iterdir()} == before


def test_a_journal_of_another_session_file_is_refused(crashed: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.workshop"
    Session.create(other).close()
    journal_path(crashed).rename(journal_path(other))
    before = other.read_bytes()
    with pytest.raises(FileRefused):
        Session.open(other)
    assert other.read_bytes() == before


@pytest.mark.parametrize("contents", [b"", bytes(512), bytes.fromhex("d9d505f9") + bytes(508)])
def test_an_empty_or_torn_journal_is_no_obstacle(contents: bytes, session_file: Path) -> None:
    journal_path(session_file).write_bytes(contents)
    with Session.open(session_file) as session:
        assert session.readonly is None
    assert names_beside(session_file) == [session_file.name]


def test_sqlite_itself_would_have_done_the_same(crashed: Path) -> None:
    connection = sqlite3.connect(crashed)
    assert connection.execute("SELECT text FROM ideas WHERE id = 'idea3'").fetchone() == ("Idea 3",)
    connection.close()
