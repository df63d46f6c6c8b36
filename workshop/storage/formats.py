"""The released formats before the current one, and what each step to the next changed."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

import resources
from workshop.storage.migrations import Step

if TYPE_CHECKING:
    from sqlite_utils import Database


def released(number: int) -> Mapping[str, str]:
    """Table name to the statement that made it, in a released format that is no longer written."""
    statements = resources.text("formats", f"format-{number}.sql").split(";\n")
    return {statement.split('"', 2)[1]: statement for statement in statements if statement}


_TEXTS_OF_2 = (
    ("partnerships", "enough"),
    ("partnerships", "table"),
    ("people", "table"),
    ("boards", "notes"),
    ("ideas", "table"),
)
_TABLES_OF_2: Mapping[str, tuple[str, ...]] = {
    "logos": ("partner", "alt", "data"),
    "sorts": ("order", "board", "table"),
    "piles": ("order", "sort", "title", "ideas"),
    "findings": ("review", "result", "text"),
}


def from_1_to_2(database: "Database") -> None:
    """Logos, tables' sorts, findings of reviews, what is enough, seats, stacked ticks and notes came in."""
    for table, column in _TEXTS_OF_2:
        database.table(table).add_column(column, str, not_null_default="")
    database.table("boards").add_column("stacking", int, not_null_default=1)
    for column in ("enough_support", "enough_objections"):
        database.table("partnerships").add_column(column, int)
    for table, columns in _TABLES_OF_2.items():
        database.table(table).create(dict.fromkeys(("id", *columns), str), pk="id")


STEPS: tuple[Step, ...] = (Step(1, partial(released, 1), from_1_to_2),)
"""Every step there has been, the oldest first; format 1 was the first format."""
