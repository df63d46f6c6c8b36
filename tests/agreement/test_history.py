"""The agreement at two dates: what is new, worded differently, moved on, or gone."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from workshop.agreement.history import agreement_days, differences, standing, stood_at
from workshop.document.document import Document
from workshop.document.edits import add, change
from workshop.document.order import between
from workshop.document.records import Partner, Principle, Role, Status, Vision
from workshop.session import Session


def test_each_clause_says_how_it_differs() -> None:
    then = Document(
        [
            Principle(id="same", title="We listen", order="a"),
            Principle(id="worded", title="We decide near", status=Status.AGREED, order="b"),
            Principle(id="gone", title="We hurry"),
            Role(id="role", title="Convener"),
        ]
    )
    now = Document(
        [
            Principle(id="same", title="We listen", order=between("b")),
            Principle(id="worded", title="We decide close by", status=Status.UNDER_REVIEW, order="a"),
            Vision(id="new", text="One story"),
            Role(id="role", title="Convener", hours=4),
        ]
    )
    assert {(found.clause.id, found.words) for found in differences(then, now)} == {
        ("new", "new"),
        ("worded", "was worded “We decide near”; was agreed, is under review"),
        ("role", "changed in its details"),
        ("gone", "removed"),
    }
    assert differences(now, now) == ()


def test_retired_and_empty_clauses_do_not_stand() -> None:
    document = Document(
        [
            Principle(id="a", title=" "),
            Principle(id="b", title="Old", status=Status.RETIRED, agreed_on="2026-01-01"),
            Principle(id="c", title="We listen"),
        ]
    )
    assert [clause.id for clause in standing(document)] == ["c"]


def test_only_days_on_which_the_agreement_changed_are_listed() -> None:
    days = iter(range(1, 9))
    session = Session(Document(), clock=lambda: datetime(2026, 3, next(days), 12, tzinfo=UTC))
    session.do("A partner", add(Partner(name='["principles","')))
    session.do("A principle", add(Principle(id="p", title="We listen")))
    session.do("Another partner", add(Partner(name="homes")))
    session.do("Worded", change(session.document.get(Principle, "p"), title="We hear"))
    assert agreement_days(session.changes()) == ("2026-03-04", "2026-03-02")
    west = timezone(timedelta(hours=-13))
    assert agreement_days(session.changes(), west) == ("2026-03-03", "2026-03-01")


def days() -> Iterator[datetime]:
    return (datetime(2026, 3, day, 12, tzinfo=UTC) for day in range(1, 9))


def told(document: Document | None) -> list[str] | None:
    return None if document is None else [clause.id for clause in standing(document)]


def test_a_session_in_memory_tells_its_own_days_and_not_what_was_before() -> None:
    clock = days()
    session = Session(Document([Principle(id="p", title="We listen")]), clock=lambda: next(clock))
    session.do("A role", add(Role(id="r", title="Convener")))
    session.do("A vision", add(Vision(id="v", text="One story")))
    session.undo()
    changes = tuple(session.changes())
    assert [told(stood_at(session.document, changes, f"2026-03-0{day}T23:00:00Z")) for day in (1, 2, 3)] == [
        ["p", "r"],
        ["v", "p", "r"],
        ["p", "r"],
    ]
    assert stood_at(session.document, changes, "2026-02-28T23:00:00Z") is None


@pytest.mark.parametrize(
    ("begins_with", "before"), [((), []), ((Principle(id="p", title="We listen"),), None)]
)
def test_a_file_tells_from_its_beginning_on(
    tmp_path: Path, begins_with: tuple[Principle, ...], before: list[str] | None
) -> None:
    clock = days()
    with Session.create(tmp_path / "a.workshop", begins_with, clock=lambda: next(clock)) as session:
        session.do("A role", add(Role(id="r", title="Convener")))
        changes = tuple(session.changes())
        found = [stood_at(session.document, changes, f"2026-03-0{day}T23:00:00Z") for day in (1, 2)]
        early = stood_at(session.document, changes, "2026-02-01T00:00:00Z")
    first = [principle.id for principle in begins_with]
    assert [told(document) for document in found] == [first, [*first, "r"]]
    assert told(early) == before
