"""The picture of the load: the hours each person has, and what roles and actions ask of them."""

from dataclasses import dataclass

from workshop.document.document import Document
from workshop.document.records import Action, ActionState, Commitment, Person, Role, Status
from workshop.document.text import counted

HEAVY = 2
"""Somebody whose hours nobody knows carries much from this many roles on."""


@dataclass(frozen=True, slots=True)
class Load:
    """What one person gives and is asked for.

    Attributes:
        person: who.
        given: hours a month they say they have, None where they have not said.
        asked: hours a month that the roles they hold ask for.
        roles: how many roles they hold.
        deputy: for how many roles they step in.
        actions: how many open actions are theirs.
        backup: who stands in for them, None where nobody does.
    """

    person: Person
    given: int | None
    asked: int
    roles: int
    deputy: int
    actions: int
    backup: Person | None

    @property
    def over(self) -> int:
        """Hours asked for beyond those given; 0 where the person has not said."""
        return max(0, self.asked - self.given) if self.given is not None else 0


def loads(document: Document) -> tuple[Load, ...]:
    """Everybody who has said what they give, or carries a role or an open action; in the list's order."""
    found = (_load(document, person) for person in document.all(Person))
    return tuple(
        load for load in found if load.given is not None or load.roles or load.deputy or load.actions
    )


def _load(document: Document, person: Person) -> Load:
    note = next(iter(document.where(Commitment, person=person.id)), None)
    roles = [role for role in document.where(Role, holder=person.id) if role.status is not Status.RETIRED]
    steps_in = [role for role in document.where(Role, deputy=person.id) if role.status is not Status.RETIRED]
    return Load(
        person=person,
        given=note.hours if note else None,
        asked=sum(role.hours or 0 for role in roles),
        roles=len(roles),
        deputy=len(steps_in),
        actions=sum(a.state is ActionState.OPEN for a in document.where(Action, owner=person.id)),
        backup=document.find(Person, note.backup) if note else None,
    )


def load_hints(document: Document) -> tuple[str, ...]:
    """Sentences about who carries too much, and whose absence would stop something."""
    found: list[str] = []
    for load in loads(document):
        name = load.person.name
        if load.over:
            found.append(
                f"{name} has {counted(load.given or 0, 'hour')} a month and is asked for {load.asked}. "
                "What could somebody else take on?"
            )
        elif load.given is None and load.roles >= HEAVY:
            found.append(f"{name} holds {load.roles} roles and has not said how many hours there are.")
        if load.roles and load.given is not None and load.backup is None:
            found.append(f"Nobody stands in for {name} yet.")
    return tuple(found)


def load_words(load: Load) -> str:
    """One person's load in a sentence."""
    has = (
        "has not said how many hours" if load.given is None else f"has {counted(load.given, 'hour')} a month"
    )
    parts = [f"roles ask for {load.asked}" if load.roles else "", _also(load)]
    return "; ".join([f"{load.person.name} {has}", *filter(None, parts)]) + "."


def _also(load: Load) -> str:
    parts = [
        counted(load.roles, "role") if load.roles else "",
        f"deputy for {load.deputy}" if load.deputy else "",
        counted(load.actions, "open action") if load.actions else "",
    ]
    return ", ".join(filter(None, parts))
