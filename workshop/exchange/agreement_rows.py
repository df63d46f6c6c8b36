"""The agreement line by line, each in the same cells: clauses, what words mean, duties, what is enough."""

from collections.abc import Iterator
from typing import NamedTuple

from workshop.agreement.enough import enough_words, verdict
from workshop.agreement.roles import LETTERS
from workshop.agreement.support import GRADIENTS, holder_of, positions
from workshop.document.document import Document
from workshop.document.records import (
    Activity,
    Arrangement,
    Clause,
    Duty,
    Partner,
    Person,
    Principle,
    Role,
    SharedResult,
    Standard,
    StandardKind,
    Support,
    Vision,
    Word,
    WordMeaning,
)


class AgreementRow(NamedTuple):
    """One line; `support` counts positions, `positions` names who stands where and why."""

    kind: str
    text: str
    meaning: str = ""
    under: str = ""
    status: str = ""
    agreed_on: str = ""
    details: str = ""
    support: str = ""
    positions: str = ""


def agreement_rows(document: Document) -> Iterator[AgreementRow]:
    """All clauses, standards under their principles; then who does what, and what is enough."""
    for vision in document.all(Vision):
        more = (("In practice", vision.practical),)
        yield _row(document, vision, "vision", vision.text, vision.served, details=more)
    for principle in document.all(Principle):
        yield _row(document, principle, "principle", principle.title, principle.meaning)
        for standard in document.where(Standard, principle=principle.id):
            yield _standard(document, standard, principle)
    for role in document.all(Role):
        yield _row(document, role, "role", role.title, role.purpose, details=role_facts(document, role))
    for word in document.all(Word):
        yield from _word(document, word)
    for arrangement in document.all(Arrangement):
        area = str(arrangement.area)
        yield _row(document, arrangement, "arrangement", arrangement.text, arrangement.blocks, area)
    for result in document.all(SharedResult):
        by = (("By", result.due),)
        yield _row(document, result, "shared result", result.text, result.seen, details=by)
    for line in document.all(Activity):
        yield AgreementRow("duty", line.title, duty_words(document, line))
    if enough := enough_words(document):
        yield AgreementRow("what is enough", enough)


def promise(kind: StandardKind) -> str:
    """How a standard begins when it is read aloud."""
    return "we will" if kind is StandardKind.WILL else "we won’t"


def role_facts(document: Document, role: Role) -> tuple[tuple[str, str], ...]:
    """What else is said of a role, each with its label; empty where nothing is."""
    partner, holder = document.find(Partner, role.partner), document.find(Person, role.holder)
    deputy = document.find(Person, role.deputy)
    return (
        ("Partner", partner.name if partner else ""),
        ("Holder", holder.name if holder else ""),
        ("Deputy", deputy.name if deputy else ""),
        ("Connects partners", "yes" if role.connector else ""),
        ("Decides alone", role.decides_alone),
        ("Decides with others", role.decides_with),
        ("Hours a month", "" if role.hours is None else str(role.hours)),
        ("Until", role.term_end),
        ("Hands over", role.handover),
        ("What it is not", role.is_not),
        ("Adds most value", role.best_value),
        ("Wrong for", role.wrong_for),
    )


def duty_words(document: Document, line: Activity) -> str:
    """Which role does what in one line of the RACI grid, each with its letter."""
    duties = document.where(Duty, activity=line.id)
    told = (
        f"{document.get(Role, duty.role).title} {letter}"
        for letter in LETTERS
        for duty in duties
        if duty.letter == letter
    )
    return "; ".join(told) or "nobody yet"


def position_words(support: Support) -> str:
    """Where somebody stands on a clause, with the reservation as it was said."""
    words = f"{support.gradient}, {GRADIENTS[support.gradient].casefold()}"
    return f"{words}: {support.reservation}" if support.reservation else words


def _standard(document: Document, standard: Standard, principle: Principle) -> AgreementRow:
    raised = (("How we raise it", standard.raised),)
    kind = promise(standard.kind)
    return _row(document, standard, kind, standard.text, standard.seen, principle.title, raised)


def _word(document: Document, word: Word) -> Iterator[AgreementRow]:
    yield _row(document, word, "word", word.word, word.meaning)
    for meaning in document.where(WordMeaning, word=word.id):
        partner = document.get(Partner, meaning.partner)
        yield AgreementRow("meaning of a word", meaning.meaning, partner.name, word.word)


def _row(
    document: Document,
    clause: Clause,
    kind: str,
    text: str,
    meaning: str,
    under: str = "",
    details: tuple[tuple[str, str], ...] = (),
) -> AgreementRow:
    more = "; ".join(f"{label}: {value}" for label, value in details if value)
    found = positions(document, clause)
    support = verdict(document, clause).words if found else ""
    stand = "; ".join(f"{holder_of(document, one)} at {position_words(one)}" for one in found)
    return AgreementRow(
        kind, text, meaning, under, str(clause.status), clause.agreed_on, more, support, stand
    )
