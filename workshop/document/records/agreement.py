"""The clauses of the agreement, the support they have, and the thread back to ideas."""

from enum import StrEnum
from typing import ClassVar

from workshop.document.records.base import Ordered, Record, anywhere, maybe, ref
from workshop.frozen import record


class Status(StrEnum):
    """How far a clause has come; a retired clause stays readable."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    AGREED = "agreed"
    UNDER_REVIEW = "under review"
    RETIRED = "retired"


class StandardKind(StrEnum):
    """Whether a standard says what we do or what we do not do."""

    WILL = "will"
    WONT = "wont"


class Area(StrEnum):
    """What an arrangement is about."""

    INFORMATION = "information"
    TRAINING = "training"
    GOVERNANCE = "governance"
    DECISIONS = "decisions"
    TOOLS = "tools"
    MEETINGS = "meetings"
    CONTRIBUTION = "contribution"
    CHALLENGE = "challenge"
    BARRIER = "barrier"


@record
class Clause(Ordered):
    """An entry of the agreement; `agreed_on` is an ISO date, empty until it is agreed."""

    status: Status = Status.DRAFT
    agreed_on: str = ""


@record
class Vision(Clause):
    """A sentence of the shared purpose; `served` says what good looks like to the people served."""

    TABLE: ClassVar[str] = "visions"

    text: str = ""
    served: str = ""
    practical: str = ""


@record
class Principle(Clause):
    """An agreed statement with its meaning."""

    TABLE: ClassVar[str] = "principles"

    title: str = ""
    meaning: str = ""


@record
class Standard(Clause):
    """A behaviour under a principle: what you would see and how we raise it when it is missing."""

    TABLE: ClassVar[str] = "standards"

    principle: str = ref("principles")
    kind: StandardKind = StandardKind.WILL
    text: str = ""
    seen: str = ""
    raised: str = ""


@record
class Role(Clause):
    """Who does what for the partnership; `hours` a month, `term_end` an ISO date."""

    TABLE: ClassVar[str] = "roles"

    title: str = ""
    purpose: str = ""
    partner: str | None = maybe("partners")
    holder: str | None = maybe("people")
    deputy: str | None = maybe("people")
    decides_alone: str = ""
    decides_with: str = ""
    hours: int | None = None
    term_end: str = ""
    handover: str = ""
    is_not: str = ""
    best_value: str = ""
    wrong_for: str = ""
    connector: bool = False


@record
class Word(Clause):
    """A word of the shared language with the meaning all agreed on."""

    TABLE: ClassVar[str] = "words"

    word: str = ""
    meaning: str = ""


@record
class WordMeaning(Record):
    """What one partner means by a word."""

    TABLE: ClassVar[str] = "word_meanings"

    word: str = ref("words")
    partner: str = ref("partners")
    meaning: str = ""


@record
class Arrangement(Clause):
    """How something is shared or done together, or what still blocks it."""

    TABLE: ClassVar[str] = "arrangements"

    area: Area = Area.INFORMATION
    text: str = ""
    blocks: str = ""


@record
class Activity(Ordered):
    """A line of the RACI grid."""

    TABLE: ClassVar[str] = "activities"

    title: str = ""


@record
class Duty(Record):
    """One cell of the RACI grid: `letter` is R, A, C or I."""

    TABLE: ClassVar[str] = "duties"

    activity: str = ref("activities")
    role: str = ref("roles")
    letter: str = "R"


@record
class Support(Record):
    """One position on a clause, from 1 whole-hearted to 8 veto, with the reservation as it was said.

    A reservation about an idea that is ranked by gradients names the idea as its clause, and bears the
    id of the mark it goes with.
    """

    TABLE: ClassVar[str] = "supports"

    clause_table: str = ""
    clause: str = anywhere("clause_table")
    person: str | None = maybe("people")
    partner: str | None = maybe("partners")
    gradient: int = 1
    reservation: str = ""


@record
class Link(Record):
    """A stretch of the golden thread: the target came out of the source."""

    TABLE: ClassVar[str] = "links"

    source_table: str = ""
    source: str = anywhere("source_table")
    target_table: str = ""
    target: str = anywhere("target_table")


@record
class SharedResult(Clause):
    """A result the partners want together, how it would be seen and by when (ISO date)."""

    TABLE: ClassVar[str] = "shared_results"

    text: str = ""
    seen: str = ""
    due: str = ""
