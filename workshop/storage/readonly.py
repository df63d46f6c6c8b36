"""The journal of a file that is open for reading only."""

from collections.abc import Callable, Iterator

from workshop.document.changes import Change
from workshop.document.edits import Edits
from workshop.document.journal import SaveState, Saving
from workshop.errors import FileRefused
from workshop.storage import snapshots
from workshop.storage.reader import Reader


class ReadonlyJournal:
    """Reads old changes and refuses new ones.

    Args:
        reader: reads the file.
        refused: why nothing can be changed.

    """

    def __init__(self, reader: Reader, refused: FileRefused | None) -> None:
        self._reader = reader
        self._refused = refused or FileRefused("The file was opened for reading only.")

    def append(self, change: Change, edits: Edits) -> None:  # noqa: ARG002
        """Refuse a change.

        Raises:
            FileRefused: always.

        """
        raise self._refused

    def body(self, id: str) -> str:  # noqa: A002
        """The body of an earlier change."""
        return self._reader.body(id)

    def changes(self) -> Iterator[Change]:
        """Every change in order."""
        return self._reader.changes()

    def listen(self, heard: Callable[[SaveState], None]) -> None:
        """Everything there is on the disk already, which is said once."""
        heard(SaveState(Saving.SAVED))

    def flush(self) -> None:
        """There is nothing to wait for."""

    def keep(self) -> None:
        """Take a snapshot, to go back to; what goes wrong stops nothing."""
        snapshots.keep(self._reader, snapshots.folder_of(self._reader.first()), snapshots.now())

    def close(self) -> None:
        """Let go of the file."""
        self._reader.close()

    def abandon(self) -> None:
        """Let go of the file."""
        self._reader.close()
