"""The moments to go back to, in words: when it was, what had just been done, and how much was done since."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from ui.dates import spoken_date, today
from workshop.document.changes import Change
from workshop.document.text import counted, one_line
from workshop.frozen import frozen
from workshop.session import Session


@frozen
class Moment:
    """A snapshot to go back to."""

    path: Path
    when: str
    what: str


def moments(session: Session) -> tuple[Moment, ...]:
    """The snapshots of a session, the latest first.

    Raises:
        KnownError: the file cannot be read.

    """
    found = session.snapshots()
    changes = tuple(session.changes()) if found else ()
    times = [change.time for change in changes]
    return tuple(_moment(snapshot.path, snapshot.time, changes, times) for snapshot in reversed(found))


def _moment(path: Path, time: datetime, changes: Sequence[Change], times: Sequence[str]) -> Moment:
    done = bisect_right(times, time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    after = f"after “{one_line(changes[done - 1].label)}”, " if done else ""
    since = len(changes) - done
    steps = f"{counted(since, 'step')} since then" if since else "nothing done since then"
    return Moment(path, when(time), after + steps)


def when(time: datetime) -> str:
    """A time as people say it here: today at 10:42, or with its date."""
    here = time.astimezone()
    day = "Today" if here.date() == today() else spoken_date(here.date().isoformat())
    return f"{day} at {here.strftime('%H:%M')}"
