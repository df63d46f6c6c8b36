"""The writer: durable before "Saved", loud when the disk fails, and nothing lost in between."""

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.faults import Faults, faulty
from tests.storage.sessions import altering, idea, made, names_beside
from workshop.document.edits import add
from workshop.document.journal import SaveState, Saving
from workshop.document.records import Idea
from workshop.errors import FileRefused, KnownError
from workshop.session import Session

PATIENCE = 30


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Iterator[Faults]:
    with faulty(monkeypatch) as found:
        yield found


@pytest.fixture
def session(path: Path, faults: Faults) -> Iterator[Session]:
    found = made(path)
    yield found
    found.abandon()


class Ear:
    """Hears the states of saving, and waits for one."""

    def __init__(self, session: Session) -> None:
        self.heard: list[SaveState] = []
        self._turn = threading.Condition()
        session.on_saving(self._hear)
        self.heard.clear()

    def _hear(self, state: SaveState) -> None:
        with self._turn:
            self.heard.append(state)
            self._turn.notify_all()

    def wait_for(self, saving: Saving) -> SaveState:
        """The first state of this kind since the beginning."""
        with self._turn:
            assert self._turn.wait_for(lambda: self._found(saving), PATIENCE)
            return self._found(saving)[0]

    def _found(self, saving: Saving) -> list[SaveState]:
        return [state for state in self.heard if state.saving is saving]


def rows_in(path: Path) -> list[str]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM ideas ORDER BY number")]


def test_saved_means_in_the_file(session: Session, path: Path) -> None:
    ear = Ear(session)
    session.do("Write", add(idea(7)))
    ear.wait_for(Saving.SAVED)
    assert rows_in(path)[-1] == "idea7"


def test_a_copy_of_the_main_file_alone_has_every_row(session: Session, path: Path) -> None:
    for number in range(10, 40):
        session.do("Write", add(idea(number)))
    session.flush()
    copy = path.with_name("copy.workshop")
    copy.write_bytes(path.read_bytes())
    with Session.open(copy) as copied:
        assert copied.document == session.document
        assert tuple(copied.changes()) == tuple(session.changes())


def test_changes_in_the_queue_are_served(session: Session, faults: Faults) -> None:
    faults.word, faults.times = "BEGIN", 10**6
    before = len(tuple(session.changes()))
    session.do("Write", add(idea(7)))
    session.do("Write", add(idea(8)))
    assert [change.number for change in session.changes()] == list(range(1, before + 3))
    session.undo()
    assert not session.document.find(Idea, "idea8")
    faults.times = 0
    session.flush()


def test_a_long_queue_goes_in_few_transactions(session: Session, faults: Faults) -> None:
    faults.word, faults.times = "BEGIN", 10**6
    for number in range(10, 60):
        session.do("Write", add(idea(number)))
    faults.times = 0
    faults.seen.clear()
    session.flush()
    assert 1 <= faults.seen.count("COMMIT") <= 3


CODES = {
    "full": (sqlite3.SQLITE_FULL, "The disk is full"),
    "i/o": (sqlite3.SQLITE_IOERR_WRITE, "The disk reports an error"),
    "sync": (sqlite3.SQLITE_IOERR_FSYNC, "The disk reports an error"),
    "read-only": (sqlite3.SQLITE_READONLY, "no longer allows writing"),
    "locked": (sqlite3.SQLITE_BUSY, "Another program is using"),
    "moved": (sqlite3.SQLITE_READONLY_DBMOVED, "no longer allows writing"),
    "unreachable": (sqlite3.SQLITE_CANTOPEN, "cannot be reached"),
}


@pytest.mark.parametrize("kind", CODES)
@pytest.mark.parametrize("word", ["SELECT", "BEGIN", "INSERT", "UPDATE", "COMMIT"])
def test_every_first_error_is_loud_and_loses_nothing(
    kind: str, word: str, session: Session, path: Path, faults: Faults
) -> None:
    ear = Ear(session)
    faults.code, faults.word, faults.times = CODES[kind][0], word, 1
    session.redo()
    session.do("Write", add(idea(7)))
    problem = str(ear.wait_for(Saving.FAILING).problem)
    assert CODES[kind][1] in problem
    assert "still here in this window" in problem
    session.close()
    with Session.open(path) as again:
        assert again.document == session.document
        assert again.head == session.head


def test_a_commit_that_succeeded_and_said_it_failed_is_not_repeated(
    session: Session, path: Path, faults: Faults
) -> None:
    faults.word, faults.times, faults.after = "COMMIT", 1, True
    session.do("Write", add(idea(7)))
    session.do("Write", add(idea(8)))
    session.close()
    with Session.open(path) as again:
        assert again.document == session.document


def test_while_it_fails_work_goes_on_and_flush_says_why(session: Session, path: Path, faults: Faults) -> None:
    faults.word, faults.times = "COMMIT", 10**6
    session.do("Write", add(idea(7)))
    with pytest.raises(KnownError, match="disk reports an error"):
        session.flush()
    with pytest.raises(KnownError):
        session.close()
    session.do("Write", add(idea(8)))
    session.undo()
    assert "idea7" not in rows_in(path)
    faults.times = 0
    session.close()
    assert rows_in(path)[-1] == "idea7"


