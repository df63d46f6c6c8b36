"""The change log as it is read back: every hash, every link of the chain, and what can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workshop.document.changes import Change, hash_of
from workshop.document.history import History
from workshop.storage.schema import CHANGE_COLUMNS

NUMBER, PARENT, KIND, LABEL, BODY = (
    CHANGE_COLUMNS.index(name) for name in ("number", "parent", "kind", "label", "body")
)
_TYPES = tuple({int} if name in ("number", "count") else {str} for name in CHANGE_COLUMNS)


@dataclass(frozen=True, slots=True)
class Log:
    """A change log that holds together: its last change, and the history it tells."""

    head: Change
    history: History


def read_log(rows: Sequence[tuple[Any, ...]]) -> Log:
    """Check all changes, which come in order, and read the history from them.

    Raises:
        ValueError: a change is damaged, missing or forged; the message says which.

    """
    if not rows:
        raise ValueError("its change log is empty")
    cells = list(zip(*rows, strict=True))
    if any(not set(map(type, found)) <= types for found, types in zip(cells, _TYPES, strict=True)):
        raise ValueError("its change log holds something of the wrong type")
    ids, numbers, parents = cells[0], cells[NUMBER], cells[PARENT]
    if list(numbers) != list(range(1, len(rows) + 1)):
        raise ValueError("changes are missing from its change log")
    if parents[0] or parents[1:] != ids[:-1]:
        raise ValueError("its change log does not link up")
    for row in rows:
        if hash_of(row[1:]) != row[0]:
            raise ValueError(f"change {row[NUMBER]} of its change log was altered")
    return Log(Change(*rows[-1]), _history(cells))


def _history(cells: Sequence[Sequence[Any]]) -> History:
    history = History()
    for kind, id_, label in zip(cells[KIND], cells[0], cells[LABEL], strict=True):
        history.record(kind, id_, label)
    return history
