"""Looking without touching: `info`, `check` and `history`."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from workshop.cli.common import json_option, put_json, reading, session_file

REFUSED = 4


@click.command("info")
@session_file
@json_option
def info_command(file: Path, *, as_json: bool) -> None:
    """Say what FILE holds."""
    from workshop.document.records import RECORDS

    with reading(file) as opened:
        head, document = opened.head, opened.document
    found: dict[str, Any] = {
        "partnership": document.partnership.name,
        "format": _format(file),
        "counts": {kind.TABLE: document.count(kind) for kind in RECORDS},
        "changes": head.number,
        "last_change": {"id": head.id, "time": head.time, "label": head.label},
    }
    if as_json:
        put_json(found)
        return
    click.echo(f"{found['partnership'] or 'A partnership without a name'} (format {found['format']})")
    click.echo(f"{head.number} changes, the last at {head.time}: {head.label}")
    for table, count in found["counts"].items():
        if count:
            click.echo(f"{count:7,} {table.replace('_', ' ')}")


def _format(file: Path) -> int:
    """The format of a session file, from the header that every SQLite file has: its `user_version`."""
    with file.open("rb") as begun:
        return int.from_bytes(begun.read(64)[60:64], "big")


@click.command("check")
@session_file
@json_option
@click.pass_context
def check_command(ctx: click.Context, file: Path, *, as_json: bool) -> None:
    """Check all of FILE, whoever made it, without changing it."""
    from workshop.storage.check import check

    report = check(file)
    if as_json:
        put_json({"verdict": str(report.verdict), "reasons": list(report.reasons)})
    else:
        click.echo("\n".join((str(report.verdict), *report.reasons)))
    ctx.exit(0 if report.verdict == "ok" else REFUSED)


@click.command("history")
@session_file
@json_option
def history_command(file: Path, *, as_json: bool) -> None:
    """List every change of FILE, the oldest first."""
    with reading(file) as opened:
        changes = [asdict(change) for change in opened.journal.changes()]
    if as_json:
        names = ("id", "number", "time", "kind", "label", "device")
        put_json([{**{name: change[name] for name in names}, "edits": change["count"]} for change in changes])
        return
    for change in changes:
        kind = {"undo": "Undo: ", "redo": "Redo: "}.get(change["kind"], "")
        click.echo(f"{change['number']:6}  {change['time']}  {change['device']}  {kind}{change['label']}")
