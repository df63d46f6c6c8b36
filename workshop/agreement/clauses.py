"""Clauses: added, worded, moved, agreed and retired, whatever their kind."""

from datetime import date
from typing import Any, TypeVar

from workshop.document.dates import checked_date
from workshop.document.document import Document, remove
from workshop.document.edits import Edits
from workshop.document.lists import current, edited, inserted, moved
from workshop.document.records import (
    CLAUSES,
    Arrangement,
    Clause,
    Principle,
    Role,
    SharedResult,
    Standard,
    Status,
    Vision,
    Word,
)
from workshop.document.text import quoted, tidy
from workshop.errors import RuleError

C = TypeVar("C", bound=Clause)

MAIN: dict[type[Clause], str] = {
    Vision: "text",
    Principle: "title",
    Standard: "text",
    Role: "title",
    Word: "word",
    Arrangement: "text",
    SharedResult: "text",
}
"""The field of each kind of clause that holds its main text."""

_NAMES: dict[type[Clause], str] = {
    Vision: "vision",
    Principle: "principle",
    Standard: "standard",
    Role: "role",
    Word: "word",
    Arrangement: "arrangement",
    SharedResult: "shared result",
}


_DATES = frozenset({"term_end", "due"})


def words_of(clause: Clause) -> str:
    """The main text of a clause."""
    return str(getattr(clause, MAIN[type(clause)]))


def name_of(kind: type[Clause]) -> str:
    """What a kind of clause is called in a sentence."""
    return _NAMES[kind]


def siblings_of(document: Document, clause: Clause) -> tuple[Clause, ...]:
    """The clauses that stand in one list with this one: its kind, or the standards of its principle."""
    if isinstance(clause, Standard):
        return document.where(Standard, principle=clause.principle)
    return document.all(type(clause))


def add_clause(document: Document, kind: type[C], /, *, after: C | None = None, **fields: Any) -> Edits:
    """Add a clause as a draft, at the end of its list or after another; empty words are fine for now.

    A standard names its principle: `add_clause(document, Standard, principle=principle.id)`.
    """
    return placed(document, new_clause(kind, **fields), after)


def new_clause(kind: type[C], /, **fields: Any) -> C:
    """A clause that is not in the document yet."""
    return kind(**_checked(fields))


def placed(document: Document, clause: Clause, after: Clause | None = None) -> Edits:
    """Edits that put a new clause at the end of its list, or after another."""
    row = siblings_of(document, clause)
    at = next((at for at, found in enumerate(row, 1) if after and found.id == after.id), len(row))
    return inserted(document, row, at, [clause])


def edit_clause(document: Document, clause: Clause, **fields: Any) -> Edits:
    """Change the words or other fields of a clause.

    Raises:
        RuleError: the clause is retired.
        InputError: a date is no date.

    """
    now = current(document, clause)
    if now.status is Status.RETIRED and "status" not in fields:
        raise RuleError(
            f"This {name_of(type(now))} is retired and stays as it was.", "Take it up again to change it."
        )
    return edited(document, now, **_checked(fields))


def move_clause(document: Document, clause: Clause, to: int) -> Edits:
    """Move a clause to position `to` of its list, counted from 0."""
    now = current(document, clause)
    return moved(document, siblings_of(document, now), now, to)


def set_status(document: Document, clause: Clause, status: Status, on: date) -> Edits:
    """Say how far a clause has come; it was agreed on the day it became so.

    Raises:
        RuleError: it has no words, or is to be retired without ever having been agreed.

    """
    now = current(document, clause)
    if status in {Status.PROPOSED, Status.AGREED} and not words_of(now).strip():
        raise RuleError(f"This {name_of(type(now))} has no words yet.", "Write it before it is agreed.")
    if status in {Status.UNDER_REVIEW, Status.RETIRED} and not now.agreed_on:
        raise RuleError(
            f"This {name_of(type(now))} was never agreed, so there is nothing to {_ending(status)}.",
            "Agree it first, or remove it.",
        )
    if status in {Status.DRAFT, Status.PROPOSED}:
        agreed_on = ""
    elif status is Status.AGREED and now.status is not Status.AGREED:
        agreed_on = on.isoformat()
    else:
        agreed_on = now.agreed_on
    return edited(document, now, status=status, agreed_on=agreed_on)


def remove_clause(document: Document, clause: Clause) -> Edits:
    """Remove a clause with its support and its links; a principle goes with its standards.

    Raises:
        RuleError: it, or a standard under it, was agreed: then it is retired instead.

    """
    now = current(document, clause)
    under = document.where(Standard, principle=now.id) if isinstance(now, Principle) else ()
    for found in (now, *under):
        if found.agreed_on:
            raise RuleError(
                f"{quoted(words_of(found))} was agreed on {found.agreed_on} and stays readable.",
                "Retire it instead.",
            )
    return remove(document, now)


def clauses(document: Document) -> tuple[Clause, ...]:
    """The whole agreement, kind by kind; standards stand after their principle."""
    found: list[Clause] = []
    for kind in CLAUSES:
        if kind is Standard:
            continue
        for clause in document.all(kind):
            found.append(clause)
            if isinstance(clause, Principle):
                found += document.where(Standard, principle=clause.id)
    return tuple(found)


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    tidied = {name: tidy(value) if type(value) is str else value for name, value in fields.items()}
    return {name: checked_date(value) if name in _DATES else value for name, value in tidied.items()}


def _ending(status: Status) -> str:
    return "retire" if status is Status.RETIRED else "review"
