"""Lists that come in: people, ideas and ballots, as rows that the verbs check and take."""

from pathlib import Path

from workshop.document.records import Method
from workshop.exchange.decode import read_bytes, text_of
from workshop.exchange.table import Columns, Row, names_columns, rows_of, unused
from workshop.opera.ballot_rows import BallotRow
from workshop.opera.idea_rows import IdeaRow
from workshop.opera.own import lines
from workshop.people.persons import PersonRow

_PEOPLE = Columns(
    ("name", "partner", "role", "manager", "needs"),
    ("name", "partner"),
    {"full name": "name", "organisation": "partner", "organization": "partner", "access needs": "needs"},
)
_IDEAS = Columns(
    ("text", "author", "partner", "pair", "cost", "id"),
    ("text",),
    {"idea": "text", "ideas": "text", "organisation": "partner", "organization": "partner"},
    headless=1,
)
_BALLOTS = ("voter", "partner", "idea", "value", "criterion")
_PAIRWISE = ("voter", "partner", "winner", "loser")
_TABLES = (".csv", ".tsv", ".tab")


def read_people(path: Path) -> tuple[PersonRow, ...]:
    """The people in a table with the columns name, partner and optionally role, manager, needs.

    Raises:
        EnvironmentProblem: the file cannot be read.
        InputError: it is not such a table; names the line.

    """
    return people_in(text_of(read_bytes(path), path.name))


def read_ideas(path: Path) -> tuple[IdeaRow, ...]:
    """The ideas in a table with the column text and others, or in a text file, one a line.

    Raises:
        EnvironmentProblem: the file cannot be read.
        InputError: it is not such a list; names the line.

    """
    return ideas_in(text_of(read_bytes(path), path.name), table=path.suffix.lower() in _TABLES)


def read_ballots(path: Path, method: Method = Method.TICKS) -> tuple[BallotRow, ...]:
    """The ballots in a table: voter, partner, idea, value; winner and loser instead for pairwise.

    Raises:
        EnvironmentProblem: the file cannot be read.
        InputError: it is not such a table; names the line.

    """
    return ballots_in(text_of(read_bytes(path), path.name), method)


def people_in(text: str) -> tuple[PersonRow, ...]:
    """The people in a table; see `read_people`."""
    return tuple(
        PersonRow(row.line, row["name"], row["partner"], row["role"], row["manager"], row["needs"])
        for row in rows_of(text, _PEOPLE)
    )


def ideas_in(text: str, *, table: bool = False) -> tuple[IdeaRow, ...]:
    """The ideas in a table, or in plain lines where it is none and its first line names no columns."""
    if table or names_columns(text, _IDEAS):
        return tuple(_idea(row) for row in rows_of(text, _IDEAS))
    return tuple(
        IdeaRow(number, idea) for number, line in enumerate(text.splitlines(), 1) for idea in lines(line)
    )


def ballots_in(text: str, method: Method) -> tuple[BallotRow, ...]:
    """The ballots in a table; see `read_ballots`."""
    pairwise = method is Method.PAIRWISE
    return tuple(_ballot(row, pairwise=pairwise) for row in rows_of(text, _ballot_columns(method)))


def unused_columns(text: str, kind: str, method: Method = Method.TICKS) -> tuple[str, ...]:
    """The columns of a list of `people`, `ideas` or `ballots` that nothing is taken from."""
    columns = {"people": _PEOPLE, "ideas": _IDEAS, "ballots": _ballot_columns(method)}[kind]
    return unused(text, columns)


def _ballot_columns(method: Method) -> Columns:
    known = _PAIRWISE if method is Method.PAIRWISE else _BALLOTS
    needed = tuple(name for name in known if name not in ("partner", "criterion"))
    return Columns(known, (*needed, "criterion") if method is Method.CRITERIA else needed, {})


def _idea(row: Row) -> IdeaRow:
    return IdeaRow(row.line, row["text"], row["author"], row["partner"], row["pair"], row["cost"], row["id"])


def _ballot(row: Row, *, pairwise: bool) -> BallotRow:
    winner = row["winner"] if pairwise else row["idea"]
    return BallotRow(
        row.line, row["voter"], row["partner"], winner, row["value"], row["loser"], row["criterion"]
    )
