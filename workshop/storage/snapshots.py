"""Snapshots: whole copies of a session file to go back to, kept in the user's own data folder.

They are not kept beside the session file, so that a shared folder or stick holds one file and no
names that somebody thought were deleted. A session file's snapshots are found by the id of its
first change, which stays the same when the file is renamed or moved.
"""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from workshop.document.journal import Journal
from workshop.errors import KnownError
from workshop.frozen import frozen
from workshop.storage.connection import connect
from workshop.storage.files import remove, sync_folder
from workshop.storage.reader import Reader

EVERY = timedelta(minutes=5)
"""How much time with changes passes between two snapshots."""

ALL_FOR = timedelta(hours=24)
DAYS = 14
WEEKS = 8
_NAME = "%Y-%m-%dT%H-%M-%SZ"

Clock = Callable[[], datetime]


def now() -> datetime:
    """The time now, aware, in UTC."""
    return datetime.now(UTC)


@frozen
class Snapshot:
    """A copy of a session file as it was at a time (aware, UTC)."""

    time: datetime
    path: Path


def _age(snapshot: Snapshot) -> tuple[datetime, Path]:
    return snapshot.time, snapshot.path


def data_folder() -> Path:
    """Where this user's snapshots are kept."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "common-ground" / "snapshots"


def folder_of(first: str, root: Path | None = None) -> Path:
    """The folder with the snapshots of the session file whose first change has this id."""
    return (root or data_folder()) / first[:32]


def snapshots_in(folder: Path) -> tuple[Snapshot, ...]:
    """The snapshots of a folder, oldest first."""
    found = []
    for path in folder.glob("*.workshop"):
        try:
            time = datetime.strptime(path.stem, _NAME).replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(Snapshot(time, path))
    return tuple(sorted(found, key=_age))


def snapshots_of(journal: Journal, root: Path | None = None) -> tuple[Snapshot, ...]:
    """The snapshots of an open session file, oldest first.

    Raises:
        KnownError: its log cannot be read.

    """
    return snapshots_in(folder_of(next(iter(journal.changes())).id, root))


def take(reader: Reader, folder: Path, time: datetime) -> Snapshot:
    """Copy an open session file into a folder of snapshots.

    Raises:
        KnownError: the file cannot be read or the copy cannot be written.
        OSError: the folder cannot be made.
        sqlite3.Error: the copy cannot be written.

    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = folder / f"{time.astimezone(UTC).strftime(_NAME)}.workshop"
    beside = target.with_suffix(".new")
    try:
        connection = connect(beside, "rwc")
        try:
            reader.copy_to(connection)
        finally:
            connection.close()
        beside.replace(target)
    finally:
        remove(beside)
    sync_folder(folder)
    return Snapshot(time, target)


def superfluous(found: Iterable[Snapshot], time: datetime) -> tuple[Snapshot, ...]:
    """The snapshots to let go of.

    Kept are all of the last 24 hours, the last of each of 14 days and the last of each of 8 weeks.
    """
    kept: set[Snapshot] = set()
    days: dict[object, Snapshot] = {}
    weeks: dict[object, Snapshot] = {}
    listed = sorted(found, key=_age)
    for snapshot in listed:
        age = time - snapshot.time
        if age <= ALL_FOR:
            kept.add(snapshot)
        if age <= timedelta(days=DAYS):
            days[snapshot.time.date()] = snapshot
        if age <= timedelta(weeks=WEEKS):
            weeks[snapshot.time.isocalendar()[:2]] = snapshot
    kept |= {*days.values(), *weeks.values()}
    return tuple(snapshot for snapshot in listed if snapshot not in kept)


class Keeper:
    """Takes a snapshot after every five minutes in which something changed, and lets go of old ones.

    Args:
        reader: reads the session file.
        folder: where its snapshots go.
        clock: tells the time.

    """

    def __init__(self, reader: Reader, folder: Path, clock: Clock = now) -> None:
        self._reader, self._folder, self._clock = reader, folder, clock
        self._last = clock()

    def changed(self) -> None:
        """Take a snapshot if it is time; what goes wrong is noted in the log and stops nothing."""
        time = self._clock()
        if time - self._last >= EVERY:
            self._keep(time)

    def keep(self) -> None:
        """Take a snapshot now, before something large is done; what goes wrong stops nothing."""
        self._keep(self._clock())

    def _keep(self, time: datetime) -> None:
        self._last = time
        keep(self._reader, self._folder, time)


def keep(reader: Reader, folder: Path, time: datetime) -> None:
    """Take a snapshot and let go of old ones; what goes wrong is noted in the log and stops nothing."""
    try:
        take(reader, folder, time)
        for snapshot in superfluous(snapshots_in(folder), time):
            snapshot.path.unlink()
    except (OSError, sqlite3.Error, KnownError) as error:
        import logging

        logging.getLogger(__name__).warning("No snapshot could be taken: %s", error)
