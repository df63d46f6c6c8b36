"""Older formats brought to the current one, on a copy; the old log stays and a new start follows it."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from workshop.document.changes import Change, body_of, sealed
from workshop.document.difference import difference
from workshop.document.document import Document
from workshop.document.rows import seal
from workshop.frozen import frozen
from workshop.storage.loader import load_tables
from workshop.storage.schema import CHANGES, FACTS, FORMAT

if TYPE_CHECKING:
    from sqlite_utils import Database

_MODULUS = 1 << 128


@frozen
class Step:
    """From one released format to the next.

    Attributes:
        before: the format it starts from; the next is one higher.
        tables: gives table name to the statement that made it in that format, as it was released.
        change: alters a copy of the file through sqlite-utils; foreign keys are off.

    """

    before: int
    tables: Callable[[], Mapping[str, str]]
    change: "Callable[[Database], None]"


def seal_of_old_rows(connection: sqlite3.Connection, step: Step) -> str:
    """The seal of all rows as the old format had them."""
    total = 0
    for table in step.tables().keys() - {FACTS, CHANGES}:
        total += sum(seal(table, row) for row in connection.execute(f'SELECT * FROM "{table}"').fetchall())
    return f"{total % _MODULUS:032x}"


def brought_up(connection: sqlite3.Connection, found: int, steps: Sequence[Step]) -> Document:
    """The document that an older file holds, in today's records; the file is only read.

    Raises:
        ValueError: a row does not fit the current format after all steps.
        sqlite3.Error: a step fails.

    """
    from sqlite_utils import Database, Migrations

    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.backup(memory)
        memory.execute("PRAGMA foreign_keys=OFF")
        database = Database(memory, recursive_triggers=False, execute_plugins=False, strict=True)
        migrations = Migrations("workshop")
        for step in sorted(steps, key=lambda step: step.before):
            if step.before >= found:
                migrations(name=f"format {step.before} to {step.before + 1}")(step.change)
        with database.atomic():
            migrations.apply(database)
        return load_tables(memory)
    finally:
        memory.close()


def new_start(document: Document, head: Change) -> Change:
    """The change that begins the log anew after a migration, with the whole document in its body."""
    edits = difference(Document(), document)
    return sealed(
        number=head.number + 1,
        parent=head.id,
        time=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        kind="start",
        target="",
        label=f"Bring the file to format {FORMAT}",
        device=head.device,
        count=len(edits),
        state=document.seal,
        body=body_of(edits),
    )
