"""The one door: every change to a session goes through `Session.do`, `undo` or `redo`."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from workshop.device import device_name
from workshop.document.changes import Change, bare, body_of, inverse_of, sealed
from workshop.document.difference import difference
from workshop.document.document import Document
from workshop.document.edits import Edit, Edits, compact
from workshop.document.history import History, HistoryStep
from workshop.document.journal import Journal, MemoryJournal, SaveState, Saving
from workshop.document.ready import Ready, expect_all_storable
from workshop.document.records import Partnership, Record, new_id
from workshop.document.touched import Touched, touched_by
from workshop.errors import FileRefused, KnownError, RuleError

if TYPE_CHECKING:
    from workshop.storage.opened import Opened
    from workshop.storage.snapshots import Snapshot

Clock = Callable[[], datetime]
Listener = Callable[[Touched], None]


def utc_now() -> datetime:
    """The time now, aware, in UTC."""
    return datetime.now(UTC)


class Session:
    """A session file at work: its document, its history, and the journal that keeps both."""

    def __init__(
        self,
        document: Document,
        journal: Journal | None = None,
        *,
        history: History | None = None,
        head: Change | None = None,
        path: Path | None = None,
        readonly: FileRefused | None = None,
        clock: Clock = utc_now,
        device: str = "",
    ) -> None:
        self.document = document
        self.path = path
        self.readonly = readonly
        self._journal: Journal = journal or MemoryJournal()
        self._history = history or History()
        self._head = head
        self._clock = clock
        self._device = device
        self._listeners: list[Listener] = []
        self._continuing = ""
        self._hearing: list[Callable[[SaveState], None]] = []
        self._saving = SaveState(Saving.SAVED)
        self._journal.listen(self._hear_saving)

    @classmethod
    def create(
        cls,
        path: Path,
        records: Iterable[Record] = (),
        *,
        label: str = "Start",
        parted: str = "",
        force: bool = False,
        clock: Clock = utc_now,
    ) -> "Session":
        """Make a session file that begins with these records, and open it.

        `parted` is the id of the change after which it parted from another file, to be merged into that
        again.

        Raises:
            FileRefused: there is a file already and `force` is not set.
            InputError: a record holds what no file can.
            EnvironmentProblem: the disk does not allow it.

        """
        from workshop.storage.session_file import create

        found = tuple(records)
        if not any(isinstance(record, Partnership) for record in found):
            found = (Partnership(id="partnership"), *found)
        edits = tuple(Edit(None, record) for record in found)
        expect_all_storable(edits)
        document = Document(found)
        target = f"{new_id()} {parted}".strip()
        first = _change(document, edits, None, "start", target, label, "", clock)
        return cls._of(create(path, document, first, force=force), path, clock)

    @classmethod
    def open(cls, path: Path, *, readonly: bool = False, clock: Clock = utc_now) -> "Session":
        """Open a session file after checking it; `Session.readonly` says why where it cannot be changed.

        With `readonly` it is only read and not locked, so that it can be open in a window meanwhile.

        Raises:
            FileRefused: it is not a session file, damaged, too new, or not to be trusted.
            EnvironmentProblem: it cannot be read.

        """
        from workshop.storage.session_file import open_file

        return cls._of(open_file(path, readonly=readonly), path, clock)

    @classmethod
    def _of(cls, opened: "Opened", path: Path, clock: Clock) -> "Session":
        return cls(
            opened.document,
            opened.journal,
            history=opened.history,
            head=opened.head,
            path=path,
            readonly=opened.readonly,
            clock=clock,
        )

    def do(
        self, label: str, edits: Iterable[Edit], *, continues: str = "", brings: tuple[str, ...] = ()
    ) -> Touched | None:
        """Carry out edits as one change; None where they change nothing.

        Args:
            label: what the user did, in words; the name of the undo step.
            edits: what a verb returned.
            continues: a key such as `principle.meaning/4f…`; a change with the key of the change just
                before belongs to the same step of undo, as typing in one field does.
            brings: for a merge, the ids of the last changes of the files that it brings in.

        Raises:
            FileRefused: the file is open for reading only.
            InputError: a record holds what no file can.
            ValueError: the edits do not fit the document (a bug in the verb).

        """
        found = compact(edits)
        if not found:
            return None
        self._refuse_if_readonly()
        expect_all_storable(found)
        goes_on = bool(continues) and continues == self._continuing
        kind, target = ("more", self._head.id) if goes_on and self._head else ("do", " ".join(brings))
        self.document.apply(found)
        self._continuing = continues
        return self._keep(found, kind, target, label)

    def put(self, label: str, ready: Ready) -> Touched | None:
        """Carry out a change that was made ready beside the session; None where it changes nothing.

        Raises:
            FileRefused: the file is open for reading only.
            ValueError: it was made ready for another document than the one that stands.

        """
        if not ready.edits:
            return None
        self._refuse_if_readonly()
        if ready.seal != self.document.seal:
            raise ValueError("the change was made ready for another document")
        self.document, self._continuing = ready.document, ""
        return self._keep(ready.edits, "do", "", label, ready.body)

    def now(self) -> datetime:
        """The time by this session's clock, aware."""
        return self._clock()

    @property
    def undo_label(self) -> str | None:
        """The name of the step that undo takes back, None where there is none."""
        return self._history.done[-1].label if self._history.done else None

    @property
    def redo_label(self) -> str | None:
        """The name of the step that redo brings back, None where there is none."""
        return self._history.undone[-1].label if self._history.undone else None

    def undo(self) -> Touched:
        """Take back the last step.

        Raises:
            RuleError: there is nothing to undo.
            FileRefused: the file is open for reading only.

        """
        return self._take_back(self._history.to_undo(), "undo")

    def redo(self) -> Touched:
        """Bring back the step undone last.

        Raises:
            RuleError: there is nothing to redo.
            FileRefused: the file is open for reading only.

        """
        return self._take_back(self._history.to_redo(), "redo")

    def _take_back(self, step: HistoryStep, kind: str) -> Touched:
        self._refuse_if_readonly()
        bodies = [self._journal.body(id_) for id_ in reversed(step.changes)]
        done: list[Edit] = []
        try:
            for body in bodies:
                edits = inverse_of(self.document, body)
                self.document.apply(edits)
                done += edits
        except ValueError as error:
            self.document.apply(edit.inverse() for edit in reversed(done))
            raise RuleError(
                f"“{step.label}” cannot be taken back: the file’s change log does not fit.",
                "Go back to a snapshot, or change it by hand.",
                "Nothing was changed.",
            ) from error
        self._continuing = ""
        return self._keep(compact(done), kind, step.changes[-1], step.label)

    def _keep(self, edits: Edits, kind: str, target: str, label: str, body: str = "") -> Touched:
        change = _change(
            self.document, edits, self._head, kind, target, label, self._device, self._clock, body
        )
        self._head = bare(change)
        self._history.record(kind, change.id, change.label)
        self._journal.append(change, edits)
        touched = touched_by(edits, change.label, kind)
        for listener in tuple(self._listeners):
            listener(touched)
        return touched

    def _refuse_if_readonly(self) -> None:
        if self.readonly:
            raise self.readonly

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def on_saving(self, heard: Callable[[SaveState], None]) -> Callable[[], None]:
        """Call `heard` now and, on the writer's thread, whenever the state of saving changes.

        The returned function ends that.
        """
        self._hearing.append(heard)
        heard(self._saving)
        return lambda: self._hearing.remove(heard)

    def _hear_saving(self, state: SaveState) -> None:
        self._saving = state
        for heard in tuple(self._hearing):
            heard(state)

    def changes(self) -> Iterator[Change]:
        """Every change of the file, oldest first."""
        return self._journal.changes()

    @property
    def head(self) -> Change | None:
        """The last change without its body, None in a session that has none."""
        return self._head

    def flush(self) -> None:
        """Wait until every change is durable.

        Raises:
            EnvironmentProblem: it cannot be written.

        """
        self._journal.flush()

    def save_elsewhere(self, path: Path, *, force: bool = False) -> None:
        """Write everything to a new file and go on there, when the old one fails or may only be read.

        Where there was no file, or its log can no longer be read, the new one begins with the document as
        it is.

        Raises:
            FileRefused: there is a file already and `force` is not set, or it is open.
            EnvironmentProblem: the disk does not allow it.

        """
        from workshop.storage.session_file import create, open_file, place

        try:
            changes = tuple(self.changes())
        except KnownError:
            changes = ()
        if self.path and changes and self._head and changes[-1].id == self._head.id:
            place(path, self.document, changes, force=force)
            opened = open_file(path)
        else:
            if not self.document.count(Partnership):
                self.document.apply((Edit(None, Partnership(id="partnership")),))
            edits = difference(Document(), self.document)
            first = _change(
                self.document, edits, None, "start", new_id(), "Save elsewhere", self._device, self._clock
            )
            opened = create(path, self.document, first, force=force)
            self._head, self._history = opened.head, opened.history
        self._continuing = ""
        self._journal.abandon()
        self.path, self.readonly, self._journal = path, opened.readonly, opened.journal
        self._journal.listen(self._hear_saving)

    def keep(self) -> None:
        """Take a snapshot, before something large is done; what goes wrong is logged and stops nothing.

        Raises:
            FileRefused: the file is open for reading only.
            EnvironmentProblem: what was done before cannot be written.

        """
        self._refuse_if_readonly()
        self.flush()
        self._journal.keep()

    def snapshots(self) -> "tuple[Snapshot, ...]":
        """The snapshots of this file, oldest first; none of a session that has no file."""
        if self.path is None:
            return ()
        from workshop.storage.snapshots import snapshots_of

        return snapshots_of(self._journal)

    def restore(self, snapshot: Path) -> Touched | None:
        """Go back to what a snapshot holds, as one step that can be undone.

        Raises:
            FileRefused: this file may only be read, or the snapshot is no session file.
            EnvironmentProblem: the snapshot cannot be read.

        """
        from workshop.storage.session_file import open_file

        opened = open_file(snapshot, readonly=True)
        opened.journal.close()
        self.keep()
        return self.do(f"Go back to {opened.head.time[:16]}", difference(self.document, opened.document))

    def close(self) -> None:
        """Flush and let go of the file.

        Raises:
            KnownError: something cannot be written; the session stays open then, so that it can be
                saved elsewhere or abandoned.

        """
        self._journal.close()

    def abandon(self) -> None:
        """Let go of the file although something may not be written."""
        self._journal.abandon()

    def __enter__(self) -> "Session":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _change(
    document: Document,
    edits: Edits,
    head: Change | None,
    kind: str,
    target: str,
    label: str,
    device: str,
    clock: Clock,
    body: str = "",
) -> Change:
    return sealed(
        number=head.number + 1 if head else 1,
        parent=head.id if head else "",
        time=clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        kind=kind,
        target=target,
        label=label,
        device=device or device_name(),
        count=len(edits),
        state=document.seal,
        body=body or body_of(edits),
    )
