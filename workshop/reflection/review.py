"""Reviews: dated looks at how the agreement is lived, three, six and twelve months on."""

from datetime import date
from typing import Any

from workshop.document.dates import checked_date, months_later
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, current, edited
from workshop.document.records import Review, Seen, Sighting, Standard
from workshop.document.text import tidy

MONTHS = (3, 6, 12)
"""When reviews are due after the day, in months."""


def plan_reviews(document: Document, day: date) -> Edits:
    """Plan the usual reviews after a day; dates that are planned already are left alone."""
    known = {review.due for review in document.all(Review)}
    dates = (months_later(day, months).isoformat() for months in MONTHS)
    fresh = [Review(due=due) for due in dates if due not in known]
    return add(*appended(document.all(Review), fresh))


def add_review(document: Document, due: str) -> Edits:
    """Plan a review.

    Raises:
        InputError: `due` is no date.

    """
    return add(*appended(document.all(Review), [Review(due=checked_date(due))]))


def edit_review(document: Document, review: Review, **fields: Any) -> Edits:
    """Change fields of a review.

    Raises:
        InputError: a date is no date.

    """
    dated = {name: checked_date(value) if name in {"due", "on"} else value for name, value in fields.items()}
    return edited(document, review, **dated)


def hold_review(document: Document, review: Review, on: date) -> Edits:
    """Note that a review was held."""
    return edited(document, review, on=on.isoformat())


def remove_review(document: Document, review: Review) -> Edits:
    """Remove a review with what it found."""
    return remove(document, current(document, review))


def set_sighting(
    document: Document, review: Review, standard: Standard, seen: Seen | None, example: str = ""
) -> Edits:
    """Note how a standard is lived, with an example; None takes the note back."""
    now, line = current(document, review), current(document, standard)
    found = next(iter(document.where(Sighting, review=now.id, standard=line.id)), None)
    if seen is None:
        return remove(document, found) if found else ()
    if found:
        return edited(document, found, seen=seen, example=example)
    return add(Sighting(review=now.id, standard=line.id, seen=seen, example=tidy(example)))


def due_review(document: Document, today: date) -> Review | None:
    """The first review that is due and not held, None where there is none."""
    waiting = [review for review in document.all(Review) if not review.on and review.due]
    due = sorted((review for review in waiting if review.due <= today.isoformat()), key=lambda r: r.due)
    return due[0] if due else None


def then_and_now(document: Document, standard: Standard) -> tuple[tuple[str, Sighting], ...]:
    """Every finding on a standard with the date of its review, oldest first."""
    found = [
        (document.get(Review, sighting.review), sighting)
        for sighting in document.where(Sighting, standard=standard.id)
    ]
    dated = ((review.on or review.due, sighting) for review, sighting in found)
    return tuple(sorted(dated, key=lambda pair: pair[0]))
