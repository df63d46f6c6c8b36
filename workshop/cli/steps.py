"""Going back and forth by one change: `undo` and `redo`."""

from pathlib import Path

import click

from workshop.cli.common import json_option, put_json, say, session_file, writing


@click.command("undo")
@session_file
@json_option
def undo_command(file: Path, *, as_json: bool) -> None:
    """Take back the last change of FILE."""
    with writing(file) as session:
        label = session.undo().label
    if as_json:
        put_json({"undone": label})
    say(f"Took back: {label}")


@click.command("redo")
@session_file
@json_option
def redo_command(file: Path, *, as_json: bool) -> None:
    """Bring back the change of FILE that was taken back last."""
    with writing(file) as session:
        label = session.redo().label
    if as_json:
        put_json({"redone": label})
    say(f"Brought back: {label}")
