"""Bringing lists in: `import` takes people, ideas and ballots from tables and text files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
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

if TYPE_CHECKING:
    from workshop.document.document import Document
    from workshop.document.edits import Edits

Found = tuple[str, "Edits"]
TABLES = (".csv", ".tsv", ".tab")


@click.command("import")
@session_file
@click.argument("kind", type=click.Choice(("people", "ideas", "ballots")))
@click.argument("source", type=PATH)
@board_option
@click.option(
    "--method", type=click.Choice(METHODS), default="ticks", show_default=True, help="How ballots were cast."
)
@json_option
def import_command(
    file: Path, kind: str, source: Path, question: str | None, method: str, *, as_json: bool
) -> None:
    """Bring people, ideas or ballots from SOURCE into FILE; all of it or nothing.

    People: the columns name and partner, optionally role, manager, needs. Ideas: a table with the
    column text, optionally author, partner, pair, cost, id, or a text file with one idea a line; the
    board is made if there is none. Ballots: the columns voter, partner, idea, value; for pairwise
    voter, partner, winner, loser; for criteria also criterion.
    """
    if kind == "ideas" and not question:
        raise click.UsageError("Ideas need --board QUESTION.")
    text, table = _text(source), source.suffix.lower() in TABLES
    with writing(file) as session:
        match kind:
            case "people":
                label, edits = _people(session.document, text)
            case "ideas":
                label, edits = _ideas(session.document, text, question or "", table=table)
            case _:
                label, edits = _ballots(session.document, text, question, method)
        done = session.do(label, edits)
    if as_json:
        put_json({"label": label, **counts(edits)})
    say(f"{label}: done." if done else "All of it is in the file already; nothing was changed.")
    say(*_remarks(edits, text if table else "", kind, method))


def _remarks(edits: Edits, table: str, kind: str, method: str) -> Iterator[str]:
    """What may be a slip of the pen: columns that say nothing here, partners nobody has heard of."""
    from workshop.document.records import Method, Partner
    from workshop.exchange.readers import unused_columns

    if other := unused_columns(table, kind, Method(method)):
        yield f"Nothing was taken from the columns: {', '.join(other)}."
    added = [edit.after for edit in edits if edit.before is None]
    if partners := [record.name for record in added if isinstance(record, Partner)]:
        yield f"New partners: {', '.join(partners)}."


def _text(source: Path) -> str:
    from workshop.exchange.decode import read_bytes, text_of

    data = sys.stdin.buffer.read() if source == STDOUT else read_bytes(source)
    return text_of(data, "the standard input" if source == STDOUT else source.name)


def _people(document: Document, text: str) -> Found:
    from workshop.document.text import counted
    from workshop.exchange.problems import taken
    from workshop.exchange.readers import people_in
    from workshop.people.persons import import_people

    rows = people_in(text)
    edits = taken(rows, lambda some: import_people(document, some))
    return f"Import {counted(len(rows), 'person', 'people')}", edits


def _ideas(document: Document, text: str, question: str, *, table: bool) -> Found:
    from workshop.document.edits import compact
    from workshop.document.text import counted
    from workshop.exchange.problems import taken
    from workshop.exchange.readers import ideas_in
    from workshop.opera.board import board_for
    from workshop.opera.own import import_ideas

    rows = ideas_in(text, table=table)
    begun, named = document.copy(), any(row.author.strip() or row.partner.strip() for row in rows)
    start = () if board_for(document, question) else _new_board(document, question, named=named)
    begun.apply(start)
    board = board_named(begun, question)
    edits = taken(rows, lambda some: import_ideas(begun, board, some))
    if named and board.anonymous:
        say("The board is anonymous, so authors and partners of ideas are not kept.")
    return f"Import {counted(len(rows), 'idea')}", compact((*start, *edits))


def _new_board(document: Document, question: str, *, named: bool) -> Edits:
    from workshop.document.records import Day
    from workshop.opera.board import start_board

    if question.strip().isdigit():
        board_named(document, question)
    days = document.all(Day)
    return start_board(document, question, day=days[0] if len(days) == 1 else None, anonymous=not named)


def _ballots(document: Document, text: str, question: str | None, method: str) -> Found:
    from workshop.document.records import Method
    from workshop.document.text import counted
    from workshop.exchange.problems import taken
    from workshop.exchange.readers import ballots_in
    from workshop.opera.rank import import_ballots

    rows = ballots_in(text, Method(method))
    voters = len({(row.voter, row.partner) for row in rows})
    board = board_named(document, question)
    edits = taken(rows, lambda some: import_ballots(document, board, method, some))
    return f"Import the ballots of {counted(voters, 'voter')}", edits
