"""Who holds a session file: one window at a time writes, and every other one is told which it is.

A small file beside the session file is locked by the operating system and says who locked it. The
lock ends with the process, so that a crash leaves nothing behind that would have to be broken.
"""

import getpass
import json
import os
import platform
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from workshop.frozen import frozen, mutable

_FAR = 1 << 30
_LONGEST = 2000
_ON_WINDOWS = os.name == "nt"
_PLAINLY = (
    getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


@frozen
class Holder:
    """Who has the file open: a name, the machine, and since when (UTC, ISO 8601); empty where unknown."""

    who: str = ""
    machine: str = ""
    since: str = ""

    def __str__(self) -> str:
        named = f"{self.who or 'Somebody'} on {self.machine or 'another machine'}"
        try:
            since = datetime.fromisoformat(self.since).astimezone()
        except ValueError:
            return named
        return f"{named} since {since:%H:%M} on {since.day} {since:%B}"


@mutable
class Lock:
    """A lock that is held until `release`."""

    path: Path
    handle: int | None

    def release(self) -> None:
        """Let go and leave nothing behind; harmless when done twice."""
        handle, self.handle = self.handle, None
        if handle is None:
            return
        if _ON_WINDOWS:
            os.close(handle)
        with suppress(OSError):
            self.path.unlink()
        if not _ON_WINDOWS:
            os.close(handle)


def lock_path(path: Path) -> Path:
    """The lock file of a session file."""
    return path.with_name(path.name + "-lock")


def take(path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Lock | Holder:
    """The lock on a session file, or who holds it.

    Raises:
        OSError: the folder does not allow a lock file.

    """
    side = lock_path(path)
    while True:
        handle, ours = _open(side)
        taken = False
        try:
            if not _try(handle):
                return _holder(handle)
            if _is_still(handle, side) and ours:
                with suppress(OSError):
                    _write(handle, now())
                taken = True
                return Lock(side, handle)
            if not ours:
                side.unlink(missing_ok=True)
        finally:
            if not taken:
                os.close(handle)


def held_by_this_process(path: Path) -> bool:
    """Whether this very process has the session file open for writing."""
    try:
        if not stat.S_ISREG(lock_path(path).lstat().st_mode):
            return False
        found = json.loads(lock_path(path).read_bytes()[:_LONGEST])
        return bool(found["process"] == os.getpid() and found["machine"] == platform.node())
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _open(side: Path) -> tuple[int, bool]:
    """The lock file, made if need be, and whether it can be written; what another user left cannot."""
    try:
        return os.open(side, os.O_RDWR | os.O_CREAT | _PLAINLY, 0o666), True
    except PermissionError:
        return os.open(side, os.O_RDONLY | _PLAINLY), False


def _is_still(handle: int, side: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), side.lstat())
    except FileNotFoundError:
        return False


def _write(handle: int, now: datetime) -> None:
    about = {
        "who": _user(),
        "machine": platform.node(),
        "process": os.getpid(),
        "since": now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(about).encode())


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _holder(handle: int) -> Holder:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        found = json.loads(os.read(handle, _LONGEST))
        return Holder(*(str(found[key])[:100] for key in ("who", "machine", "since")))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


if sys.platform == "win32":
    import msvcrt

    def _try(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
