"""Reasons under gradients of agreement: a reservation in the voter's own words, kept with the grade.

It is a support of the idea that bears the id of the mark it belongs to, so that no name is needed.
"""

from dataclasses import dataclass

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add, change
from workshop.document.lists import current, merged
from workshop.document.records import Ballot, Board, Idea, Mark, Method, Support
from workshop.document.text import tidy
from workshop.errors import RuleError
from workshop.opera.ballots import Voter, ballot_by, set_value

GRADES: tuple[str, ...] = (
    "whole-hearted",
    "agree, with a minor point",
    "support with reservations",
    "abstain",
    "more discussion needed",
    "do not like it, will support it",
    "serious disagreement",
    "veto",
)
"""The eight grades in words, from 1."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A grade from 1 to 8 with the words that came with it."""

    grade: int
    words: str


def set_grade(document: Document, board: Board, voter: Voter, idea: Idea, grade: int | None) -> Edits:
    """Give a grade, or take it back; the reason stays with another grade and goes with none."""
    mark = _mark(document, board, voter, idea)
    found = document.find(Support, mark.id) if mark else None
    edits = set_value(document, board, voter, idea, grade, method=Method.GRADIENTS)
    if found is None:
        return edits
    return merged(edits, remove(document, found) if grade is None else change(found, gradient=grade))


def set_reason(document: Document, board: Board, voter: Voter, idea: Idea, words: str) -> Edits:
    """Keep a reservation with the grade; empty words take it back.

    Raises:
        RuleError: there is no grade yet, or the ballot is handed in.

    """
    mark, said = _mark(document, board, voter, idea), tidy(words).strip()
    if mark is None:
        raise RuleError(f"Number {idea.number} has no grade yet.", "Choose a grade first, then say why.")
    ballot = document.get(Ballot, mark.ballot)
    if ballot.complete:
        raise RuleError("This ballot is handed in.", "Take it out again to change it.")
    found = document.find(Support, mark.id)
    if found is not None:
        return change(found, reservation=said) if said else remove(document, found)
    fresh = Support(
        id=mark.id,
        clause_table=Idea.TABLE,
        clause=idea.id,
        partner=ballot.partner,
        gradient=mark.value,
        reservation=said,
    )
    return add(fresh) if said else ()


def reason_by(document: Document, board: Board, voter: Voter, idea: Idea) -> str:
    """What a voter said about an idea; empty where nothing."""
    mark = _mark(document, board, voter, idea)
    found = document.find(Support, mark.id) if mark else None
    return found.reservation if found else ""


def reasons_of(document: Document, idea: Idea) -> tuple[Reason, ...]:
    """What was said about an idea, the strongest doubt first; only what a grade stands behind."""
    found = [
        Reason(mark.value, said.reservation)
        for said in document.where(Support, clause=idea.id)
        if (mark := document.find(Mark, said.id)) is not None
    ]
    return tuple(sorted(found, key=lambda reason: (-reason.grade, reason.words)))


def _mark(document: Document, board: Board, voter: Voter, idea: Idea) -> Mark | None:
    target = current(document, idea)
    ballot = ballot_by(document, board, voter, Method.GRADIENTS)
    marks = document.where(Mark, ballot=ballot.id) if ballot else ()
    return next((mark for mark in marks if mark.idea == target.id), None)
