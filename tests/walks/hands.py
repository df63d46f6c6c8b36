"""A hand that takes steps by chance: it picks records and words, and calls a verb with them."""

from collections.abc import Callable, Sequence
from datetime import date
from random import Random
from typing import Any, TypeVar

from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.records import Board, Idea, Record, Seen

R = TypeVar("R", bound=Record)
DAY = date(2026, 3, 14)
WORDS = ("share", "the", "van", "Łódź", "trust", "homes", "=1+1", "<b>", "meet", "2 more")


class Hand:
    """A hand that picks records and words by chance."""

    def __init__(self, seed: int, document: Document) -> None:
        self.chance, self.document = Random(seed), document

    def text(self) -> str:
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, 5)))

    def one(self, kind: type[R]) -> R:
        """Any record of a kind; a step that needs one where there is none is not taken."""
        found = self.document.all(kind)
        if not found:
            raise LookupError(kind.TABLE)
        return self.chance.choice(found)

    def maybe(self, kind: type[R]) -> R | None:
        found = self.document.all(kind)
        return self.chance.choice(found) if found and self.chance.random() < 0.7 else None

    def some(self, kind: type[R]) -> Sequence[R]:
        found = self.document.all(kind)
        return self.chance.sample(found, self.chance.randint(0, min(3, len(found))))

    def near(self, kind: type[R], board: Board) -> R:
        found = self.document.where(kind, board=board.id)
        if not found:
            raise LookupError(kind.TABLE)
        return self.chance.choice(found)

    def several(self, board: Board) -> Sequence[Idea]:
        found = self.document.where(Idea, board=board.id)
        return self.chance.sample(found, self.chance.randint(0, min(3, len(found))))

    def flag(self) -> bool:
        return self.chance.random() < 0.6

    def sight(self) -> Seen:
        return self.chance.choice(list(Seen))

    def small(self) -> int:
        return self.chance.randint(0, 4)

    def spots(self) -> dict[str, tuple[int, int]]:
        """Places for a few ideas."""
        return {idea.id: (self.small() * 300, self.small() * 300) for idea in self.some(Idea)}


StepOf = Callable[[Hand, Document], Edits]


def calling(verb: Callable[..., Edits], *arguments: Callable[[Hand], Any]) -> StepOf:
    """A step that calls one verb with the document and what the hand picks."""
    return lambda hand, document: verb(document, *(pick(hand) for pick in arguments))


def a(kind: type[Record]) -> Callable[[Hand], Any]:
    return lambda hand: hand.one(kind)
