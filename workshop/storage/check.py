"""The full check of an untrusted file, in words; it never raises and never changes the file."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from workshop.document.changes import Change, edits_of
from workshop.document.document import Document
from workshop.errors import KnownError
from workshop.frozen import frozen
from workshop.storage.problems import Damaged, damaged
from workshop.storage.session_file import open_file

Verdict = Literal["ok", "readonly", "repair", "refuse"]


@frozen
class Report:
    """What the check found.

    Attributes:
        verdict: `ok`; `readonly` where a newer version made the file; `repair` where it is one of
            ours but damaged, so that a snapshot or salvage is needed; `refuse` for all else.
        reasons: sentences, none where everything is as it should be.

    """

    verdict: Verdict
    reasons: tuple[str, ...] = ()


def check(path: Path) -> Report:
    """Look through a whole file, its change log replayed from the first change to the last."""
    try:
        return _checked(path)
    except Damaged as error:
        return Report("repair", (str(error),))
    except KnownError as error:
        return Report("refuse", (str(error),))
    except (sqlite3.Error, OSError, ValueError, LookupError, TypeError, RecursionError, MemoryError) as error:
        return Report("refuse", (f"“{path.name}” cannot be read: {error}.",))


def _checked(path: Path) -> Report:
    opened = open_file(path, readonly=True)
    try:
        if opened.newer:
            return Report("readonly", (str(opened.readonly),))
        try:
            replayed = _replayed(opened.journal.changes())
        except ValueError as error:
            raise damaged(path, "its change log cannot be replayed") from error
        if replayed != opened.document:
            raise damaged(path, "its change log does not lead to its tables")
    finally:
        opened.journal.close()
    return Report("ok")


def _replayed(changes: Iterable[Change]) -> Document:
    """The document the log leads to; seals of an older format's rows cannot be compared with today's."""
    document = Document()
    comparable = True
    for change in changes:
        begins = change.kind == "start"
        if begins:
            document = Document()
        document.apply(edits_of(document, change.body))
        if begins:
            comparable = document.seal == change.state
        elif comparable and document.seal != change.state:
            raise ValueError(f"change {change.number} does not lead to its seal")
    return document
