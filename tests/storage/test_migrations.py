"""Older formats: brought up on a copy, with a snapshot of the old file first, or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from tests.storage.fixture_file import SESSIONS
from tests.storage.forging import forged, seal_of
from tests.storage.sessions import altering, idea, made, names_beside
from workshop.document.changes import replayed
from workshop.document.edits import add, change
from workshop.document.records import Board, Idea, Person
from workshop.errors import KnownError
from workshop.session import Session
from workshop.storage.check import check
from workshop.storage.formats import released
from workshop.storage.migrations import Step
from workshop.storage.schema import FORMAT, table_statements
from workshop.storage.session_file import open_file
from workshop.storage.snapshots import snapshots_of

OLD = dict(table_statements())
OLD["ideas"] = OLD["ideas"].replace('"text" TEXT NOT NULL', '"words" TEXT NOT NULL')
del OLD["sightings"]


def upgrade(database: Any) -> None:
    """The made-up format 0 called the text of an idea its words, and knew no sightings."""
    database["ideas"].transform(rename={"words": "text"})
    database.conn.execute(table_statements()["sightings"])


STEP = Step(before=0, tables=lambda: OLD, change=upgrade)


@pytest.fixture
def old_file(path: Path) -> Path:
    """A file of the made-up format 0."""
    made(path).close()
    with altering(path) as connection:
        connection.execute("DROP TABLE sightings")
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'ideas'", (OLD["ideas"],))
        connection.execute("PRAGMA user_version = 0")
    forged(path, state=seal_of(path))
    return path


def test_an_older_file_is_brought_up(old_file: Path) -> None:
    old = old_file.read_bytes()
    opened = open_file(old_file, steps=(STEP,))
    (kept,) = snapshots_of(opened.journal)
    opened.journal.close()
    assert opened.readonly is None
    assert opened.document.get(Idea, "idea3").text == "Idea 3"
    assert opened.head.kind == "start"
    assert opened.head.label == f"Bring the file to format {FORMAT}"
    assert check(old_file).verdict == "ok"
    assert names_beside(old_file) == [old_file.name]
    with closing(sqlite3.connect(kept.path)) as before:
        assert before.execute("PRAGMA user_version").fetchone() == (0,)
        assert before.execute("SELECT words FROM ideas WHERE id = 'idea3'").fetchone() == ("Idea 3",)
    assert len(kept.path.read_bytes()) == len(old)


def test_work_goes_on_after_that(old_file: Path) -> None:
    open_file(old_file, steps=(STEP,)).journal.close()
    with Session.open(old_file) as session:
        assert session.undo_label is None
        session.do("Write", add(idea(20)))
        session.undo()
        assert replayed(session.changes(), "9999") == session.document


def test_reading_only_leaves_the_file_as_it_is(old_file: Path) -> None:
    before = old_file.read_bytes()
    opened = open_file(old_file, readonly=True, steps=(STEP,))
    opened.journal.close()
    assert opened.document.get(Idea, "idea3").text == "Idea 3"
    assert old_file.read_bytes() == before


def broken(database: Any) -> None:
    database["ideas"].transform(rename={"words": "text"})
    database.conn.execute("SELECT * FROM nowhere")


@pytest.mark.parametrize("change", [broken, lambda database: None], ids=["an error", "a row left behind"])
def test_a_step_that_fails_leaves_the_file_as_it_is(change: Any, old_file: Path) -> None:
    before = old_file.read_bytes()
    with pytest.raises(KnownError):
        open_file(old_file, steps=(Step(0, lambda: OLD, change),))
    assert old_file.read_bytes() == before
    assert names_beside(old_file) == [old_file.name]


def test_an_altered_older_file_is_refused(old_file: Path) -> None:
    with altering(old_file) as connection:
        connection.execute("UPDATE ideas SET words = 'altered' WHERE id = 'idea3'")
    with pytest.raises(KnownError, match="do not match"):
        open_file(old_file, steps=(STEP,))


def test_without_the_step_it_is_refused(old_file: Path) -> None:
    with pytest.raises(KnownError, match="format number"):
        Session.open(old_file)


def test_format_1_comes_up_with_every_row_and_its_history(path: Path) -> None:
    copyfile(SESSIONS / "format-1.workshop", path)
    with closing(sqlite3.connect(path)) as connection:
        ideas = connection.execute("SELECT id, text FROM ideas ORDER BY id").fetchall()
        first = connection.execute("SELECT time FROM changes ORDER BY number").fetchone()[0]
    with Session.open(path) as session:
        assert sorted((found.id, found.text) for found in session.document.all(Idea)) == ideas
        assert {board.stacking for board in session.document.all(Board)} == {1}
        before = replayed(session.changes(), first)
        assert before.count(Idea) == len(ideas)
        assert [found.text for found in before.all(Idea)] != [
            found.text for found in session.document.all(Idea)
        ]
        session.do("Seat", change(session.document.all(Person)[0], table="2"))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT,)
    assert check(path).verdict == "ok"


def test_the_tables_of_format_1_are_those_of_its_file() -> None:
    with closing(sqlite3.connect(f"file:{SESSIONS / 'format-1.workshop'}?mode=ro", uri=True)) as connection:
        found = dict(
            connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        )
    assert found == released(1)
