"""After a reflection: the practices somebody leans on, and the mentor they name."""

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add, change
from workshop.document.records import Answer
from workshop.document.text import one_line
from workshop.errors import RuleError
from workshop.reflection.answers import Respondent, answers_of
from workshop.reflection.questionnaire import QuestionSet

MENTOR = "mentor"
PRACTICE = "practice-"
_LEAN = "lean"


def practices_of(
    document: Document, questions: QuestionSet, who: Respondent, occasion: str = ""
) -> tuple[int, ...]:
    """The places, from 0, of the guidance lines that this respondent leans on."""
    items = {found.item for found in answers_of(document, questions, occasion) if who.gave(found)}
    return tuple(place for place in range(len(questions.guidance)) if f"{PRACTICE}{place + 1}" in items)


def lean_on(
    document: Document, questions: QuestionSet, who: Respondent, place: int, *, on: bool, occasion: str = ""
) -> Edits:
    """Lean on a practice, or no longer; `place` is that of its guidance line, from 0.

    Raises:
        RuleError: there is no such practice, or nobody to remember it for.

    """
    if not 0 <= place < len(questions.guidance):
        raise RuleError(f"“{questions.title}” has no such practice.", "Choose one of those shown.")
    found = _kept(document, questions, who, f"{PRACTICE}{place + 1}", occasion)
    if not on:
        return remove(document, found) if found else ()
    return () if found else add(_new(questions, who, f"{PRACTICE}{place + 1}", occasion, choice=_LEAN))


def mentor_of(document: Document, questions: QuestionSet, who: Respondent, occasion: str = "") -> str:
    """The mentor this respondent named, empty where there is none."""
    found = next(
        (a for a in answers_of(document, questions, occasion) if a.item == MENTOR and who.gave(a)), None
    )
    return found.because if found else ""


def name_mentor(
    document: Document, questions: QuestionSet, who: Respondent, name: str, occasion: str = ""
) -> Edits:
    """Name the mentor to turn to, or nobody with an empty name.

    Raises:
        RuleError: there is nobody to remember it for.

    """
    found = _kept(document, questions, who, MENTOR, occasion)
    words = one_line(name)
    if found:
        return change(found, because=words) if words else remove(document, found)
    return add(_new(questions, who, MENTOR, occasion, because=words)) if words else ()


def _kept(
    document: Document, questions: QuestionSet, who: Respondent, item: str, occasion: str
) -> Answer | None:
    if who == Respondent():
        raise RuleError("Nobody unnamed can be remembered.", "Answer for yourself, privately.")
    return next(
        (a for a in answers_of(document, questions, occasion) if a.item == item and who.gave(a)), None
    )


def _new(
    questions: QuestionSet, who: Respondent, item: str, occasion: str, *, choice: str = "", because: str = ""
) -> Answer:
    return Answer(
        questionnaire=questions.name,
        item=item,
        round=occasion,
        person=who.person,
        partner=who.partner,
        respondent=who.name,
        choice=choice,
        because=because,
        private=True,
    )
