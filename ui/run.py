"""The only way a page changes anything: a verb, the session's door, and a message where it is refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.journal import SaveState
from workshop.document.ready import Ready
from workshop.document.touched import Touched
from workshop.errors import KnownError
from workshop.frozen import frozen
from workshop.session import Session

Label = str | Callable[[Edits], str]


@frozen
class Message:
    """A sentence for the user; `undo` offers to take the last step back."""

    text: str
    kind: Literal["info", "error"] = "info"
    undo: bool = False


class Runner(QObject):
    """A session at work in a window: runs verbs, and tells what happened."""

    touched = Signal(object)
    said = Signal(object)
    saving = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._leave = session.subscribe(self._hear)
        self._deafen = session.on_saving(self._hear_saving)

    @property
    def document(self) -> Document:
        """The document as it stands."""
        return self.session.document

    def do(
        self, label: Label, verb: Callable[..., Edits], *args: Any, continues: str = "", **kw: Any
    ) -> bool:
        """Run `verb(document, *args, **kw)` and carry its edits out as one step; False where refused."""

        def step() -> None:
            edits = verb(self.document, *args, **kw)
            words = label if isinstance(label, str) else label(edits)
            self.session.do(words, edits, continues=continues)

        return self._carefully(step)

    def put(self, label: str, ready: Ready) -> bool:
        """Carry out a large change that a worker made ready; False where refused."""
        return self._carefully(lambda: self.session.put(label, ready))

    def undo(self) -> bool:
        """Take the last step back."""
        label = self.session.undo_label
        return self._carefully(self.session.undo, f"Taken back: {label}")

    def redo(self) -> bool:
        """Bring back the step taken back last."""
        label = self.session.redo_label
        return self._carefully(self.session.redo, f"Brought back: {label}")

    def save_elsewhere(self, path: Path) -> bool:
        """Keep everything, the history too, in another file and go on there; False where it fails."""
        return self._carefully(
            lambda: self.session.save_elsewhere(path, force=True), f"Everything is now in “{path.name}”."
        )

    def say(self, text: str, *, undo: bool = False) -> None:
        """Show a sentence for a moment."""
        self.said.emit(Message(text, undo=undo))

    def refuse(self, error: KnownError) -> None:
        """Show why something was not done."""
        self.said.emit(Message(str(error), "error"))

    def leave(self) -> None:
        """Stop listening to the session."""
        self._leave()
        self._deafen()

    def _carefully(self, step: Callable[[], object], afterwards: str = "") -> bool:
        try:
            step()
        except KnownError as error:
            self.refuse(error)
            return False
        if afterwards:
            self.say(afterwards)
        return True

    def _hear(self, touched: Touched) -> None:
        self.touched.emit(touched)

    def _hear_saving(self, state: SaveState) -> None:
        self.saving.emit(state)
