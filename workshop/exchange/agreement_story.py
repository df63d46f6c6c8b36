"""The agreement written out: vision, principles with their standards, roles, words, arrangements."""

from collections.abc import Iterator

from workshop.agreement.clauses import clauses, words_of
from workshop.agreement.enough import enough_words, verdict
from workshop.agreement.support import MINORITY, holder_of, positions
from workshop.document.document import Document
from workshop.document.records import (
    Activity,
    Arrangement,
    Clause,
    Principle,
    Role,
    SharedResult,
    Standard,
    Status,
    Vision,
    Word,
    WordMeaning,
)
from workshop.exchange.agreement_rows import duty_words, position_words, promise, role_facts
from workshop.exchange.blocks import Block, Heading, Items, Text
from workshop.exchange.sheets import partner_name


def agreement(document: Document) -> Iterator[Block]:
    """All clauses; those that are not agreed say how far they have come."""
    parts = (_visions, _principles, _roles, _duties, _words, _arrangements, _results, _support)
    blocks = [block for part in parts for block in part(document)]
    yield Heading(2, "Our agreement")
    yield from blocks or [Text("Nothing has been written yet.")]


def _visions(document: Document) -> Iterator[Block]:
    for place, vision in enumerate(document.all(Vision)):
        if not place:
            yield Heading(3, "Vision")
        yield Text(vision.text + _state(vision))
        if vision.served:
            yield Text(vision.served, "To the people we serve")
        if vision.practical:
            yield Text(vision.practical, "In practice")


def _principles(document: Document) -> Iterator[Block]:
    for place, principle in enumerate(document.all(Principle), 1):
        yield Heading(3, f"Principle {place}: {principle.title}{_state(principle)}")
        if principle.meaning:
            yield Text(principle.meaning)
        standards = document.where(Standard, principle=principle.id)
        if standards:
            yield Items(tuple((promise(found.kind).capitalize(), _standard(found)) for found in standards))


def _standard(standard: Standard) -> str:
    seen = f"\nYou would see: {standard.seen}" if standard.seen else ""
    raised = f"\nHow we raise it: {standard.raised}" if standard.raised else ""
    return f"{standard.text}{_state(standard)}{seen}{raised}"


def _roles(document: Document) -> Iterator[Block]:
    for role in document.all(Role):
        yield Heading(3, f"Role: {role.title}{_state(role)}")
        if role.purpose:
            yield Text(role.purpose)
        if filled := tuple((label, value) for label, value in role_facts(document, role) if value):
            yield Items(filled)


def _words(document: Document) -> Iterator[Block]:
    found = document.all(Word)
    if found:
        yield Heading(3, "Words we share")
        yield Items(tuple((word.word, _meanings(document, word)) for word in found))


def _meanings(document: Document, word: Word) -> str:
    own = (
        f"{partner_name(document, meaning.partner)}: {meaning.meaning}"
        for meaning in document.where(WordMeaning, word=word.id)
    )
    return "\n".join((f"{word.meaning or 'not agreed yet'}{_state(word)}", *sorted(own)))


def _arrangements(document: Document) -> Iterator[Block]:
    found = document.all(Arrangement)
    if found:
        yield Heading(3, "Arrangements")
        yield Items(tuple((str(one.area).capitalize(), _arrangement(one)) for one in found))


def _arrangement(arrangement: Arrangement) -> str:
    blocks = f"\nWhat still blocks it: {arrangement.blocks}" if arrangement.blocks else ""
    return f"{arrangement.text}{_state(arrangement)}{blocks}"


def _results(document: Document) -> Iterator[Block]:
    found = document.all(SharedResult)
    if found:
        yield Heading(3, "Results we want together")
        yield Items(tuple((one.due, "\n".join(filter(None, (one.text, one.seen)))) for one in found))


def _duties(document: Document) -> Iterator[Block]:
    found = document.all(Activity)
    if found:
        yield Heading(3, "Who does what")
        yield Items(tuple((line.title, duty_words(document, line)) for line in found))


def _support(document: Document) -> Iterator[Block]:
    """What is enough, how each clause stands to it, and what was said against it."""
    enough = enough_words(document)
    asked = [(clause, positions(document, clause)) for clause in clauses(document)]
    standing = [(clause, found) for clause, found in asked if found and clause.status is not Status.RETIRED]
    if enough or standing:
        yield Heading(3, "Where we stand")
    if enough:
        yield Text(enough, "What is enough")
    for clause, found in standing:
        yield Text(words_of(clause))
        yield Text(verdict(document, clause).words, "Support")
        said = tuple(one for one in found if one.gradient >= MINORITY or one.reservation)
        if said:
            yield Items(tuple((holder_of(document, one), position_words(one)) for one in said))


def _state(clause: Clause) -> str:
    return "" if clause.status is Status.AGREED else f" ({clause.status})"
