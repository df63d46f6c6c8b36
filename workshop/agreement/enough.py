"""What is enough support for a clause: agreed beforehand, in words and figures, and held against it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, assert_never

from workshop.agreement.support import MINORITY, SUPPORTING
from workshop.document.document import Document
from workshop.document.edits import Edits, add
from workshop.document.lists import edited
from workshop.document.records import Arrangement, Clause, Partnership, Status, Support
from workshop.document.text import counted, same, tidy
from workshop.errors import InputError


class OldRule(StrEnum):
    """What was enough in files of format 1: an arrangement that says one of these sentences."""

    NO_OBJECTION = "A clause is agreed when nobody stands at 7 or 8."
    NO_QUESTIONS = "A clause is agreed when nobody stands at 5 or above."
    BROAD = "A clause is agreed when three in four stand at 3 or below and nobody vetoes it."


@dataclass(frozen=True, slots=True)
class Enough:
    """What the partners agreed to be enough.

    Attributes:
        words: in their own words; empty where they gave none.
        support: per cent of the positions that have to be 1 to 3; None where that was not agreed.
        objections: how many positions from 5 to 8 may stand; None where that was not agreed.

    """

    words: str = ""
    support: int | None = None
    objections: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether there is support enough, in words; `enough` is None where no figure was agreed beforehand."""

    enough: bool | None
    words: str


def enough_of(document: Document) -> Enough:
    """What the partnership agreed to be enough."""
    found = document.partnership
    return Enough(found.enough, found.enough_support, found.enough_objections)


def agree_enough(document: Document, enough: Enough) -> Edits:
    """Agree beforehand what is enough support for a clause.

    Raises:
        InputError: a figure is not possible.

    """
    if enough.support is not None and not 1 <= enough.support <= 100:
        raise InputError(f"{enough.support} per cent cannot be asked for.", "Type a number from 1 to 100.")
    if enough.objections is not None and enough.objections < 0:
        raise InputError("Fewer than none cannot stand.", "Type 0 or more.")
    fields: dict[str, Any] = {
        "enough": tidy(enough.words),
        "enough_support": enough.support,
        "enough_objections": enough.objections,
    }
    found = document.partnership
    if document.find(Partnership, found.id) is None:
        return add(Partnership(id=found.id, **fields))
    return edited(document, found, **fields)


def enough_words(document: Document) -> str:
    """What was agreed to be enough, in a sentence or two; empty where nothing was."""
    found = enough_of(document)
    figures = ", ".join(filter(None, (_least(found), _most(found))))
    if not (found.words or figures):
        return old_rule(document) or ""
    own = found.words if not found.words or found.words[-1] in ".?!" else f"{found.words}."
    return " ".join(filter(None, (own, f"Enough is {figures}." if figures else "")))


def old_rule(document: Document) -> OldRule | None:
    """What is enough by an arrangement of format 1; None where no clause that stands says so."""
    rules = {same(rule.value): rule for rule in OldRule}
    for found in document.all(Arrangement):
        if found.status is not Status.RETIRED and same(found.text) in rules:
            return rules[same(found.text)]
    return None


def verdict(document: Document, clause: Clause) -> Verdict:
    """The positions on a clause beside what is enough, counted and never averaged.

    Such as: 7 of 9 at 1–3; enough is 80 %; one at 5 or above, none may stand.
    """
    given = [found.gradient for found in document.where(Support, clause=clause.id)]
    if not given:
        return Verdict(None, "Nobody has taken a position yet.")
    rule, old = enough_of(document), old_rule(document)
    if rule.support is None and rule.objections is None and old is not None:
        return Verdict(held := _holds_old(old, given), f"{_told(Enough(), given)}.{_ending(held)}")
    enough = _holds(rule, given)
    return Verdict(enough, f"{_told(rule, given)}.{_ending(enough)}")


def _told(rule: Enough, given: list[int]) -> str:
    supporting = sum(gradient <= SUPPORTING for gradient in given)
    doubts = sum(gradient >= MINORITY for gradient in given)
    parts = [f"{supporting} of {len(given)} at 1–{SUPPORTING}"]
    if rule.support is not None:
        parts.append(f"enough is {rule.support} %")
    standing = "" if rule.objections is None else f", {_number(rule.objections)} may stand"
    parts.append(f"{_number(doubts)} at {MINORITY} or above{standing}")
    return "; ".join(parts)


def _holds(rule: Enough, given: list[int]) -> bool | None:
    if rule.support is None and rule.objections is None:
        return None
    supporting = sum(gradient <= SUPPORTING for gradient in given)
    doubts = sum(gradient >= MINORITY for gradient in given)
    wide = rule.support is None or supporting * 100 >= rule.support * len(given)
    return wide and (rule.objections is None or doubts <= rule.objections)


def _holds_old(rule: OldRule, given: list[int]) -> bool:
    match rule:
        case OldRule.NO_OBJECTION:
            return max(given) < 7
        case OldRule.NO_QUESTIONS:
            return max(given) < MINORITY
        case OldRule.BROAD:
            supporting = sum(gradient <= SUPPORTING for gradient in given)
            return max(given) < 8 and supporting * 4 >= len(given) * 3
        case _:
            assert_never(rule)


def _ending(enough: bool | None) -> str:
    if enough is None:
        return ""
    return (
        " That is enough by what you agreed." if enough else " Not enough yet: hear the reservations first."
    )


def _least(enough: Enough) -> str:
    return "" if enough.support is None else f"{enough.support} % at 1–{SUPPORTING}"


def _most(enough: Enough) -> str:
    if enough.objections is None:
        return ""
    if not enough.objections:
        return f"nobody at {MINORITY} or above"
    return f"at most {counted(enough.objections, 'position')} at {MINORITY} or above"


def _number(number: int) -> str:
    return {0: "none", 1: "one"}.get(number, str(number))
