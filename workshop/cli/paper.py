"""Paper: `documents` lists the handouts, `print` makes one, `pack` all that people take home."""

from datetime import UTC, date, datetime
from pathlib import Path

import click

from workshop.cli.common import (
    PATH,
    STDOUT,
    board_option,
    force_option,
    json_option,
    made_folder,
    may_write,
    out_option,
    put_bytes,
    put_json,
    reading,
    say,
    session_file,
)

version_option = click.option("--version", default="standard", show_default=True, help="Who it is set for.")
paper_option = click.option("--paper", default="a4", show_default=True, help="The sheet: a4, a3 or letter.")


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


@click.command("documents")
@json_option
def documents_command(*, as_json: bool) -> None:
    """List the handouts."""
    from workshop.handouts.catalogue import DOCUMENTS

    names = ("name", "title", "versions", "papers")
    if as_json:
        put_json([{name: getattr(handout, name) for name in names} for handout in DOCUMENTS])
        return
    for handout in DOCUMENTS:
        click.echo(f"{handout.name:18} {handout.title}: {handout.about}")
        click.echo(f"{'':18} {', '.join(handout.versions)}; {', '.join(handout.papers)}")


@click.command("print")
@session_file
@click.argument("document")
@out_option
@version_option
@paper_option
@board_option
@force_option
def print_command(
    file: Path, document: str, out: Path, version: str, paper: str, question: str | None, *, force: bool
) -> None:
    """Make the PDF of one DOCUMENT; “workshop documents” lists them."""
    from workshop.handouts import printing

    may_write(out, force=force, beside=file)
    with reading(file) as opened:
        found = opened.document
        if out == STDOUT:
            data = printing.bytes_of(
                found, document, on=_today(), version=version, paper=paper, board=question
            )
            put_bytes(data)
            return
        pages = printing.write(
            found, document, out, on=_today(), version=version, paper=paper, board=question
        )
    say(f"Made “{out.name}”, {pages} {'page' if pages == 1 else 'pages'}.")


@click.command("pack")
@session_file
@click.option("-o", "--out", type=PATH, required=True, help="The folder; it is made if it is not there.")
@version_option
@paper_option
@json_option
@force_option
def pack_command(file: Path, out: Path, version: str, paper: str, *, as_json: bool, force: bool) -> None:
    """Make every handout that attendees take home, into one folder."""
    from workshop.handouts import printing
    from workshop.handouts.catalogue import DOCUMENTS

    wanted = [handout for handout in DOCUMENTS if handout.take_home and version in handout.versions]
    if not wanted:
        raise click.UsageError(f"There is no version called “{version}”.")
    for handout in wanted:
        may_write(out / f"{handout.name}.pdf", force=force)
    made = []
    with reading(file) as opened:
        made_folder(out)
        for handout in wanted:
            path = out / f"{handout.name}.pdf"
            pages = printing.write(
                opened.document, handout.name, path, on=_today(), version=version, paper=paper
            )
            made.append({"name": handout.name, "file": str(path), "pages": pages})
    if as_json:
        put_json(made)
    say(*(f"Made “{Path(str(found['file'])).name}”." for found in made))
