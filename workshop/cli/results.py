"""Counting the ballots: `results`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workshop.cli.common import (
    METHODS,
    board_named,
    board_option,
    json_option,
    put_json,
    reading,
    session_file,
)
from workshop.errors import InputError, RuleError

if TYPE_CHECKING:
    from workshop.counting.result import IdeaResult, Result
    from workshop.document.document import Document
    from workshop.document.records import Board


@click.command("results")
@session_file
@board_option
@click.option("--method", type=click.Choice(METHODS), help="How to count; as the board is ranked without.")
@click.option(
    "--choose",
    type=click.IntRange(min=1),
    metavar="K",
    help="How many count as the first, or are chosen fairly.",
)
@click.option("--budget", metavar="SUM", help="What may be spent, such as 5000 or 99.50.")
@click.option("--complete", is_flag=True, help="Let what is left of the sum buy more, by votes.")
@json_option
def results_command(
    file: Path,
    question: str | None,
    method: str | None,
    choose: int | None,
    budget: str | None,
    *,
    complete: bool,
    as_json: bool,
) -> None:
    """Count the ballots of a board of FILE."""
    from workshop.counting import result, tally
    from workshop.document.records import Method

    total = _hundredths(budget)
    with reading(file) as opened:
        board = board_named(opened.document, question)
        wanted = Method(method) if method else board.method
        _see_that_it_is_open(opened.document, replace(board, method=wanted))
        found = tally.count(opened.document, board, wanted, choose=choose, budget=total, complete=complete)
    if as_json:
        put_json(result.as_json(found))
    else:
        _show(found)


def _see_that_it_is_open(document: Document, board: Board) -> None:
    from workshop.document.records import Ballot
    from workshop.document.text import listed
    from workshop.opera.hidden import hidden, is_here, unfinished

    ballots = document.where(Ballot, board=board.id, method=board.method)
    if ballots and hidden(document, board).marks:
        heads = [one.voter for one in ballots if not one.complete and is_here(document, one.person)]
        letters = [pair.letter for pair in unfinished(document, board, ballots)]
        waiting = heads or letters
        many = len(waiting) > 1
        whose = listed(waiting) if heads else f"{'pairs' if many else 'pair'} {listed(letters)}"
        raise RuleError(
            f"The marks are sealed; the {'ballots' if many else 'ballot'} of {whose} "
            f"{'are' if many else 'is'} not in yet.",
            "Import the missing ballots, or open the seal on the Rank page, which the history notes.",
        )


def _hundredths(text: str | None) -> int | None:
    from workshop.document.money import in_hundredths

    total = in_hundredths(text) if text is not None else None
    if text is not None and not total:
        raise InputError(f"“{text}” is not a sum.", "Write an amount such as 5000 or 99.50.")
    return total


def _show(found: Result) -> None:
    click.echo(f"{found.board}\n{found.voters} ballots, counted by {found.method}\n")
    for idea in found.ideas:
        click.echo(_line(idea))
        if idea.flag:
            click.echo(f"{'':21}{idea.flag}")
    if found.chosen is not None:
        click.echo(f"\nChosen: {', '.join(map(str, found.chosen)) or 'none'}")
    click.echo("".join(f"\n{note}" for note in found.notes))


def _line(idea: IdeaResult) -> str:
    tie = "=" if idea.tied else " "
    return f"{idea.place:4}{tie}{_score(idea.score):>8}  {idea.number:>4}  {' '.join(idea.text.split())}"


def _score(score: float | None) -> str:
    if score is None:
        return ""
    return f"{score:g}" if score == int(score) else f"{score:.2f}"
