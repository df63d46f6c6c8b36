"""A disk that fails, or takes its time, on demand."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from workshop.storage import connection as real


@dataclass
class Faults:
    """What goes wrong: the next `times` statements that begin with `word`; `gate` holds commits up."""

    code: int = sqlite3.SQLITE_IOERR
    word: str = ""
    times: int = 0
    after: bool = False
    gate: threading.Event | None = None
    seen: list[str] = field(default_factory=list)

    def strike(self, sql: str) -> bool:
        if not self.times or not sql.startswith(self.word):
            return False
        self.times -= 1
        return True

    def error(self) -> sqlite3.OperationalError:
        error = sqlite3.OperationalError("made to fail")
        error.sqlite_errorcode = self.code
        return error


@contextmanager
def faulty(monkeypatch: pytest.MonkeyPatch) -> Iterator[Faults]:
    """Let connections that write fail as the yielded value says, from the next one on."""
    faults = Faults()

    class Faulty(sqlite3.Connection):
        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            faults.seen.append(sql.split(maxsplit=1)[0])
            if faults.gate and sql == "COMMIT":
                faults.gate.wait()
            if faults.strike(sql):
                if faults.after:
                    super().execute(sql, *values)
                raise faults.error()
            return super().execute(sql, *values)

    ordinary = real.connect

    def connect(path: Any, mode: str = "ro") -> sqlite3.Connection:
        return ordinary(path, mode, Faulty if mode == "rw" else None)

    monkeypatch.setattr("workshop.storage.pen.connect", connect)
    yield faults
