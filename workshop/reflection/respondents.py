"""The kinds of respondents a questionnaire knows, and who of them stays private."""

from enum import StrEnum
from typing import TypeVar, assert_never

from workshop.document.document import Document
from workshop.document.edits import Edits, compact
from workshop.document.records import Answer, Partner, Person
from workshop.document.text import one_line
from workshop.errors import InputError
from workshop.reflection.answers import Respondent, answer
from workshop.reflection.questionnaire import QuestionSet

R = TypeVar("R", Partner, Person)

A_PERSON = "A person"
"""What stays of the name when somebody who answered leaves the file."""

ME = Respondent(name="Me, privately")
"""Whoever sits at this laptop and answers for nobody but themselves."""


class As(StrEnum):
    """For whom somebody answers."""

    ME = "me"
    UNNAMED = "unnamed"
    PARTNER = "partner"
    PERSON = "person"
    TABLE = "table"


def respondent(document: Document, kind: As, which: str = "") -> Respondent:
    """The respondent of a kind: `which` is the id of a partner or person, or the name of a table.

    Raises:
        InputError: there is no such partner or person, or the table has no name.

    """
    match kind:
        case As.ME:
            return ME
        case As.UNNAMED:
            return Respondent()
        case As.PARTNER:
            return Respondent(partner=_known(document.find(Partner, which), "partner").id)
        case As.PERSON:
            person = _known(document.find(Person, which), "person")
            return Respondent(person.id, person.partner, A_PERSON)
        case As.TABLE:
            if not one_line(which):
                raise InputError("The table has no name yet.", "Call it “Table 1”, for example.")
            return Respondent(name=one_line(which))
        case _:
            assert_never(kind)


def is_private(questions: QuestionSet, kind: As) -> bool:
    """Whether such an answer leaves this file as no more than a count."""
    return questions.private or kind is As.ME


def tables(document: Document) -> tuple[str, ...]:
    """The tables that have answered anything, by name."""
    named = {found.respondent for found in document.all(Answer) if not (found.person or found.partner)}
    return tuple(sorted(named - {"", A_PERSON, ME.name}))


def hand_in(
    document: Document,
    questions: QuestionSet,
    given: dict[str, tuple[str, str, str]],
    *,
    occasion: str = "",
    given_on: str = "",
) -> Edits:
    """Keep the answers of somebody who stays unnamed: item to choice, because and next step."""
    return compact(
        edit
        for item, (choice, because, next_step) in given.items()
        if choice or because or next_step
        for edit in answer(
            document,
            questions,
            item,
            Respondent(),
            choice=choice,
            because=because,
            next_step=next_step,
            occasion=occasion,
            given_on=given_on,
        )
    )


def _known(found: R | None, what: str) -> R:
    if found is None:
        raise InputError(f"There is no such {what} any more.", f"Choose another {what}.")
    return found
