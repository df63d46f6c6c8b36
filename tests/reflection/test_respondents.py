"""Who answers: each for themselves, for a partner, a table, or unnamed; and what stays when they leave."""

import pytest

from workshop.document.document import Document, remove
from workshop.document.records import Answer, Partner, Person
from workshop.errors import InputError, RuleError
from workshop.reflection.afterwards import lean_on, mentor_of, name_mentor, practices_of
from workshop.reflection.answers import Respondent, answer, answers_of, occasions, spreads
from workshop.reflection.respondents import ME, As, hand_in, is_private, respondent, tables
from workshop.reflection.supplied import named


def partnership() -> Document:
    return Document(
        [
            Partner(id="north", name="North"),
            Partner(id="south", name="South"),
            Person(id="amara", name="Amara", partner="north"),
        ]
    )


def give(
    document: Document, who: Respondent, choice: str, occasion: str = "", name: str = "conditions"
) -> None:
    questions = named(document, name)
    document.apply(answer(document, questions, "vision", who, choice=choice, occasion=occasion))


def test_every_kind_of_respondent_is_somebody_else() -> None:
    document = partnership()
    asked = (
        (As.ME, ""),
        (As.PARTNER, "north"),
        (As.PERSON, "amara"),
        (As.TABLE, "  Table   1 "),
    )
    found = [respondent(document, kind, which) for kind, which in asked]
    for number, who in enumerate(found, 1):
        give(document, who, str(number))
    given = answers_of(document, named(document, "conditions"))
    assert [sum(who.gave(answer) for answer in given) for who in found] == [1, 1, 1, 1]
    assert tables(document) == ("Table 1",)


@pytest.mark.parametrize(("kind", "which"), [(As.PARTNER, "east"), (As.PERSON, ""), (As.TABLE, " ")])
def test_nobody_answers_for_nobody(kind: As, which: str) -> None:
    with pytest.raises(InputError):
        respondent(partnership(), kind, which)


def test_only_what_i_answer_for_myself_is_private_everywhere() -> None:
    document = partnership()
    open_to_all, private = named(document, "conditions"), named(document, "leadership")
    assert [is_private(open_to_all, kind) for kind in As] == [True, False, False, False, False]
    assert all(is_private(private, kind) for kind in As)
    document.apply(answer(document, open_to_all, "vision", ME, choice="1", private=True))
    assert document.all(Answer)[0].private
    assert spreads(document, open_to_all) == ()


def test_what_a_person_answered_is_not_taken_for_the_partner_when_they_leave() -> None:
    document = partnership()
    partner = respondent(document, As.PARTNER, "north")
    give(document, respondent(document, As.PERSON, "amara"), "1")
    document.apply(remove(document, document.get(Person, "amara")))
    give(document, partner, "5")
    given = answers_of(document, named(document, "conditions"))
    assert sorted(found.choice for found in given) == ["1", "5"]
    assert [found.choice for found in given if partner.gave(found)] == ["5"]


def test_a_person_who_changes_partner_keeps_their_answer() -> None:
    document = partnership()
    give(document, Respondent("amara", "north", "A person"), "1")
    give(document, Respondent("amara", "south", "A person"), "2")
    assert [found.choice for found in document.all(Answer)] == ["2"]


def test_a_partner_who_leaves_takes_its_place_in_the_picture_along() -> None:
    document = partnership()
    for partner, choice in (("north", "1"), ("south", "5")):
        give(document, respondent(document, As.PARTNER, partner), choice)
    document.apply(remove(document, document.get(Partner, "north")))
    assert [dict(found.means) for found in spreads(document, named(document, "conditions"))] == [{"south": 1}]
    assert document.count(Answer) == 2


def test_handing_in_keeps_what_was_answered_and_no_name() -> None:
    document = partnership()
    questions = named(document, "leadership")
    given = {"aims": ("stretched", "", ""), "trust": ("", "", ""), "power": ("", "we pay", "")}
    document.apply(hand_in(document, questions, given, given_on="2026-09-17"))
    assert {(a.item, a.choice, a.because, a.private) for a in document.all(Answer)} == {
        ("aims", "stretched", "", True),
        ("power", "", "we pay", True),
    }
    assert not any(a.person or a.partner or a.respondent for a in document.all(Answer))


def test_occasions_are_told_apart_oldest_first() -> None:
    document = partnership()
    for occasion in ("2027-03-17", "", "2026-12-17"):
        give(document, ME, "1", occasion)
    assert occasions(document, named(document, "conditions")) == ("", "2026-12-17", "2027-03-17")
    assert document.count(Answer) == 3


def test_practices_and_a_mentor_are_remembered_privately() -> None:
    document = partnership()
    questions = named(document, "leadership")
    for place in (4, 1, 1):
        document.apply(lean_on(document, questions, ME, place, on=True))
    document.apply(lean_on(document, questions, ME, 4, on=False))
    document.apply(name_mentor(document, questions, ME, " Ruth  of  the county "))
    assert practices_of(document, questions, ME) == (1,)
    assert mentor_of(document, questions, ME) == "Ruth of the county"
    assert practices_of(document, questions, ME, "2027-01-01") == ()
    assert all(found.private for found in document.all(Answer))
    document.apply(name_mentor(document, questions, ME, ""))
    assert mentor_of(document, questions, ME) == ""
    with pytest.raises(RuleError):
        lean_on(document, questions, ME, 7, on=True)
    with pytest.raises(RuleError):
        name_mentor(document, questions, Respondent(), "Ruth")
