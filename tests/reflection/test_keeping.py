from datetime import date

import pytest

from workshop.document.dates import months_later
from workshop.document.document import Document
from workshop.document.records import (
    Action,
    ActionState,
    Link,
    LogEntry,
    Partner,
    Person,
    Principle,
    Review,
    Seen,
    Sighting,
    Standard,
)
from workshop.errors import InputError
from workshop.reflection import actions, log, review
from workshop.session import Session

DAY = date(2026, 3, 14)


@pytest.fixture
def session() -> Session:
    return Session(
        Document(
            [
                Partner(id="river", name="River"),
                Person(id="ann", name="Ann", partner="river"),
                Principle(id="p", title="Trust"),
                Standard(id="s", principle="p", text="Answer"),
            ]
        )
    )


def test_an_action_knows_its_owner_its_date_and_where_it_came_from(session: Session) -> None:
    document = session.document
    ann, standard = document.get(Person, "ann"), document.get(Standard, "s")
    session.do("Add", actions.add_action(document, " List ", owner=ann, due="2026-05-01", source=standard))
    session.do("Add", actions.add_action(document, "Soon", due="2026-04-01"))
    session.do("Add", actions.add_action(document, "Whenever"))
    first, second, third = document.all(Action)
    assert (first.text, first.owner, first.partner, first.due) == ("List", "ann", "river", "2026-05-01")
    assert document.all(Link)[0].target == first.id
    assert actions.open_actions(document) == (second, first, third)
    assert [actions.overdue(one, date(2026, 4, 2)) for one in (first, second, third)] == [False, True, False]
    session.do("Done", actions.set_state(document, second, ActionState.DONE))
    session.do("Edit", actions.edit_action(document, first, owner=None, due=""))
    session.do("Move", actions.move_action(document, third, 0))
    found = document.all(Action)
    assert [one.text for one in found] == ["Whenever", "List", "Soon"]
    assert (found[1].owner, found[1].partner, found[1].due) == (None, None, "")
    assert not actions.overdue(found[2], date(2027, 1, 1))
    session.do("Remove", actions.remove_action(document, first))
    assert document.count(Link) == 0


def test_actions_without_words_or_with_impossible_dates_are_refused(session: Session) -> None:
    with pytest.raises(InputError, match="needs words"):
        actions.add_action(session.document, " ")
    with pytest.raises(InputError, match="“31/12/26” is not a date"):
        actions.add_action(session.document, "x", due="31/12/26")


def test_the_log_is_dated(session: Session) -> None:
    session.do("Note", log.add_entry(session.document, DAY, used="OPERA", wanted="calm"))
    entry = session.document.all(LogEntry)[0]
    session.do("Edit", log.edit_entry(session.document, entry, happened="calm", on="2026-03-15"))
    now = session.document.all(LogEntry)[0]
    assert (now.on, now.used, now.happened, now.shared) == ("2026-03-15", "OPERA", "calm", False)
    session.do("Remove", log.remove_entry(session.document, entry))
    assert session.document.count(LogEntry) == 0


def test_reviews_come_after_three_six_and_twelve_months(session: Session) -> None:
    session.do("Plan", review.plan_reviews(session.document, DAY))
    assert [found.due for found in session.document.all(Review)] == ["2026-06-14", "2026-09-14", "2027-03-14"]
    assert review.plan_reviews(session.document, DAY) == ()
    assert review.due_review(session.document, date(2026, 6, 13)) is None
    first = session.document.all(Review)[0]
    assert review.due_review(session.document, date(2026, 7, 1)) == first
    session.do("Hold", review.hold_review(session.document, first, date(2026, 7, 1)))
    assert review.due_review(session.document, date(2026, 7, 1)) is None


def test_findings_are_kept_side_by_side(session: Session) -> None:
    standard = session.document.get(Standard, "s")
    for due in ("2026-09-01", "2026-06-01"):
        session.do("Plan", review.add_review(session.document, due))
    later, sooner = session.document.all(Review)
    session.do("See", review.set_sighting(session.document, later, standard, Seen.SEEN, "weekly"))
    session.do("See", review.set_sighting(session.document, sooner, standard, Seen.SOMETIMES))
    session.do("See", review.set_sighting(session.document, sooner, standard, Seen.NOT_SEEN, "never"))
    found = review.then_and_now(session.document, standard)
    assert [(on, one.seen.value, one.example) for on, one in found] == [
        ("2026-06-01", "not seen", "never"),
        ("2026-09-01", "seen", "weekly"),
    ]
    session.do("Back", review.set_sighting(session.document, later, standard, None))
    session.do("Edit", review.edit_review(session.document, sooner, changes="more calls"))
    session.do("Remove", review.remove_review(session.document, sooner))
    assert (session.document.count(Sighting), session.document.count(Review)) == (0, 1)


@pytest.mark.parametrize(
    ("day", "months", "found"),
    [("2026-01-31", 1, "2026-02-28"), ("2027-11-30", 3, "2028-02-29"), ("2026-12-31", 6, "2027-06-30")],
)
def test_the_last_day_of_a_short_month(day: str, months: int, found: str) -> None:
    assert months_later(date.fromisoformat(day), months).isoformat() == found
