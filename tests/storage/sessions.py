"""Small session files to try things on, and what they hold, as text."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from workshop.document.edits import add, change
from workshop.document.records import Board, Group, Idea, Pair, Partner, Person, Standard
from workshop.document.records.agreement import Principle
from workshop.session import Session

BOARD = Board(id="board", question="How will we work together?", criteria=("fair", "Łatwe ŵ"))
ANN = Person(id="ann", name="Ann", partner="north", order="V")
BEN = Person(id="ben", name="Ben", partner="north", order="W")
START = (
    Partner(id="north", name="North", letter="A"),
    ANN,
    BEN,
    BOARD,
    Pair(id="pair", board="board", letter="A", people=("ann", "ben")),
    Group(id="group", board="board", title="Trust"),
    Principle(id="principle", title="Listen first"),
    Standard(principle="principle", text="We ask before we answer"),
)


def idea(number: int, text: str = "", **fields: Any) -> Idea:
    """An idea with a foreseeable id."""
    key = "VWXYZabcdefghijklmnopqrstuvwxyz"[number % 30]
    said = text or f"Idea {number}"
    fields = {"id": f"idea{number}", "board": "board", **fields}
    return Idea(number=number, text=said, order=key, **fields)


def made(path: Path, ideas: int = 6) -> Session:
    """An open session with some ideas, one of them edited, one step undone."""
    session = Session.create(path, START)
    for number in range(1, ideas + 1):
        session.do(f"Write idea {number}", add(idea(number, author="ann", pair="pair")))
    session.do(
        "Edit an idea", change(session.document.get(Idea, "idea1"), text="A ‘better’ idea\nin two lines")
    )
    session.do("Park 1 idea", change(session.document.get(Idea, "idea2"), parked=True))
    session.undo()
    session.flush()
    return session


@contextmanager
def altering(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that another program would use, its work committed at the end."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        yield connection
        connection.commit()


def names_beside(path: Path) -> list[str]:
    """The names of all files in the folder of a session file."""
    return sorted(found.name for found in path.parent.iterdir())
