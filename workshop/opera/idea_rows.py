"""Ideas from a table: all of them or none, each line checked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop.document.document import Document
from workshop.document.edits import Edits, add
from workshop.document.lists import current, edited
from workshop.document.records import Board, Idea, Pair, Partner, Person
from workshop.document.text import one_line, quoted, same
from workshop.errors import InputError
from workshop.opera.writing import checked, entered

DEAREST = 10**15
"""The highest cost of an idea, in hundredths of the currency."""


@dataclass(frozen=True, slots=True)
class IdeaRow:
    """One line of a list of ideas, as text; `cost` is an amount such as 12,500 or 99.50."""

    line: int
    text: str
    author: str = ""
    partner: str = ""
    pair: str = ""
    cost: str = ""
    external: str = ""


def names_authors(rows: Iterable[IdeaRow]) -> bool:
    """Whether a list says who wrote its ideas, so that a board made for it should not be anonymous."""
    return any(one_line(row.author) for row in rows)


def import_ideas(document: Document, board: Board, rows: Iterable[IdeaRow]) -> Edits:
    """Add ideas from a table, all or none, numbered in the order of the lines.

    On an anonymous board authors and partners are checked, then dropped. An idea with a pair of the
    board is a proposal of that pair. Ideas that come onto an empty board are shown at once: nobody
    is writing in silence.

    Raises:
        InputError: names the line and what to do about it.

    """
    now = current(document, board)
    desk = _Desk(document, now)
    drafts = [desk.draft(row) for row in rows]
    if not drafts:
        raise InputError("There are no ideas in it.", "One idea a line is enough.")
    empty = not document.where(Idea, board=now.id)
    shown = edited(document, now, revealed=True) if empty else ()
    return (*add(*entered(document, now, drafts)), *shown)


class _Desk:
    """Names of people, partners and pairs, and ids that are taken, looked up once."""

    def __init__(self, document: Document, board: Board) -> None:
        self._board = board
        self._people: dict[str, list[Person]] = {}
        for person in document.all(Person):
            self._people.setdefault(same(person.name), []).append(person)
        self._partners = {same(partner.name): partner for partner in document.all(Partner)}
        self._pairs = {same(pair.letter): pair for pair in document.where(Pair, board=board.id)}
        ideas = document.where(Idea, board=board.id)
        self._external = {idea.external: 0 for idea in ideas if idea.external}

    def draft(self, row: IdeaRow) -> Idea:
        """The idea of a line, not yet placed and numbered."""
        author, partner, pair = self._author(row), self._partner(row), self._pair(row)
        return Idea(
            board=self._board.id,
            text=self._text(row),
            author=author.id if author else None,
            partner=partner.id if partner else author.partner if author else None,
            pair=pair.id if pair else None,
            proposed=pair is not None,
            cost=_cost(row),
            external=self._outside(row),
        )

    def _text(self, row: IdeaRow) -> str:
        try:
            return checked(row.text)
        except InputError as error:
            raise InputError(f"Line {row.line}: {error.what}", error.do) from error

    def _author(self, row: IdeaRow) -> Person | None:
        if not one_line(row.author) or self._board.anonymous:
            return None
        found = self._people.get(same(row.author), [])
        home = self._partners.get(same(row.partner))
        near = [person for person in found if home and person.partner == home.id] or found
        if len(near) != 1:
            what = "is not on the list of people" if not near else "fits more than one person"
            raise InputError(
                f"Line {row.line}: the author {quoted(row.author)} {what}.",
                "Import the people first, or leave the author empty.",
            )
        return near[0]

    def _partner(self, row: IdeaRow) -> Partner | None:
        if not one_line(row.partner) or self._board.anonymous:
            return None
        if found := self._partners.get(same(row.partner)):
            return found
        raise InputError(
            f"Line {row.line}: there is no partner {quoted(row.partner)}.",
            "Add the partner first, or leave it empty.",
        )

    def _pair(self, row: IdeaRow) -> Pair | None:
        if not (wanted := same(row.pair).removeprefix("pair").strip()):
            return None
        if found := self._pairs.get(wanted):
            return found
        raise InputError(
            f"Line {row.line}: this board has no pair {quoted(row.pair)}.",
            "Make the pairs first, or leave it empty.",
        )

    def _outside(self, row: IdeaRow) -> str:
        external = one_line(row.external)
        if external and external in self._external:
            before = self._external[external]
            where = f"line {before} has it" if before else "an idea on the board has it"
            raise InputError(
                f"Line {row.line}: the id {quoted(external)} is taken; {where}.", "Give each idea its own id."
            )
        if external:
            self._external[external] = row.line
        return external


def _cost(row: IdeaRow) -> int | None:
    text = one_line(row.cost).replace(",", "").replace(" ", "").lstrip("£€$")
    if not text:
        return None
    whole, _, part = text.partition(".")
    digits: Sequence[str] = (whole or "0", part or "0")
    if not all(found.isascii() and found.isdigit() for found in digits) or len(part) > 2:
        raise InputError(
            f"Line {row.line}: {quoted(row.cost)} is not a cost.",
            "Write an amount such as 1200 or 99.50, not below nothing.",
        )
    cost = int(whole or "0") * 100 + int(part.ljust(2, "0"))
    if cost > DEAREST:
        raise InputError(f"Line {row.line}: {quoted(row.cost)} is too high a cost.", "Check the amount.")
    return cost
