"""Snapshots: taken every five minutes of change, thinned by age, and found again after a file moved."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.storage.sessions import idea, made
from workshop.document.changes import bare
from workshop.document.edits import add
from workshop.session import Session
from workshop.storage import snapshots
from workshop.storage.connection import connect
from workshop.storage.reader import Reader
from workshop.storage.session_file import open_file
from workshop.storage.snapshots import (
    Keeper,
    Snapshot,
    folder_of,
    snapshots_in,
    snapshots_of,
    superfluous,
    take,
)

START = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)


def test_a_snapshot_is_a_whole_session_file(path: Path, tmp_path: Path) -> None:
    with made(path) as session:
        reader = Reader(path, connect(path))
        found = take(reader, tmp_path / "kept", START)
        reader.close()
        session.do("Write", add(idea(20)))
        session.flush()
        with Session.open(found.path) as copy:
            assert copy.head == bare(tuple(session.changes())[-2])
    assert [snapshot.time for snapshot in snapshots_in(tmp_path / "kept")] == [START]


def test_the_keeper_takes_one_every_five_minutes_of_change(path: Path, tmp_path: Path) -> None:
    made(path).close()
    minutes = iter([0, 1, 4, 6, 7, 10, 12])
    reader = Reader(path, connect(path))
    keeper = Keeper(reader, tmp_path / "kept", lambda: START + timedelta(minutes=next(minutes)))
    for _ in range(6):
        keeper.changed()
    reader.close()
    times = [snapshot.time - START for snapshot in snapshots_in(tmp_path / "kept")]
    assert times == [timedelta(minutes=6), timedelta(minutes=12)]


def test_a_session_at_work_gets_snapshots(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    minutes = iter(range(0, 1000, 3))
    monkeypatch.setattr(Keeper.__init__, "__defaults__", (lambda: START + timedelta(minutes=next(minutes)),))
    with made(path, ideas=4) as session:
        first = next(session.changes()).id
    moved = path.rename(path.with_name("renamed.workshop"))
    opened = open_file(moved, readonly=True)
    found = snapshots_of(opened.journal)
    opened.journal.close()
    assert len(found) == 3
    assert found == snapshots_in(folder_of(first))
    with Session.open(found[0].path) as oldest:
        assert oldest.document.at("ideas", "idea1")
        assert not oldest.document.at("ideas", "idea4")


@pytest.mark.expects_log("No snapshot could be taken")
def test_a_snapshot_that_cannot_be_taken_stops_nothing(path: Path, tmp_path: Path) -> None:
    made(path).close()
    (tmp_path / "kept").write_text("in the way")
    minutes = iter([0, 6])
    reader = Reader(path, connect(path))
    Keeper(reader, tmp_path / "kept", lambda: START + timedelta(minutes=next(minutes))).changed()
    reader.close()


def test_thinning_over_400_days() -> None:
    """A snapshot an hour for 400 days, thinned after every one as the keeper does."""
    kept: list[Snapshot] = []
    now = START
    for hour in range(400 * 24):
        now = START + timedelta(hours=hour)
        kept.append(Snapshot(now, Path()))
        gone = set(superfluous(kept, now))
        kept = [snapshot for snapshot in kept if snapshot not in gone]
        if hour % 500 == 499:
            expect_kept(kept, now)
    expect_kept(kept, now)


def expect_kept(kept: list[Snapshot], now: datetime) -> None:
    ages = [now - snapshot.time for snapshot in kept]
    assert sum(age <= timedelta(hours=24) for age in ages) == 25
    days = {snapshot.time.date() for snapshot in kept if now - snapshot.time <= timedelta(days=13)}
    assert len(days) >= min(14, (now - START).days)
    weeks = {s.time.isocalendar()[:2] for s in kept if now - s.time <= timedelta(weeks=7)}
    assert len(weeks) >= min(8, (now - START).days // 7)
    assert max(ages) <= timedelta(weeks=8)
    assert len(kept) <= 25 + 15 + 9


def test_snapshots_are_kept_where_the_system_keeps_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "data")
    assert snapshots.data_folder() == Path("data/common-ground/snapshots")
    monkeypatch.setattr("sys.platform", "darwin")
    assert "Application Support" in snapshots.data_folder().parts
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", "local")
    assert snapshots.data_folder() == Path("local/common-ground/snapshots")
