"""Beginning: `new` makes a session file, `templates` lists the days to begin with."""

from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from workshop.cli.common import force_option, json_option, may_write, put_json, say, session_file
from workshop.errors import InputError


@click.command("new")
@session_file
@click.option("--template", help="The day to begin with; “workshop templates” lists them.")
@click.option("--partnership", default="", help="The name of the partnership.")
@click.option("--date", "on", default="", help="The date of the day, such as 2026-03-14.")
@click.option("--example", is_flag=True, help="Begin with the finished example partnership.")
@force_option
def new_command(
    file: Path, template: str | None, partnership: str, on: str, *, example: bool, force: bool
) -> None:
    """Make the session file FILE."""
    from workshop.document.records import Partnership
    from workshop.session import Session
    from workshop.templates import example_records, records_of

    if example and (template or partnership or on):
        raise click.UsageError("--example brings its own partnership and day; leave the other options out.")
    may_write(file, force=force)
    records = (
        example_records()
        if example
        else records_of(template, partnership=partnership, date=_iso(on))
        if template
        else (Partnership(id="partnership", name=partnership),)
    )
    label = "Start with the example" if example else f"Start from {template}" if template else "Start"
    Session.create(file, records, label=label, force=force).close()
    say(f"Made “{file.name}”.")


def _iso(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError as error:
        raise InputError(f"“{text}” is not a date.", "Write it as 2026-03-14.") from error


@click.command("templates")
@json_option
def templates_command(*, as_json: bool) -> None:
    """List the days to begin with."""
    from workshop.templates import templates

    found = templates()
    if as_json:
        put_json([asdict(template) for template in found])
        return
    for template in found:
        click.echo(
            f"{template.name:14} {template.title} ({template.minutes} minutes)\n{'':14} {template.about}"
        )
