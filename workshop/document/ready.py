"""Large changes worked out beside the session, with progress, so that carrying them out takes a moment."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from workshop.document.changes import body_of
from workshop.document.document import Document
from workshop.document.edits import Edit, Edits, compact
from workshop.document.rows import expect_storable
from workshop.errors import KnownError
from workshop.frozen import frozen

T = TypeVar("T")
Progress = Callable[[int, int], bool]
"""Told what is done and how much there is in all; returns False to stop."""

_EVERY = 500


class StoppedError(KnownError):
    """The person who asked for the work stopped it."""

    def __init__(self) -> None:
        super().__init__("It was stopped, as you asked.", safe="Nothing was changed.")


@frozen
class Ready:
    """A change that only has to be put in place.

    Attributes:
        seal: the seal of the document that it was made for.
        document: that document with the edits carried out.
        edits: what changes; none where it is nothing.
        body: the edits as the change log keeps them.

    """

    seal: str
    document: Document
    edits: Edits
    body: str


def watched(things: Sequence[T], progress: Progress, begun: int = 0, total: int = 0) -> Iterator[T]:
    """The things, while `progress` hears every now and then how far it is, from `begun` on.

    Raises:
        StoppedError: `progress` said to stop.

    """
    for done, thing in enumerate(things, begun):
        if done % _EVERY == 0 and not progress(done, total or len(things)):
            raise StoppedError
        yield thing


def made_ready(document: Document, edits: Edits, progress: Progress) -> Ready:
    """Work out a change for a document, which stays as it is.

    Raises:
        InputError: a record holds what no file can.
        StoppedError: `progress` said to stop.
        ValueError: the edits do not fit the document (a bug in the verb).

    """
    found = compact(edits)
    size, after = len(found), document.copy()
    expect_all_storable(watched(found, progress, 0, size * 3))
    after.apply(watched(found, progress, size, size * 3))
    body = body_of(watched(found, progress, size * 2, size * 3))
    return Ready(document.seal, after, found, body)


def expect_all_storable(edits: Iterable[Edit]) -> None:
    """See that a file can hold every record of some edits.

    Raises:
        InputError: one holds what no file can.

    """
    for edit in edits:
        if edit.after is not None:
            expect_storable(edit.after)
