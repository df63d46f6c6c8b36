"""Relationships: noted once for two people, and what they show about the partnership."""

import pytest

from workshop.document.document import Document, remove
from workshop.document.records import Partner, Person, Relation
from workshop.errors import InputError
from workshop.people.network import bridges, connectors, network_words, nurture, person_words, ties
from workshop.people.relations import edit_relation, relation_between, remove_relation, set_relation

HOMES = {"a1": "a", "a2": "a", "b1": "b", "c1": "c", "c2": "c"}


def people() -> Document:
    partners = [Partner(id=id_, name=id_.upper(), order=id_) for id_ in "abc"]
    return Document(
        [*partners, *(Person(id=i, name=i.title(), partner=home, order=i) for i, home in HOMES.items())]
    )


def tie(document: Document, one: str, two: str, strength: int = 3, trust: int | None = None) -> None:
    both = document.get(Person, one), document.get(Person, two)
    document.apply(set_relation(document, *both, strength=strength, trust=trust))


def test_two_people_have_one_relationship_whoever_notes_it() -> None:
    document = people()
    tie(document, "a1", "b1", 2)
    tie(document, "b1", "a1", 5, trust=1)
    (found,) = document.all(Relation)
    assert (found.strength, found.trust) == (5, 1)
    assert relation_between(document, document.get(Person, "b1"), document.get(Person, "a1")) == found
    document.apply(edit_relation(document, found, trust=None, note="ring first"))
    (found,) = document.all(Relation)
    assert (found.strength, found.trust, found.note) == (5, None, "ring first")
    document.apply(remove_relation(document, found))
    assert document.count(Relation) == 0


@pytest.mark.parametrize("numbers", [{"strength": 0}, {"strength": 6}, {"trust": 0}, {"trust": 9}])
def test_strength_and_trust_run_from_one_to_five(numbers: dict[str, int]) -> None:
    document = people()
    tie(document, "a1", "b1")
    (found,) = document.all(Relation)
    with pytest.raises(InputError):
        edit_relation(document, found, **numbers)


def test_nobody_has_a_relationship_with_themselves() -> None:
    document = people()
    with pytest.raises(InputError):
        tie(document, "a1", "a1")


def test_partners_with_the_fewest_ties_come_first() -> None:
    document = people()
    for one, two in (("a1", "b1"), ("a2", "b1"), ("b1", "c1"), ("a1", "a2")):
        tie(document, one, two)
    found = [(bridge.one.id + bridge.two.id, len(bridge.ties)) for bridge in bridges(document)]
    assert found == [("ac", 0), ("bc", 1), ("ab", 2)]
    assert sum(found.across for found in ties(document)) == 3


def test_who_reaches_two_other_partners_connects() -> None:
    document = people()
    for one, two in (("b1", "a1"), ("b1", "c1"), ("b1", "c2"), ("a1", "a2")):
        tie(document, one, two)
    (found,) = connectors(document)
    assert (found.person.id, [partner.id for partner in found.partners]) == ("b1", ["a", "c"])


def test_what_to_nurture_is_said_in_sentences() -> None:
    document = people()
    assert nurture(document) == ()
    tie(document, "a1", "b1", trust=2)
    tie(document, "b1", "c1", trust=5)
    apart, thin, first, second, new = nurture(document)
    assert apart.startswith("Nobody at A works with anybody at C yet")
    assert first.startswith("Only A1 and B1 join A and B")
    assert second.startswith("Only B1 and C1 join B and C")
    assert thin.startswith("Between A1 and B1 trust is thin")
    assert new.startswith("A2 and C2 have no tie to another partner yet")
    assert network_words(document) == "2 relationships, 2 of them across partners; trust is thin in 1."


def test_a_person_who_leaves_takes_their_ties_along() -> None:
    document = people()
    tie(document, "a1", "b1")
    document.apply(remove(document, document.get(Person, "a1")))
    assert document.count(Relation) == 0
    tie(document, "a2", "b1")
    document.apply(remove(document, document.get(Partner, "b")))
    assert [found.across for found in ties(document)] == [False]
    assert [len(bridge.ties) for bridge in bridges(document)] == [0]


def test_one_persons_ties_are_said_in_words() -> None:
    document = people()
    tie(document, "a1", "b1", 2, trust=1)
    tie(document, "a1", "a2")
    tie(document, "c1", "c2")
    said = [person_words(document, document.get(Person, who)) for who in ("a1", "c1", "a2")]
    assert said == [
        "A1 works with A2 and B1, 1 other partner. Trust is thin with B1.",
        "C1 works with C2, all at home.",
        "A2 works with A1, all at home.",
    ]
    document.apply(remove(document, document.get(Person, "c2")))
    assert person_words(document, document.get(Person, "c1")) == "C1 has no relationship noted yet."
