"""The ballots of a board as plain arrays."""

from collections.abc import Sequence

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
    """The ballots of a board under a method; marks on what is not on the ballot any more are left out."""
    ideas = tuple(sorted(candidates(document, board), key=lambda idea: (idea.number, idea.id)))
    at = {idea.id: place for place, idea in enumerate(ideas)}
    voters = document.where(Ballot, board=board.id, method=method)
    rows = [[mark for mark in document.where(Mark, ballot=ballot.id) if mark.idea in at] for ballot in voters]
    speaks = [_partners(document, ballot) for ballot in voters]
    partners = tuple(dict.fromkeys(home for homes in speaks for home in homes))
    number = {home: place for place, home in enumerate(partners)}
    names, weights = _criteria(board, rows)
    judging = method is Method.CRITERIA
    return Collected(
        Ballots(
            ideas=len(ideas),
            values=tuple({at[mark.idea]: mark.value for mark in marks} for marks in rows),
            partners=tuple(tuple(number[home] for home in homes) for homes in speaks),
            homes=len(partners),
            contests=tuple(
                (voter, at[mark.idea], at[mark.over])
                for voter, marks in enumerate(rows)
                for mark in marks
                if mark.over in at
            )
            if method is Method.PAIRWISE
            else (),
            judged=tuple(
                {(at[m.idea], names[same(m.criterion)]): m.value for m in marks if same(m.criterion) in names}
                for marks in rows
            )
            if judging
            else (),
            weights=weights,
            costs=tuple(idea.cost or 0 for idea in ideas),
        ),
        ideas,
        voters,
        partners,
    )


def _partners(document: Document, ballot: Ballot) -> tuple[str, ...]:
    """The partners a ballot speaks for; in a pair each person speaks for theirs."""
    pair = document.find(Pair, ballot.pair)
    if pair and pair.people:
        people = (document.get(Person, id_) for id_ in pair.people)
        return tuple(person.partner or "" for person in people)
    person = document.find(Person, ballot.person)
    return (ballot.partner or (person.partner if person else None) or "",)


def _criteria(board: Board, rows: Sequence[Sequence[Mark]]) -> tuple[dict[str, int], tuple]:  # type: ignore[type-arg]
    """The board's criteria by name with their weights; those of the marks where the board has none."""
    named = board.criteria or tuple(
        dict.fromkeys(mark.criterion for marks in rows for mark in marks if mark.criterion)
    )
    found = criteria_from(named)
    return {same(one.name): at for at, one in enumerate(found)}, tuple(one.weight for one in found)
