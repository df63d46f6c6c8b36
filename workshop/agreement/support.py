"""Support for a clause: one position a person or partner, with the reservation as it was said."""

from collections import Counter

from workshop.agreement.clauses import clauses
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add, change
from workshop.document.lists import current
from workshop.document.records import Clause, Partner, Person, Status, Support
from workshop.document.text import tidy
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

SUPPORTING = 3
"""Up to this gradient a position supports the clause."""

MINORITY = 5
"""From this gradient on a position is shown as a minority statement, never averaged away."""


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
