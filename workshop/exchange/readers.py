"""Lists that come in: people, ideas and ballots, as rows that the verbs check and take."""

from collections.abc import Iterable
from pathlib import Path

from workshop.document.records import Method
from workshop.exchange.columns import IDEAS, PEOPLE, ballot_columns
from workshop.exchange.decode import read_bytes
from workshop.exchange.grid import best
from workshop.exchange.opening import grids_in
from workshop.exchange.table import Columns, Row, named_rows, names_columns, rows_of
from workshop.opera.ballot_rows import BallotRow
from workshop.opera.idea_rows import IdeaRow
from workshop.opera.own import lines
from workshop.people.persons import PersonRow


def read_people(path: Path) -> tuple[PersonRow, ...]:
    """The people in a list with the columns name, partner and optionally role, manager, needs, table.

    Raises:
        EnvironmentProblem: the file cannot be read.
        InputError: it is not such a list; names the line.

    """
    return people_of(rows_in(read_bytes(path), path.name, PEOPLE))


def read_ideas(path: Path) -> tuple[IdeaRow, ...]:
    """The ideas in a table with the column text and others, on a board, or in a text, one a line.

    Raises:
        EnvironmentProblem: the file cannot be read.
        InputError: it is not such a list; names the line.

    """
    return ideas_of(rows_in(read_bytes(path), path.name, IDEAS))


def read_ballots(path: Path, method: Method = Method.TICKS) -> tuple[BallotRow, ...]:
    """The ballots in a table: voter, partner, idea, value; winner and loser instead for pairwise.

    Raises:
        EnvironmentProblem: the file cannot be read.
        InputError: it is not such a table; names the line.

    """
    return ballots_of(rows_in(read_bytes(path), path.name, ballot_columns(method)), method)


def rows_in(data: bytes, name: str, columns: Columns) -> tuple[Row, ...]:
    """The rows of the list in a file that looks most like these columns; see `opening.grids_in`.

    Raises:
        InputError: there is no such list; names the line.

    """
    return named_rows(best(grids_in(data, name, columns), columns).records, columns)


def people_in(text: str) -> tuple[PersonRow, ...]:
    """The people in a table; see `read_people`."""
    return people_of(rows_of(text, PEOPLE))


def ideas_in(text: str, *, table: bool = False) -> tuple[IdeaRow, ...]:
    """The ideas in a table, or in plain lines where it is none and its first line names no columns."""
    if table or names_columns(text, IDEAS):
        return ideas_of(rows_of(text, IDEAS))
    return tuple(
        IdeaRow(number, idea) for number, line in enumerate(text.splitlines(), 1) for idea in lines(line)
    )


def ballots_in(text: str, method: Method) -> tuple[BallotRow, ...]:
    """The ballots in a table; see `read_ballots`."""
    return ballots_of(rows_of(text, ballot_columns(method)), method)


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
