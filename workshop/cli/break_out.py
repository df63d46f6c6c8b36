"""Break-out tables for the command line and the window: their files made, and brought back as one change."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from workshop.cli.common import put_in_place, reading
from workshop.document.text import counted
from workshop.errors import InputError
from workshop.session import Session
from workshop.sharing.conflict_words import sentence, with_conflicts
from workshop.sharing.split import table_copy
from workshop.sharing.tables import Table, gather

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from workshop.document.document import Document
    from workshop.sharing.merge import Merge


def targets_in(folder: Path, stem: str, tables: Iterable[str]) -> dict[str, Path]:
    """The file that each table gets in a folder."""
    from workshop.exchange.names import file_name

    return {table: folder / file_name(f"{stem}-table-{table}", ".workshop") for table in tables}


def make_copies(document: Document, parted: str, targets: Mapping[str, Path]) -> Iterator[Path]:
    """Make each table's file, one after the other; `parted` is the id of the document's last change.

    Raises:
        EnvironmentProblem: the disk does not allow it.

    """
    for table, target in targets.items():
        copy = table_copy(document, table)
        with put_in_place(target) as beside:
            Session.create(beside, copy.records, label=f"Split for table {table}", parted=parted).close()
        yield target


def bring_back(session: Session, name: str, others: Sequence[Path]) -> tuple[Merge, list[str]]:
    """Bring the tables' files into a session as one change; what came of it, and the same in sentences.

    Raises:
        InputError: a file did not grow out of this one.
        FileRefused: a file is not a session file, damaged or too new, or the session may only be read.

    """
    if any(
        session.path and session.path.exists() and path.exists() and path.samefile(session.path)
        for path in others
    ):
        raise InputError(
            f"“{name}” cannot be merged with itself.", "Choose the files that came from the tables."
        )
    with ExitStack() as stack:
        opened = [(path.name, stack.enter_context(reading(path))) for path in others]
        tables = [Table(path, one.document, tuple(one.journal.changes())) for path, one in opened]
        found = gather(Table(name, session.document, tuple(session.changes())), tables)
    whole = session.document.copy()
    whole.apply(found.edits)
    kept = with_conflicts(whole, found.conflicts, session.now().date().isoformat())
    session.keep()
    heads = tuple(table.log[-1].id for table in tables if table.log)
    session.do(f"Merge {counted(len(tables), 'table')}", (*found.edits, *kept), brings=heads)
    return found, _sentences(whole, found)


def _sentences(whole: Document, found: Merge) -> list[str]:
    new = sum(found.added.values())
    first = f"{counted(new, 'record')} added, {found.changed} changed, {found.removed} removed."
    return [first, *(sentence(whole, one) for one in found.conflicts)]
