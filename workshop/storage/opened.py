"""What opening a session file hands to the session."""

from workshop.document.changes import Change
from workshop.document.document import Document
from workshop.document.history import History
from workshop.document.journal import Journal
from workshop.errors import FileRefused
from workshop.frozen import frozen


@frozen
class Opened:
    """A session file at work.

    Attributes:
        document: its records.
        history: what can be undone and redone.
        head: the last change of its log, without its body.
        journal: where further changes go.
        readonly: why it cannot be changed, None where it can.
        newer: whether a newer version made it, so that some of what it holds may not be here.

    """

    document: Document
    history: History
    head: Change
    journal: Journal
    readonly: FileRefused | None
    newer: bool = False
