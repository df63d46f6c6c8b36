"""What the partners see in themselves and give, written out: answers as counts, hours, relationships."""

from collections.abc import Iterator

from workshop.document.document import Document
from workshop.document.records import Answer, Commitment, Person
from workshop.document.text import counted
from workshop.exchange.blocks import Block, Heading, Items, Table, Text
from workshop.exchange.sheets import person_name
from workshop.people.network import network_words, ties
from workshop.people.relations import STRENGTH, TRUST
from workshop.reflection.answers import FEWEST, answers_of, counts, occasions
from workshop.reflection.questionnaire import Item, QuestionSet
from workshop.reflection.supplied import available


def answers(document: Document) -> Iterator[Block]:
    """Each questionnaire on each occasion as counts, and only where at least five answered."""
    asked = [found for found in available(document) if occasions(document, found)]
    if asked:
        yield Heading(2, "What we see in ourselves")
    for questions in asked:
        for occasion in occasions(document, questions):
            yield Heading(3, f"{questions.title}, {occasion}" if occasion else questions.title)
            yield from _counts(document, questions, occasion)


def commitments(document: Document) -> Iterator[Block]:
    """What each person gives and gets."""
    noted = {found.person: found for found in document.all(Commitment)}
    found = [(person, noted[person.id]) for person in document.all(Person) if person.id in noted]
    if found:
        yield Heading(2, "What each of us gives and gets")
    for person, one in found:
        yield Heading(3, person.name)
        facts = (
            ("What is in it for me", one.for_me),
            ("What is in it for my organisation", one.for_organisation),
            ("Hours a month", "" if one.hours is None else str(one.hours)),
            ("What to take into account", one.constraints),
            ("Who steps in", person_name(document, one.backup)),
        )
        yield Items(tuple((label, value) for label, value in facts if value))


def relationships(document: Document) -> Iterator[Block]:
    """Who works with whom, as a table."""
    found = ties(document)
    if not found:
        return
    yield Heading(2, "Who works with whom")
    yield Text(network_words(document))
    rows = tuple(
        (
            tie.one.name,
            tie.two.name,
            STRENGTH[tie.relation.strength],
            TRUST[tie.relation.trust] if tie.relation.trust else "not said",
            tie.relation.note,
        )
        for tie in found
    )
    yield Table("Who works with whom", ("One", "The other", "How closely", "Trust", "Note"), rows)


def _counts(document: Document, questions: QuestionSet, occasion: str) -> Iterator[Block]:
    given = answers_of(document, questions, occasion)
    shown = [item for item in questions.items if _answered(given, item) >= FEWEST]
    if shown and questions.choices:
        header = ("Question", *(choice.label for choice in questions.choices))
        rows = tuple((item.text, *_numbers(document, questions, item, occasion)) for item in shown)
        yield Table(questions.title, header, rows)
    few = sum(0 < _answered(given, item) < FEWEST for item in questions.items)
    if few:
        yield Text(f"{counted(few, 'question')} answered by fewer than {FEWEST}: no counts are shown.")
    if not questions.choices:
        yield Text("Answered in words, which stay in the session file.")


def _answered(given: tuple[Answer, ...], item: Item) -> int:
    return sum(found.item == item.id and bool(found.choice) for found in given)


def _numbers(document: Document, questions: QuestionSet, item: Item, occasion: str) -> tuple[str, ...]:
    found = counts(document, questions, item.id, occasion) or {}
    return tuple(str(number) for number in found.values())
