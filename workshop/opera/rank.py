"""Rank: every pair marks the best of all proposals, up to its allowance, under seal until all are in."""

from collections.abc import Mapping

from workshop.document.candidates import allowance, candidates, is_candidate, on_ballot
from workshop.document.document import Document
from workshop.document.edits import Edit, Edits, add, change
from workshop.document.lists import current, edited
from workshop.document.records import Board, Idea, Mark, Method, Pair
from workshop.document.text import counted, listed
from workshop.errors import RuleError
from workshop.opera.ballot_rows import BallotRow, import_ballots
from workshop.opera.ballots import ballot_by, check_stacked, hand_in, new_ballot, values_by
from workshop.opera.hidden import unfinished
from workshop.opera.whose import is_own

__all__ = [
    "BallotRow",
    "allowance",
    "candidates",
    "close_seal",
    "dots_of",
    "finish_ballot",
    "import_ballots",
    "is_own",
    "left",
    "marks_of",
    "missing",
    "open_seal",
    "own_limit",
    "ranked_ideas",
    "set_dots",
    "set_mark",
]


def ranked_ideas(document: Document, board: Board) -> tuple[Idea, ...]:
    """What can be marked: proposals that stand, or all ideas where none is proposed; not what is parked."""
    return on_ballot(document, board)


def own_limit(document: Document, board: Board) -> int | None:
    """How many of them a pair may give its own proposals; None for as many as it likes."""
    return current(document, board).own_limit


def left(document: Document, board: Board, pair: Pair) -> int:
    """How many marks a pair has left, never below nothing."""
    return max(0, allowance(document, board) - sum(dots_of(document, board, pair).values()))


def marks_of(document: Document, board: Board, pair: Pair) -> frozenset[str]:
    """The ids of the ideas that a pair has marked."""
    return frozenset(dots_of(document, board, pair))


def dots_of(document: Document, board: Board, pair: Pair) -> Mapping[str, int]:
    """Idea id to how many marks a pair has put on it; more than one only where dots may be stacked."""
    found = values_by(document, board, pair, Method.TICKS)
    return {idea: marks for idea, marks in found.items() if marks > 0}


def set_mark(document: Document, board: Board, pair: Pair, idea: Idea, marked: bool) -> Edits:
    """Mark a proposal for a pair, or take all its marks on it back; the first mark fixes the allowance.

    Raises:
        RuleError: the pair has no mark left, or none left for its own, or cannot mark this one.

    """
    before = dots_of(document, board, pair).get(idea.id, 0)
    return set_dots(document, board, pair, idea, max(1, before) if marked else 0)


def set_dots(document: Document, board: Board, pair: Pair, idea: Idea, dots: int) -> Edits:
    """Put so many marks of a pair on a proposal, 0 for none; the first mark fixes the allowance.

    Raises:
        RuleError: more than may be on one, no mark left, or none left for its own, or not to be marked.

    """
    now, unit, target = current(document, board), current(document, pair), current(document, idea)
    ballot = ballot_by(document, now, unit, Method.TICKS)
    before = [mark for mark in document.where(Mark, idea=target.id) if ballot and mark.ballot == ballot.id]
    put = sum(mark.value for mark in before)
    if ballot and ballot.complete and dots != put:
        raise RuleError(f"Pair {unit.letter} has finished its ballot.", "Open it again to change a mark.")
    if dots == 0:
        return tuple(Edit(mark, None) for mark in before)
    if dots == put:
        return ()
    check_stacked(now, dots, f"Pair {unit.letter}")
    if dots > put:
        _check_markable(document, now, target)
        _check_left(document, now, unit, target, dots - put)
    if before:
        return change(before[0], value=dots)
    fixed = change(now, allowance=allowance(document, now))
    found = ballot or new_ballot(document, now, unit, Method.TICKS)
    fresh = () if ballot else add(found)
    return (*fixed, *fresh, *add(Mark(ballot=found.id, idea=target.id, value=dots)))


def finish_ballot(document: Document, board: Board, pair: Pair, finished: bool) -> Edits:
    """Hand a pair's ballot in, or take it out again; fewer marks than allowed are fine."""
    return hand_in(document, board, pair, finished)


def missing(document: Document, board: Board) -> tuple[Pair, ...]:
    """The pairs whose ballot is not in yet, in order."""
    return unfinished(document, current(document, board))


def open_seal(document: Document, board: Board) -> Edits:
    """Show the marks before every pair has finished; the history keeps who decided it and when."""
    return edited(document, board, sealed=False)


def close_seal(document: Document, board: Board) -> Edits:
    """Put the marks under seal again."""
    return edited(document, board, sealed=True)


def _check_markable(document: Document, board: Board, idea: Idea) -> None:
    if idea.parked:
        raise RuleError(f"Number {idea.number} is parked.", "Take it back to the board to mark it.")
    if idea.doubled_by and (stands := document.find(Idea, idea.doubled_by)):
        raise RuleError(
            f"Number {idea.number} was withdrawn as a double.", f"Mark number {stands.number} instead."
        )
    if idea.board != board.id or not is_candidate(document, idea):
        raise RuleError(
            f"Number {idea.number} is not a proposal.", "Let a pair put it forward before it is marked."
        )


def _check_left(document: Document, board: Board, pair: Pair, idea: Idea, more: int) -> None:
    """See that the pair has so many more marks left for this idea."""
    marks, allowed = dots_of(document, board, pair), allowance(document, board)
    ideas = [found for id_ in marks if (found := document.find(Idea, id_))]
    own = [found for found in ideas if is_own(document, found, pair)]
    spare = max(0, allowed - sum(marks.values()))
    limit = board.own_limit
    spent = sum(marks[found.id] for found in own)
    if limit is not None and spent + more > limit and is_own(document, idea, pair) and spare:
        raise RuleError(
            f"Pair {pair.letter} may mark {_at_most(limit)} of its own, and number {idea.number} is its own; "
            f"{counted(spare, 'mark')} {'is' if spare == 1 else 'are'} left for others’ proposals.",
            f"Take back the mark on number {own[0].number} first." if own else "Mark another proposal.",
        )
    if more > spare:
        numbers = listed([str(number) for number in sorted(found.number for found in ideas)])
        last = "none" if not spare else "only " + str(spare)
        given = f"all its {counted(allowed, 'mark')}" if not spare else f"{counted(allowed - spare, 'mark')}"
        raise RuleError(
            f"Pair {pair.letter} has given {given} and has {last} left.",
            f"Take one back first, from number {numbers.replace(' and ', ' or ')}.",
        )


def _at_most(limit: int) -> str:
    return "none" if not limit else f"only {limit}"
