"""Roles: what to look at before it hurts, and the grid of who does what."""

from collections import Counter
from datetime import date

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add, change
from workshop.document.lists import appended, current, edited
from workshop.document.records import Activity, Duty, Person, Role
from workshop.document.text import one_line, quoted
from workshop.errors import InputError

NEAR_DAYS = 92
"""A term that ends within three months wants a successor."""

LETTERS = {"R": "does it", "A": "answers for it", "C": "is asked before", "I": "is told after"}


def role_hints(document: Document, role: Role, today: date) -> tuple[str, ...]:
    """Sentences about what a role is missing; empty where it is fine."""
    holder, deputy = document.find(Person, role.holder), document.find(Person, role.deputy)
    found: list[str] = []
    if holder is None:
        found.append("Nobody holds this role yet.")
    if deputy is None:
        found.append("There is no deputy: who steps in?")
    elif holder and holder.id == deputy.id:
        found.append(f"{holder.name} cannot be their own deputy.")
    if ending := _ends(role, today):
        found.append(ending)
    return tuple(found)


def set_duty(document: Document, activity: Activity, role: Role, letter: str) -> Edits:
    """Set one cell of the grid to R, A, C or I, or empty it with an empty letter.

    Raises:
        InputError: it is another letter.

    """
    sign = letter.strip().upper()
    if sign and sign not in LETTERS:
        raise InputError(f"{quoted(letter)} is not a letter of the grid.", "Use R, A, C or I.")
    line, post = current(document, activity), current(document, role)
    cell = next(iter(document.where(Duty, activity=line.id, role=post.id)), None)
    if cell is None:
        return add(Duty(activity=line.id, role=post.id, letter=sign)) if sign else ()
    return change(cell, letter=sign) if sign else remove(document, cell)


def add_activity(document: Document, title: str) -> Edits:
    """Add a line to the grid."""
    return add(*appended(document.all(Activity), [Activity(title=one_line(title))]))


def edit_activity(document: Document, activity: Activity, title: str) -> Edits:
    """Word a line of the grid differently."""
    return edited(document, activity, title=one_line(title))


def remove_activity(document: Document, activity: Activity) -> Edits:
    """Remove a line of the grid with its cells."""
    return remove(document, current(document, activity))


def grid_hints(document: Document) -> tuple[str, ...]:
    """Sentences about the grid: one who answers for each line, at least one who does it, no overload."""
    found: list[str] = []
    load: Counter[str] = Counter()
    lines = document.all(Activity)
    for line in lines:
        duties = document.where(Duty, activity=line.id)
        answering = sum(duty.letter == "A" for duty in duties)
        if answering != 1:
            many = "Nobody answers" if not answering else f"{answering} roles answer"
            found.append(f"{many} for {quoted(line.title)}: it wants exactly one.")
        if not any(duty.letter == "R" for duty in duties):
            found.append(f"Nobody does {quoted(line.title)} yet.")
        load.update(_holders(document, duties))
    for id_, number in load.items():
        if len(lines) >= 3 and number * 3 > len(lines):
            name = document.get(Person, id_).name
            found.append(f"{name} carries {number} of {len(lines)} activities: more than a third.")
    return tuple(found)


def _holders(document: Document, duties: tuple[Duty, ...]) -> set[str]:
    roles = (document.get(Role, duty.role) for duty in duties if duty.letter in {"R", "A"})
    return {role.holder for role in roles if role.holder}


def _ends(role: Role, today: date) -> str | None:
    try:
        days = (date.fromisoformat(role.term_end) - today).days
    except ValueError:
        return None
    if days < 0:
        return "The term has ended: who follows?"
    return "The term ends within three months: who follows?" if days <= NEAR_DAYS else None
