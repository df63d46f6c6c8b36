"""The agreement at two dates: what is new, worded differently, moved on, or gone."""

from datetime import UTC, datetime

from workshop.agreement.history import agreement_days, differences, standing
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
