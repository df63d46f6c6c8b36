"""Writes changes to the file, and makes sure that it is still the file they belong to."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from workshop.document.changes import Change
from workshop.document.edits import Edits
from workshop.errors import EnvironmentProblem, FileRefused
from workshop.storage.connection import connect
from workshop.storage.problems import ELSEWHERE, KEPT
from workshop.storage.schema import CHANGES
from workshop.storage.statements import write_change

Batch = Sequence[tuple[Change, Edits]]
"""Changes with what they do, in order."""

_MANY_REMOVALS = 20


class Pen:
    """Writes to one file. All its methods belong to the writer's thread.

    Args:
        path: the file.
        head: the id of the last change in it.

    """

    def __init__(self, path: Path, head: str) -> None:
        self.path = path
        self._head = head
        self._connection: sqlite3.Connection | None = None
        self._unchecked = False
        self._stat = path.stat()

    def write(self, batch: Batch) -> None:
        """Write changes in one transaction; what an attempt that seemed to fail did write is left out.

        Raises:
            sqlite3.Error: the file does not take it; nothing of the batch is in it then.
            LookupError: a row that should be there is not.
            KnownError: the file was moved, or somebody else wrote to it.

        """
        self._expect_same_file()
        try:
            self._transact(self._connected(), batch)
        except BaseException:
            self.close()
            raise
        self._head = batch[-1][0].id

    def close(self) -> None:
        """Let go of the file; an open transaction is rolled back."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection, self._unchecked = connect(self.path, "rw"), False
        return self._connection

    def _expect_same_file(self) -> None:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            found = None
        if found is None or not os.path.samestat(found, self._stat):
            self.close()
        if found is None:
            raise EnvironmentProblem(
                f"“{self.path.name}” is no longer where it was, so the last changes are not saved yet.",
                "Put it back, or save the session elsewhere.",
                KEPT,
            )
        self._stat = found

    def _not_yet_there(self, connection: sqlite3.Connection, batch: Batch) -> Batch:
        found = connection.execute(f'SELECT "id" FROM "{CHANGES}" ORDER BY "number" DESC LIMIT 1').fetchone()
        last = found[0] if found else ""
        if last == self._head:
            return batch
        for place, (change, _) in enumerate(batch, 1):
            if change.id == last:
                return batch[place:]
        raise FileRefused(
            f"Another program has changed “{self.path.name}”, so the last changes are not saved yet.",
            ELSEWHERE,
            KEPT,
        )

    def _transact(self, connection: sqlite3.Connection, batch: Batch) -> None:
        """Write in one transaction; many removals have their references checked once, at the end."""
        many = sum(edit.after is None for _, edits in batch for edit in edits) > _MANY_REMOVALS
        if many != self._unchecked:
            connection.execute(f"PRAGMA foreign_keys={'OFF' if many else 'ON'}")
            self._unchecked = many
        connection.execute("BEGIN IMMEDIATE")
        for change, edits in self._not_yet_there(connection, batch):
            write_change(connection, change, edits)
        if many and connection.execute("PRAGMA foreign_key_check").fetchone():
            raise LookupError("a row would refer to one that is not there")
        connection.execute("COMMIT")
