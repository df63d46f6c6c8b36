"""What lists of people, ideas and ballots may say: their columns, and what each is called elsewhere."""

from enum import StrEnum
from typing import assert_never

from workshop.document.records import Method
from workshop.exchange.table import Columns


class Kind(StrEnum):
    """What a list is of; the names are those of the command line."""

    PEOPLE = "people"
    IDEAS = "ideas"
    BALLOTS = "ballots"


PEOPLE = Columns(
    ("name", "partner", "role", "manager", "needs", "table"),
    ("name", "partner"),
    {
        "full name": "name",
        "person": "name",
        "attendee": "name",
        "participant": "name",
        "organisation": "partner",
        "organization": "partner",
        "organisation name": "partner",
        "company": "partner",
        "agency": "partner",
        "job title": "role",
        "job": "role",
        "position": "role",
        "line manager": "manager",
        "reports to": "manager",
        "access needs": "needs",
        "access requirements": "needs",
        "dietary requirements": "needs",
        "seat": "table",
        "table number": "table",
        "sits at": "table",
    },
)
IDEAS = Columns(
    ("text", "author", "partner", "pair", "cost", "id", "group", "code", "clarification", "state"),
    ("text",),
    {
        "idea": "text",
        "ideas": "text",
        "proposal": "text",
        "suggestion": "text",
        "organisation": "partner",
        "organization": "partner",
        "heading": "group",
        "theme": "group",
        "category": "group",
    },
    headless=1,
)
_BALLOTS = ("voter", "partner", "idea", "value", "criterion")
_PAIRWISE = ("voter", "partner", "winner", "loser")
_MEANT = {
    "name": "voter",
    "organisation": "partner",
    "organization": "partner",
    "marks": "value",
    "points": "value",
    "rank": "value",
    "score": "value",
    "vote": "value",
}


def ballot_columns(method: Method) -> Columns:
    """The columns that ballots of a method have."""
    known = _PAIRWISE if method is Method.PAIRWISE else _BALLOTS
    needed = tuple(name for name in known if name not in ("partner", "criterion"))
    meant = {} if method is Method.PAIRWISE else _MEANT
    return Columns(known, (*needed, "criterion") if method is Method.CRITERIA else needed, meant)


def columns_of(kind: Kind, method: Method = Method.TICKS) -> Columns:
    """The columns of a kind of list."""
    match kind:
        case Kind.PEOPLE:
            return PEOPLE
        case Kind.IDEAS:
            return IDEAS
        case Kind.BALLOTS:
            return ballot_columns(method)
        case _:
            assert_never(kind)
