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
    from workshop.session import Session
    from workshop.sharing.merge import Conflict, Merge


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
    from workshop.cli.break_out import make_copies, targets_in
    from workshop.sharing.split import split_remarks

    names = [str(number) for number in range(1, tables + 1)]
    targets = targets_in(out, file.stem, names)
    for target in targets.values():
        may_write(target, force=force, beside=file)
    made_folder(out)
    with reading(file) as opened:
        for target in make_copies(opened.document, opened.head.id if opened.head else "", targets):
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
    from workshop.cli.break_out import bring_back

    one_output(out, as_json=as_json)
    if out:
        may_write(out, force=force, beside=file)
    with ExitStack() as stack:
        beside = stack.enter_context(put_in_place(out)) if out else None
        session = stack.enter_context(_whole(file, beside))
        found, sentences = bring_back(session, file.name, others)
        session.flush()
    if as_json:
        put_json(report(found))
    say(*sentences)


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
