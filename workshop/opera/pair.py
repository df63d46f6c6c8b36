"""Pair: two people, or one trio, share what they wrote and agree a numbered list of proposals."""

from collections.abc import Iterable

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add, change
from workshop.document.letters import free_letter, letter
from workshop.document.lists import appended, current, merged, moved
from workshop.document.order import spread
from workshop.document.records import Ballot, Board, Idea, Mark, Pair, Person
from workshop.document.text import listed
from workshop.errors import RuleError
from workshop.frozen import frozen
from workshop.opera.meetings import acquaintance
from workshop.opera.pairing import best_units, unmet_rules
from workshop.opera.proposals import (
    add_proposal,
    numbers_alone,
    proposal_hint,
    proposals_of,
    propose,
    propose_all,
    propose_numbers,
    take_back,
)

__all__ = [
    "Pairing",
    "add_proposal",
    "add_to_pair",
    "make_pair",
    "move_pair",
    "move_to_pair",
    "numbers_alone",
    "pair_of",
    "pair_up",
    "proposal_hint",
    "proposals_of",
    "propose",
    "propose_all",
    "propose_numbers",
    "remove_pair",
    "swap",
    "take_back",
    "take_from_pair",
    "unpaired",
]

LARGEST = 3
"""A trio is the most that works as one unit."""


@frozen
class Pairing:
    """A suggested pairing: the pairs, which rules could not be kept, and the edits that make it so."""

    pairs: tuple[Pair, ...]
    unmet: tuple[str, ...]
    edits: Edits


def pair_up(document: Document, board: Board, *, seed: int = 0, again: bool = False) -> Pairing:
    """Pair everybody who is here, breaking as few rules as possible; earlier pairs of the board go.

    In this order: nobody with somebody they are kept apart from, nobody with their own partner,
    nobody with their manager or with somebody they were paired with before. With two people each is
    a unit of its own.

    Args:
        document: where they are.
        board: the board to pair for.
        seed: the same seed in the same room gives the same pairs.
        again: avoid the present pairs of this board too.

    Raises:
        RuleError: fewer than two people are here, or the present pairs have proposals or marks.

    """
    now = current(document, board)
    here = [person for person in document.all(Person) if person.present]
    if len(here) < 2:
        who = f"only {here[0].name} is" if here else "nobody is"
        raise RuleError(f"To make pairs, at least two people have to be here; {who}.", "Say who is here.")
    old = document.where(Pair, board=now.id)
    _check_unused(document, old)
    known = acquaintance(document, now, again=again)
    units = best_units(here, known, seed)
    letters = [letter(number) for number in range(1, len(units) + 1)]
    pairs = tuple(
        Pair(board=now.id, letter=sign, people=tuple(person.id for person in unit), order=key)
        for unit, sign, key in zip(units, letters, spread(len(units)), strict=True)
    )
    return Pairing(pairs, unmet_rules(units, known, letters), (*remove(document, *old), *add(*pairs)))


def unpaired(document: Document, board: Board) -> tuple[Person, ...]:
    """Everybody who is here and in no pair of the board."""
    inside = {person for pair in document.where(Pair, board=board.id) for person in pair.people}
    return tuple(p for p in document.all(Person) if p.present and p.id not in inside)


def pair_of(document: Document, board: Board, person: Person) -> Pair | None:
    """The pair of a person on a board, None where they are in none."""
    return next((p for p in document.where(Pair, people=person.id) if p.board == board.id), None)


def make_pair(document: Document, board: Board, people: Iterable[Person] = ()) -> Edits:
    """Make a pair by hand, of people who are in none yet; it takes the next free letter.

    Raises:
        RuleError: somebody is in a pair already, or they are more than three.

    """
    now, chosen = current(document, board), tuple(people)
    for person in chosen:
        _check_free(document, now, person)
    if len(chosen) > LARGEST:
        raise RuleError(f"{len(chosen)} people are too many for a pair.", "Choose two, or three at most.")
    pairs = document.where(Pair, board=now.id)
    sign = free_letter({pair.letter for pair in pairs})
    fresh = Pair(board=now.id, letter=sign, people=tuple(person.id for person in chosen))
    return add(*appended(pairs, [fresh]))


