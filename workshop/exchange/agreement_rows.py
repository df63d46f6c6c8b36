"""The agreement clause by clause, each in the same six cells."""

from collections.abc import Iterator

from workshop.document.document import Document
from workshop.document.records import (
    Arrangement,
    Clause,
    Principle,
    Role,
    SharedResult,
    Standard,
    StandardKind,
    Vision,
    Word,
)

ClauseRow = tuple[str, str, str, str, str, str]
"""Kind, text, meaning, what it stands under, status, date of agreement."""


def agreement_rows(document: Document) -> Iterator[ClauseRow]:
    """All clauses, standards under their principles."""
    for vision in document.all(Vision):
        yield _row(vision, "vision", vision.text, vision.served)
    for principle in document.all(Principle):
        yield _row(principle, "principle", principle.title, principle.meaning)
        for standard in document.where(Standard, principle=principle.id):
            yield _row(standard, promise(standard.kind), standard.text, standard.seen, principle.title)
    for role in document.all(Role):
        yield _row(role, "role", role.title, role.purpose)
    for word in document.all(Word):
        yield _row(word, "word", word.word, word.meaning)
    for arrangement in document.all(Arrangement):
        yield _row(arrangement, "arrangement", arrangement.text, arrangement.blocks, str(arrangement.area))
    for result in document.all(SharedResult):
        yield _row(result, "shared result", result.text, result.seen)


def promise(kind: StandardKind) -> str:
    """How a standard begins when it is read aloud."""
    return "we will" if kind is StandardKind.WILL else "we won’t"


def _row(clause: Clause, kind: str, text: str, meaning: str, under: str = "") -> ClauseRow:
    return kind, text, meaning, under, str(clause.status), clause.agreed_on
