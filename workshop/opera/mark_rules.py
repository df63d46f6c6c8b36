"""What a voter may do: how many marks, how many on one idea or on one's own, and a sentence for it."""

from typing import assert_never

from workshop.document.candidates import allowance
from workshop.document.criteria import criteria_from
from workshop.document.document import Document
from workshop.document.edits import Edits
from workshop.document.lists import current
from workshop.document.records import Ballot, Board, Mark, Method
from workshop.document.text import listed
from workshop.errors import RuleError
from workshop.opera.board import edit_board


def set_rules(
    document: Document, board: Board, *, allowance: int | None, own_limit: int | None, stacking: int
) -> Edits:
    """Set how many marks each has, how many of them for one's own, and how many on one idea.

    Args:
        document: where the board stands.
        board: the board, ranked by ticks or dots.
        allowance: marks each; None for what suits the number of ideas.
        own_limit: marks of a pair on its own proposals; None for as many as it likes.
        stacking: marks of one voter on one idea, from 1 to 3.

    Raises:
        InputError: a number makes no sense.
        RuleError: somebody has marked already, and the rules are the same for everybody.

    """
    now = current(document, board)
    edits = edit_board(document, now, allowance=allowance, own_limit=own_limit, stacking=stacking)
    if edits and marked(document, now):
        raise RuleError(
            "Marking has begun, and the rules stay the same for everybody.",
            "Take every mark back first, or begin a second round.",
        )
    return edits


def marked(document: Document, board: Board) -> bool:
    """Whether anybody has put a mark on this board yet, by ticks or dots."""
    ballots = document.where(Ballot, board=board.id, method=Method.TICKS)
    return any(document.where(Mark, ballot=ballot.id) for ballot in ballots)


def slip_rule(document: Document, board: Board) -> str:
    """What a voter may do, as one sentence for the head of a slip."""
    now = current(document, board)
    match now.method:
        case Method.TICKS:
            return _ticks(now, allowance(document, now))
        case Method.POINTS:
            return "Share out 100 points."
        case Method.BORDA | Method.SCHULZE:
            return "Number from 1 for the best; equal numbers are ties."
        case Method.PAIRWISE:
            return "Of each two, choose the better one."
        case Method.GRADIENTS:
            return "Give each a grade from 1, whole-hearted, to 8, veto."
        case Method.STANCE:
            return "Write 1 for agree, 0 for pass, -1 for disagree."
        case Method.CRITERIA:
            names = [criterion.name for criterion in criteria_from(now.criteria)]
            return f"Grade each from 1 to 5, the best, for {listed(names)}."
        case Method.SHARES:
            return "Tick every idea that you are for."
        case _:
            assert_never(now.method)


def _ticks(board: Board, allowed: int) -> str:
    own = "none" if board.own_limit == 0 else f"at most {board.own_limit}"
    yours = "" if board.own_limit is None else f", {own} of your own"
    if board.stacking > 1 and allowed > 1:
        return f"Up to {allowed} dots, at most {board.stacking} on one{yours}."
    return f"Tick up to {allowed}{yours}." if allowed > 1 else f"Tick one{yours}."
