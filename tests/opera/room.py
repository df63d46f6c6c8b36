"""A room to try verbs in: a session in memory, with short ways to fill it."""

from collections.abc import Iterable
from typing import Any

from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.records import Board, Idea, Pair, Partnership, Person
from workshop.opera import own, pair
from workshop.opera.board import start_board
from workshop.people.persons import PersonRow, import_people
from workshop.session import Session


class Room:
    """A session with one board; records are looked up by number, letter or name."""

    def __init__(self, question: str = "How do we share?", **fields: Any) -> None:
        self.session = Session(Document([Partnership(id="partnership")]))
        self.do(start_board(self.document, question, **fields))

    @property
    def document(self) -> Document:
        return self.session.document

    @property
    def board(self) -> Board:
        return self.document.all(Board)[0]

    def do(self, edits: Edits) -> None:
        self.session.do("step", edits)

    def people(self, text: str) -> "Room":
        """Add people written as `Ann River, Bob Hill`: a name and a partner each."""
        rows = [line.split() for line in text.split(",")]
        self.do(import_people(self.document, [PersonRow(at, *row) for at, row in enumerate(rows, 1)]))
        return self

    def ideas(self, texts: Iterable[str]) -> "Room":
        self.do(own.write_ideas(self.document, self.board, texts))
        return self

    def pairs(self, seed: int = 0) -> "Room":
        self.do(pair.pair_up(self.document, self.board, seed=seed).edits)
        return self

    def idea(self, number: int) -> Idea:
        return next(
            found for found in self.document.where(Idea, board=self.board.id) if found.number == number
        )

    def pair(self, letter: str) -> Pair:
        return next(
            found for found in self.document.where(Pair, board=self.board.id) if found.letter == letter
        )

    def person(self, name: str) -> Person:
        return next(found for found in self.document.all(Person) if found.name == name)

    def order(self) -> list[int]:
        return [idea.number for idea in self.document.where(Idea, board=self.board.id)]


def numbered(count: int) -> list[str]:
    """That many different ideas."""
    return [f"Idea {number} says something else" for number in range(1, count + 1)]
