"""How the tables sorted the cards of a board: `sorts` takes sorts in, and says what they have in common."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workshop.cli.common import (
    PATH,
    board_named,
    board_option,
    json_option,
    put_json,
    reading,
    say,
    session_file,
    writing,
)

if TYPE_CHECKING:
    from workshop.document.document import Document
    from workshop.document.edits import Edits
    from workshop.document.records import Board

MOST = 20
"""As many differences are listed for people; machines get them all."""


@click.command("sorts")
@session_file
@board_option
@click.option("--table", help="Whose sort is taken in or let go of, such as 2.")
@click.option("--keep", is_flag=True, help="Keep the groups of the board as the sort of --table.")
@click.option(
    "--codes",
    type=PATH,
    help="Take in the sort of --table: a heading on one line, the codes of its cards on the next.",
)
@click.option("--forget", is_flag=True, help="Let go of the sort of --table.")
@click.option("--group", is_flag=True, help="Group the board as the tables agree.")
@json_option
def sorts_command(
    file: Path,
    question: str | None,
    table: str | None,
    codes: Path | None,
    *,
    keep: bool,
    forget: bool,
    group: bool,
    as_json: bool,
) -> None:
    """Say what the tables’ sorts of a board of FILE have in common, and where they differ."""
    if keep + forget + (codes is not None) > 1:
        raise click.UsageError("Choose one of --keep, --codes and --forget.")
    if (keep or forget or codes) and not table:
        raise click.UsageError("Say whose sort it is, with --table.")
    if keep or forget or codes or group:
        with writing(file) as session:
            board = board_named(session.document, question)
            for label, verb in _steps(table or "", codes, keep=keep, forget=forget, group=group):
                session.do(label, verb(session.document, board))
                say(f"{label}: done.")
    with reading(file) as opened:
        board = board_named(opened.document, question)
        if as_json:
            put_json(report(opened.document, board))
        else:
            for line in _lines(opened.document, board):
                click.echo(line)


def _steps(table: str, codes: Path | None, *, keep: bool, forget: bool, group: bool) -> list[tuple[str, Any]]:
    """What is to be done, in this order: a name for each step and its verb."""
    from workshop.exchange.decode import read_bytes, text_of
    from workshop.opera.agreed_groups import group_so
    from workshop.opera.table_sorts import keep_sort, key_sort

    found: list[tuple[str, Any]] = []
    if codes is not None:
        text = text_of(read_bytes(codes), codes.name)
        found.append((f"Key the sort of table {table}", lambda doc, board: key_sort(doc, board, table, text)))
    if keep:
        found.append((f"Keep the sort of table {table}", lambda doc, board: keep_sort(doc, board, table)))
    if forget:
        found.append(
            (f"Let go of the sort of table {table}", lambda doc, board: _forgotten(doc, board, table))
        )
    if group:
        found.append(("Group as the tables agree", group_so))
    return found


def _forgotten(document: Document, board: Board, table: str) -> Edits:
    from workshop.document.text import quoted
    from workshop.errors import InputError
    from workshop.opera.table_sorts import forget_sort, sort_of, sorts_of

    sort = sort_of(document, board, table)
    if sort is None:
        names = ", ".join(one.table for one in sorts_of(document, board))
        raise InputError(
            f"There is no sort of a table {quoted(table)}.",
            f"There are: {names}." if names else "Keep one first.",
        )
    return forget_sort(document, sort)


def report(document: Document, board: Board) -> dict[str, Any]:
    """What the sorts have in common, for machines; ideas by their numbers."""
    from workshop.document.records import Idea
    from workshop.opera.agreed_groups import titles_of, together
    from workshop.opera.table_sorts import piles_of, sorts_of

    def numbers(ids: tuple[str, ...]) -> list[int]:
        return [document.get(Idea, ident).number for ident in ids]

    found = together(document, board)
    return {
        "board": board.question,
        "tables": [
            {
                "table": sort.table,
                "groups": [
                    {"title": pile.title, "ideas": numbers(pile.ideas)} for pile in piles_of(document, sort)
                ],
            }
            for sort in sorts_of(document, board)
        ],
        "groups": [
            {"title": title, "ideas": numbers(row)}
            for title, row in zip(titles_of(document, board, found.groups), found.groups, strict=True)
        ],
        "alone": sorted(numbers(found.alone)),
        "differ": [
            {
                "ideas": sorted(numbers((two.one, two.other))),
                "together": two.together,
                "tables": two.tables,
                "share": float(two.share),
            }
            for two in found.differ
        ],
    }


def _lines(document: Document, board: Board) -> list[str]:
    from workshop.opera.agreed_groups import differing_words, together
    from workshop.opera.table_sorts import sorts_of, words_of

    sorts = sorts_of(document, board)
    if not sorts:
        return ["No table’s sort is kept yet; see “workshop sorts --help”."]
    told, differ = report(document, board), together(document, board).differ
    return [
        *(f"Table {sort.table}: {words_of(document, sort)}" for sort in sorts),
        *(f"Firm: {group['title'] or 'no title'}: {_row(group['ideas'])}" for group in told["groups"]),
        *([f"In no firm group: {_row(told['alone'])}"] if told["alone"] else []),
        *(differing_words(document, two) for two in differ[:MOST]),
        *([f"and {len(differ) - MOST} more"] if len(differ) > MOST else []),
    ]


def _row(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers))
