"""What the colour of a card means: a pair, a partner, a table or a group; a letter always says the same."""

from collections.abc import Iterable
from typing import assert_never

from ui.pages.day.arranging.looks import Colour
from ui.pages.day.parts.words import pair_names, people_of
from workshop.document.document import Document
from workshop.document.records import Board, Group, Idea, Pair, Partner, Person
from workshop.document.text import same
from workshop.frozen import frozen
from workshop.opera.arrange import group_name
from workshop.opera.hidden import hidden

NOTES = 6
SHORT = 2
"""As many characters of a table's name go on a card as they are."""

PLAIN, WHITE = "note1", "note0"


@frozen
class Sign:
    """One colour with its letter, and what they stand for."""

    note: str
    letter: str
    words: str


class Colours:
    """The signs of one board."""

    def __init__(self, document: Document, board: Board, colour: Colour) -> None:
        self._document, self._names = document, not hidden(document, board).authors
        self.colour = colour if self._names or colour is not Colour.PARTNER else Colour.PAIR
        self.signs = dict(self._signs(board))

    @property
    def plain(self) -> str:
        """The colour of what wears no sign: that of any note where nothing is told apart, else white."""
        return WHITE if self.signs else PLAIN

    def of(self, idea: Idea) -> Sign | None:
        """What an idea wears; None where it belongs to nobody, or to no group."""
        match self.colour:
            case Colour.PAIR:
                return self.signs.get(idea.pair or "") if idea.proposed else None
            case Colour.PARTNER:
                author = self._document.find(Person, idea.author)
                return self.signs.get(idea.partner or (author.partner if author else None) or "")
            case Colour.TABLE:
                return self.signs.get(same(self._table_of(idea)))
            case Colour.GROUP:
                return self.signs.get(idea.group or "")
        assert_never(self.colour)

    def _signs(self, board: Board) -> Iterable[tuple[str, Sign]]:
        document = self._document
        match self.colour:
            case Colour.PAIR:
                pairs = document.where(Pair, board=board.id)
                found = [(pair.id, pair.letter, self._pair_words(pair)) for pair in pairs]
            case Colour.PARTNER:
                found = [(partner.id, partner.letter, partner.name) for partner in document.all(Partner)]
            case Colour.TABLE:
                found = [
                    (same(table), sign, f"Table {table}") for table, sign in _lettered(tables_of(document))
                ]
            case Colour.GROUP:
                groups = enumerate(document.where(Group, board=board.id), 1)
                found = [(group.id, str(at), group_name(document, group)) for at, group in groups]
            case _:
                assert_never(self.colour)
        return ((ident, Sign(note(at), letter, words)) for at, (ident, letter, words) in enumerate(found))

    def _table_of(self, idea: Idea) -> str:
        """Where an idea was written, or where its author or all of its pair sit; empty where nobody knows."""
        author = self._document.find(Person, idea.author) if self._names else None
        pair = self._document.find(Pair, idea.pair if idea.proposed else None)
        seats = {person.table for person in people_of(self._document, pair)} if pair else set[str]()
        return idea.table or (author.table if author else "") or (seats.pop() if len(seats) == 1 else "")

    def _pair_words(self, pair: Pair) -> str:
        names = pair_names(self._document, pair) if self._names else ""
        return names or f"Pair {pair.letter}"


def note(place: int) -> str:
    """The colour of a place in a list; they come round again, the letters do not."""
    return f"note{place % NOTES + 1}"


def offered(document: Document, board: Board) -> tuple[Colour, ...]:
    """What colours may tell on this board; never who wrote what where nobody is named."""
    gone = {Colour.PARTNER} if hidden(document, board).authors else set[Colour]()
    gone |= set() if tables_of(document) else {Colour.TABLE}
    return tuple(colour for colour in Colour if colour not in gone)


def tables_of(document: Document) -> list[str]:
    """The tables of the room that somebody sits at or something was written at, 2 before 10."""
    found = [person.table for person in document.all(Person)] + [idea.table for idea in document.all(Idea)]
    spelled = {same(table): table for table in reversed(found) if table}
    return sorted(spelled.values(), key=lambda table: (len(table) if table.isdecimal() else 99, table))


def _lettered(tables: list[str]) -> list[tuple[str, str]]:
    """Each table with what stands on its cards: its name where that is short, else its place."""
    return [(table, table if len(table) <= SHORT else f"T{at}") for at, table in enumerate(tables, 1)]
