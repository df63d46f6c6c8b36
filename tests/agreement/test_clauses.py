from datetime import date
from typing import Any

import pytest

from workshop.agreement import clauses, roles, standards, support, words
from workshop.document.document import Document
from workshop.document.edits import Edits, add
from workshop.document.records import (
    CLAUSES,
    Activity,
    Clause,
    Partner,
    Person,
    Principle,
    Role,
    Standard,
    StandardKind,
    Status,
    Support,
    Vision,
    Word,
    WordMeaning,
)
from workshop.errors import InputError, RuleError
from workshop.session import Session

DAY = date(2026, 3, 14)


@pytest.fixture
def session() -> Session:
    people = [Partner(id="river", name="River"), Partner(id="hill", name="Hill")]
    return Session(
        Document([*people, Person(id="ann", name="Ann", partner="river"), Person(id="bob", name="Bob")])
    )


def do(session: Session, edits: Edits) -> None:
    session.do("step", edits)


def titles(session: Session) -> list[str]:
    return [principle.title for principle in session.document.all(Principle)]


def principle(session: Session, **fields: Any) -> Principle:
    do(session, clauses.add_clause(session.document, Principle, **fields))
    return session.document.all(Principle)[-1]


def test_clauses_stand_where_they_are_put(session: Session) -> None:
    first = principle(session, title=" One ")
    principle(session, title="Two")
    do(session, clauses.add_clause(session.document, Principle, after=first, title="Between"))
    assert titles(session) == ["One", "Between", "Two"]
    do(session, clauses.move_clause(session.document, first, 9))
    assert titles(session) == ["Between", "Two", "One"]


def test_standards_have_a_list_under_each_principle(session: Session) -> None:
    one, two = principle(session, title="One"), principle(session, title="Two")
    for under, text in ((one, "a"), (two, "b"), (one, "c")):
        do(session, clauses.add_clause(session.document, Standard, principle=under.id, text=text))
    texts = [clauses.words_of(found) for found in clauses.clauses(session.document)]
    assert texts == ["One", "a", "c", "Two", "b"]
    moved = session.document.where(Standard, principle=one.id)[1]
    do(session, clauses.move_clause(session.document, moved, 0))
    assert [found.text for found in session.document.where(Standard, principle=one.id)] == ["c", "a"]
    do(session, clauses.remove_clause(session.document, one))
    assert [found.text for found in session.document.all(Standard)] == ["b"]


@pytest.mark.parametrize("kind", CLAUSES)
def test_every_kind_has_its_main_words_and_a_name(kind: type[Clause]) -> None:
    more = {"principle": "p"} if kind is Standard else {}
    clause = clauses.new_clause(kind, **{clauses.MAIN[kind]: " words "}, **more)
    assert clauses.words_of(clause) == "words"
    assert clauses.name_of(kind)


def test_a_clause_is_agreed_on_a_day_and_stays_readable(session: Session) -> None:
    found = principle(session, title="Trust")

    def to(status: Status, on: date = DAY) -> tuple[str, str]:
        do(session, clauses.set_status(session.document, found, status, on))
        now = session.document.get(Principle, found.id)
        return now.status.value, now.agreed_on

    with pytest.raises(RuleError, match="never agreed"):
        to(Status.RETIRED)
    assert to(Status.PROPOSED) == ("proposed", "")
    assert to(Status.AGREED) == ("agreed", "2026-03-14")
    assert to(Status.AGREED, date(2027, 1, 1)) == ("agreed", "2026-03-14")
    with pytest.raises(RuleError, match="was agreed on 2026-03-14 and stays readable"):
        clauses.remove_clause(session.document, found)
    assert to(Status.UNDER_REVIEW) == ("under review", "2026-03-14")
    assert to(Status.RETIRED) == ("retired", "2026-03-14")
    with pytest.raises(RuleError, match="retired and stays"):
        clauses.edit_clause(session.document, found, title="Other")
    assert to(Status.AGREED, date(2027, 1, 1)) == ("agreed", "2027-01-01")
    assert to(Status.DRAFT) == ("draft", "")
    do(session, clauses.remove_clause(session.document, found))
    assert titles(session) == []


def test_a_principle_does_not_take_an_agreed_standard_along(session: Session) -> None:
    found = principle(session, title="Trust")
    do(session, clauses.add_clause(session.document, Standard, principle=found.id, text="Answer"))
    do(session, clauses.set_status(session.document, session.document.all(Standard)[0], Status.AGREED, DAY))
    with pytest.raises(RuleError, match="“Answer” was agreed"):
        clauses.remove_clause(session.document, found)


def test_empty_words_are_not_agreed_and_dates_are_dates(session: Session) -> None:
    with pytest.raises(RuleError, match="no words yet"):
        clauses.set_status(session.document, principle(session), Status.AGREED, DAY)
    with pytest.raises(InputError, match="not a date"):
        clauses.add_clause(session.document, Role, title="Chair", term_end="soon")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", 0),
        ("We will answer within two days", 0),
        ("Answer within two days", 0),
        ("The answer comes soon", 1),
        ("Be respectful", 1),
        ("We will be nice.", 1),
        ("We won’t talk over anybody", 0),
        ("Ask " + "why " * 16, 1),
    ],
)
def test_hints_for_lines_that_can_be_seen(text: str, found: int) -> None:
    assert len(standards.hints(text)) == found


