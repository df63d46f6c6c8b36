"""Lists that come in: people, ideas and ballots, as rows that the verbs check and take."""

from collections.abc import Iterable

from workshop.document.records import Method
from workshop.exchange.table import Row
from workshop.opera.ballot_rows import BallotRow
from workshop.opera.idea_rows import IdeaRow
from workshop.people.persons import PersonRow


def people_of(rows: Iterable[Row]) -> tuple[PersonRow, ...]:
    """Rows with named cells as people."""
    return tuple(
        PersonRow(
            row.line, row["name"], row["partner"], row["role"], row["manager"], row["needs"], row["table"]
        )
        for row in rows
    )


def ideas_of(rows: Iterable[Row]) -> tuple[IdeaRow, ...]:
    """Rows with named cells as ideas."""
    return tuple(_idea(row) for row in rows)


def ballots_of(rows: Iterable[Row], method: Method) -> tuple[BallotRow, ...]:
    """Rows with named cells as the marks of ballots."""
    pairwise = method is Method.PAIRWISE
    return tuple(_ballot(row, pairwise=pairwise) for row in rows)


def _idea(row: Row) -> IdeaRow:
    return IdeaRow(
        row.line,
        row["text"],
        row["author"],
        row["partner"],
        row["pair"],
        row["cost"],
        row["id"],
        row["group"],
        row["code"],
        row["clarification"],
        row["state"],
        row["number"],
        row["double of"],
    )


def _ballot(row: Row, *, pairwise: bool) -> BallotRow:
    winner = row["winner"] if pairwise else row["idea"]
    return BallotRow(
        row.line, row["voter"], row["partner"], winner, row["value"], row["loser"], row["criterion"]
    )
