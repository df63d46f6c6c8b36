"""Lists read the short way, as the window and the command line read them step by step."""

from pathlib import Path

from workshop.document.records import Method
from workshop.exchange.columns import IDEAS, PEOPLE, ballot_columns
from workshop.exchange.decode import read_bytes
from workshop.exchange.grid import best
from workshop.exchange.opening import grids_in
from workshop.exchange.readers import ballots_of, ideas_of, people_of
from workshop.exchange.table import Columns, Row, named_rows, names_columns, records_of
from workshop.opera.ballot_rows import BallotRow
from workshop.opera.idea_rows import IdeaRow
from workshop.opera.own import lines
from workshop.people.persons import PersonRow


def read_people(path: Path) -> tuple[PersonRow, ...]:
    return people_of(rows_in(path, PEOPLE))


def read_ideas(path: Path) -> tuple[IdeaRow, ...]:
    return ideas_of(rows_in(path, IDEAS))


def read_ballots(path: Path, method: Method) -> tuple[BallotRow, ...]:
    return ballots_of(rows_in(path, ballot_columns(method)), method)


def rows_in(path: Path, columns: Columns) -> tuple[Row, ...]:
    return named_rows(best(grids_in(read_bytes(path), path.name, columns), columns).records, columns)


def people_in(text: str) -> tuple[PersonRow, ...]:
    return people_of(rows_of(text, PEOPLE))


def ideas_in(text: str, *, table: bool = False) -> tuple[IdeaRow, ...]:
    """The ideas in a table, or in plain lines where it is none and its first line names no columns."""
    if table or names_columns(text, IDEAS):
        return ideas_of(rows_of(text, IDEAS))
    return tuple(
        IdeaRow(number, idea) for number, line in enumerate(text.splitlines(), 1) for idea in lines(line)
    )


def ballots_in(text: str, method: Method) -> tuple[BallotRow, ...]:
    return ballots_of(rows_of(text, ballot_columns(method)), method)


def rows_of(text: str, columns: Columns) -> tuple[Row, ...]:
    return named_rows(records_of(text, columns), columns)
