"""Copies of a session: `snapshots`, `restore`, `salvage` to get work back, `share` to pass it on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop.cli.common import (
    force_option,
    json_option,
    may_write,
    one_output,
    out_option,
    put_in_place,
    put_json,
    reading,
    say,
    session_file,
    writing,
)
from workshop.errors import FileRefused, InputError

if TYPE_CHECKING:
    from workshop.sharing.safe_copy import Without
    from workshop.storage.salvage import Salvaged
    from workshop.storage.snapshots import Snapshot

PARTS = ("reflections", "log", "history")


@click.command("snapshots")
@session_file
@json_option
def snapshots_command(file: Path, *, as_json: bool) -> None:
    """List the snapshots of FILE, the oldest first."""
    found = _snapshots(file)
    if as_json:
        put_json(
            [{"name": one.path.stem, "time": one.time.isoformat(), "file": str(one.path)} for one in found]
        )
        return
    for one in found:
        click.echo(f"{one.path.stem}  {one.path}")
    if not found:
        say("There are no snapshots yet; one is taken every five minutes of change.")


@click.command("restore")
@session_file
@click.argument("snapshot")
def restore_command(file: Path, snapshot: str) -> None:
    """Go back to SNAPSHOT, by its name in “workshop snapshots” or as a file; undo brings FILE back."""
    source = _snapshot(file, snapshot)
    with writing(file) as session:
        done = session.restore(source)
    say(f"{done.label}: done." if done else "Nothing has changed since this snapshot.")


def _snapshots(file: Path) -> tuple[Snapshot, ...]:
    from workshop.storage.snapshots import folder_of, snapshots_in, snapshots_of

    try:
        with reading(file) as opened:
            return snapshots_of(opened.journal)
    except FileRefused as error:
        first = _first_change(file) if error.salvageable else ""
        if not first:
            raise
        return snapshots_in(folder_of(first))


def _first_change(damaged: Path) -> str:
    from workshop.storage.salvage import salvage

    return salvage(damaged).first


def _snapshot(file: Path, name: str) -> Path:
    found = _snapshots(file)
    for one in found:
        if name == one.path.stem:
            return one.path
    if Path(name).is_file():
        return Path(name)
    few = ", ".join(one.path.stem for one in found[-3:])
    raise InputError(
        f"“{file.name}” has no snapshot “{name}”.",
        f"The last ones are: {few}." if few else "It has none yet.",
    )


def last_snapshot(file: Path) -> Snapshot | None:
    """The last snapshot of a file, which may be damaged; None where there is none.

    Raises:
        KnownError: the file cannot be read, so that nobody knows which are its snapshots.

    """
    found = _snapshots(file)
    return found[-1] if found else None


@click.command("salvage")
@session_file
@out_option
@json_option
@force_option
def salvage_command(file: Path, out: Path, *, as_json: bool, force: bool) -> None:
    """Bring back all that can be read of a damaged FILE, into a new session file."""
    one_output(out, as_json=as_json)
    may_write(out, force=force, beside=file)
    found = salvage_into(file, out)
    if as_json:
        put_json({"records": len(found.records), "complete": found.complete, "lost": found.lost})
    say(f"Made “{out.name}” with {salvaged_words(found)}")


def salvage_into(file: Path, out: Path) -> Salvaged:
    """Bring what can be read of a damaged file into a new session file; the file itself is only read.

    Raises:
        FileRefused: it never was a session file.
        EnvironmentProblem: the disk does not allow it.

    """
    from workshop.session import Session
    from workshop.storage.salvage import salvage

    with put_in_place(out) as beside:
        found = salvage(file)
        Session.create(beside, found.records, label=f"Salvage what “{file.name}” held").close()
    return found


def salvaged_words(found: Salvaged) -> str:
    """What was brought back, and whether anything is missing."""
    from workshop.document.text import counted

    rest = (
        "Nothing is missing."
        if found.complete
        else f"{counted(found.lost, 'row')} or more could not be read."
    )
    return f"{counted(len(found.records), 'record')}. {rest}"


@click.command("share")
@session_file
@out_option
@click.option("--without-names", is_flag=True, help="Leave out everybody’s name, wherever it stands.")
@click.option(
    "--without", "parts", default="", help=f"Leave out also: {', '.join(PARTS)}; with commas between."
)
@force_option
def share_command(file: Path, out: Path, parts: str, *, without_names: bool, force: bool) -> None:
    """Make a copy of FILE that is safe to share, and check it.

    Private answers and log entries that are not ticked for sharing always stay behind.
    """
    from workshop.cli.shared_copy import make_shared_copy

    without = _without(parts, names=without_names)
    may_write(out, force=force, beside=file)
    with reading(file) as opened:
        opened.journal.keep()
        found = make_shared_copy(opened.document, opened.journal.changes(), without, out)
    say(f"Made “{out.name}” and checked it.", *found.remarks)


def _without(parts: str, *, names: bool) -> Without:
    from workshop.sharing.safe_copy import Without

    wanted = {part.strip() for part in parts.split(",") if part.strip()}
    if unknown := wanted - set(PARTS):
        raise click.BadParameter(
            f"{', '.join(sorted(unknown))}; choose from {', '.join(PARTS)}.", param_hint="--without"
        )
    reflections, log, history = (part in wanted for part in PARTS)
    return Without(names, reflections, log, history)
