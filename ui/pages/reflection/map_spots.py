"""Where everybody stands on the map of relationships: round a circle, partner beside partner."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi

from workshop.document.document import Document
from workshop.document.records import Partner, Person
from workshop.people.network import Tie

MOST = 60
"""More people than this are drawn only where they have a tie."""

GAP = 0.6
"""The room between two partners, in places of a person."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a person stands on the circle: angles from the top, clockwise, in radians.

    `home` is the middle of all who are there from the same partner.
    """

    person: Person
    letter: str
    angle: float
    home: float


def spots(document: Document, found: Sequence[Tie]) -> tuple[Spot, ...]:
    """Everybody round the circle, partner beside partner."""
    people = document.all(Person)
    if len(people) > MOST:
        tied = {person.id for tie in found for person in (tie.one, tie.two)}
        people = tuple(person for person in people if person.id in tied)
    partners: list[Partner | None] = [*document.all(Partner), None]
    groups = [
        (
            partner.letter if partner else "–",
            [p for p in people if p.partner == (partner.id if partner else None)],
        )
        for partner in partners
    ]
    groups = [(letter, members) for letter, members in groups if members]
    total = len(people) + GAP * len(groups)
    placed: list[Spot] = []
    at = GAP / 2
    for letter, members in groups:
        home = 2 * pi * (at + len(members) / 2) / total
        for person in members:
            placed.append(Spot(person, letter, 2 * pi * (at + 0.5) / total, home))
            at += 1
        at += GAP
    return tuple(placed)


def short_names(people: Sequence[Person]) -> dict[str, str]:
    """First names; with the first letter of the last where two share one, or whole where that does not do."""
    first = [_words(person)[0] for person in people]
    initial = [_initialled(person) for person in people]
    return {
        person.id: name if first.count(name) == 1 else longer if initial.count(longer) == 1 else person.name
        for person, name, longer in zip(people, first, initial, strict=True)
    }


def _words(person: Person) -> list[str]:
    return person.name.split() or ["?"]


def _initialled(person: Person) -> str:
    words = _words(person)
    return f"{words[0]} {words[-1][0]}." if len(words) > 1 else words[0]
