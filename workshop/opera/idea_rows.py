"""Ideas from a table: all of them or none, each line checked."""

from collections.abc import Iterable, Sequence

from workshop.document.document import Document
from workshop.document.edits import Edit, Edits, add, compact
from workshop.document.lists import appended, current, edited
from workshop.document.money import in_hundredths
from workshop.document.records import Board, Idea, Pair, Partner, Person
from workshop.document.text import one_line, quoted, same, tidy
from workshop.errors import InputError
from workshop.frozen import frozen, replace
from workshop.opera.codes import check, codes_of, typed
from workshop.opera.idea_groups import grouped
from workshop.opera.writing import checked, entered, nameless

_LONGEST_LETTER = 3


@frozen
class IdeaRow:
    """One line of a list of ideas, as text; `cost` is an amount such as 12,500 or 99.50.

    `external` is an id from elsewhere, or the one that an export gave; `state` is the word of an export,
    and `number` and `double_of` are its numbers.
    """

    line: int
    text: str
    author: str = ""
    partner: str = ""
    pair: str = ""
    cost: str = ""
    external: str = ""
    group: str = ""
    code: str = ""
    clarification: str = ""
    state: str = ""
    number: str = ""
    double_of: str = ""


Line = tuple[IdeaRow, Idea | None, Idea]
"""A line of a list, the idea of the board that it changes, and the idea as it will be."""


def names_authors(rows: Iterable[IdeaRow]) -> bool:
    """Whether a list says who wrote its ideas, so that a board made for it should not be anonymous."""
    return any(one_line(row.author) for row in rows)


def import_ideas(document: Document, board: Board, rows: Iterable[IdeaRow]) -> Edits:
    """Add ideas from a table, all or none, numbered in the order of the lines.

    A line with the id or the code of an idea of the board changes that idea: it takes the words and
    whatever else the line has; empty cells leave things as they are. A group is made where its name is
    new. On an anonymous board authors and partners are dropped. An idea with a pair of the board is a
    proposal of that pair. Ideas that come onto an empty board are shown at once: nobody is writing in
    silence. The lines of an export, known by their numbers, keep these on an empty board; they bring
    their pairs to a board that has none, and say which new ideas are doubles of each other.

    Raises:
        InputError: names the line and what to do about it.

    """
    now = current(document, board)
    desk = _Desk(document, now)
    found = [(row, *desk.take(row)) for row in rows]
    if not found:
        raise InputError("There are no ideas in it.", "One idea a line is enough.")
    fresh = iter(entered(document, now, [idea for _, before, idea in found if before is None]))
    ideas = [(row, before, idea if before else next(fresh)) for row, before, idea in found]
    empty = not document.where(Idea, board=now.id)
    ideas = _doubled(_numbered(ideas) if empty else ideas)
    shown = edited(document, now, revealed=True) if empty else ()
    edits = compact((*add(*desk.made()), *(Edit(before, idea) for _, before, idea in ideas), *shown))
    wanted = [(idea.id, row.group) for row, _, idea in ideas if one_line(row.group) and not idea.parked]
    return compact((*edits, *grouped(document, now, edits, wanted))) if wanted else edits


def _numbered(ideas: list[Line]) -> list[Line]:
    """The ideas with the numbers that their lines give, where every line gives one.

    Only a copy shares the number of the idea that it is a copy of, and has no code.
    """
    coded = {row.number.strip() for row, _, _ in ideas if one_line(row.code)}
    taken: set[str] = set()
    found: list[Line] = []
    for row, before, idea in ideas:
        number = row.number.strip()
        copy = number in coded and not one_line(row.code)
        if not _is_number(number) or (number in taken and not copy):
            return ideas
        taken |= set() if copy else {number}
        found.append((row, before, replace(idea, number=int(number), code="" if copy else idea.code)))
    return found


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and 0 < len(word) < 7 and int(word) > 0


def _doubled(ideas: list[Line]) -> list[Line]:
    """The ideas, new ones as doubles of the idea of the list whose number their line names."""
    numbers = {row.number.strip(): idea.id for row, _, idea in ideas if row.number.strip()}
    return [
        (row, before, replace(idea, doubled_by=stands))
        if before is None and (stands := numbers.get(row.double_of.strip())) and stands != idea.id
        else (row, before, idea)
        for row, before, idea in ideas
    ]


def known_ideas(document: Document, board: Board, rows: Iterable[IdeaRow]) -> tuple[Idea | None, ...]:
    """The idea of the board that each line of a table changes; None where the line adds one."""
    desk = _Desk(document, current(document, board))
    return tuple(desk.known(row) for row in rows)


