"""The bodies of the latest changes, so that undo need not wait for the disk: few, and short together."""

from collections.abc import Iterable

from workshop.document.changes import Change

MANY = 2_000
"""As many changes are remembered at most."""

LONG = 1_000_000
"""As many characters their bodies have together at most; an import of 10,000 ideas has four times that."""


class Recent:
    """Remembers what was put last; what is still to be written is never let go of."""

    def __init__(self, changes: Iterable[Change] = ()) -> None:
        self._bodies: dict[str, str] = {}
        self._length = 0
        for change in changes:
            self.put(change)
        self.let_go(0)

    def put(self, change: Change) -> None:
        """Remember the latest change."""
        self._bodies[change.id] = change.body
        self._length += len(change.body)

    def get(self, id: str) -> str | None:  # noqa: A002
        """The body of a change, None where it is not remembered."""
        return self._bodies.get(id)

    def let_go(self, kept: int) -> None:
        """Forget the oldest ones beyond what is remembered; the last `kept` stay in any case."""
        while len(self._bodies) > kept and (len(self._bodies) - kept > MANY or self._length > LONG):
            self._length -= len(self._bodies.pop(next(iter(self._bodies))))