def test_what_fails_for_good_is_saved_elsewhere(session: Session, path: Path, faults: Faults) -> None:
    faults.word, faults.times = "COMMIT", 10**6
    session.do("Write", add(idea(7)))
    other = path.with_name("other.workshop")
    with pytest.raises(KnownError):
        session.flush()
    faults.times = 0
    path.unlink()
    ear = Ear(session)
    session.save_elsewhere(other)
    session.do("Write", add(idea(8)))
    session.close()
    assert ear.heard[-1].saving is Saving.SAVED
    assert names_beside(path) == [other.name]
    with Session.open(other) as again:
        assert again.document == session.document
        assert again.undo_label == "Write"
        assert again.head == session.head


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")
def test_a_moved_file_is_noticed_and_may_come_back(session: Session, path: Path) -> None:
    ear = Ear(session)
    away = path.with_name("away.workshop")
    path.rename(away)
    session.do("Write", add(idea(7)))
    assert "no longer where it was" in str(ear.wait_for(Saving.FAILING).problem)
    assert not path.exists()
    away.rename(path)
    session.flush()
    assert rows_in(path)[-1] == "idea7"


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
def test_another_file_in_its_place_is_never_written_to(session: Session, path: Path) -> None:
    ear = Ear(session)
    path.rename(path.with_name("away.workshop"))
    made(path.with_name("strange.workshop"), ideas=2).close()
    path.with_name("strange.workshop").rename(path)
    before = path.read_bytes()
    session.do("Write", add(idea(7)))
    assert "Another program has changed" in str(ear.wait_for(Saving.FAILING).problem)
    assert path.read_bytes() == before


def test_what_another_program_wrote_is_not_overwritten(session: Session, path: Path) -> None:
    session.flush()
    with altering(path) as connection:
        connection.execute("DELETE FROM changes WHERE number = (SELECT max(number) FROM changes)")
    session.do("Write", add(idea(7)))
    with pytest.raises(FileRefused, match="Another program has changed"):
        session.flush()


def test_a_program_that_holds_a_lock_is_waited_for(session: Session, path: Path) -> None:
    ear = Ear(session)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        session.do("Write", add(idea(7)))
        assert "Another program is using" in str(ear.wait_for(Saving.FAILING).problem)
        other.rollback()
        ear.wait_for(Saving.SAVED)


def test_the_thread_ends_with_the_session(path: Path) -> None:
    before = threading.active_count()
    session = made(path)
    assert threading.active_count() == before + 1
    session.close()
    session.close()
    assert threading.active_count() == before


def test_nobody_waits_for_a_slow_disk(session: Session, faults: Faults) -> None:
    session.flush()
    faults.gate = threading.Event()
    ear = Ear(session)
    for number in range(10, 60):
        session.do("Write", add(idea(number)))
    session.undo()
    assert ear.wait_for(Saving.WRITING)
    assert not faults.gate.is_set()
    assert session.document.count(Idea) == 55
    faults.gate.set()
    session.flush()
    assert ear.heard[-1].saving is Saving.SAVED


def test_a_listener_with_a_fault_stops_no_writing(
    session: Session, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loud: list[type[BaseException] | None] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: loud.append(args.exc_type))

    def faulty_listener(state: SaveState) -> None:
        if state.saving is Saving.SAVED and threading.current_thread() is not threading.main_thread():
            raise RuntimeError

    session.flush()
    session.on_saving(faulty_listener)
    session.do("Write", add(idea(7)))
    session.flush()
    session.do("Write", add(idea(8)))
    session.close()
    assert rows_in(path)[-2:] == ["idea7", "idea8"]
    assert set(loud) == {RuntimeError}


@pytest.mark.skipif(os.name == "nt", reason="there is no such limit there")
def test_a_disk_that_is_really_full(path: Path) -> None:
    """A process whose files may not grow: the write fails in the system, not in a stand-in."""
    code = f"""
import resource, signal, sys
from pathlib import Path
from workshop.document.edits import add
from workshop.errors import KnownError
from workshop.session import Session
from tests.storage.sessions import idea, made
session = made(Path({str(path)!r}))
resource.setrlimit(resource.RLIMIT_FSIZE, (Path({str(path)!r}).stat().st_size, resource.RLIM_INFINITY))
for number in range(100, 300):
    session.do("Write", add(idea(number, text="x" * 500)))
try:
    session.flush()
except KnownError as problem:
    assert "not saved yet" in str(problem), problem
else:
    sys.exit("nothing failed")
assert len(session.document.where(type(idea(1)), board="board")) == 206
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
session.close()
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).resolve().parents[2])
    assert len(rows_in(path)) == 206
    assert names_beside(path) == [path.name]


def test_a_name_full_of_signs(tmp_path: Path) -> None:
    strange = tmp_path / "50% ?mode=rwc&x=#1 “ŵ” ä.workshop"
    made(strange).close()
    with Session.open(strange) as session:
        assert session.readonly is None
        session.undo()
    assert names_beside(strange) == [strange.name]


def test_reading_only_takes_no_lock(session: Session, path: Path) -> None:
    session.close()
    with Session.open(path, readonly=True) as reading, Session.open(path) as writing:
        assert reading.readonly is not None
        assert writing.readonly is None
