"""Reviews: planned from the day of the agreement, closed with the next date, and what lies between."""

from datetime import date

import pytest

from workshop.document.document import Document
from workshop.document.records import LogEntry, Principle, Review
from workshop.errors import InputError
from workshop.reflection.review import (
    close_review,
    held_before,
    log_between,
    next_planned,
    plan_reviews,
    reviews_from,
)

TODAY = date(2026, 9, 20)


def planned(*dues: str) -> Document:
    return Document(Review(id=due, due=due, order=str(number)) for number, due in enumerate(dues))


@pytest.mark.parametrize(
    ("agreed", "start"),
    [("2026-09-17", "2026-09-17"), ("2026-01-01", "2026-09-20"), ("", "2026-09-20")],
)
def test_reviews_are_counted_from_an_agreement_that_is_not_long_ago(agreed: str, start: str) -> None:
    document = Document([Principle(title="We listen", agreed_on=agreed), Principle(title="Draft")])
    first = reviews_from(document, TODAY)
    assert first.isoformat() == start
    document.apply(plan_reviews(document, first))
    assert all(review.due > TODAY.isoformat() for review in document.all(Review))


def test_closing_a_review_plans_the_next_one_once() -> None:
    document = planned("2026-09-17", "2027-03-17")
    first = document.get(Review, "2026-09-17")
    assert next_planned(document, first) == "2027-03-17"
    document.apply(close_review(document, first, TODAY, "2027-03-17"))
    assert document.count(Review) == 2
    second = document.get(Review, "2027-03-17")
    assert next_planned(document, second) == ""
    assert held_before(document, second) == "2026-09-20"
    document.apply(close_review(document, second, date(2027, 3, 18), "2027-09-01"))
    assert [review.due for review in document.all(Review)][-1] == "2027-09-01"
    with pytest.raises(InputError):
        close_review(document, second, TODAY, "soon")


def test_the_log_between_two_reviews_is_gathered_by_date() -> None:
    days = ("2026-10-05", "2026-09-17", "2026-09-18", "2026-12-24")
    document = Document(LogEntry(on=day, used=day) for day in days)
    found = [entry.on for entry in log_between(document, "2026-09-17", "2026-12-01")]
    assert found == ["2026-09-18", "2026-10-05"]
    assert len(log_between(document, "")) == 4
