"""What was said to be saved survives a power cut: recorded writes, replayed with lost sectors."""

from pathlib import Path
from random import Random

import pytest

from tests.crash.recorder import NAME, Deed, Recorder, recording, shared_library
from tests.storage.quick_disk import tmp_path
from tests.storage.sessions import idea, made
from workshop.document.edits import add, change
from workshop.document.records import Idea
from workshop.session import Session
from workshop.storage import connection

__all__ = ["tmp_path"]

LIBRARY = shared_library()
SECTOR = 512
pytestmark = pytest.mark.skipif(LIBRARY is None, reason="SQLite is built into this Python")


def worked(path: Path, recorder: Recorder) -> list[tuple[int, int]]:
    """Write, edit and undo; how many deeds had been done when each change was said to be saved."""
    saved: list[tuple[int, int]] = []
    with Session.open(path) as session:
        for number in range(20, 50):
            session.do("Write", add(idea(number, "Words " * (number % 9 * 60))))
            if number % 3 == 0:
                session.do("Edit", change(session.document.get(Idea, f"idea{number}"), text="Edited"))
            if number % 4 == 0:
                session.undo()
            if number % 2:
                session.flush()
                assert session.head
                saved.append((len(recorder.deeds), session.head.number))
    return saved


class Disk:
    """What a disk holds when the power goes: all that was synced, and any part of the rest."""

    def __init__(self, files: dict[str, bytes], random: Random) -> None:
        self.durable = dict(files)
        self._waiting: list[Deed] = []
        self._random = random

    def do(self, deed: Deed) -> None:
        """Carry out a deed; a sync makes everything done to its file durable."""
        if deed.what == "sync":
            for waiting in self._waiting:
                if waiting.file == deed.file:
                    self._apply(waiting)
            self._waiting = [waiting for waiting in self._waiting if waiting.file != deed.file]
            self.durable.setdefault(deed.file, b"")
        elif deed.what == "delete":
            self._waiting = [waiting for waiting in self._waiting if waiting.file != deed.file]
            if deed.offset or self._random.random() < 0.5:
                self.durable.pop(deed.file, None)
        else:
            self._waiting.append(deed)

    def cut(self) -> dict[str, bytes]:
        """Lose the power: of what was not synced, any sector may have made it or not."""
        for deed in self._waiting:
            if deed.what == "truncate" and self._random.random() < 0.5:
                self._apply(deed)
            for start in range(0, len(deed.data), SECTOR):
                if self._random.random() < 0.5:
                    part = deed.data[start : start + SECTOR]
                    self._apply(Deed("write", deed.file, deed.offset + start, part))
        return self.durable

    def _apply(self, deed: Deed) -> None:
        data = self.durable.get(deed.file, b"")
        if deed.what == "truncate":
            self.durable[deed.file] = data[: deed.offset]
            return
        data = data.ljust(deed.offset, b"\0")
        self.durable[deed.file] = data[: deed.offset] + deed.data + data[deed.offset + len(deed.data) :]


def test_what_was_saved_survives_a_power_cut(
    tmp_path: Path, nightly: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "riverside.workshop"
    made(path).close()
    before = {path.name: path.read_bytes()}
    assert LIBRARY
    with recording(LIBRARY) as recorder:
        ordinary = connection.connect
        monkeypatch.setattr(
            "workshop.storage.pen.connect", lambda at, mode: ordinary(at, f"{mode}&vfs={NAME}")
        )
        saved = worked(path, recorder)
    assert {deed.what for deed in recorder.deeds} >= {"write", "sync", "delete"}
    for seed in range(10_000 if nightly else 300):
        random = Random(seed)
        cut = random.randrange(len(recorder.deeds) + 1)
        disk = Disk(before, random)
        for deed in recorder.deeds[:cut]:
            disk.do(deed)
        image = tmp_path / f"{seed}"
        image.mkdir()
        for name, data in disk.cut().items():
            (image / name).write_bytes(data)
        with Session.open(image / path.name) as session:
            assert session.readonly is None
            assert session.head is not None
            assert session.head.number >= max((n for at, n in saved if at <= cut), default=0), seed
