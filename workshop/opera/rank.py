"""Rank: every pair marks the best of all proposals, up to its allowance, under seal until all are in."""

from workshop.document.candidates import allowance, candidates, is_candidate, on_ballot
from workshop.document.document import Document
from workshop.document.edits import Edit, Edits, add, change
from workshop.document.lists import current, edited
from workshop.document.records import Board, Idea, Mark, Method, Pair
from workshop.document.text import counted, listed
from workshop.errors import RuleError
from workshop.opera.ballot_rows import BallotRow, import_ballots
from workshop.opera.ballots import ballot_by, hand_in, new_ballot
from workshop.opera.hidden import unfinished
from workshop.opera.whose import is_own

__all__ = [
    "BallotRow",
    "allowance",
    "candidates",
    "close_seal",
    "finish_ballot",
    "import_ballots",
    "is_own",
    "left",
    "marks_of",
    "missing",
    "open_seal",
    "own_limit",
    "ranked_ideas",
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
    return max(0, allowance(document, board) - len(marks_of(document, board, pair)))


def marks_of(document: Document, board: Board, pair: Pair) -> frozenset[str]:
    """The ids of the ideas that a pair has marked."""
    ballot = ballot_by(document, board, pair, Method.TICKS)
    marks = document.where(Mark, ballot=ballot.id) if ballot else ()
    return frozenset(mark.idea for mark in marks if mark.value > 0)


def set_mark(document: Document, board: Board, pair: Pair, idea: Idea, marked: bool) -> Edits:
    """Mark a proposal for a pair, or take the mark back; the first mark fixes the allowance.

    Raises:
        RuleError: the pair has no mark left, or none left for its own, or cannot mark this one.

    """
    now, unit, target = current(document, board), current(document, pair), current(document, idea)
    ballot = ballot_by(document, now, unit, Method.TICKS)
    before = [mark for mark in document.where(Mark, idea=target.id) if ballot and mark.ballot == ballot.id]
    if ballot and ballot.complete and marked != bool(before):
        raise RuleError(f"Pair {unit.letter} has finished its ballot.", "Open it again to change a mark.")
    if not marked:
        return tuple(Edit(mark, None) for mark in before)
    if any(mark.value > 0 for mark in before):
        return ()
    _check_markable(document, now, target)
    _check_left(document, now, unit, target)
    fixed = change(now, allowance=allowance(document, now))
    found = ballot or new_ballot(document, now, unit, Method.TICKS)
    fresh = () if ballot else add(found)
    return (*fixed, *fresh, *add(Mark(ballot=found.id, idea=target.id)))


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


def _check_left(document: Document, board: Board, pair: Pair, idea: Idea) -> None:
    marks, allowed = marks_of(document, board, pair), allowance(document, board)
    ideas = [found for id_ in marks if (found := document.find(Idea, id_))]
    own = [found for found in ideas if is_own(document, found, pair)]
    spare = max(0, allowed - len(marks))
    limit = board.own_limit
    if limit is not None and len(own) >= limit and is_own(document, idea, pair) and spare:
        raise RuleError(
            f"Pair {pair.letter} may mark {_at_most(limit)} of its own, and number {idea.number} is its own; "
            f"{counted(spare, 'mark')} {'is' if spare == 1 else 'are'} left for others’ proposals.",
            f"Take back the mark on number {own[0].number} first." if own else "Mark another proposal.",
        )
    if not spare:
        numbers = listed([str(number) for number in sorted(found.number for found in ideas)])
        raise RuleError(
            f"Pair {pair.letter} has given all its {counted(allowed, 'mark')} and has none left.",
            f"Take one back first, from number {numbers.replace(' and ', ' or ')}.",
        )


def _at_most(limit: int) -> str:
    return "none" if not limit else f"only {limit}"
