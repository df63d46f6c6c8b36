"""Support for a clause: one position a person or partner, with the reservation as it was said."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from workshop.agreement.clauses import clauses
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add, change
from workshop.document.lists import appended, current, edited
from workshop.document.records import Area, Arrangement, Clause, Partner, Person, Status, Support
from workshop.document.text import counted, same, tidy
from workshop.errors import InputError, RuleError

GRADIENTS = {
    1: "Whole-hearted",
    2: "Agree with a minor point",
    3: "Support with reservations",
    4: "Abstain",
    5: "More discussion needed",
    6: "Do not like it, will support it",
    7: "Serious disagreement",
    8: "Veto",
}
"""The gradients of agreement after Kaner and others, in short words."""

MINORITY = 5
"""From this gradient on a position is shown as a minority statement, never averaged away."""


class Enough(StrEnum):
    """What is enough to agree a clause; each is also the sentence that stands in the agreement."""

    NO_OBJECTION = "A clause is agreed when nobody stands at 7 or 8."
    NO_QUESTIONS = "A clause is agreed when nobody stands at 5 or above."
    BROAD = "A clause is agreed when three in four stand at 3 or below and nobody vetoes it."


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether there is support enough, in words; `enough` is None where that was not agreed beforehand."""

    enough: bool | None
    words: str


def set_support(
    document: Document,
    clause: Clause,
    gradient: int,
    reservation: str = "",
    *,
    person: Person | None = None,
    partner: Partner | None = None,
) -> Edits:
    """Note a position from 1 (whole-hearted) to 8 (veto); who has one already changes it.

    A person's position names no partner, so that it is not taken for the partner's own once the
    person has left the file.

    Raises:
        InputError: the gradient is none of the eight.
        RuleError: it is nobody's position.

    """
    if gradient not in GRADIENTS:
        raise InputError(f"There is no gradient {gradient}.", "Choose 1 to 8.")
    if person is None and partner is None:
        raise RuleError("A position belongs to a person or a partner.", "Say whose it is.")
    now, who = current(document, clause), person.id if person else None
    home = partner.id if partner and not person else None
    for found in document.where(Support, clause=now.id):
        if found.person == who if who else (found.person, found.partner) == (None, home):
            return change(found, gradient=gradient, reservation=tidy(reservation), partner=home)
    return add(
        Support(
            clause_table=now.TABLE,
            clause=now.id,
            person=who,
            partner=home,
            gradient=gradient,
            reservation=tidy(reservation),
        )
    )


def remove_support(document: Document, support: Support) -> Edits:
    """Take a position back."""
    return remove(document, current(document, support))


def positions(document: Document, clause: Clause) -> tuple[Support, ...]:
    """All positions on a clause, the strongest doubts first."""
    return tuple(sorted(document.where(Support, clause=clause.id), key=lambda found: -found.gradient))


def spread_of(document: Document, clause: Clause) -> dict[int, int]:
    """How many hold each of the eight gradients; never averaged."""
    counts = Counter(found.gradient for found in document.where(Support, clause=clause.id))
    return {gradient: counts[gradient] for gradient in GRADIENTS}


def minority(document: Document, clause: Clause) -> tuple[Support, ...]:
    """The positions that disagree or want more discussion; they go wherever the clause goes."""
    return tuple(found for found in positions(document, clause) if found.gradient >= MINORITY)


def reservations(document: Document) -> tuple[tuple[Clause, tuple[Support, ...]], ...]:
    """Each clause that stands with what was said against it or about it, the strongest doubts first."""
    found = (
        (clause, tuple(s for s in positions(document, clause) if s.gradient >= MINORITY or s.reservation))
        for clause in clauses(document)
        if clause.status is not Status.RETIRED
    )
    return tuple((clause, said) for clause, said in found if said)


def holder_of(document: Document, support: Support) -> str:
    """Whose position it is; somebody who has left the file is no longer named."""
    if person := document.find(Person, support.person):
        return person.name
    partner = document.find(Partner, support.partner)
    return partner.name if partner else "Somebody who has left"


def enough_rule(document: Document) -> Enough | None:
    """What the partnership agreed to be enough: the arrangement that says so; None where none does."""
    rules = {same(rule.value): rule for rule in Enough}
    for found in document.all(Arrangement):
        if found.status is not Status.RETIRED and same(found.text) in rules:
            return rules[same(found.text)]
    return None


def set_enough(document: Document, rule: Enough) -> Edits:
    """Agree beforehand what is enough; it becomes an arrangement about decisions like any other."""
    now = enough_rule(document)
    for found in document.all(Arrangement):
        if now and same(found.text) == same(now.value) and found.status is not Status.RETIRED:
            return edited(document, found, text=rule.value)
    return add(*appended(document.all(Arrangement), [Arrangement(area=Area.DECISIONS, text=rule.value)]))


def verdict(document: Document, clause: Clause) -> Verdict:
    """Whether the positions on a clause are enough by what was agreed beforehand."""
    given = [found.gradient for found in document.where(Support, clause=clause.id)]
    if not given:
        return Verdict(None, "Nobody has taken a position yet.")
    doubts = sum(gradient >= MINORITY for gradient in given)
    told = f"{counted(len(given), 'position')}, {doubts or 'none'} at {MINORITY} or above"
    rule = enough_rule(document)
    if rule is None:
        return Verdict(None, f"{told}. Agree beforehand what is enough.")
    if _holds(rule, given):
        return Verdict(enough=True, words=f"{told}. That is enough by what you agreed.")
    return Verdict(enough=False, words=f"{told}. Not enough yet: hear the reservations first.")


def _holds(rule: Enough, given: list[int]) -> bool:
    match rule:
        case Enough.NO_OBJECTION:
            return max(given) < 7
        case Enough.NO_QUESTIONS:
            return max(given) < MINORITY
        case Enough.BROAD:
            return max(given) < 8 and sum(gradient <= 3 for gradient in given) * 4 >= len(given) * 3
        case _:
            assert_never(rule)
