"""Persons: typed one by one, pasted as lines, or imported; a new partner's name makes the partner."""

from collections.abc import Iterable, Sequence
from typing import Any

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, edited, moved
from workshop.document.records import Person
from workshop.document.text import one_line, quoted, same
from workshop.errors import InputError
from workshop.frozen import frozen
from workshop.people.arrivals import Arrivals
from workshop.people.partners import new_partner, partner_named

HEADER = ("name", "partner", "role", "manager", "needs", "table")
"""The columns of a list of people; the first two are enough."""


@frozen
class PersonRow:
    """One line of a list of people, as text."""

    line: int
    name: str
    partner: str = ""
    role: str = ""
    manager: str = ""
    needs: str = ""
    table: str = ""


def person_named(document: Document, name: str, partner: str | None = None) -> Person | None:
    """The one person of this name, whatever its case; None where there is none, or more than one.

    Args:
        document: where to look.
        name: the name to look for.
        partner: the id of the partner to look in; everywhere without.

    """
    wanted = same(name)
    found = [
        person
        for person in document.all(Person)
        if same(person.name) == wanted and (partner is None or person.partner == partner)
    ]
    return found[0] if len(found) == 1 else None


def add_person(
    document: Document,
    name: str,
    partner_name: str = "",
    *,
    role: str = "",
    manager: str = "",
    needs: str = "",
) -> Edits:
    """Add somebody who takes part; the partner is made where the name is new.

    Raises:
        InputError: the name is empty or on the partner's list already, or the manager is not known.

    """
    if not one_line(name):
        raise InputError("A person needs a name.", "Type the name.")
    partner = partner_named(document, partner_name) if one_line(partner_name) else None
    made = new_partner(document, partner_name) if one_line(partner_name) and not partner else None
    home = partner or made
    if known := _known(document, name, home.id if home else None):
        of = f" of {home.name}" if home else ""
        raise InputError(
            f"{known.name}{of} is on the list already.", "Add an initial to tell two people apart."
        )
    boss = person_named(document, manager) if one_line(manager) else None
    if one_line(manager) and boss is None:
        raise InputError(
            f"The manager {quoted(manager)} is not on the list, or more than once.", "Add the manager first."
        )
    person = Person(
        name=one_line(name),
        partner=home.id if home else None,
        role=one_line(role),
        manager=boss.id if boss else None,
        needs=one_line(needs),
    )
    return add(*([made] if made else []), *appended(document.all(Person), [person]))


def edit_person(document: Document, person: Person, **fields: Any) -> Edits:
    """Change fields of a person.

    Raises:
        InputError: the name would be empty, or the person their own manager.

    """
    if "name" in fields and not one_line(fields["name"]):
        raise InputError("A person needs a name.", "Type the name, or remove the person.")
    if fields.get("manager") == person.id:
        raise InputError("Nobody is their own manager.", "Choose somebody else.")
    return edited(document, person, **fields)


def move_person(document: Document, person: Person, to: int) -> Edits:
    """Move a person to position `to` of the list, counted from 0."""
    return moved(document, document.all(Person), person, to)


def remove_people(document: Document, people: Iterable[Person]) -> Edits:
    """Remove people; what they wrote stays, without their name."""
    return remove(document, *people)


def people_from_lines(document: Document, text: str) -> Edits:
    """Add people from pasted text, one a line: a name, a partner, a role, by comma or tab.

    Who is on the list already is left as they are.

    Raises:
        InputError: a line has no name, or nobody is new.

    """
    edits = import_people(document, _rows(text), update=False)
    if not edits:
        raise InputError("Everybody in this text is on the list already.", "Paste other names.")
    return edits


def import_people(document: Document, rows: Iterable[PersonRow], *, update: bool = True) -> Edits:
    """Add people from a table, all or none; partners that are new are made.

    Who is on their partner's list already takes the role, manager, needs and table of the row, where
    it has them, unless `update` is false; so does the only one of a name whose partner is not known yet.

    Raises:
        InputError: names the line and what to do about it.

    """
    found = [row for row in rows if any((row.name.strip(), row.partner.strip()))]
    arrivals = Arrivals(document, [row.name for row in found])
    people = [
        (row, arrivals.person(row.line, row.name, row.partner, _also(row), update=update)) for row in found
    ]
    for row, person in people:
        if person and one_line(row.manager):
            arrivals.manager(row.line, person, row.manager)
    return arrivals.edits()


def _also(row: PersonRow) -> dict[str, str]:
    """What else a row says of somebody."""
    cells = {"role": row.role, "needs": row.needs, "table": row.table}
    return {name: one_line(cell) for name, cell in cells.items() if one_line(cell)}


def _known(document: Document, name: str, partner: str | None) -> Person | None:
    found = (person for person in document.all(Person) if same(person.name) == same(name))
    return next((person for person in found if person.partner == partner), None)


def _rows(text: str) -> list[PersonRow]:
    rows: list[PersonRow] = []
    columns: Sequence[str] = HEADER[:3]
    for line, words in enumerate(text.splitlines(), 1):
        cells = [cell.strip() for cell in (words.split("\t") if "\t" in words else words.split(","))]
        if not rows and columns == HEADER[:3] and same(cells[0]) == "name":
            columns = [same(cell) for cell in cells]
            continue
        named = {name: cell for name, cell in zip(columns, cells, strict=False) if name in HEADER}
        if any(cells):
            rows.append(PersonRow(line, **{"name": "", **named}))
    return rows
