"""Ballots typed in the room, under any method: by a pair, or by head as the laptop goes round."""

from collections.abc import Iterable, Mapping, Sequence

from workshop.document.candidates import allowance, is_candidate
from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add, change
from workshop.document.lists import appended, current, edited
from workshop.document.records import Ballot, Board, Idea, Mark, Method, Pair, Person
from workshop.document.text import counted, quoted
from workshop.errors import InputError, RuleError
from workshop.frozen import replace
from workshop.opera.ballot_values import POINTS, bounds

Voter = Pair | Person


def ballot_by(document: Document, board: Board, voter: Voter, method: Method | None = None) -> Ballot | None:
    """The ballot of a pair or a person under a method, the board's without; None where there is none."""
    way = method or current(document, board).method
    field = "pair" if isinstance(voter, Pair) else "person"
    return next(iter(document.where(Ballot, **{field: voter.id}, board=board.id, method=way)), None)


def values_by(
    document: Document, board: Board, voter: Voter, method: Method | None = None, *, criterion: str = ""
) -> Mapping[str, int]:
    """Idea id to the value a voter gave it."""
    ballot = ballot_by(document, board, voter, method)
    marks = document.where(Mark, ballot=ballot.id) if ballot else ()
    return {mark.idea: mark.value for mark in marks if mark.criterion == criterion}


def points_left(document: Document, board: Board, voter: Voter) -> int:
    """How many of the hundred points a voter has left to share out."""
    return POINTS - sum(values_by(document, board, voter, Method.POINTS).values())


def set_value(
    document: Document,
    board: Board,
    voter: Voter,
    idea: Idea,
    value: int | None,
    *,
    method: Method | None = None,
    criterion: str = "",
) -> Edits:
    """Set one value of a voter, or take it back with None.

    For marks of a pair there is `rank.set_dots`, which knows its own proposals.

    Raises:
        InputError: the method knows no such value.
        RuleError: the ballot is handed in, the idea is not on the ballot, or nothing is left to give.

    """
    now, target = current(document, board), current(document, idea)
    way = method or now.method
    ballot = _open_ballot(document, now, voter, way)
    before = _marks_on(document, ballot, target, criterion)
    if value is None or (value == 0 and way in {Method.TICKS, Method.POINTS, Method.SHARES}):
        return remove(document, *before)
    _check_value(way, value)
    if way is Method.TICKS:
        check_stacked(now, value, _name(voter))
    _check_candidate(document, target)
    spent = sum(values_by(document, now, voter, way).values()) - sum(mark.value for mark in before)
    _check_spent(document, now, way, spent + value)
    if before:
        return change(before[0], value=value)
    found, fresh = _ready(document, now, voter, way, ballot)
    return (*fresh, *add(Mark(ballot=found.id, idea=target.id, value=value, criterion=criterion)))


def set_ranking(
    document: Document,
    board: Board,
    voter: Voter,
    levels: Iterable[Sequence[Idea]],
    *,
    method: Method | None = None,
) -> Edits:
    """Set a voter's whole ranking: the best first, those of one level tied, those not named unranked.

    Raises:
        RuleError: the ballot is handed in, or an idea is not on the ballot or stands twice.

    """
    now = current(document, board)
    way = method or now.method
    ballot = _open_ballot(document, now, voter, way)
    ranks: dict[str, int] = {}
    for rank, level in enumerate((level for level in levels if level), 1):
        for idea in level:
            _check_candidate(document, current(document, idea))
            if idea.id in ranks:
                raise RuleError(f"Number {idea.number} stands twice in the ranking.", "Keep one of them.")
            ranks[idea.id] = rank
    found, fresh = _ready(document, now, voter, way, ballot)
    old = document.where(Mark, ballot=found.id)
    kept = {mark.idea: mark for mark in old if mark.idea in ranks}
    gone = [mark for mark in old if mark.idea not in ranks]
    new = [Mark(ballot=found.id, idea=idea, value=rank) for idea, rank in ranks.items() if idea not in kept]
    moved = (edit for idea, mark in kept.items() for edit in change(mark, value=ranks[idea]))
    return (*fresh, *remove(document, *gone), *moved, *add(*new))


def compare(document: Document, board: Board, voter: Voter, winner: Idea, loser: Idea) -> Edits:
    """Note that a voter prefers one idea to another.

    Raises:
        RuleError: the ballot is handed in, both are one idea, or one is not on the ballot.

    """
    now = current(document, board)
    for idea in (winner, loser):
        _check_candidate(document, current(document, idea))
    if winner.id == loser.id:
        raise RuleError("An idea cannot be compared with itself.", "Choose two ideas.")
    ballot = _open_ballot(document, now, voter, Method.PAIRWISE)
    found, fresh = _ready(document, now, voter, Method.PAIRWISE, ballot)
    return (*fresh, *add(Mark(ballot=found.id, idea=winner.id, over=loser.id)))


