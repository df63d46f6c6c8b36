"""Who is in the room today; only they are paired."""

from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.lists import edited
from workshop.document.records import Person


def set_present(document: Document, person: Person, present: bool) -> Edits:
    """Say whether a person is in the room."""
    return edited(document, person, present=present)


def present_people(document: Document) -> tuple[Person, ...]:
    """Everybody who is in the room, in the order of the list."""
    return tuple(person for person in document.all(Person) if person.present)
