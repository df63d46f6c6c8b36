"""Saving, opening and moving, beside the plainest SQLite that does the same."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from hashlib import blake2b, sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.bench import Row, compared, row, times_of
from workshop.document.changes import body_of, sealed
from workshop.document.document import Document
from workshop.document.edits import Edit, add, change
from workshop.document.order import between, spread
from workshop.document.records import RECORDS, Board, Group, Idea, Partner, Partnership, Person
from workshop.session import Session
from workshop.storage.session_file import place

WORDS = ("trust", "share", "local", "people", "young", "open", "meet", "listen", "plan", "money", "street")
LIMIT = 300.0


def rows(quick: bool) -> Iterator[Row]:
    """Gesture to durable, opening, and a move in a long list."""
    with TemporaryDirectory(prefix="workshop-bench-") as folder:
        yield durable(Path(folder), 40 if quick else 200)
        yield opening(Path(folder), *((1_000, 5_000) if quick else (10_000, 50_000)), runs=3 if quick else 7)
        for number in (1_000,) if quick else (10_000, 100_000):
            yield moving(Path(folder), number)


def durable(folder: Path, runs: int) -> Row:
    """One edited idea, until it is said to be saved, against one row committed with the same pragmas."""
    with (
        Session.create(folder / "durable.workshop", (*START, *ideas(100))) as session,
        plain(folder) as commit,
    ):
        turn = iter(range(10**6))

        def gesture() -> None:
            idea = session.document.get(Idea, "idea7")
            session.do("Edit an idea", change(idea, text=f"Thought {next(turn)}"))
            session.flush()

        return compared(
            "gesture to durable", 100, gesture, "raw SQLite commit", commit, times_of_peer=1.5, runs=runs
        )


@contextmanager
def plain(folder: Path) -> Iterator[Callable[[], None]]:
    """A commit of one row of the same size by hand."""
    with closing(sqlite3.connect(folder / "plain.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA synchronous=EXTRA")
        connection.execute("CREATE TABLE log (id TEXT PRIMARY KEY, body TEXT) STRICT")
        turn = iter(range(10**6))

        def commit() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO log VALUES (?, ?)", (f"{next(turn):064}", "x" * 300))
            connection.execute("COMMIT")

        yield commit


def opening(folder: Path, number: int, edits: int, *, runs: int) -> Row:
    """Opening with all checks, against reading the same rows and hashing the same bytes."""
    path = folder / "opening.workshop"
    worked(path, number, edits)
    return compared(
        "open, checked",
        number,
        lambda: Session.open(path).close(),
        "sqlite3 reads and hashes",
        lambda: read_and_hash(path),
        times_of_peer=2.0,
        runs=runs,
    )


def read_and_hash(path: Path) -> None:
    """The recipe of docs/file-format.md and nothing more."""
    with closing(sqlite3.connect(path)) as connection:
        for change_row in connection.execute("SELECT * FROM changes ORDER BY number").fetchall():
            sha256("\x1f".join(map(str, change_row[1:])).encode()).hexdigest()
        for kind in RECORDS:
            for found in connection.execute(f'SELECT * FROM "{kind.TABLE}"').fetchall():
                text = kind.TABLE + json.dumps(found, ensure_ascii=False, separators=(",", ":"))
                blake2b(text.encode(), digest_size=16).digest()


def moving(folder: Path, number: int) -> Row:
    """One idea moved to another place of a long list, until it is durable."""
    with Session.create(folder / f"moving{number}.workshop", (*START, *ideas(number))) as session:
        random = Random(1)
        keys = spread(number)

        def move() -> None:
            at = random.randrange(1, number)
            idea = session.document.get(Idea, f"idea{random.randrange(number)}")
            session.do("Move 1 idea", change(idea, order=between(keys[at - 1], keys[at])))
            session.flush()

        found = times_of(move, 20)
    return row("move in a list, durable", number, found, limit_ms=LIMIT)


PARTNERS = tuple(Partner(id=f"partner{n}", name=f"Partner {n}", letter="ABCDE"[n]) for n in range(5))
PEOPLE = tuple(Person(id=f"person{n}", name=f"Person {n}", partner=f"partner{n % 5}") for n in range(40))
GROUPS = tuple(Group(id=f"group{n}", board="board", title=f"Group {n}") for n in range(12))
START = (*PARTNERS, *PEOPLE, Board(id="board", question="How will we work together?"), *GROUPS)


def sentence(random: Random) -> str:
    """Twelve words."""
    return " ".join(random.choices(WORDS, k=12)).capitalize()


def ideas(number: int) -> tuple[Idea, ...]:
    """Ideas on the board, in order."""
    random = Random(2)
    return tuple(
        Idea(
            id=f"idea{place}",
            board="board",
            number=place + 1,
            text=sentence(random),
            author=f"person{place % 40}",
            partner=f"partner{place % 5}",
            group=f"group{place % 12}",
            order=key,
            code=f"{place:06}",
        )
        for place, key in enumerate(spread(number))
    )


def worked(path: Path, number: int, edits: int) -> None:
    """A session file in which each idea was written and many edited and moved, one change each."""
    random = Random(3)
    start = (Partnership(id="partnership", name="Riverside"), *START)
    first = tuple(Edit(None, record) for record in start)
    document = Document(start)
    log = [
        sealed(
            number=1, parent="", time="2026-03-14T09:30:00Z", kind="start", target="", label="Start",
            device="laptop", count=len(first), state=document.seal, body=body_of(first),
        )
    ]  # fmt: skip
    session = Session(document, head=log[0])
    for idea in ideas(number):
        session.do("Write an idea", add(idea))
    for _ in range(edits - number):
        idea = session.document.get(Idea, f"idea{random.randrange(number)}")
        new = (
            {"text": sentence(random)} if random.random() < 0.5 else {"group": f"group{random.randrange(12)}"}
        )
        session.do("Edit an idea", change(idea, **new))
    place(path, session.document, (*log, *session.changes()), force=True)
