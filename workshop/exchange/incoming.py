"""What a list would do to a session: how much is new, what changes, and every broken line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.ready import Progress, watched
from workshop.document.records import Ballot, Board, Idea, Method, Partner, Person
from workshop.document.text import counted, same
from workshop.errors import InputError
from workshop.exchange.columns import Kind, columns_of
from workshop.exchange.grid import Grid
from workshop.exchange.mapping import Mapping, mapped
from workshop.exchange.problems import line_of, tried
from workshop.exchange.readers import ballots_of, ideas_of, people_of
from workshop.exchange.table import Columns, Row
from workshop.opera.idea_rows import import_ideas, known_ideas
from workshop.opera.rank import import_ballots
from workshop.people.partners import partner_named
from workshop.people.persons import import_people

SHOWN = 100
"""How many rows are looked at one by one."""

NAMED = 20
"""How many broken lines are named."""


def _silent(_done: int, _total: int) -> bool:
    return True


class State(StrEnum):
    """What a row would do."""

    NEW = "New"
    CHANGE = "Change"
    SAME = "As it is"
    BROKEN = "Not taken"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a list goes: people into the file, ideas and ballots onto a board."""

    kind: Kind
    board: Board | None = None
    method: Method = Method.TICKS

    @property
    def columns(self) -> Columns:
        """The columns of such a list."""
        return columns_of(self.kind, self.method)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a list would do.

    Attributes:
        edits: all of it; none where it is refused.
        rows: the rows as they would come in.
        states: what each of the first `SHOWN` rows would do.
        problems: why it is refused, each with its line or 0.
        remarks: sentences on what is left out and what else is made.
        seal: the seal of the document that was looked at.

    """

    edits: Edits = ()
    rows: Sequence[Row] = ()
    states: Sequence[State] = ()
    problems: Sequence[tuple[int, str]] = ()
    remarks: Sequence[str] = ()
    seal: str = ""


def outlook(
    document: Document, target: Target, grid: Grid, mapping: Mapping, progress: Progress = _silent
) -> Outlook:
    """What a list would do to a document, with its columns taken as the mapping says.

    Raises:
        StoppedError: `progress` said to stop.

    """
    try:
        rows, remarks = of_target(target, mapped(grid, mapping, target.columns))
    except InputError as error:
        return Outlook(problems=[(line_of(error), str(error))], seal=document.seal)
    edits, found = tried(rows, lambda some: taken_in(document, target, some, progress), NAMED)
    broken = {line_of(error) for error in found}
    return Outlook(
        edits,
        rows,
        _states(document, target, rows[:SHOWN], edits, broken),
        [(line_of(error), str(error)) for error in found],
        [*grid.left_out, *remarks, *_new_partners(edits), *_nameless(target, rows)],
        document.seal,
    )


def taken_in(document: Document, target: Target, rows: Sequence[Row], progress: Progress = _silent) -> Edits:
    """What the rows of a list change, all of them or none.

    Raises:
        InputError: names the first broken line.
        StoppedError: `progress` said to stop.

    """
    match target.kind:
        case Kind.PEOPLE:
            return import_people(document, watched(people_of(rows), progress))
        case Kind.IDEAS:
            return import_ideas(document, _board(target), watched(ideas_of(rows), progress))
        case Kind.BALLOTS:
            ballots = watched(ballots_of(rows, target.method), progress)
            return import_ballots(document, _board(target), target.method, ballots)
        case _:
            assert_never(target.kind)


def of_target(target: Target, rows: Sequence[Row]) -> tuple[Sequence[Row], tuple[str, ...]]:
    """The rows of the board and method that are meant, as exports name them, and a sentence on the others.

    A list that names only other boards, or another method, is taken whole: it is a copy.
    """
    if target.kind is Kind.PEOPLE:
        return rows, ()
    kept = _only(rows, "board", same(_board(target).question))
    if target.kind is Kind.BALLOTS:
        kept = _only(kept, "method", target.method.value)
    away = len(rows) - len(kept)
    return kept, (f"Left out: {counted(away, 'row')} of other questions or methods.",) if away else ()


def _only(rows: Sequence[Row], column: str, wanted: str) -> Sequence[Row]:
    found = {same(row[column]) for row in rows}
    if wanted not in found or found == {wanted}:
        return rows
    return [row for row in rows if same(row[column]) == wanted]


def words_for(target: Target, edits: Edits) -> str:
    """What edits of a list do, in a few words for a button: Add 38 people, change 2."""
    kind: type[Person | Idea | Ballot]
    match target.kind:
        case Kind.PEOPLE:
            kind, one, many = Person, "person", "people"
        case Kind.IDEAS:
            kind, one, many = Idea, "idea", "ideas"
        case Kind.BALLOTS:
            kind, one, many = Ballot, "ballot", "ballots"
        case _:
            assert_never(target.kind)
    here = [edit for edit in edits if edit.table == kind.TABLE]
    added = sum(edit.before is None for edit in here)
    other = len(here) - added
    again = "replace" if target.kind is Kind.BALLOTS else "change"
    if added and other:
        return f"Add {counted(added, one, many)}, {again} {other}"
    if added or other:
        return f"{'Add' if added else again.capitalize()} {counted(added or other, one, many)}"
    return "Nothing to add"


def _board(target: Target) -> Board:
    if target.board is None:
        raise InputError("There is no question for this list yet.", "Ask a question first.")
    return target.board


def _new_partners(edits: Edits) -> tuple[str, ...]:
    new = [edit.after.name for edit in edits if edit.before is None and isinstance(edit.after, Partner)]
    if not new:
        return ()
    shown = ", ".join(new[:6]) + (" and more" if len(new) > 6 else "")
    return (f"{counted(len(new), 'new partner')}: {shown}.",)


def _nameless(target: Target, rows: Sequence[Row]) -> tuple[str, ...]:
    named = target.kind is Kind.IDEAS and any(row["author"].strip() or row["partner"].strip() for row in rows)
    if named and target.board and target.board.anonymous:
        return ("The board is anonymous, so authors and partners of ideas are not kept.",)
    return ()


def _states(
    document: Document, target: Target, rows: Sequence[Row], edits: Edits, broken: set[int]
) -> list[State]:
    touched = {edit.id for edit in edits if edit.before is not None}
    return [
        State.BROKEN
        if row.line in broken
        else State.NEW
        if known is None
        else State.CHANGE
        if known in touched
        else State.SAME
        for row, known in zip(rows, _known(document, target, rows), strict=True)
    ]


def _known(document: Document, target: Target, rows: Sequence[Row]) -> Iterable[str | None]:
    """The id of the record that each row is about, None where it is new."""
    match target.kind:
        case Kind.PEOPLE:
            return [_person(document, row) for row in rows]
        case Kind.IDEAS:
            ideas = known_ideas(document, _board(target), ideas_of(rows))
            return [idea.id if idea else None for idea in ideas]
        case Kind.BALLOTS:
            return [None for _ in rows]
        case _:
            assert_never(target.kind)


def _person(document: Document, row: Row) -> str | None:
    """Who a row is about: the one of that name with its partner, or where one partner is not known."""
    found = [person for person in document.all(Person) if same(person.name) == same(row["name"])]
    home = partner_named(document, row["partner"]) if row["partner"].strip() else None
    here = [person for person in found if home and person.partner == home.id]
    open_ = [person for person in found if person.partner is None or not row["partner"].strip()]
    near = here or (open_ if len(found) == 1 else [])
    return near[0].id if near else None