class _Desk:
    """Names of people, partners and pairs, and ids that are taken, looked up once."""

    def __init__(self, document: Document, board: Board) -> None:
        self._board = board
        self._people: dict[str, list[Person]] = {}
        for person in document.all(Person):
            self._people.setdefault(same(person.name), []).append(person)
        self._partners = {same(partner.name): partner for partner in document.all(Partner)}
        self._pairs = {same(pair.letter): pair for pair in document.where(Pair, board=board.id)}
        self._pairless = not self._pairs
        ideas = document.where(Idea, board=board.id)
        self._ids = {idea.id: idea for idea in ideas}
        self._ids |= {idea.external: idea for idea in ideas if idea.external}
        self._codes = {idea.code: idea for idea in ideas if idea.code}
        self._taken = codes_of(document)
        self._lines: dict[str, int] = {}

    def known(self, row: IdeaRow) -> Idea | None:
        """The idea that a line is about, by its id, or else by its code."""
        if external := one_line(row.external):
            return self._ids.get(external)
        return self._codes.get(typed(row.code)) if row.code else None

    def take(self, row: IdeaRow) -> tuple[Idea | None, Idea]:
        """The idea of a line as it is on the board, None where it is new, and as the line has it."""
        before, external = self.known(row), one_line(row.external)
        key = before.id if before else external
        if key and key in self._lines:
            raise InputError(
                f"Line {row.line}: the id {quoted(external or row.code)} is taken; line {self._lines[key]} "
                "has it.",
                "Give each idea its own id.",
            )
        if key:
            self._lines[key] = row.line
        return (before, self._changed(before, row)) if before else (None, self._draft(row, external))

    def _draft(self, row: IdeaRow, external: str) -> Idea:
        author, partner = self._author(row), self._partner(row)
        pair, state = self._pair(row, author), same(row.state)
        return Idea(
            board=self._board.id,
            text=self._text(row),
            author=author.id if author else None,
            partner=partner.id if partner else author.partner if author else None,
            pair=pair.id if pair else None,
            proposed=state == "proposal" or (pair is not None and state != "idea"),
            parked=state == "parked",
            cost=_cost(row),
            code=self._free_code(row),
            external=external,
            clarification=tidy(row.clarification),
        )

    def _changed(self, before: Idea, row: IdeaRow) -> Idea:
        author, partner, cost = self._author(row, before), self._partner(row), _cost(row)
        pair = self._pair(row, author)
        moved = author is not None and author.id != before.author
        home = partner.id if partner else author.partner if author and moved else before.partner
        after = replace(
            before,
            text=self._text(row),
            author=author.id if author else before.author,
            partner=home,
            pair=pair.id if pair else before.pair,
            proposed=before.proposed or (pair is not None and pair.id != before.pair),
            cost=before.cost if cost is None else cost,
            clarification=tidy(row.clarification) or before.clarification,
        )
        return nameless(after) if self._board.anonymous else after

    def _free_code(self, row: IdeaRow) -> str:
        """The code of a printed card, where it is a right one and no other card has it."""
        code = typed(row.code)
        if not check(code) or code in self._taken:
            return ""
        self._taken.add(code)
        return code

    def _text(self, row: IdeaRow) -> str:
        try:
            return checked(row.text)
        except InputError as error:
            raise InputError(f"Line {row.line}: {error.what}", error.do) from error

    def made(self) -> Sequence[Pair]:
        """The pairs that the list brings to a board without any, in the order of their letters."""
        if not self._pairless:
            return ()
        return appended((), sorted(self._pairs.values(), key=lambda pair: (len(pair.letter), pair.letter)))

    def _author(self, row: IdeaRow, before: Idea | None = None) -> Person | None:
        if not one_line(row.author) or self._board.anonymous:
            return None
        found = self._people.get(same(row.author), [])
        home = self._partners.get(same(row.partner))
        near = [person for person in found if before and person.id == before.author]
        near = near or [person for person in found if home and person.partner == home.id] or found
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

    def _pair(self, row: IdeaRow, author: Person | None) -> Pair | None:
        if not (wanted := same(row.pair).removeprefix("pair").strip()):
            return None
        if self._pairless and row.number.strip() and len(wanted) <= _LONGEST_LETTER and wanted.isalnum():
            pair = self._pairs.get(wanted) or Pair(board=self._board.id, letter=wanted.upper())
            people = tuple(dict.fromkeys((*pair.people, *([author.id] if author else ()))))
            self._pairs[wanted] = replace(pair, people=people)
        if found := self._pairs.get(wanted):
            return found
        raise InputError(
            f"Line {row.line}: this board has no pair {quoted(row.pair)}.",
            "Make the pairs first, or leave it empty.",
        )


def _cost(row: IdeaRow) -> int | None:
    try:
        return in_hundredths(row.cost, "cost")
    except InputError as error:
        raise InputError(f"Line {row.line}: {error.what}", error.do) from error
