"""One window writes; every other one is told who holds the file."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from tests.storage.sessions import idea, names_beside
from workshop.document.edits import add
from workshop.document.records import Idea
from workshop.errors import FileRefused
from workshop.session import Session
from workshop.storage.lock import Holder, Lock, lock_path, take

NINE = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)


def held(path: Path) -> Lock:
    found = take(path, lambda: NINE)
    assert isinstance(found, Lock)
    return found


def test_the_second_is_told_who_and_since_when(path: Path) -> None:
    lock = held(path)
    second = take(path)
    assert isinstance(second, Holder)
    assert second.who
    assert second.machine
    assert str(second).endswith(f"since {NINE.astimezone():%H:%M} on {NINE.astimezone().day} March")
    lock.release()


def test_a_released_lock_leaves_nothing_and_can_be_taken_again(path: Path) -> None:
    held(path).release()
    assert names_beside(path) == []
    held(path).release()


def test_what_a_crash_leaves_is_no_obstacle(path: Path) -> None:
    code = (
        "import os; from pathlib import Path; from workshop.storage.lock import take;"
        f"take(Path({str(path)!r})); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 9
    assert lock_path(path).exists()
    held(path).release()
    assert names_beside(path) == []


def test_a_lock_held_by_another_process(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from workshop.storage.lock import take;"
        f"take(Path({str(path)!r})); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=-1, stdout=-1) as other:
        assert other.stdout is not None
        assert other.stdout.readline()
        assert isinstance(take(path), Holder)
    held(path).release()


@pytest.fixture
def another_user(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """The lock file that is there already belongs to somebody else, so it can only be read."""
    ordinary = os.open

    def guarded(at: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_RDWR and at == lock_path(path) and at.exists() and at.read_text() == "{}":
            raise PermissionError
        return ordinary(at, flags, mode)

    monkeypatch.setattr(os, "open", guarded)


@pytest.fixture
def left_behind(path: Path) -> None:
    lock_path(path).write_text("{}")


@pytest.mark.skipif(os.name == "nt", reason="rights are another matter there")
@pytest.mark.usefixtures("left_behind", "another_user")
def test_what_another_user_left_behind_is_removed(path: Path) -> None:
    held(path).release()
    assert names_beside(path) == []


@pytest.mark.parametrize("contents", [b"", b"\xff", b"[]", b"{}", b'{"who": {}}' * 999])
def test_a_lock_file_with_strange_contents(path: Path, contents: bytes) -> None:
    lock = held(path)
    lock_path(path).write_bytes(contents)
    assert isinstance(take(path), Holder)
    lock.release()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_planted_link_in_the_place_of_the_lock_is_not_followed(session_file: Path) -> None:
    victim = session_file.with_name("victim.txt")
    victim.write_text("precious")
    lock_path(session_file).symlink_to(victim)
    with Session.open(session_file) as session:
        assert session.readonly
    assert victim.read_text() == "precious"


@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes there")
def test_a_planted_pipe_in_the_place_of_the_lock_hangs_nobody(session_file: Path) -> None:
    os.mkfifo(lock_path(session_file))
    with Session.open(session_file) as session:
        session.redo()
    assert names_beside(session_file) == [session_file.name]


def test_a_reader_in_the_same_process_drops_no_lock_of_sqlite(session_file: Path) -> None:
    """POSIX locks of a process end when it closes any handle of the file, so none may be opened by hand."""
    with Session.open(session_file) as first, closing(sqlite3.connect(session_file)) as other:
        first.flush()
        other.execute("BEGIN IMMEDIATE")
        Session.open(session_file, readonly=True).close()
        code = f"import sqlite3; sqlite3.connect({str(session_file)!r}, timeout=0).execute('BEGIN IMMEDIATE')"
        tried = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
        assert "database is locked" in tried.stderr


def test_the_second_window_reads_and_does_not_write(session_file: Path) -> None:
    with Session.open(session_file) as first, Session.open(session_file) as second:
        assert first.readonly is None
        assert "is open elsewhere" in str(second.readonly)
        with pytest.raises(FileRefused, match="open elsewhere"):
            second.do("Write", add(idea(50)))
        first.do("Write", add(idea(50)))
    with Session.open(session_file) as third:
        assert third.readonly is None
        assert third.document.find(Idea, "idea50")


def test_a_readonly_window_can_go_on_elsewhere(session_file: Path) -> None:
    with Session.open(session_file) as first, Session.open(session_file) as second:
        second.save_elsewhere(session_file.with_name("other.workshop"))
        second.do("Write", add(idea(50)))
        first.do("Write", add(idea(51)))
    with Session.open(session_file.with_name("other.workshop")) as other:
        assert other.document.find(Idea, "idea50")
        assert not other.document.find(Idea, "idea51")


def test_two_windows_in_any_order_never_overwrite(session_file: Path, nightly: bool) -> None:
    random = Random(7)
    windows: list[Session | None] = [None, None]
    written: set[str] = set()
    for number in range(1000 if nightly else 100):
        which = random.randrange(2)
        window = windows[which]
        if window is None:
            windows[which] = Session.open(session_file)
        elif window.readonly is None and random.random() < 0.6:
            window.do("Write", add(idea(number, id=f"new{number}")))
            written.add(f"new{number}")
        else:
            window.close()
            windows[which] = None
        writers = [window for window in windows if window and window.readonly is None]
        assert len(writers) <= 1
    for window in windows:
        if window:
            window.close()
    with Session.open(session_file) as last:
        assert written <= {found.id for found in last.document.all(Idea)}
