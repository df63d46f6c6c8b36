"""The change log as it is read back: every hash, every link of the chain, and what can be undone."""

from collections import deque
from collections.abc import Iterable
from typing import Any

from workshop.document.changes import Change, bare, hash_of
from workshop.document.history import History
from workshop.frozen import frozen
from workshop.storage.schema import CHANGE_COLUMNS

RECENT = 500
"""How many of the latest changes are told one by one."""

_KIND, _LABEL = CHANGE_COLUMNS.index("kind"), CHANGE_COLUMNS.index("label")
_TYPES = tuple(int if name in ("number", "count") else str for name in CHANGE_COLUMNS)


@frozen
class Log:
    """A change log that holds together: its latest changes, oldest first, and the history it tells."""

    recent: tuple[Change, ...]
    history: History

    @property
    def head(self) -> Change:
        """The last change, without its body."""
        return bare(self.recent[-1])


def read_log(rows: Iterable[tuple[Any, ...]]) -> Log:
    """Check all changes, which come in order, and read the history from them.

    Raises:
        ValueError: a change is damaged, missing or forged; the message says which.

    """
    kinds: list[str] = []
    ids: list[str] = []
    labels: list[str] = []
    recent: deque[tuple[Any, ...]] = deque(maxlen=RECENT)
    parent = ""
    for number, row in enumerate(rows, 1):
        if tuple(map(type, row)) != _TYPES:
            raise ValueError(f"change {number} of its change log holds something of the wrong type")
        if row[1] != number or row[2] != parent:
            raise ValueError(f"change {number} of its change log is missing or out of place")
        parent = row[0]
        if hash_of(row[1:]) != parent:
            raise ValueError(f"change {number} of its change log was altered")
        kinds.append(row[_KIND])
        ids.append(parent)
        labels.append(row[_LABEL])
        recent.append(row)
    if not recent:
        raise ValueError("its change log is empty")
    history = History()
    history.record_all(kinds, ids, labels)
    return Log(tuple(Change(*row) for row in recent), history)
