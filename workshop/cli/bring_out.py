"""Bringing the session out for other programs: `export`."""

from pathlib import Path

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

WHAT = ("ideas", "ballots", "agreement", "actions", "people", "everything")
ENDINGS = ("csv", "xlsx", "odt", "docx", "json", "html", "md", "canvas")


@click.command("export")
@session_file
@out_option
@click.option("--what", type=click.Choice(WHAT), help="What to export; each kind of file has its usual.")
@click.option(
    "--format", "ending", type=click.Choice(ENDINGS), help="The kind of file, where OUT does not end with it."
)
@board_option
@force_option
def export_command(
    file: Path, out: Path, what: str | None, ending: str | None, question: str | None, *, force: bool
) -> None:
    """Export FILE as a table, text, web page or JSON, by the ending of OUT.

    What is hidden stays behind: sealed marks, authors on anonymous boards, private answers.
    """
    from workshop.exchange.safe_write import put
    from workshop.exchange.write import exported

    if out == STDOUT and not ending:
        raise click.UsageError(f"For the standard output say --format: {', '.join(ENDINGS)}.")
    may_write(out, force=force, beside=file)
    with reading(file) as opened:
        document = opened.document
        board = board_named(document, question) if question else None
        found = exported(
            document, ending or out.suffix.lower().removeprefix("."), what=what or "", board=board
        )
    if out == STDOUT:
        put_bytes(found.data)
    else:
        put(out, found.data)
        say(f"Made “{out.name}”.")
    say(*found.left_out)
