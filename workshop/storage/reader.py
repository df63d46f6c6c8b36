"""Reads old changes from an open session file, a stretch at a time, so that the writer never waits long."""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from workshop.document.changes import Change
from workshop.errors import FileRefused, KnownError
from workshop.storage.problems import opening_problem
from workshop.storage.schema import CHANGE_COLUMNS, CHANGES

T = TypeVar("T")

_STRETCH = 1000
_LISTED = ", ".join(f'"{name}"' for name in CHANGE_COLUMNS)
_FROM = f'SELECT {_LISTED} FROM "{CHANGES}" WHERE "number" > ? ORDER BY "number" LIMIT {_STRETCH}'
_FIRST = f'SELECT "id" FROM "{CHANGES}" ORDER BY "number" LIMIT 1'
_BODY = f'SELECT "body" FROM "{CHANGES}" WHERE "id" = ?'


class Reader:
    """A reading connection that several threads may use.

    Args:
        path: the file, for messages.
        connection: reads it; the reader closes it.
        also: what else ends with the reader.

    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, also: Callable[[], None] | None = None
    ) -> None:
        self._path, self._connection, self._also = path, connection, also
        self._turn = threading.Lock()

    def use(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What `work` makes of the connection, while nobody else uses it."""
        with self._turn:
            return work(self._connection)

    def first(self) -> str:
        """The id of the first change, by which a file is known whatever its name.

        Raises:
            KnownError: it cannot be read.

        """
        first: str = self._ask(_FIRST, ())[0][0]
        return first

    def body(self, id: str) -> str:  # noqa: A002
        """The body of a change.

        Raises:
            KnownError: it cannot be read, or is not there.

        """
        found = self._ask(_BODY, (id,))
        if not found:
            raise FileRefused(f"A change is missing from “{self._path.name}”.", "Go back to a snapshot.")
        body: str = found[0][0]
        return body

    def changes(self) -> Iterator[Change]:
        """Every change of the file, oldest first.

        Raises:
            KnownError: they cannot be read.

        """
        last = 0
        while rows := self._ask(_FROM, (last,)):
            yield from (Change(*row) for row in rows)
            last = rows[-1][1]

    def copy_to(self, target: sqlite3.Connection) -> None:
        """Copy the whole file, as it stands now, into another connection.

        Raises:
            KnownError: it cannot be read or written.

        """
        with self._turn:
            try:
                self._connection.backup(target)
            except sqlite3.Error as error:
                raise opening_problem(error, self._path) from error

    def close(self) -> None:
        """Let go of the file."""
        with self._turn:
            with suppress(sqlite3.Error):
                self._connection.close()
            if self._also:
                self._also()

    def _ask(self, sql: str, values: Sequence[object]) -> list[Any]:
        with self._turn:
            try:
                return self._connection.execute(sql, values).fetchall()
            except sqlite3.Error as error:
                raise self._problem(error) from error

    def _problem(self, error: sqlite3.Error) -> KnownError:
        return opening_problem(error, self._path)