def hand_in(
    document: Document, board: Board, voter: Voter, finished: bool, *, method: Method | None = None
) -> Edits:
    """Hand a ballot in, or take it out again; an empty one is fine.

    With the first one by head, everybody else who is here has an empty ballot, so that the seal waits
    for them; so has whoever came later.
    """
    now = current(document, board)
    way = method or now.method
    flag = edited(document, voter, finished=finished) if isinstance(voter, Pair) else ()
    ballot = ballot_by(document, now, voter, way)
    fresh = [] if ballot or not finished else [replace(new_ballot(document, now, voter, way), complete=True)]
    late = awaited(document, now, way, voter) if finished and isinstance(voter, Person) else []
    there = document.where(Ballot, board=now.id)
    kept = change(ballot, complete=finished) if ballot else ()
    return (*flag, *kept, *add(*appended(there, [*fresh, *late])))


def awaited(document: Document, board: Board, method: Method, but: Person | None = None) -> list[Ballot]:
    """Empty ballots for all who are here and have none, not yet in the document; none for `but`."""
    begun = {ballot.person for ballot in document.where(Ballot, board=board.id, method=method)}
    return [
        Ballot(board=board.id, method=method, voter=person.name, person=person.id, partner=person.partner)
        for person in document.all(Person)
        if person.present and person.id not in begun and (but is None or person.id != but.id)
    ]


def _open_ballot(document: Document, board: Board, voter: Voter, method: Method) -> Ballot | None:
    current(document, voter)
    ballot = ballot_by(document, board, voter, method)
    if ballot and ballot.complete:
        raise RuleError(f"{_name(voter)} has handed the ballot in.", "Take it out again to change it.")
    return ballot


def _ready(
    document: Document, board: Board, voter: Voter, method: Method, ballot: Ballot | None
) -> tuple[Ballot, Edits]:
    """The voter's ballot, and the edits that begin it: under ticks the first one fixes the allowance."""
    fixed = change(board, allowance=allowance(document, board)) if method is Method.TICKS else ()
    if ballot:
        return ballot, fixed
    fresh = new_ballot(document, board, voter, method)
    return fresh, (*fixed, *add(fresh))


def new_ballot(document: Document, board: Board, voter: Voter, method: Method) -> Ballot:
    """An empty ballot of a voter, in its place, not yet in the document."""
    paired = isinstance(voter, Pair)
    ballot = Ballot(
        board=board.id,
        method=method,
        voter=voter.letter if isinstance(voter, Pair) else voter.name,
        pair=voter.id if paired else None,
        person=None if paired else voter.id,
        partner=voter.partner if isinstance(voter, Person) else None,
    )
    return appended(document.where(Ballot, board=board.id), [ballot])[0]


def _marks_on(document: Document, ballot: Ballot | None, idea: Idea, criterion: str) -> list[Mark]:
    marks = document.where(Mark, ballot=ballot.id) if ballot else ()
    return [mark for mark in marks if mark.idea == idea.id and mark.criterion == criterion]


def _check_value(method: Method, value: int) -> None:
    least, most, meaning = bounds(method)
    if not least <= value <= most:
        raise InputError(f"The value is {value}.", f"It has to be {meaning}.")


def check_stacked(board: Board, dots: int, who: str) -> None:
    """See that no more marks are put on one idea than the board allows.

    Raises:
        RuleError: they are more; says who put them.

    """
    if dots > board.stacking:
        most = "one mark" if board.stacking == 1 else f"at most {board.stacking} dots"
        raise RuleError(
            f"{who} puts {dots} on one idea; {most} may be on one.", "Give the others to other ideas."
        )


def _check_candidate(document: Document, idea: Idea) -> None:
    if not is_candidate(document, idea):
        raise RuleError(f"Number {idea.number} is not on the ballot.", "Choose a proposal that stands.")


def _check_spent(document: Document, board: Board, method: Method, spent: int) -> None:
    if method is Method.POINTS and spent > POINTS:
        raise RuleError(f"That makes {spent} points; {POINTS} are there to share.", "Lower another one.")
    if method is Method.TICKS and spent > (allowed := allowance(document, board)):
        raise RuleError(f"That makes {counted(spent, 'mark')}; {allowed} may be given.", "Take one back.")


def _name(voter: Voter) -> str:
    return f"Pair {voter.letter}" if isinstance(voter, Pair) else quoted(voter.name)
