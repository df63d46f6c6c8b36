"""Who works with whom: `pairs` makes the pairs of a board, or lists them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workshop.cli.common import (
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
    from workshop.document.records import Board, Pair

Found = tuple[list[dict[str, Any]], tuple[str, ...]]
"""Pairs for machines, and sentences on what could not be kept."""


@click.command("pairs")
@session_file
@board_option
@click.option("--seed", type=int, help="Pair anew; the same seed gives the same pairs.")
@json_option
def pairs_command(file: Path, question: str | None, seed: int | None, *, as_json: bool) -> None:
    """Pair everybody who is here, across partners; list the pairs where there are some already."""
    found = _standing(file, question) if seed is None else None
    listed, unmet = found or _fresh(file, question, seed or 0)
    if as_json:
        put_json({"pairs": listed, "unmet": list(unmet)})
        return
    for pair in listed:
        click.echo(f"{pair['letter']:3} {' · '.join(pair['people'])}  ({' · '.join(pair['partners'])})")
    for sentence in unmet:
        click.echo(f"    {sentence}")


def _standing(file: Path, question: str | None) -> Found | None:
    """The pairs as they are; None where there are none. Whoever has the file open may keep it."""
    from workshop.document.records import Pair

    with reading(file) as opened:
        document = opened.document
        board = board_named(document, question)
        pairs = document.where(Pair, board=board.id)
        return (_listed(document, pairs), _unmet(document, board, pairs)) if pairs else None


def _fresh(file: Path, question: str | None, seed: int) -> Found:
    """New pairs, kept in the file unless they are those that it has."""
    from workshop.document.records import Pair
    from workshop.document.text import counted
    from workshop.opera.pair import pair_up

    with writing(file) as session:
        board = board_named(session.document, question)
        before = [pair.people for pair in session.document.where(Pair, board=board.id)]
        found = pair_up(session.document, board, seed=seed)
        if [pair.people for pair in found.pairs] != before:
            made = counted(len(found.pairs), "pair")
            session.do(f"Make {made}", found.edits)
            say(f"Made {made}.")
        return _listed(session.document, found.pairs), found.unmet


def _listed(document: Document, pairs: tuple[Pair, ...]) -> list[dict[str, Any]]:
    return [_pair(document, pair) for pair in pairs]


def _pair(document: Document, pair: Pair) -> dict[str, Any]:
    from workshop.document.records import Partner, Person

    people = [document.get(Person, id_) for id_ in pair.people]
    partners = [document.find(Partner, person.partner) for person in people]
    return {
        "letter": pair.letter,
        "people": [person.name for person in people],
        "partners": [partner.name if partner else "" for partner in partners],
    }


def _unmet(document: Document, board: Board, pairs: tuple[Pair, ...]) -> tuple[str, ...]:
    from workshop.document.records import Person
    from workshop.opera.meetings import acquaintance
    from workshop.opera.pair import unpaired
    from workshop.opera.pairing import unmet_rules

    units = [tuple(document.get(Person, id_) for id_ in pair.people) for pair in pairs]
    late = (f"{person.name} is in no pair yet." for person in unpaired(document, board))
    rules = unmet_rules(units, acquaintance(document, board), [pair.letter for pair in pairs])
    return (*rules, *late)
