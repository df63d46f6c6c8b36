"""The ballots of a board as plain arrays."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain

from workshop.counting.ballots import Ballots
from workshop.document.candidates import candidates
from workshop.document.criteria import criteria_from
from workshop.document.document import Document
from workshop.document.records import Ballot, Board, Idea, Mark, Method, Pair, Person
from workshop.document.text import same
from workshop.frozen import frozen


@frozen
class Collected:
    """Plain ballots, and what their numbers stand for: `partners` are ids, empty for none."""

    ballots: Ballots
    ideas: tuple[Idea, ...]
    voters: tuple[Ballot, ...]
    partners: tuple[str, ...]


def collect(document: Document, board: Board, method: Method) -> Collected:
    """The ballots of a board under a method; marks on what is not on the ballot any more are left out.

    An empty ballot counts once it is handed in: until then it only says who is waited for.
    """
    ideas = tuple(sorted(candidates(document, board), key=lambda idea: (idea.number, idea.id)))
    at = {idea.id: place for place, idea in enumerate(ideas)}
    given = (
        (one, document.where(Mark, ballot=one.id))
        for one in document.where(Ballot, board=board.id, method=method)
    )
    cast = [(ballot, marks) for ballot, marks in given if ballot.complete or marks]
    voters = tuple(ballot for ballot, _ in cast)
    rows = [[mark for mark in marks if mark.idea in at] for _, marks in cast]
    speaks = [_partners(document, ballot) for ballot in voters]
    partners = tuple(dict.fromkeys(home for homes in speaks for home in homes))
    number = {home: place for place, home in enumerate(partners)}
    values: Sequence[Mapping[int, int]] = [{}] * len(rows)
    judged: Sequence[Mapping[tuple[int, int], int]] = [{}] * len(rows)
    contests: Iterable[tuple[int, int, int]] = ()
    weights: tuple[Fraction, ...] = ()
    match method:
        case Method.CRITERIA:
            names, weights = _criteria(board, rows)
            judged = [_judged(marks, at, names) for marks in rows]
        case Method.PAIRWISE:
            contests = _contests(rows, at)
        case _:
            values = [{at[mark.idea]: mark.value for mark in marks} for marks in rows]
    ballots = Ballots(
        ideas=len(ideas),
        values=tuple(values),
        partners=tuple(tuple(number[home] for home in homes) for homes in speaks),
        homes=len(partners),
        contests=tuple(contests),
        judged=tuple(judged),
        weights=weights,
        costs=tuple(idea.cost or 0 for idea in ideas),
    )
    return Collected(ballots, ideas, voters, partners)


def _judged(
    marks: Sequence[Mark], at: Mapping[str, int], names: Mapping[str, int]
) -> dict[tuple[int, int], int]:
    return {(at[m.idea], names[m.criterion]): m.value for m in marks if m.criterion in names}


def _contests(rows: Sequence[Sequence[Mark]], at: Mapping[str, int]) -> Iterator[tuple[int, int, int]]:
    for voter, marks in enumerate(rows):
        for mark in marks:
            if mark.over is not None and mark.over in at:
                yield voter, at[mark.idea], at[mark.over]


def _partners(document: Document, ballot: Ballot) -> tuple[str, ...]:
    """The partners a ballot speaks for; in a pair each person speaks for theirs."""
    pair = document.find(Pair, ballot.pair)
    if pair and pair.people:
        people = (document.get(Person, id_) for id_ in pair.people)
        return tuple(person.partner or "" for person in people)
    person = document.find(Person, ballot.person)
    return (ballot.partner or (person.partner if person else None) or "",)


def _criteria(board: Board, rows: Sequence[Sequence[Mark]]) -> tuple[dict[str, int], tuple[Fraction, ...]]:
    """The criteria as the marks write them, each with its number, and their weights.

    They are the board's, or those of the marks where the board has none.
    """
    written = dict.fromkeys(chain.from_iterable(dict.fromkeys(m.criterion for m in marks) for marks in rows))
    written.pop("", None)
    found = criteria_from(board.criteria or tuple(written))
    numbers = {same(one.name): at for at, one in enumerate(found)}
    known = {name: numbers[same(name)] for name in written if same(name) in numbers}
    return known, tuple(one.weight for one in found)
