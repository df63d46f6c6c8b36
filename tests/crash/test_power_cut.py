"""What was said to be saved survives a power cut: recorded writes, replayed with lost sectors."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from shutil import rmtree

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

    def __init__(self, files: dict[str, bytes], random: Random, waiting: tuple[Deed, ...] = ()) -> None:
        self.durable = {name: bytearray(data) for name, data in files.items()}
        self._waiting = list(waiting)
        self._random = random

    def like(self, random: Random) -> "Disk":
        """Another disk in the same state."""
        return Disk({name: bytes(data) for name, data in self.durable.items()}, random, (*self._waiting,))

    def do(self, deed: Deed) -> None:
        """Carry out a deed; a sync makes everything done to its file durable."""
        if deed.what == "sync":
            for waiting in self._waiting:
                if waiting.file == deed.file:
                    self._apply(waiting)
            self._waiting = [waiting for waiting in self._waiting if waiting.file != deed.file]
            self.durable.setdefault(deed.file, bytearray())
        elif deed.what == "delete":
            self._waiting = [waiting for waiting in self._waiting if waiting.file != deed.file]
            if deed.offset or self._random.random() < 0.5:
                self.durable.pop(deed.file, None)
        else:
            self._waiting.append(deed)

    def cut(self) -> dict[str, bytearray]:
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
        data = self.durable.setdefault(deed.file, bytearray())
        if deed.what == "truncate":
            del data[deed.offset :]
            return
        data.extend(bytes(max(0, deed.offset - len(data))))
        data[deed.offset : deed.offset + len(deed.data)] = deed.data


def images(files: dict[str, bytes], deeds: list[Deed], seed: int) -> Iterator[tuple[int, Disk]]:
    """A hundred disks, each as the power may leave it after so many deeds."""
    random = Random(seed)
    disk, done = Disk(files, random), 0
    for cut in sorted(random.randrange(len(deeds) + 1) for _ in range(100)):
        for deed in deeds[done:cut]:
            disk.do(deed)
        done = cut
        yield cut, disk.like(Random(random.random()))


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
    seen: dict[bytes, int] = {}
    for number, (cut, disk) in enumerate(
        found for seed in range(100 if nightly else 10) for found in images(before, recorder.deeds, seed)
    ):
        files = disk.cut()
        last = max((change for at, change in saved if at <= cut), default=0)
        look = sha256(b"".join(name.encode() + data for name, data in sorted(files.items()))).digest()
        if seen.get(look, -1) >= last:
            continue
        seen[look] = last
        image = tmp_path / f"{number}"
        image.mkdir()
        for name, data in files.items():
            (image / name).write_bytes(data)
        with Session.open(image / path.name) as session:
            assert session.readonly is None
            assert session.head is not None
            assert session.head.number >= last, number
        rmtree(image)
