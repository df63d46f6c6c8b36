"""Tables that go out to spreadsheets: one function a table, rows as text and whole numbers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from workshop.document.candidates import candidates
from workshop.document.document import Document
from workshop.document.records import Action, Ballot, Board, Group, Idea, Mark, Method, Pair, Partner, Person
from workshop.exchange.agreement_rows import agreement_rows
from workshop.opera.ballot_values import that_count
from workshop.opera.headings import group_name

Cell = str | int | Decimal
Rows = Iterator[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table for spreadsheets: its header and what fills it, for the boards asked for."""

    header: tuple[str, ...]
    rows: Callable[[Document, tuple[Board, ...]], Rows]


def person_name(document: Document, person: str | None) -> str:
    """The name of a person, empty for nobody."""
    found = document.find(Person, person)
    return found.name if found else ""


def partner_name(document: Document, partner: str | None) -> str:
    """The name of a partner, empty for none."""
    found = document.find(Partner, partner)
    return found.name if found else ""


def _letter(document: Document, pair: str | None) -> str:
    found = document.find(Pair, pair)
    return found.letter if found else ""


def _cost(idea: Idea) -> Cell:
    return "" if idea.cost is None else Decimal(idea.cost).scaleb(-2)


def _people(document: Document, boards: tuple[Board, ...]) -> Rows:  # noqa: ARG001
    for person in document.all(Person):
        partner, manager = partner_name(document, person.partner), person_name(document, person.manager)
        yield person.name, partner, person.role, manager, person.needs, person.table


def _ideas(document: Document, boards: tuple[Board, ...]) -> Rows:
    for board in boards:
        for idea in sorted(document.where(Idea, board=board.id), key=lambda idea: idea.number):
            yield _idea(document, board, idea)


def _idea(document: Document, board: Board, idea: Idea) -> tuple[Cell, ...]:
    group = document.find(Group, idea.group)
    double = document.find(Idea, idea.doubled_by)
    return (
        idea.number,
        idea.text,
        person_name(document, idea.author),
        partner_name(document, idea.partner),
        _letter(document, idea.pair),
        _cost(idea),
        idea.external or idea.id,
        idea.code,
        "parked" if idea.parked else "double" if double else "proposal" if idea.proposed else "idea",
        group_name(document, group) if group else "",
        double.number if double else "",
        idea.clarification,
        board.question,
    )


def _ballots(document: Document, boards: tuple[Board, ...]) -> Rows:
    for board in boards:
        names, standing = _names(document, board), {idea.id for idea in candidates(document, board)}
        for ballot in document.where(Ballot, board=board.id):
            marks = that_count(ballot.method, document.where(Mark, ballot=ballot.id), standing)
            for mark in sorted(marks, key=lambda mark: (document.get(Idea, mark.idea).number, mark.id)):
                yield _mark(document, board, ballot, mark, names)


def _names(document: Document, board: Board) -> dict[str | None, Cell]:
    """What the ideas of a board are called in ballots: the ids of their import, or else their numbers."""
    found = document.where(Idea, board=board.id)
    outside = all(idea.external for idea in found)
    return {None: "", **{idea.id: idea.external if outside else idea.number for idea in found}}


def _mark(
    document: Document, board: Board, ballot: Ballot, mark: Mark, names: Mapping[str | None, Cell]
) -> tuple[Cell, ...]:
    pairwise = ballot.method is Method.PAIRWISE
    return (
        ballot.voter,
        partner_name(document, ballot.partner),
        "" if pairwise else names[mark.idea],
        "" if pairwise else mark.value,
        mark.criterion,
        names[mark.idea] if pairwise else "",
        names[mark.over],
        str(ballot.method),
        board.question,
    )


def _actions(document: Document, boards: tuple[Board, ...]) -> Rows:  # noqa: ARG001
    for action in document.all(Action):
        owner, partner = person_name(document, action.owner), partner_name(document, action.partner)
        yield action.text, owner, partner, action.first_step, action.due, str(action.state)


def _agreement(document: Document, boards: tuple[Board, ...]) -> Rows:  # noqa: ARG001
    yield from agreement_rows(document)


SHEETS = {
    "people": Sheet(("name", "partner", "role", "manager", "needs", "table"), _people),
    "ideas": Sheet(
        (
            "number",
            "text",
            "author",
            "partner",
            "pair",
            "cost",
            "id",
            "code",
            "state",
            "group",
            "double of",
            "clarification",
            "board",
        ),
        _ideas,
    ),
    "ballots": Sheet(
        ("voter", "partner", "idea", "value", "criterion", "winner", "loser", "method", "board"), _ballots
    ),
    "agreement": Sheet(
        (
            "kind",
            "text",
            "meaning",
            "under",
            "status",
            "agreed on",
            "details",
            "support",
            "positions",
        ),
        _agreement,
    ),
    "actions": Sheet(("text", "owner", "partner", "first step", "due", "state"), _actions),
}
"""Every table there is for spreadsheets, by the name of `--what`."""