def add_to_pair(document: Document, pair: Pair, person: Person) -> Edits:
    """Let somebody who came late join a pair; from now on they are here.

    Raises:
        RuleError: they are in a pair already, or the pair has three people.

    """
    now, late = current(document, pair), current(document, person)
    _check_free(document, document.get(Board, now.board), late)
    _check_room(now)
    return (*change(now, people=(*now.people, late.id)), *change(late, present=True))


def move_to_pair(document: Document, pair: Pair, person: Person) -> Edits:
    """Move somebody into another pair of the same board; a pair that nobody is left in goes if unused.

    Raises:
        RuleError: the pair has three people.

    """
    now = current(document, pair)
    before = pair_of(document, document.get(Board, now.board), person)
    if before is None:
        return add_to_pair(document, now, person)
    if before.id == now.id:
        return ()
    _check_room(now)
    return (*take_from_pair(document, before, person), *change(now, people=(*now.people, person.id)))


def take_from_pair(document: Document, pair: Pair, person: Person) -> Edits:
    """Take somebody out of a pair; a pair that nobody is left in goes if it is unused."""
    now = current(document, pair)
    left = tuple(one for one in now.people if one != person.id)
    return change(now, people=left) if left or _used(document, now) else remove(document, now)


def swap(document: Document, board: Board, person: Person, other: Person) -> Edits:
    """Let two people of different pairs change places.

    Raises:
        RuleError: one of them is in no pair.

    """
    one, two = pair_of(document, board, person), pair_of(document, board, other)
    if one is None or two is None:
        missing = person if one is None else other
        raise RuleError(f"{missing.name} is in no pair yet.", "Add them to a pair first.")
    if one.id == two.id:
        return ()
    places = {person.id: other.id, other.id: person.id}
    return merged(
        *(change(pair, people=tuple(places.get(id_, id_) for id_ in pair.people)) for pair in (one, two))
    )


def move_pair(document: Document, pair: Pair, to: int) -> Edits:
    """Let a pair explain at place `to` of the queue, counted from 0."""
    return moved(document, document.where(Pair, board=pair.board), pair, to)


def remove_pair(document: Document, pair: Pair) -> Edits:
    """Remove a pair; its people are free and its proposals stay, without it.

    Raises:
        RuleError: it has marked proposals.

    """
    now = current(document, pair)
    if _marked(document, now):
        raise RuleError(f"Pair {now.letter} has marked proposals already.", "Take its marks back first.")
    return remove(document, now)


def _check_free(document: Document, board: Board, person: Person) -> None:
    if found := pair_of(document, board, person):
        raise RuleError(f"{person.name} is in pair {found.letter} already.", "Move them instead.")


def _check_room(pair: Pair) -> None:
    if len(pair.people) >= LARGEST:
        raise RuleError(
            f"Pair {pair.letter} has {len(pair.people)} people already.",
            "Choose another one.",
        )


def _check_unused(document: Document, pairs: Iterable[Pair]) -> None:
    used = [pair.letter for pair in pairs if _used(document, pair)]
    if used:
        raise RuleError(
            f"{'Pair' if len(used) == 1 else 'Pairs'} {listed(used)} {'has' if len(used) == 1 else 'have'} "
            f"proposals or marks already, which a new pairing would lose.",
            "Move single people between pairs instead.",
        )


def _used(document: Document, pair: Pair) -> bool:
    return bool(document.where(Idea, pair=pair.id)) or _marked(document, pair)


def _marked(document: Document, pair: Pair) -> bool:
    ballots = document.where(Ballot, pair=pair.id)
    return any(document.where(Mark, ballot=ballot.id) for ballot in ballots)