def test_hints_for_a_principle_as_a_whole(session: Session) -> None:
    found = principle(session, title="Trust")
    assert standards.principle_hints(session.document, found) == ()
    for number in range(7):
        do(session, clauses.add_clause(session.document, Standard, principle=found.id, text=str(number)))
    hints = standards.principle_hints(session.document, found)
    assert [hint.split()[0] for hint in hints] == ["7", "For"]
    for line in session.document.all(Standard)[:4]:
        do(session, clauses.edit_clause(session.document, line, kind=StandardKind.WONT))
    for line in session.document.all(Standard)[:1]:
        do(session, clauses.remove_clause(session.document, line))
    assert (
        standards.principle_hints(session.document, found)
        == ("For each “we will”, a “we won’t” says where the line is.",) * 0
    )


def test_hints_for_roles(session: Session) -> None:
    do(session, clauses.add_clause(session.document, Role, title="Chair"))
    role = session.document.all(Role)[0]

    def hints(**fields: Any) -> str:
        do(session, clauses.edit_clause(session.document, role, **fields))
        return " ".join(roles.role_hints(session.document, session.document.get(Role, role.id), DAY))

    assert "Nobody holds" in hints()
    assert "no deputy" in hints()
    assert "own deputy" in hints(holder="ann", deputy="ann")
    assert hints(deputy="bob") == ""
    assert "within three months" in hints(term_end="2026-06-01")
    assert "has ended" in hints(term_end="2026-03-13")
    assert hints(term_end="2026-07-01") == ""


def test_the_grid_wants_one_who_answers_and_one_who_does(session: Session) -> None:
    for title in ("Chair", "Clerk"):
        do(session, clauses.add_clause(session.document, Role, title=title, holder="ann"))
    for title in ("Bid", "Host", "Pay"):
        do(session, roles.add_activity(session.document, title))
    chair, clerk = session.document.all(Role)
    bid, host, pay = session.document.all(Activity)
    for line, role, letter in (
        (bid, chair, "a"),
        (bid, clerk, "R"),
        (host, chair, "A"),
        (host, clerk, "A"),
        (pay, chair, "I"),
    ):
        do(session, roles.set_duty(session.document, line, role, letter))
    assert roles.grid_hints(session.document) == (
        "2 roles answer for “Host”: it wants exactly one.",
        "Nobody does “Host” yet.",
        "Nobody answers for “Pay”: it wants exactly one.",
        "Nobody does “Pay” yet.",
        "Ann carries 2 of 3 activities: more than a third.",
    )
    with pytest.raises(InputError, match="not a letter"):
        roles.set_duty(session.document, bid, chair, "X")
    do(session, roles.set_duty(session.document, bid, chair, ""))
    do(session, roles.edit_activity(session.document, bid, "Joint bid"))
    do(session, roles.remove_activity(session.document, host))
    assert [line.title for line in session.document.all(Activity)] == ["Joint bid", "Pay"]


def test_words_side_by_side(session: Session) -> None:
    do(session, clauses.add_clause(session.document, Word, word="Client"))
    word = session.document.all(Word)[0]
    river, hill = session.document.all(Partner)[::-1]
    do(session, words.set_meaning(session.document, word, river, "tenant"))
    do(session, words.set_meaning(session.document, word, river, "a tenant"))
    assert {p.name: m for p, m in words.meanings(session.document, word)} == {
        "River": "a tenant",
        "Hill": "",
    }
    do(session, words.set_meaning(session.document, word, river, " "))
    assert words.set_meaning(session.document, word, hill, "") == ()
    assert session.document.count(WordMeaning) == 0


def test_support_is_one_position_each_and_never_averaged(session: Session) -> None:
    do(session, clauses.add_clause(session.document, Vision, text="Homes"))
    vision = session.document.all(Vision)[0]
    ann, river = session.document.get(Person, "ann"), session.document.get(Partner, "river")
    do(session, support.set_support(session.document, vision, 7, " too soon ", person=ann))
    do(session, support.set_support(session.document, vision, 2, person=ann))
    do(session, support.set_support(session.document, vision, 6, "cost", partner=river))
    found = support.positions(session.document, vision)
    assert [(one.gradient, one.person, one.reservation) for one in found] == [
        (6, None, "cost"),
        (2, "ann", ""),
    ]
    assert support.spread_of(session.document, vision)[6] == 1
    with pytest.raises(InputError, match="no gradient 9"):
        support.set_support(session.document, vision, 9, person=ann)
    with pytest.raises(RuleError, match="belongs to"):
        support.set_support(session.document, vision, 1)
    do(session, support.remove_support(session.document, found[0]))
    assert session.document.count(Support) == 1
    do(session, add(Vision(id="v2", text="other")))
    do(session, clauses.remove_clause(session.document, vision))
    assert session.document.count(Support) == 0
