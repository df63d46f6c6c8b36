"""Bringing lists in: `import` takes people, ideas and ballots from tables and text files."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop.cli.common import (
    METHODS,
    PATH,
    STDOUT,
    board_named,
    board_option,
    counts,
    json_option,
    put_json,
    say,
    session_file,
    writing,
)
from workshop.cli.logo import take_logo

if TYPE_CHECKING:
    from workshop.document.document import Document
    from workshop.document.edits import Edits
    from workshop.document.records import Method
    from workshop.exchange.columns import Kind
    from workshop.exchange.grid import Grid
    from workshop.exchange.incoming import Target
    from workshop.exchange.table import Columns, Row

Found = tuple[str, "Edits"]


@click.command("import")
@session_file
@click.argument("kind", type=click.Choice(("people", "ideas", "ballots", "logo")))
@click.argument("source", type=PATH)
@board_option
@click.option(
    "--method", type=click.Choice(METHODS), default="ticks", show_default=True, help="How ballots were cast."
)
@click.option("--partner", help="Whose logo it is; without it, the partnership's own.")
@click.option("--alt", default="", help="What the logo shows, for those who cannot see it.")
@json_option
def import_command(
    file: Path,
    kind: str,
    source: Path,
    question: str | None,
    method: str,
    partner: str | None,
    alt: str,
    *,
    as_json: bool,
) -> None:
    """Bring people, ideas, ballots or a logo from SOURCE into FILE; all of it or nothing.

    SOURCE is CSV, a text, Markdown, XLSX, JSON Canvas, a board of Trello as JSON, or a list of JSON
    objects. People: the columns name and partner, optionally role, manager, needs, table. Ideas: a table with
    the column text, optionally author, partner, pair, cost, id, code, group, clarification, state, or a
    text with one idea a line; the board is made if there is none; an id or code of the board changes
    that idea. Ballots: the columns voter, partner, idea, value; for pairwise voter, partner, winner,
    loser; for criteria also criterion. Logo: a PNG or JPEG.
    """
    if kind == "logo":
        take_logo(file, source, partner, alt, as_json=as_json)
        return
    if kind == "ideas" and not question:
        raise click.UsageError("Ideas need --board QUESTION.")
    from workshop.document.records import Method
    from workshop.exchange.columns import Kind, columns_of

    grid = _grid(source, Kind(kind), Method(method))
    with writing(file) as session:
        match Kind(kind):
            case Kind.PEOPLE:
                label, edits = _people(session.document, grid)
            case Kind.IDEAS:
                label, edits = _ideas(session.document, grid, question or "")
            case Kind.BALLOTS:
                label, edits = _ballots(session.document, grid, question, method)
        done = session.do(label, edits)
    if as_json:
        put_json({"label": label, **counts(edits)})
    say(f"{label}: done." if done else "All of it is in the file already; nothing was changed.")
    say(*grid.left_out, *_remarks(edits, grid, columns_of(Kind(kind), Method(method))))


def _remarks(edits: Edits, grid: Grid, columns: Columns) -> Iterator[str]:
    """What may be a slip of the pen: columns that say nothing here, partners nobody has heard of."""
    from workshop.document.records import Partner
    from workshop.exchange.sheets import SHEETS
    from workshop.exchange.table import unused

    ours = {name for sheet in SHEETS.values() for name in sheet.header}
    if other := [name for name in unused(grid.header(), columns) if name not in ours]:
        yield f"Nothing was taken from the columns: {', '.join(other)}."
    added = [edit.after for edit in edits if edit.before is None]
    if partners := [record.name for record in added if isinstance(record, Partner)]:
        yield f"New partners: {', '.join(partners)}."


def _grid(source: Path, kind: Kind, method: Method) -> Grid:
    from workshop.exchange.columns import columns_of
    from workshop.exchange.decode import read_bytes
    from workshop.exchange.grid import best
    from workshop.exchange.opening import grids_in

    data = sys.stdin.buffer.read() if source == STDOUT else read_bytes(source)
    name = "the standard input" if source == STDOUT else source.name
    columns = columns_of(kind, method)
    return best(grids_in(data, name, columns), columns)


def _people(document: Document, grid: Grid) -> Found:
    from workshop.document.text import counted
    from workshop.exchange.columns import PEOPLE, Kind
    from workshop.exchange.incoming import Target
    from workshop.exchange.table import named_rows

    rows = named_rows(grid.records, PEOPLE)
    return f"Import {counted(len(rows), 'person', 'people')}", _taken(document, Target(Kind.PEOPLE), rows)


def _ideas(document: Document, grid: Grid, question: str) -> Found:
    from workshop.document.edits import compact
    from workshop.document.text import counted
    from workshop.exchange.columns import IDEAS, Kind
    from workshop.exchange.incoming import Target
    from workshop.exchange.table import named_rows
    from workshop.opera.board import board_for

    rows = named_rows(grid.records, IDEAS)
    begun, named = document.copy(), any(row["author"].strip() or row["partner"].strip() for row in rows)
    start = () if board_for(document, question) else _new_board(document, question, named=named)
    begun.apply(start)
    target = Target(Kind.IDEAS, board_named(begun, question))
    kept = _kept(target, rows)
    edits = _taken(begun, target, kept)
    if named and target.board and target.board.anonymous:
        say("The board is anonymous, so authors and partners of ideas are not kept.")
    return f"Import {counted(len(kept), 'idea')}", compact((*start, *edits))


def _kept(target: Target, rows: Sequence[Row]) -> Sequence[Row]:
    from workshop.exchange.incoming import of_target

    kept, remarks = of_target(target, rows)
    say(*remarks)
    return kept


def _taken(document: Document, target: Target, rows: Sequence[Row]) -> Edits:
    from workshop.exchange.incoming import taken_in
    from workshop.exchange.problems import taken

    return taken(rows, lambda some: taken_in(document, target, some))


def _new_board(document: Document, question: str, *, named: bool) -> Edits:
    from workshop.document.records import Day
    from workshop.opera.board import start_board

    if question.strip().isdigit():
        board_named(document, question)
    days = document.all(Day)
    return start_board(document, question, day=days[0] if len(days) == 1 else None, anonymous=not named)


def _ballots(document: Document, grid: Grid, question: str | None, method: str) -> Found:
    from workshop.document.records import Method
    from workshop.document.text import counted
    from workshop.exchange.columns import Kind
    from workshop.exchange.incoming import Target
    from workshop.exchange.table import named_rows

    target = Target(Kind.BALLOTS, board_named(document, question), Method(method))
    rows = _kept(target, named_rows(grid.records, target.columns))
    voters = len({(row["voter"], row["partner"]) for row in rows})
    return f"Import the ballots of {counted(voters, 'voter')}", _taken(document, target, rows)
