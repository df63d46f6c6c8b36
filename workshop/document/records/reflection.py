"""What keeps an agreement alive: actions, answers, log entries and reviews."""

from enum import StrEnum
from typing import ClassVar

from workshop.document.records.base import Ordered, Record, maybe, ref
from workshop.frozen import record


class ActionState(StrEnum):
    """How far an action has come."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Seen(StrEnum):
    """How a standard is lived, as a review finds it."""

    SEEN = "seen"
    SOMETIMES = "sometimes"
    NOT_SEEN = "not seen"


@record
class Action(Ordered):
    """Who does what by when; `due` is an ISO date or empty."""

    TABLE: ClassVar[str] = "actions"

    text: str = ""
    owner: str | None = maybe("people")
    partner: str | None = maybe("partners")
    first_step: str = ""
    due: str = ""
    state: ActionState = ActionState.OPEN


@record
class Questionnaire(Ordered):
    """A questionnaire of the partnership's own; `body` is the text of its data file (JSON)."""

    TABLE: ClassVar[str] = "questionnaires"

    name: str = ""
    body: str = ""


@record
class Answer(Record):
    """What somebody chose for one item; `private` answers never leave as more than counts."""

    TABLE: ClassVar[str] = "answers"

    questionnaire: str = ""
    item: str = ""
    round: str = ""
    person: str | None = maybe("people")
    partner: str | None = maybe("partners")
    respondent: str = ""
    choice: str = ""
    because: str = ""
    next_step: str = ""
    private: bool = True
    given_on: str = ""


@record
class LogEntry(Ordered):
    """A dated note of use: what was wanted, what happened, what to do differently."""

    TABLE: ClassVar[str] = "log_entries"

    on: str = ""
    used: str = ""
    wanted: str = ""
    happened: str = ""
    differently: str = ""
    shared: bool = False


@record
class Review(Ordered):
    """A dated look at how the agreement is lived; dates are ISO, `on` is empty until it is held."""

    TABLE: ClassVar[str] = "reviews"

    due: str = ""
    on: str = ""
    changes: str = ""


@record
class Sighting(Record):
    """How one standard is lived, as one review found it, with an example."""

    TABLE: ClassVar[str] = "sightings"

    review: str = ref("reviews")
    standard: str = ref("standards")
    seen: Seen = Seen.SOMETIMES
    example: str = ""


@record
class Finding(Record):
    """Where one shared result stands, as one review found it."""

    TABLE: ClassVar[str] = "findings"

    review: str = ref("reviews")
    result: str = ref("shared_results")
    text: str = ""
