"""Answers to questionnaires: given, changed, and shown to others only as counts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from workshop.document.document import Document
from workshop.document.edits import Edits, add, change
from workshop.document.records import Answer
from workshop.document.text import tidy
from workshop.errors import RuleError
from workshop.reflection.questionnaire import Kind, QuestionSet

FEWEST = 5
"""Counts are shown only where at least this many people answered."""


@dataclass(frozen=True, slots=True)
class Respondent:
    """Who answers: a person, a partner as a whole, or a name such as “Table 3”; all empty is anonymous.

    A person's answers carry a `name` too, so that they are not taken for the partner's own once the
    person has left the file.
    """

    person: str | None = None
    partner: str | None = None
    name: str = ""

    def gave(self, found: Answer) -> bool:
        """Whether an answer is this respondent's; nobody can be told apart from another nobody."""
        if self.person:
            return found.person == self.person
        if self == Respondent():
            return False
        return (found.person, found.partner, found.respondent) == (None, self.partner, self.name)


def answers_of(document: Document, questions: QuestionSet, occasion: str = "") -> tuple[Answer, ...]:
    """All answers to a questionnaire on one occasion, such as the date of a review."""
    return tuple(
        found
        for found in document.all(Answer)
        if found.questionnaire == questions.name and found.round == occasion
    )


def occasions(document: Document, questions: QuestionSet) -> tuple[str, ...]:
    """When the questionnaire was answered, oldest first; the first time has no date."""
    return tuple(
        sorted({found.round for found in document.all(Answer) if found.questionnaire == questions.name})
    )


def answer(
    document: Document,
    questions: QuestionSet,
    item: str,
    who: Respondent,
    *,
    choice: str = "",
    because: str = "",
    next_step: str = "",
    occasion: str = "",
    given_on: str = "",
    private: bool | None = None,
) -> Edits:
    """Give an answer, or change the one this respondent gave before.

    Args:
        document: where it is kept.
        questions: what is asked.
        item: the question answered.
        who: whose answer it is.
        choice: the value of what was chosen, empty where nothing is.
        because: the reason, in their words.
        next_step: what they will do about it.
        occasion: when it was asked, such as the date of a review; empty for the first time.
        given_on: the day it was given, as an ISO date.
        private: whether it leaves only as a count; as the questionnaire says, where it is None.

    Raises:
        RuleError: the questionnaire has no such item or choice.
    """
    if all(found.id != item for found in questions.items):
        raise RuleError(f"“{questions.title}” does not ask that.", "Choose one of its questions.")
    if choice and all(found.value != choice for found in questions.choices):
        raise RuleError(
            f"“{choice}” is not one of the answers to “{questions.title}”.", "Choose one of those shown."
        )
    fields = {
        "choice": choice,
        "because": tidy(because),
        "next_step": tidy(next_step),
        "given_on": given_on,
    }
    for found in answers_of(document, questions, occasion):
        if found.item == item and who.gave(found):
            return change(found, **fields)
    return add(
        Answer(
            questionnaire=questions.name,
            item=item,
            round=occasion,
            person=who.person,
            partner=who.partner,
            respondent=who.name,
            private=questions.private if private is None else private,
            **fields,
        )
    )


def counts(
    document: Document, questions: QuestionSet, item: str, occasion: str = ""
) -> Mapping[str, int] | None:
    """How often each choice was taken, in the order of the questionnaire.

    None where fewer than `FEWEST` answered and the answers are private: then nothing is shown.
    """
    given = [
        found for found in answers_of(document, questions, occasion) if found.item == item and found.choice
    ]
    if len(given) < FEWEST and any(found.private for found in given):
        return None
    taken = Counter(found.choice for found in given)
    return {choice.value: taken[choice.value] for choice in questions.choices}


@dataclass(frozen=True, slots=True)
class Spread:
    """How differently the partners rate one item, on a scale of 0 to 1.

    Attributes:
        means: partner id to its mean rating.
        width: highest mean minus lowest.
        mean: the mean of the partners' means, so that a large partner does not outweigh a small one.
    """

    item: str
    means: Mapping[str, Fraction]
    width: Fraction
    mean: Fraction


def spreads(document: Document, questions: QuestionSet, occasion: str = "") -> tuple[Spread, ...]:
    """How differently partners see each item of a rating, the widest spread first.

    Raises:
        RuleError: the questionnaire is not a rating.
    """
    if questions.kind is not Kind.RATING:
        raise RuleError(f"“{questions.title}” is not a rating, so its answers are not compared as numbers.")
    top = len(questions.choices) - 1
    height = {choice.value: Fraction(place, top) for place, choice in enumerate(questions.choices)}
    rated: dict[str, dict[str, list[Fraction]]] = {}
    for found in answers_of(document, questions, occasion):
        if found.partner and found.choice in height and not found.private:
            rated.setdefault(found.item, {}).setdefault(found.partner, []).append(height[found.choice])
    spread = [_spread(item.id, rated[item.id]) for item in questions.items if item.id in rated]
    return tuple(sorted(spread, key=lambda found: (-found.width, found.mean)))


def _spread(item: str, rated: Mapping[str, list[Fraction]]) -> Spread:
    means = {partner: sum(values, Fraction(0)) / len(values) for partner, values in rated.items()}
    return Spread(
        item, means, max(means.values()) - min(means.values()), sum(means.values(), Fraction(0)) / len(means)
    )


def outside_comfort(
    document: Document, questions: QuestionSet, who: Respondent, occasion: str = ""
) -> tuple[Answer, ...]:
    """A respondent's own answers outside the first zone, in the order of the questionnaire.

    Raises:
        RuleError: the questionnaire has no zones.
    """
    if questions.kind is not Kind.ZONES:
        raise RuleError(f"“{questions.title}” has no zones.")
    easy = questions.choices[0].value
    places = {item.id: place for place, item in enumerate(questions.items)}
    own = [
        found
        for found in answers_of(document, questions, occasion)
        if who.gave(found) and found.choice not in ("", easy) and found.item in places
    ]
    return tuple(sorted(own, key=lambda found: places[found.item]))
