"""What every record shares: an id, a table, and fields that say what they refer to."""

from os import urandom
from typing import Any, ClassVar, Literal

from workshop.frozen import field, record

Gone = Literal["remove", "clear"]
"""What happens to a record when the one it refers to is removed."""


def new_id() -> str:
    """A fresh record id: 16 hexadecimal digits, unique across files that are merged later."""
    return urandom(8).hex()


def ref(table: str, *, gone: Gone = "remove") -> Any:
    """A required reference to a record of `table`."""
    return field(metadata={"ref": table, "gone": gone})


def maybe(table: str, *, gone: Gone = "clear") -> Any:
    """An optional reference to a record of `table`, None where there is none."""
    return field(default=None, metadata={"ref": table, "gone": gone})


def refs(table: str) -> Any:
    """References to several records of `table`, in order; a removed one leaves the list."""
    return field(default=(), metadata={"refs": table, "gone": "clear"})


def anywhere(table_field: str) -> Any:
    """A reference to a record of the table that another field of this record names."""
    return field(default="", metadata={"anywhere": table_field, "gone": "remove"})


@record
class Record:
    """One row of one table.

    Fields hold text, whole numbers, truth values, enums, tuples of text or None: the file knows
    only TEXT and INTEGER, so that nothing in it can be rounded or not a number.
    """

    TABLE: ClassVar[str] = ""

    id: str = field(default_factory=new_id)


@record
class Ordered(Record):
    """A record with a place in a list: `order` is a key from `workshop.document.order`."""

    order: str = ""
