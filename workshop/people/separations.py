"""People who are kept in different pairs, silently."""

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.records import Person, Separation
from workshop.errors import InputError


def kept_apart(document: Document, person: Person) -> tuple[Person, ...]:
    """Everybody who is kept in another pair than this person."""
    one = (found.other for found in document.where(Separation, person=person.id))
    two = (found.person for found in document.where(Separation, other=person.id))
    return tuple(document.get(Person, id_) for id_ in dict.fromkeys((*one, *two)))


def keep_apart(document: Document, person: Person, other: Person) -> Edits:
    """Keep two people in different pairs wherever that is possible.

    Raises:
        InputError: both are the same person.

    """
    if person.id == other.id:
        raise InputError("That is one and the same person.", "Choose two people.")
    if any(found.id == other.id for found in kept_apart(document, person)):
        return ()
    return add(Separation(person=person.id, other=other.id))


def let_together(document: Document, person: Person, other: Person) -> Edits:
    """Let two people be paired again."""
    pair = {person.id, other.id}
    return remove(
        document, *(found for found in document.all(Separation) if {found.person, found.other} == pair)
    )
