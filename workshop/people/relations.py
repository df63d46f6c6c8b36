"""Who already works with whom, as one of them sees it: noted, changed, taken back."""

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import current, edited
from workshop.document.records import Person, Relation
from workshop.document.text import tidy
from workshop.errors import InputError

STRENGTH = {
    1: "Met once",
    2: "Know each other",
    3: "Work together at times",
    4: "Work together often",
    5: "Rely on each other",
}
"""How closely two people work, from 1 to 5."""

TRUST = {1: "Thin", 2: "Careful", 3: "Fair", 4: "Good", 5: "Deep"}
"""How much two people trust each other, from 1 to 5."""


def relation_between(document: Document, person: Person, other: Person) -> Relation | None:
    """What is noted about two people, whoever of them noted it; None where nothing is."""
    both = (
        *document.where(Relation, person=person.id, other=other.id),
        *document.where(Relation, person=other.id, other=person.id),
    )
    return next(iter(both), None)


def set_relation(
    document: Document,
    person: Person,
    other: Person,
    *,
    strength: int = 3,
    trust: int | None = None,
    note: str = "",
) -> Edits:
    """Note that two people work together, or change what is noted; `strength` and `trust` run from 1 to 5.

    Raises:
        InputError: it is one person, or a number is outside 1 to 5.

    """
    one, two = current(document, person), current(document, other)
    if one.id == two.id:
        raise InputError("A relationship needs two people.", "Choose somebody else.")
    _check(strength, trust)
    fields = {"strength": strength, "trust": trust, "note": tidy(note)}
    if found := relation_between(document, one, two):
        return edited(document, found, **fields)
    return add(Relation(person=one.id, other=two.id, strength=strength, trust=trust, note=tidy(note)))


def edit_relation(document: Document, relation: Relation, **fields: int | str | None) -> Edits:
    """Change the strength, the trust (None for not said) or the note.

    Raises:
        InputError: a number is outside 1 to 5.

    """
    now = current(document, relation)
    strength, trust = fields.get("strength", now.strength), fields.get("trust", now.trust)
    _check(strength, trust)
    return edited(document, now, **fields)


def remove_relation(document: Document, relation: Relation) -> Edits:
    """Take back what was noted about two people."""
    return remove(document, current(document, relation))


def _check(strength: int | str | None, trust: int | str | None) -> None:
    if strength not in STRENGTH or (trust is not None and trust not in TRUST):
        raise InputError("Strength and trust run from 1 to 5.", "Choose one of the five.")
