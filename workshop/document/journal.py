"""What a session asks of the place that keeps its changes."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Protocol

from workshop.document.changes import Change
from workshop.document.edits import Edits
from workshop.errors import KnownError
from workshop.frozen import frozen


class Saving(Enum):
    """Whether what was done is safe on the disk."""

    SAVED = "saved"
    WRITING = "writing"
    FAILING = "failing"


@frozen
class SaveState:
    """How the writing goes: `time` is the UTC time of the last durable change, ISO 8601."""

    saving: Saving
    time: str = ""
    problem: KnownError | None = None


class Journal(Protocol):
    """Keeps changes durably; `append` returns at once, everything else may wait for the disk."""

    def append(self, change: Change, edits: Edits) -> None:
        """Queue a change to be written with its effect on the tables, in one transaction."""

    def body(self, id: str) -> str:  # noqa: A002
        """The body of an earlier change."""

    def changes(self) -> Iterator[Change]:
        """Every change in order, those in the queue included."""

    def listen(self, heard: Callable[[SaveState], None]) -> None:
        """Call `heard` whenever the state of saving changes, on any thread."""

    def flush(self) -> None:
        """Wait until everything queued is durable.

        Raises:
            KnownError: it cannot be written.

        """

    def keep(self) -> None:
        """Take a snapshot of what is durable, to go back to; what goes wrong stops nothing."""

    def close(self) -> None:
        """Flush and let go of the file.

        Raises:
            KnownError: something cannot be written; the journal stays open then.

        """

    def abandon(self) -> None:
        """Let go of the file, whatever is still in the queue."""


class MemoryJournal:
    """A journal that keeps changes in memory only: for trying things out and for tests."""

    def __init__(self) -> None:
        self._changes: dict[str, Change] = {}

    def append(self, change: Change, edits: Edits) -> None:  # noqa: ARG002
        """Keep the change."""
        self._changes[change.id] = change

    def body(self, id: str) -> str:  # noqa: A002
        """The body of an earlier change."""
        return self._changes[id].body

    def changes(self) -> Iterator[Change]:
        """Every change in order."""
        return iter(tuple(self._changes.values()))

    def listen(self, heard: Callable[[SaveState], None]) -> None:
        """Nothing is ever written, so nothing is ever heard."""

    def flush(self) -> None:
        """There is nothing to wait for."""

    def keep(self) -> None:
        """There is no file to take a snapshot of."""

    def close(self) -> None:
        """There is nothing to let go of."""

    def abandon(self) -> None:
        """There is nothing to let go of."""
