"""Ballots from a table, by head, by pair or from outside: all of them or none, each line checked."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from workshop.document.candidates import allowance, candidates
from workshop.document.criteria import criteria_names
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add, change
from workshop.document.letters import free_letter
from workshop.document.lists import appended, current
from workshop.document.records import Ballot, Board, Mark, Method, Pair, Partner, Person
from workshop.document.text import one_line, quoted, same
from workshop.errors import InputError
from workshop.frozen import frozen, replace
from workshop.opera.ballot_values import MOST_CRITERIA, check_ballot, read_value, that_count
from workshop.opera.idea_names import IdeaNames


@frozen
class BallotRow:
    """One line of a list of ballots, as text; for pairwise `idea` won and `over` lost."""

    line: int
    voter: str
    partner: str
    idea: str
    value: str = ""
    over: str = ""
    criterion: str = ""


def import_ballots(
    document: Document, board: Board, method: Method | str, rows: Iterable[BallotRow]
) -> Edits:
    """Take in ballots from a table, all or none; who has voted by this method before votes anew.

    A voter is a pair of the board (by its letter, "B" or "Pair B"), a person of the file, or somebody
    from outside, known by name and partner. Allowance and own limit bind pairs only: a table of heads
    comes from elsewhere, where the room's rule was not in force. Partners that are new are made. A
    ballot that stands just so already is left as it is, whatever rule was made after it was cast.

    Raises:
        InputError: names the line and what to do about it.

    """
    now, way = current(document, board), Method(method)
    given = tuple(rows)
    ideas = IdeaNames(document, now, [name for row in given for name in (row.idea, row.over) if name.strip()])
    voters = _Voters(document, now, way)
    seen: dict[tuple[str, str, str, str], int] = {}
    for row in given:
        ballot = voters.ballot(row)
        mark = _mark(now, ballot, way, row, ideas)
        key = (ballot.id, mark.idea, same(mark.criterion), mark.over or "")
        if way is not Method.PAIRWISE and key in seen:
            raise InputError(
                f"Line {row.line}: {quoted(row.voter)} has a value for idea {quoted(row.idea)} on line "
                f"{seen[key]} already.",
                "Keep one of the two lines.",
            )
        seen[key] = row.line
        voters.cast(ballot, mark, row.line)
    if not given:
        raise InputError("There are no ballots in it.", "One line for each mark is needed.")
    voters.check(document, now)
    return voters.edits(document, now)


def _mark(board: Board, ballot: Ballot, method: Method, row: BallotRow, ideas: IdeaNames) -> Mark:
    idea = ideas.find(row.line, row.idea)
    over = ideas.find(row.line, row.over) if method is Method.PAIRWISE else None
    if over is not None and over.id == idea.id:
        raise InputError(f"Line {row.line}: an idea is compared with itself.", "Name two different ideas.")
    value, criterion = read_value(board, method, row.line, row.value, row.criterion)
    return Mark(
        ballot=ballot.id, idea=idea.id, value=value, over=over.id if over else None, criterion=criterion
    )


class _Voters:
    """The voters of a table, each with a fresh ballot."""

    def __init__(self, document: Document, board: Board, method: Method) -> None:
        self._board, self._method = board, method
        self._pairs = {same(pair.letter): pair for pair in document.where(Pair, board=board.id)}
        self._people: dict[str, list[Person]] = {}
        for person in document.all(Person):
            self._people.setdefault(same(person.name), []).append(person)
        self._partners = {same(partner.name): partner for partner in document.all(Partner)}
        self._old = len(self._partners)
        self._letters = {partner.letter for partner in self._partners.values()}
        self._outside = {
            same(ballot.voter)
            for ballot in self._standing(document, board)
            if not (ballot.pair or ballot.person or ballot.partner)
        }
        self._candidates = {idea.id for idea in candidates(document, board)}
        self._ballots: dict[tuple[str, str], Ballot] = {}
        self._cast: dict[str, list[Mark]] = {}
        self._lines: dict[str, list[int]] = {}

    def ballot(self, row: BallotRow) -> Ballot:
        """The ballot of the line's voter, fresh where the voter is."""
        key = (same(row.voter), same(row.partner))
        if key not in self._ballots:
            self._ballots[key] = self._known(row)
        return self._ballots[key]

    def cast(self, ballot: Ballot, mark: Mark, line: int) -> None:
        """Add a mark to a ballot."""
        self._cast.setdefault(ballot.id, []).append(mark)
        self._lines.setdefault(ballot.id, []).append(line)

    def check(self, document: Document, board: Board) -> None:
        """Hold each whole ballot that is new or changed against the rules; nobody votes twice."""
        fresh = self._fresh(document, board)
        voting = {ballot.pair for ballot in fresh}
        paired = {
            person: pair.letter
            for pair in self._pairs.values()
            if pair.id in voting
            for person in pair.people
        }
        for ballot in fresh:
            if ballot.person in paired:
                raise InputError(
                    f"Line {self._lines[ballot.id][0]}: {quoted(ballot.voter)} is in pair "
                    f"{paired[ballot.person]}, which votes too, and would count twice.",
                    "Keep the lines of the pair, or those of its people.",
                )
            check_ballot(document, board, ballot, self._cast[ballot.id], self._lines[ballot.id])

    def edits(self, document: Document, board: Board) -> Edits:
        """The new ballots and partners, and the old ballots of the same voters removed."""
        fresh = appended(document.where(Ballot, board=board.id), self._fresh(document, board))
        voters = {_identity(ballot) for ballot in fresh}
        old = [ballot for ballot in self._standing(document, board) if _identity(ballot) in voters]
        partners = list(self._partners.values())[self._old :]
        marks = [mark for ballot in fresh for mark in self._cast[ballot.id] if _counts(self._method, mark)]
        criteria = self._criteria(board, marks)
        return (
            *remove(document, *old),
            *self._board_edit(document, board, criteria, fresh),
            *add(*appended(document.all(Partner), partners)),
            *add(*fresh),
            *add(*_judged_by(criteria, marks)),
        )

    @staticmethod
    def _criteria(board: Board, marks: list[Mark]) -> tuple[str, ...]:
        """The board's criteria; where it has none, those of the marks, each as it was spelled first."""
        names: dict[str, str] = {}
        for mark in marks:
            if mark.criterion:
                names.setdefault(same(mark.criterion), mark.criterion)
        criteria = board.criteria or tuple(names.values())
        if len(criteria) > MOST_CRITERIA:
            raise InputError(
                f"There are {len(criteria)} criteria: {', '.join(criteria)}.",
                f"A board is judged by {MOST_CRITERIA} at most.",
            )
        return criteria

    def _board_edit(
        self, document: Document, board: Board, criteria: tuple[str, ...], fresh: Iterable[Ballot]
    ) -> Edits:
        """The board's method, and what the first marks settle: the allowance of pairs, the criteria."""
        marking = self._method is Method.TICKS and any(ballot.pair for ballot in fresh)
        allowed = allowance(document, board) if marking else board.allowance
        return change(board, method=self._method, criteria=criteria, allowance=allowed)

    def _fresh(self, document: Document, board: Board) -> list[Ballot]:
        """The ballots of the table but for those that stand just so on the board."""
        standing = {_identity(ballot): ballot for ballot in self._standing(document, board)}
        every = {ballot.id: ballot for ballot in self._ballots.values()}.values()
        return [ballot for ballot in every if not self._stands(document, standing, ballot)]

    def _standing(self, document: Document, board: Board) -> tuple[Ballot, ...]:
        return document.where(Ballot, board=board.id, method=self._method)

    def _stands(self, document: Document, standing: Mapping[tuple[str, str], Ballot], ballot: Ballot) -> bool:
        old = standing.get(_identity(ballot))
        if old is None or old.partner != ballot.partner:
            return False
        cast = [mark for mark in self._cast[ballot.id] if _counts(self._method, mark)]
        marks = that_count(self._method, document.where(Mark, ballot=old.id), self._candidates)
        return _saying(marks) == _saying(cast)

    def _known(self, row: BallotRow) -> Ballot:
        name = one_line(row.voter)
        if not name:
            raise InputError(f"Line {row.line}: the voter is missing.", "Add a name or a number.")
        ballot = Ballot(board=self._board.id, method=self._method, voter=name, complete=True)
        if pair := self._pairs.get(same(name).removeprefix("pair").strip()):
            return self._once(replace(ballot, voter=pair.letter, pair=pair.id))
        if person := self._person(row):
            partner = self._partner(row.partner) or person.partner
            return self._once(replace(ballot, person=person.id, partner=partner))
        strange = not one_line(row.partner) and (self._pairs or self._people)
        if strange and same(name) not in self._outside:
            raise InputError(
                f"Line {row.line}: {quoted(name)} is neither a pair of this board nor one of the people, "
                "and no partner is named.",
                "Correct the name, or name the partner the vote came from.",
            )
        return replace(ballot, partner=self._partner(row.partner))

    def _once(self, ballot: Ballot) -> Ballot:
        """The ballot, or the one that the same voter has under another spelling."""
        same_voter = (found for found in self._ballots.values() if _identity(found) == _identity(ballot))
        return next(same_voter, ballot)

    def _person(self, row: BallotRow) -> Person | None:
        found = self._people.get(same(row.voter), [])
        home = self._partners.get(same(row.partner))
        near = [person for person in found if home is None or person.partner in (home.id, None)]
        if len(near) > 1:
            raise InputError(
                f"Line {row.line}: more than one person is called {quoted(row.voter)}.",
                "Name the partner too." if home is None else "Add initials to tell them apart.",
            )
        return near[0] if near and (home or not one_line(row.partner)) else None

    def _partner(self, name: str) -> str | None:
        if not (wanted := same(name)):
            return None
        if wanted not in self._partners:
            self._partners[wanted] = Partner(name=one_line(name), letter=free_letter(self._letters))
            self._letters.add(self._partners[wanted].letter)
        return self._partners[wanted].id


def _identity(ballot: Ballot) -> tuple[str, str]:
    if ballot.pair:
        return ("pair", ballot.pair)
    if ballot.person:
        return ("person", ballot.person)
    return (same(ballot.voter), ballot.partner or "")


def _saying(marks: Iterable[Mark]) -> Counter[tuple[str, str | None, str, int]]:
    """What marks say, whatever their order."""
    return Counter((mark.idea, mark.over, same(mark.criterion), mark.value) for mark in marks)


def _judged_by(criteria: tuple[str, ...], marks: list[Mark]) -> Iterator[Mark]:
    """The marks with their criteria by name, without the weights that may stand behind."""
    names = criteria_names(criteria)
    return (replace(mark, criterion=names.get(same(mark.criterion), mark.criterion)) for mark in marks)


def _counts(method: Method, mark: Mark) -> bool:
    """Whether a mark is kept; no tick and no points are the same as no mark."""
    return mark.value != 0 or method not in {Method.TICKS, Method.POINTS}
