"""Break-out tables: `split` a file for them and `merge` what comes back."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop.cli.common import (
    PATH,
    force_option,
    json_option,
    made_folder,
    may_write,
    one_output,
    put_in_place,
    put_json,
    reading,
    say,
    session_file,
)

if TYPE_CHECKING:
    from workshop.document.document import Document
    from workshop.session import Session
    from workshop.sharing.merge import Conflict, Merge
    from workshop.sharing.tables import Table


@click.command("split")
@session_file
@click.option("--tables", type=click.IntRange(2, 99), required=True, help="How many break-out tables.")
@click.option("-o", "--out", type=PATH, required=True, help="The folder for their files.")
@force_option
def split_command(file: Path, tables: int, out: Path, *, force: bool) -> None:
    """Make a copy of FILE for each break-out table; merge brings them back.

    A copy holds the boards and the people who sit at the table, or everybody where nobody has a seat.
    Answers, the log, commitments and who is kept apart stay behind.
    """
    from workshop.session import Session
    from workshop.sharing.split import split_remarks, table_copy

    names = [str(number) for number in range(1, tables + 1)]
    targets = {name: out / f"{file.stem}-table-{name}.workshop" for name in names}
    for target in targets.values():
        may_write(target, force=force, beside=file)
    made_folder(out)
    with reading(file) as opened:
        parted = opened.head.id if opened.head else ""
        for name, target in targets.items():
            copy = table_copy(opened.document, name)
            with put_in_place(target) as beside:
                Session.create(beside, copy.records, label=f"Split for table {name}", parted=parted).close()
            click.echo(target)
        remarks = split_remarks(opened.document, names)
    say(f"Made {tables} files. Bring what they become back with “workshop merge”.", *remarks)


@click.command("merge")
@session_file
@click.argument("others", type=PATH, nargs=-1, required=True)
@click.option("-o", "--out", type=PATH, help="Write the whole to a new file and leave FILE as it is.")
@json_option
@force_option
def merge_command(
    file: Path, others: tuple[Path, ...], out: Path | None, *, as_json: bool, force: bool
) -> None:
    """Bring the tables' files OTHERS into FILE, as one change that can be undone."""
    one_output(out, as_json=as_json)
    if out:
        may_write(out, force=force, beside=file)
    with ExitStack() as stack:
        tables = [_table(stack, other) for other in others]
        beside = stack.enter_context(put_in_place(out)) if out else None
        session = stack.enter_context(_whole(file, beside))
        found = _gather(session, file, tables)
        sentences = _sentences(session.document, found)
        session.flush()
    if as_json:
        put_json(report(found))
    say(*sentences)


def _table(stack: ExitStack, path: Path) -> Table:
    from workshop.sharing.tables import Table

    opened = stack.enter_context(reading(path))
    return Table(path.name, opened.document, tuple(opened.journal.changes()))


def _whole(file: Path, out: Path | None) -> Session:
    """The session that everything is brought into: FILE itself, or a copy of it at `out`."""
    from workshop.session import Session
    from workshop.storage.session_file import place

    if out is not None:
        with reading(file) as opened:
            place(out, opened.document, tuple(opened.journal.changes()))
    session = Session.open(out or file)
    if session.readonly:
        session.close()
        raise session.readonly
    return session


def _gather(session: Session, file: Path, tables: list[Table]) -> Merge:
    from workshop.sharing.conflict_words import with_conflicts
    from workshop.sharing.tables import Table, gather

    log = tuple(session.changes())
    found = gather(Table(file.name, session.document, log), tables)
    today = session.now().date().isoformat()
    whole = session.document.copy()
    whole.apply(found.edits)
    kept = with_conflicts(whole, found.conflicts, today)
    session.keep()
    heads = tuple(table.log[-1].id for table in tables if table.log)
    session.do(f"Merge {_counted(len(tables), 'table')}", (*found.edits, *kept), brings=heads)
    return found


def report(found: Merge) -> dict[str, object]:
    """What merging did, for machines."""
    return {
        "added": dict(found.added),
        "changed": found.changed,
        "removed": found.removed,
        "conflicts": [_conflict(conflict) for conflict in found.conflicts],
    }


def _conflict(found: Conflict) -> dict[str, str]:
    return {
        "table": found.table,
        "id": found.id,
        "field": found.field,
        "kept": found.kept,
        "aside": found.aside,
    }


def _sentences(document: Document, found: Merge) -> list[str]:
    from workshop.sharing.conflict_words import sentence

    new = sum(found.added.values())
    first = f"{_counted(new, 'record')} added, {found.changed} changed, {found.removed} removed."
    return [first, *(sentence(document, one) for one in found.conflicts)]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
