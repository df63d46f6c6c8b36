"""Actions: who does what by when, tied to where they came from."""

from datetime import date
from typing import Any

from workshop.document.dates import checked_date
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, current, edited, moved
from workshop.document.records import Action, ActionState, Link, Person, Record
from workshop.document.text import tidy
from workshop.errors import InputError


def add_action(
    document: Document,
    text: str,
    *,
    owner: Person | None = None,
    due: str = "",
    first_step: str = "",
    source: Record | None = None,
) -> Edits:
    """Add an action; a source, such as a clause or an idea, is tied to it by the thread.

    Raises:
        InputError: there is no text, or `due` is no date.

    """
    action = Action(
        text=_checked(text),
        owner=owner.id if owner else None,
        partner=owner.partner if owner else None,
        due=checked_date(due),
        first_step=tidy(first_step),
    )
    (placed,) = appended(document.all(Action), [action])
    if source is None:
        return add(placed)
    origin = current(document, source)
    tie = Link(source_table=origin.TABLE, source=origin.id, target_table=placed.TABLE, target=placed.id)
    return add(placed, tie)


def edit_action(document: Document, action: Action, **fields: Any) -> Edits:
    """Change fields of an action; a new owner brings the partner along.

    Raises:
        InputError: there is no text, or `due` is no date.

    """
    if "text" in fields:
        fields["text"] = _checked(fields["text"])
    if "due" in fields:
        fields["due"] = checked_date(fields["due"])
    if isinstance(owner := fields.get("owner"), Person):
        fields["owner"] = owner.id
    if "owner" in fields and "partner" not in fields:
        person = document.find(Person, fields["owner"])
        fields["partner"] = person.partner if person else None
    return edited(document, action, **fields)


def set_state(document: Document, action: Action, state: ActionState) -> Edits:
    """Say that an action is done, dropped or open again."""
    return edited(document, action, state=state)


def move_action(document: Document, action: Action, to: int) -> Edits:
    """Move an action to position `to` of the list, counted from 0."""
    return moved(document, document.all(Action), action, to)


def remove_action(document: Document, action: Action) -> Edits:
    """Remove an action."""
    return remove(document, current(document, action))


def open_actions(document: Document) -> tuple[Action, ...]:
    """Actions still open: the most urgent first, those without a date last."""
    found = [action for action in document.all(Action) if action.state is ActionState.OPEN]
    return tuple(sorted(found, key=lambda action: action.due or "9999"))


def overdue(action: Action, today: date) -> bool:
    """Whether an open action should have been done by now."""
    return action.state is ActionState.OPEN and bool(action.due) and action.due < today.isoformat()


def _checked(text: str) -> str:
    found = tidy(text)
    if not found:
        raise InputError("An action needs words.", "Type what is to be done.")
    return found
