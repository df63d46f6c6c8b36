"""What was said to be saved is there after kill -9, at whatever moment it comes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from shutil import copyfile

import pytest

from tests.storage.quick_disk import tmp_path
from tests.storage.sessions import START
from workshop.session import Session
from workshop.storage.check import check
from workshop.storage.left_over import journal_path
from workshop.storage.lock import lock_path

__all__ = ["tmp_path"]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")

FEWEST, MOST = 100, 2_000
"""At least so many kills, and more until one came in the middle of a transaction."""

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def nursery() -> Iterator["subprocess.Popen[str]"]:
    """The process that forks a writer for every line it reads."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.crash.writer_process"],
        stdin=-1,
        stdout=-1,
        text=True,
        bufsize=1,
        cwd=ROOT,
    ) as process:
        yield process


def killed_after(nursery: "subprocess.Popen[str]", path: Path, lines: int, spin: int) -> int:
    """Kill a writer after it has said so many lines, and return the last change that it called saved."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(f"{path}\n")
    nursery.stdin.flush()
    pid, saved = int(nursery.stdout.readline().split()[1]), 0
    for place, line in enumerate(iter(nursery.stdout.readline, "gone\n"), 1):
        word, _, number = line.partition(" ")
        saved = max(saved, int(number)) if word == "saved" else saved
        if place == lines:
            for _ in range(spin):
                pass
            os.kill(pid, signal.SIGKILL)
    return saved


def test_what_was_saved_survives_kill_9(
    nursery: "subprocess.Popen[str]", tmp_path: Path, nightly: bool
) -> None:
    unfinished = 0
    fresh = tmp_path / "fresh.workshop"
    Session.create(fresh, START).close()
    for seed in range(MOST):
        if seed >= (MOST if nightly else FEWEST) and unfinished:
            break
        random = Random(seed)
        path = tmp_path / f"{seed}.workshop"
        copyfile(fresh, path)
        saved = killed_after(nursery, path, random.randrange(1, 14), random.randrange(20_000))
        unfinished += journal_path(path).exists()
        if not seed % 10:
            assert check(path).verdict == "ok"
        with Session.open(path) as session:
            assert session.readonly is None
            assert session.head is not None
            assert session.head.number >= saved
        assert not lock_path(path).exists()
        assert not journal_path(path).exists()
        path.unlink()
    assert unfinished, "some kills came in the middle of a transaction"
