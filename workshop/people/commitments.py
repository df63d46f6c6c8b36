"""What each person gives and gets: hours really available, constraints, a back-up."""

from typing import Any

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import current, edited
from workshop.document.records import Commitment, Person
from workshop.errors import InputError

HOURS_IN_A_MONTH = 744


def commitment_of(document: Document, person: Person) -> Commitment | None:
    """What the person has committed to, None where nothing is noted yet."""
    return next(iter(document.where(Commitment, person=person.id)), None)


def set_commitment(document: Document, person: Person, **fields: Any) -> Edits:
    """Note what a person gives and gets; `hours` are hours a month.

    Raises:
        InputError: the hours are not possible, or the person is their own back-up.

    """
    hours = fields.get("hours")
    if hours is not None and not 0 <= hours <= HOURS_IN_A_MONTH:
        raise InputError(f"A month has no {hours} hours to give.", "Type a number from 0 to 744.")
    if fields.get("backup") == person.id:
        raise InputError("Nobody can be their own back-up.", "Choose somebody else.")
    if found := commitment_of(document, person):
        return edited(document, found, **fields)
    return add(Commitment(person=current(document, person).id, **fields))


def remove_commitment(document: Document, commitment: Commitment) -> Edits:
    """Take back what is noted about what a person gives and gets."""
    return remove(document, current(document, commitment))
