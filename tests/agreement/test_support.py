"""Support: counted and never averaged, dissent kept in its words."""

from workshop.agreement.support import holder_of, minority, positions, reservations, set_support
from workshop.document.document import Document, remove
from workshop.document.edits import change
from workshop.document.records import Partner, Person, Principle, Status, Support


def room(*gradients: int) -> Document:
    partners = [Partner(id=f"p{n}", name=f"P{n}", order=str(n)) for n in range(len(gradients))]
    document = Document(
        [Principle(id="c", title="We listen"), Person(id="ana", name="Ana", partner="p0"), *partners]
    )
    for partner, gradient in zip(partners, gradients, strict=True):
        words = f"Said by {partner.name}"
        document.apply(set_support(document, clause(document), gradient, words, partner=partner))
    return document


def clause(document: Document) -> Principle:
    return document.get(Principle, "c")


def test_dissent_is_shown_whatever_the_others_say() -> None:
    document = room(1, 1, 1, 1, 7, 5)
    assert [(found.gradient, found.reservation) for found in minority(document, clause(document))] == [
        (7, "Said by P4"),
        (5, "Said by P5"),
    ]


def test_a_person_and_their_partner_stand_apart_also_when_the_person_leaves() -> None:
    document = room(2)
    ana = document.get(Person, "ana")
    document.apply(set_support(document, clause(document), 7, "Too soon", person=ana))
    document.apply(remove(document, ana))
    document.apply(set_support(document, clause(document), 1, partner=document.get(Partner, "p0")))
    found = positions(document, clause(document))
    assert [(s.gradient, s.reservation, holder_of(document, s)) for s in found] == [
        (7, "Too soon", "Somebody who has left"),
        (1, "", "P0"),
    ]


def test_a_partner_who_leaves_is_no_longer_named_but_what_it_said_stays() -> None:
    document = room(6)
    document.apply(remove(document, document.get(Partner, "p0")))
    (found,) = document.all(Support)
    assert holder_of(document, found) == "Somebody who has left"
    assert found.reservation == "Said by P0"


def test_what_was_said_travels_with_every_clause_that_stands() -> None:
    document = room(1, 6)
    whole = next(found for found in document.all(Support) if found.gradient == 1)
    document.apply(change(whole, reservation=""))
    (found,) = reservations(document)
    assert found[0] == clause(document)
    assert [(s.gradient, s.reservation) for s in found[1]] == [(6, "Said by P1")]
    document.apply(change(clause(document), status=Status.RETIRED, agreed_on="2026-01-01"))
    assert reservations(document) == ()
