"""Reviews: dated looks at how the agreement is lived, three, six and twelve months on."""

from datetime import date
from typing import Any

from workshop.document.dates import checked_date, months_later
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import appended, current, edited
from workshop.document.records import (
    CLAUSES,
    Finding,
    LogEntry,
    Review,
    Seen,
    SharedResult,
    Sighting,
    Standard,
)
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


def close_review(document: Document, review: Review, on: date, next_due: str = "") -> Edits:
    """Note that a review was held, and plan the next one unless one is planned for that day already.

    Raises:
        InputError: `next_due` is no date.

    """
    due = checked_date(next_due)
    held = hold_review(document, review, on)
    planned = {found.due for found in document.all(Review) if not found.on and found.id != review.id}
    return held if not due or due in planned else (*held, *add_review(document, due))


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


def set_finding(document: Document, review: Review, result: SharedResult, text: str) -> Edits:
    """Note where a shared result stands at a review; no words take the note back."""
    now, wanted, words = current(document, review), current(document, result), tidy(text)
    found = next(iter(document.where(Finding, review=now.id, result=wanted.id)), None)
    if not words:
        return remove(document, found) if found else ()
    if found:
        return edited(document, found, text=words)
    return add(Finding(review=now.id, result=wanted.id, text=words))


def findings_on(document: Document, result: SharedResult) -> tuple[tuple[str, Finding], ...]:
    """Where a shared result stood at each review, with its date, oldest first."""
    found = [(document.get(Review, one.review), one) for one in document.where(Finding, result=result.id)]
    return tuple(sorted(((review.on or review.due, one) for review, one in found), key=lambda pair: pair[0]))


def due_review(document: Document, today: date) -> Review | None:
    """The first review that is due and not held, None where there is none."""
    waiting = [review for review in document.all(Review) if not review.on and review.due]
    due = sorted((review for review in waiting if review.due <= today.isoformat()), key=lambda r: r.due)
    return due[0] if due else None


def reviews_from(document: Document, today: date) -> date:
    """The day from which reviews are planned: when the agreement was last agreed, if that is not long ago."""
    agreed = max((clause.agreed_on for kind in CLAUSES for clause in document.all(kind)), default="")
    soonest = months_later(date.fromisoformat(agreed), MONTHS[0]) if agreed else today
    return date.fromisoformat(agreed) if agreed and soonest > today else today


def next_planned(document: Document, review: Review) -> str:
    """The date of the next review after this one that is planned and not held, empty where there is none."""
    later = [f.due for f in document.all(Review) if not f.on and f.id != review.id and f.due > review.due]
    return min(later, default="")


def held_before(document: Document, review: Review) -> str:
    """The day of the last review held before this one, empty where it is the first."""
    here = review.on or "9999"
    return max(
        (f.on for f in document.all(Review) if f.on and f.id != review.id and f.on <= here), default=""
    )


def log_between(document: Document, since: str, until: str = "") -> tuple[LogEntry, ...]:
    """The notes after one day and up to another (ISO dates; empty is an open end), oldest first."""
    found = [entry for entry in document.all(LogEntry) if since < entry.on <= (until or "9999")]
    return tuple(sorted(found, key=lambda entry: entry.on))


def then_and_now(document: Document, standard: Standard) -> tuple[tuple[str, Sighting], ...]:
    """Every finding on a standard with the date of its review, oldest first."""
    found = [
        (document.get(Review, sighting.review), sighting)
        for sighting in document.where(Sighting, standard=standard.id)
    ]
    dated = ((review.on or review.due, sighting) for review, sighting in found)
    return tuple(sorted(dated, key=lambda pair: pair[0]))
