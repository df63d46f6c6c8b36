"""Seating: who sits at which table, every partner spread over all of them."""

from random import Random

from workshop.document.document import Document
from workshop.document.edits import Edits, change
from workshop.document.lists import edited
from workshop.document.records import Person
from workshop.document.text import one_line
from workshop.errors import InputError
from workshop.people.attendance import present_people

SMALLEST, LARGEST = 2, 20
"""People at a table."""


def seat_people(document: Document, size: int, *, seed: int = 0) -> Edits:
    """Seat everybody who is here at tables called 1, 2, 3 …; who is not here loses their seat.

    There are as few tables as hold everybody with `size` people at most, and their sizes differ by one
    at most. So does the number of people of any one partner, and of those without a partner, between two
    tables: partners are dealt out round the room one after the other. The same seed gives the same seats.

    Raises:
        InputError: `size` is below 2 or above 20, or nobody is here.

    """
    if not SMALLEST <= size <= LARGEST:
        raise InputError(
            f"A table of {size} cannot be laid.", f"Choose from {SMALLEST} to {LARGEST} people a table."
        )
    people = list(present_people(document))
    if not people:
        raise InputError("Nobody is here to be seated.", "Add people, or tick who is here.")
    chance = Random(seed)
    chance.shuffle(people)
    homes = list(dict.fromkeys(person.partner for person in people))
    people.sort(key=lambda person: homes.index(person.partner))
    tables = tables_for(len(people), size)
    seats = {person.id: str(place % tables + 1) for place, person in enumerate(people)}
    return tuple(
        edit for person in document.all(Person) for edit in change(person, table=seats.get(person.id, ""))
    )


def tables_for(people: int, size: int) -> int:
    """How many tables so many people need."""
    return -(-people // size)


def set_table(document: Document, person: Person, table: str) -> Edits:
    """Seat one person by hand; no name for nowhere."""
    return edited(document, person, table=one_line(table))
