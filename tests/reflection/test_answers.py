"""Answers stay with whoever gave them; others see counts, and only from five answers up."""

import json
from fractions import Fraction

import pytest

from workshop.document.document import Document
from workshop.document.edits import add
from workshop.document.records import Answer, Partner, Person
from workshop.errors import InputError, RuleError
from workshop.reflection.answers import Respondent, answer, counts, outside_comfort, spreads
from workshop.reflection.supplied import available, keep, named


def people(count: int) -> Document:
    return Document(Person(id=f"p{number}", name=f"P{number}") for number in range(count))


def give(document: Document, name: str, item: str, who: Respondent, choice: str) -> None:
    document.apply(answer(document, named(document, name), item, who, choice=choice))


def test_answering_again_changes_the_answer() -> None:
    document = people(1)
    give(document, "leadership", "trust", Respondent(person="p0"), "panicked")
    give(document, "leadership", "trust", Respondent(person="p0"), "stretched")
    assert [found.choice for found in document.all(Answer)] == ["stretched"]
    assert document.all(Answer)[0].private


def test_two_anonymous_answers_are_two_people() -> None:
    document = people(0)
    for choice in ("comfortable", "panicked"):
        give(document, "leadership", "trust", Respondent(), choice)
    assert sorted(found.choice for found in document.all(Answer)) == ["comfortable", "panicked"]


@pytest.mark.parametrize(
    ("given", "shown"), [(4, None), (5, {"comfortable": 5, "stretched": 0, "panicked": 0})]
)
def test_private_answers_are_counted_from_five_up(given: int, shown: dict[str, int] | None) -> None:
    document = people(given)
    for number in range(given):
        give(document, "leadership", "aims", Respondent(person=f"p{number}"), "comfortable")
    assert counts(document, named(document, "leadership"), "aims") == shown


def test_the_widest_spread_between_partners_comes_first() -> None:
    document = Document(Partner(id=id_, name=id_) for id_ in ("north", "south"))
    for partner, vision, relationships in (("north", "5", "3"), ("south", "1", "3")):
        give(document, "conditions", "vision", Respondent(partner=partner), vision)
        give(document, "conditions", "relationships", Respondent(partner=partner), relationships)
    first, second = spreads(document, named(document, "conditions"))
    assert (first.item, first.width, first.mean) == ("vision", Fraction(1), Fraction(1, 2))
    assert (second.item, second.width) == ("relationships", Fraction(0))
    assert first.means == {"north": 1, "south": 0}


def test_zones_are_never_compared_as_numbers() -> None:
    document = people(0)
    with pytest.raises(RuleError, match="not a rating"):
        spreads(document, named(document, "leadership"))
    with pytest.raises(RuleError, match="no zones"):
        outside_comfort(document, named(document, "conditions"), Respondent(name="Table 1"))


def test_what_is_outside_the_comfort_zone_is_listed_in_order() -> None:
    document = people(2)
    for item, choice in (("trust", "panicked"), ("aims", "stretched"), ("power", "comfortable")):
        give(document, "leadership", item, Respondent(person="p0"), choice)
    give(document, "leadership", "change", Respondent(person="p1"), "panicked")
    found = outside_comfort(document, named(document, "leadership"), Respondent(person="p0"))
    assert [answer.item for answer in found] == ["aims", "trust"]


@pytest.mark.parametrize(("item", "choice"), [("nothing", "comfortable"), ("aims", "maybe")])
def test_an_answer_outside_the_questionnaire_is_refused(item: str, choice: str) -> None:
    document = people(1)
    with pytest.raises(RuleError):
        answer(document, named(document, "leadership"), item, Respondent(person="p0"), choice=choice)


def test_a_questionnaire_of_ones_own_is_kept_and_replaced() -> None:
    document = Document()
    found = {"name": "conditions", "title": "Ours", "about": "a", "source": "s", "kind": "open"}
    body = json.dumps(found | {"items": [{"id": "i", "text": "t"}]})
    document.apply(keep(document, body))
    document.apply(keep(document, body.replace("Ours", "Ours again")))
    assert [found.title for found in available(document) if found.name == "conditions"] == ["Ours again"]
    with pytest.raises(InputError, match="no questionnaire called"):
        named(document, "unknown")


def test_a_removed_person_leaves_the_answer_behind_without_a_name() -> None:
    from workshop.document.document import remove

    document = people(1)
    give(document, "leadership", "trust", Respondent(person="p0"), "panicked")
    document.apply(remove(document, document.get(Person, "p0")))
    assert [(found.person, found.choice) for found in document.all(Answer)] == [(None, "panicked")]
    document.apply(add(Person(name="New")))
