"""What a user can do in the Mirror and in a review, as steps of a walk."""

from tests.walks.hands import DAY, Hand, StepOf, a, calling
from workshop.agreement.enough import Enough, agree_enough
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.records import Commitment, Partner, Person, Relation, Review, SharedResult
from workshop.people import commitments, relations
from workshop.reflection import afterwards, answers, review, supplied
from workshop.reflection.respondents import ME, As, hand_in, respondent


def answer(hand: Hand, document: Document) -> Edits:
    questions = hand.chance.choice(supplied.supplied())
    kind = hand.chance.choice([As.ME, As.PARTNER, As.PERSON, As.TABLE])
    which = {As.PARTNER: hand.maybe(Partner), As.PERSON: hand.maybe(Person)}.get(kind)
    who = respondent(document, kind, which.id if which else hand.text())
    choice = hand.chance.choice(["", *(found.value for found in questions.choices)])
    item = hand.chance.choice(questions.items).id
    occasion = hand.chance.choice(["", DAY.isoformat()])
    return answers.answer(
        document, questions, item, who, choice=choice, because=hand.text(), occasion=occasion
    )


def hand_over(hand: Hand, document: Document) -> Edits:
    questions = supplied.named(document, "leadership")
    given = {item.id: (hand.chance.choice(["", "stretched"]), hand.text(), "") for item in questions.items}
    return hand_in(document, questions, given)


def lean(hand: Hand, document: Document) -> Edits:
    questions = supplied.named(document, "leadership")
    return afterwards.lean_on(document, questions, ME, hand.small(), on=hand.flag())


def mentor(hand: Hand, document: Document) -> Edits:
    questions = supplied.named(document, "leadership")
    return afterwards.name_mentor(document, questions, ME, hand.text() if hand.flag() else "")


def tie(hand: Hand, document: Document) -> Edits:
    return relations.set_relation(
        document, hand.one(Person), hand.one(Person), strength=hand.small() + 1, trust=hand.small() + 1
    )


def close(hand: Hand, document: Document) -> Edits:
    due = DAY.replace(year=2027).isoformat() if hand.flag() else ""
    return review.close_review(document, hand.one(Review), DAY, due)


def stand(hand: Hand, document: Document) -> Edits:
    return review.set_finding(document, hand.one(Review), hand.one(SharedResult), hand.text())


def enough(hand: Hand, document: Document) -> Edits:
    figures = (hand.chance.choice([None, 1, 75, 100]), hand.chance.choice([None, 0, hand.small()]))
    return agree_enough(document, Enough(hand.text(), *figures))


MIRROR: dict[str, StepOf] = {
    "answer": answer,
    "hand in unnamed": hand_over,
    "lean on a practice": lean,
    "name a mentor": mentor,
    "tie two people": tie,
    "untie two people": calling(relations.remove_relation, a(Relation)),
    "remove a commitment": calling(commitments.remove_commitment, a(Commitment)),
    "close a review": close,
    "agree what is enough": enough,
    "note where a result stands": stand,
}
"""Every step that the Mirror and the Review page add."""
