"""The questionnaires that can be asked: those supplied and those of the partnership's own."""

from contextlib import suppress

import resources
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add, change
from workshop.document.records import Questionnaire
from workshop.errors import InputError
from workshop.reflection.questionnaire import QuestionSet, parse


def supplied() -> tuple[QuestionSet, ...]:
    """The questionnaires that come with the product, by title."""
    files = resources.path("questionnaires").glob("*.json")
    found = (parse(file.read_text("utf-8")) for file in files)
    return tuple(sorted(found, key=lambda questions: questions.title))


def available(document: Document) -> tuple[QuestionSet, ...]:
    """Every questionnaire that can be asked; one of the file's own replaces a supplied one of its name.

    One that cannot be used, as a file from elsewhere may hold, is passed over.
    """
    found = {questions.name: questions for questions in supplied()}
    for own in document.all(Questionnaire):
        with suppress(InputError):
            found[own.name] = parse(own.body)
    return tuple(found.values())


def named(document: Document, name: str) -> QuestionSet:
    """The questionnaire of this name.

    Raises:
        InputError: there is none.
    """
    for questions in available(document):
        if questions.name == name:
            return questions
    known = ", ".join(questions.name for questions in available(document))
    raise InputError(f"There is no questionnaire called “{name}”.", f"Choose one of {known}.")


def keep(document: Document, text: str) -> Edits:
    """Keep a questionnaire of the partnership's own in the file, or replace it by its new text.

    Raises:
        InputError: the text cannot be used; the sentence names the line and the remedy.
    """
    questions = parse(text)
    for own in document.all(Questionnaire):
        if own.name == questions.name:
            return change(own, body=text)
    return add(Questionnaire(name=questions.name, body=text))


def forget(document: Document, name: str) -> Edits:
    """Remove a questionnaire of the partnership's own; a supplied one of its name comes back.

    Raises:
        InputError: the file has no such questionnaire of its own.
    """
    found = [own for own in document.all(Questionnaire) if own.name == name]
    if not found:
        raise InputError(f"“{name}” is not a questionnaire of your own.", "Supplied ones stay.")
    return remove(document, *found)
