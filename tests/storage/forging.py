"""A forger who knows the recipe: changes and seals that fit whatever was altered."""

from dataclasses import astuple, replace
from pathlib import Path
from typing import Any

from tests.storage.sessions import altering
from workshop.document.changes import Change, hash_of
from workshop.document.rows import seal
from workshop.storage.schema import CHANGES, FACTS


def forged(path: Path, **fields: Any) -> None:
    """The last change with other contents, and the hash that they give it."""
    with altering(path) as connection:
        row = connection.execute("SELECT * FROM changes ORDER BY number DESC LIMIT 1").fetchone()
        change = replace(Change(*row), **fields)
        cells = astuple(replace(change, id=hash_of(astuple(change)[1:])))
        connection.execute("DELETE FROM changes WHERE number = ?", (change.number,))
        connection.execute(f"INSERT INTO changes VALUES ({','.join('?' * len(cells))})", cells)


def seal_of(path: Path) -> str:
    with altering(path) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [
            (table, row)
            for table in set(tables) - {FACTS, CHANGES}
            for row in connection.execute(f'SELECT * FROM "{table}"').fetchall()
        ]
    return f"{sum(seal(table, row) for table, row in rows) % (1 << 128):032x}"
