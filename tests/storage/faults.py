"""A disk that fails on demand: connections whose n-th statement, or every statement of a kind, goes wrong."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from workshop.storage import connection as real


@dataclass
class Faults:
    """What goes wrong: every statement that begins with `word`, once `skip` of them went well."""

    code: int = sqlite3.SQLITE_IOERR
    word: str = ""
    skip: int = 0
    times: int = 0
    after: bool = False
    seen: list[str] = field(default_factory=list)

    def strike(self, sql: str) -> bool:
        if not self.times or not sql.startswith(self.word):
            return False
        if self.skip:
            self.skip -= 1
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
