"""Bringing the session out for other programs: `export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop.cli.common import (
    STDOUT,
    board_named,
    board_option,
    force_option,
    may_write,
    out_option,
    put_bytes,
    reading,
    say,
    session_file,
)
from workshop.errors import EnvironmentProblem, InputError

WHAT = ("ideas", "ballots", "agreement", "actions", "people", "everything")
PICTURES = ("png", "svg")
ENDINGS = ("csv", "xlsx", "odt", "docx", "json", "html", "md", "canvas", *PICTURES)
LAYOUTS = ("columns", "ranking", "matrix", "wall")
THEMES = ("light", "dark", "contrast")

if TYPE_CHECKING:
    from workshop.document.document import Document
    from workshop.exchange.write import Exported


@click.command("export")
@session_file
@out_option
@click.option("--what", type=click.Choice(WHAT), help="What to export; each kind of file has its usual.")
@click.option(
    "--format", "ending", type=click.Choice(ENDINGS), help="The kind of file, where OUT does not end with it."
)
@board_option
@click.option("--layout", type=click.Choice(LAYOUTS), default="columns", help="How a picture shows a board.")
@click.option("--theme", type=click.Choice(THEMES), default="light", help="The colours of a picture.")
@force_option
def export_command(
    file: Path,
    out: Path,
    what: str | None,
    ending: str | None,
    question: str | None,
    layout: str,
    theme: str,
    *,
    force: bool,
) -> None:
    """Export FILE as a table, text, web page, JSON or a picture of a board, by the ending of OUT.

    What is hidden stays behind: sealed marks, authors on anonymous boards, private answers.
    """
    from workshop.safe_write import put

    if out == STDOUT and not ending:
        raise click.UsageError(f"For the standard output say --format: {', '.join(ENDINGS)}.")
    may_write(out, force=force, beside=file)
    kind = ending or out.suffix.lower().removeprefix(".")
    if kind not in ENDINGS:
        what = f"There is no export with the ending “{kind}”." if kind else "The name has no ending."
        raise InputError(what, f"Choose one of: {', '.join(ENDINGS)}.")
    with reading(file) as opened:
        if kind in PICTURES:
            found = _picture(opened.document, kind, question, layout, theme)
        else:
            found = _file(opened.document, kind, what or "", question)
    if out == STDOUT:
        put_bytes(found.data)
    else:
        put(out, found.data)
        say(f"Made “{out.name}”.")
    say(*found.left_out)


def _file(document: Document, kind: str, what: str, question: str | None) -> Exported:
    from workshop.exchange.write import exported

    board = board_named(document, question) if question else None
    return exported(document, kind, what=what, board=board)


def _picture(document: Document, kind: str, question: str | None, layout: str, theme: str) -> Exported:
    """A board as the window draws it; the one export that needs Qt, though no window is opened."""
    from workshop.exchange.visible import visible
    from workshop.exchange.write import Exported

    board = board_named(document, question)
    may_leave = visible(document)
    try:
        from ui.picture import board_picture
    except ImportError as error:
        raise EnvironmentProblem(
            f"Pictures cannot be drawn on this machine: {error}.",
            "“python3 -m workshop.bootstrap run” says what to install; every other export works without it.",
        ) from error
    data = board_picture(may_leave.document, board, kind, layout=layout, theme=theme)
    return Exported(data, may_leave.left_out)
