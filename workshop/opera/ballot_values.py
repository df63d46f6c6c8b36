"""What a mark may be under each method, and what a whole ballot may hold."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from workshop.document.candidates import allowance
from workshop.document.criteria import criteria_names
from workshop.document.document import Document
from workshop.document.records import Ballot, Board, Idea, Mark, Method, Pair
from workshop.document.text import counted, one_line, quoted, same
from workshop.errors import InputError
from workshop.opera.whose import is_own

POINTS = 100
"""What each voter shares out under the method of points."""

MOST_CRITERIA = 3
_FAR = 1_000_000


def bounds(method: Method) -> tuple[int, int, str]:
    """The least and the most a value may be, with its meaning in words."""
    match method:
        case Method.TICKS:
            return 0, _FAR, "a number of marks, 0 or more"
        case Method.POINTS:
            return 0, POINTS, "points from 0 to 100"
        case Method.BORDA | Method.SCHULZE:
            return 1, _FAR, "a rank: 1 is best"
        case Method.PAIRWISE:
            return 1, 1, "empty: who won and who lost is all it takes"
        case Method.GRADIENTS:
            return 1, 8, "a grade from 1 (whole-hearted) to 8 (veto)"
        case Method.STANCE:
            return -1, 1, "1 (agree), 0 (pass) or -1 (disagree)"
        case Method.CRITERIA:
            return 1, 5, "a grade from 1 to 5"
        case Method.SHARES:
            return 0, 1, "1 (approves) or 0"
        case _:
            assert_never(method)


def read_value(board: Board, method: Method, line: int, value: str, criterion: str) -> tuple[int, str]:
    """A value and its criterion as numbers and names of the board.

    Raises:
        InputError: the value is none that the method knows, or the criterion is missing or unknown.

    """
    least, most, meaning = bounds(method)
    number = _whole(value)
    if number is None and not value.strip() and method in {Method.TICKS, Method.SHARES, Method.PAIRWISE}:
        number = 1
    if number is None or not least <= number <= most:
        found = quoted(value) if value.strip() else "nothing"
        raise InputError(f"Line {line}: the value is {found}.", f"It has to be {meaning}.")
    return number, _criterion(board, line, criterion) if method is Method.CRITERIA else ""


def check_ballot(
    document: Document, board: Board, ballot: Ballot, marks: Sequence[Mark], lines: Sequence[int]
) -> None:
    """Hold a whole ballot against the rules of its method.

    Raises:
        InputError: too many marks or points, or ranks with a gap; names the line.

    """
    match ballot.method:
        case Method.POINTS:
            _check_points(ballot, marks, lines)
        case Method.BORDA | Method.SCHULZE:
            _check_ranks(ballot, marks, lines)
        case Method.TICKS:
            if pair := document.find(Pair, ballot.pair):
                _check_pair(document, board, pair, marks, lines)
        case Method.PAIRWISE | Method.GRADIENTS | Method.STANCE | Method.CRITERIA | Method.SHARES:
            pass
        case _:
            assert_never(ballot.method)


def rank_gap(ranks: Sequence[int]) -> int | None:
    """The first rank that is reached by leaving one out, None where there is none.

    After two firsts both 2 and 3 may follow: the two usual ways to write ties.
    """
    before, last = 0, 0
    for rank, times in sorted(Counter(ranks).items()):
        if rank not in {last + 1, before + 1}:
            return rank
        before, last = before + times, rank
    return None


def that_count(method: Method, marks: Iterable[Mark], standing: Container[str]) -> tuple[Mark, ...]:
    """The marks of a ballot that are counted, as the rules take them.

    An idea that was withdrawn or is no proposal any more is left out; ranks then close up.

    Args:
        method: how the ballot was cast.
        marks: all its marks.
        standing: the ids of the ideas that are counted.

    """
    found = tuple(
        mark for mark in marks if mark.idea in standing and (not mark.over or mark.over in standing)
    )
    ranks = sorted({mark.value for mark in found})
    if method in {Method.BORDA, Method.SCHULZE} and rank_gap([mark.value for mark in found]):
        return tuple(replace(mark, value=ranks.index(mark.value) + 1) for mark in found)
    return found


def _check_points(ballot: Ballot, marks: Sequence[Mark], lines: Sequence[int]) -> None:
    total = 0
    for mark, line in zip(marks, lines, strict=True):
        total += mark.value
        if total > POINTS:
            raise InputError(
                f"Line {line}: {quoted(ballot.voter)} shares out {sum(m.value for m in marks)} points; "
                f"{POINTS} are there to share.",
                "Lower some of them.",
            )


def _check_ranks(ballot: Ballot, marks: Sequence[Mark], lines: Sequence[int]) -> None:
    gap = rank_gap([mark.value for mark in marks])
    if gap is None:
        return
    line = next(line for mark, line in zip(marks, lines, strict=True) if mark.value == gap)
    raise InputError(
        f"Line {line}: {quoted(ballot.voter)} has a rank {gap}, but the ranks before it leave a gap.",
        "Number from 1 without leaving any out; equal ranks are ties.",
    )


def _check_pair(
    document: Document, board: Board, pair: Pair, marks: Sequence[Mark], lines: Sequence[int]
) -> None:
    allowed, given, own = allowance(document, board), 0, 0
    for mark, line in zip(marks, lines, strict=True):
        if mark.value > board.stacking:
            most = "one mark for each" if board.stacking == 1 else f"at most {board.stacking} for one"
            raise InputError(
                f"Line {line}: pair {pair.letter} gives one proposal {counted(mark.value, 'mark')}.",
                f"A pair has {most}.",
            )
        given += mark.value
        own += mark.value * is_own(document, document.get(Idea, mark.idea), pair)
        if given > allowed:
            raise InputError(
                f"Line {line}: pair {pair.letter} has {counted(allowed, 'mark')}, and this is one too many.",
                "Remove a line of this pair.",
            )
        if board.own_limit is not None and own > board.own_limit:
            raise InputError(
                f"Line {line}: pair {pair.letter} may mark {board.own_limit or 'none'} of its own, "
                "and this is one too many.",
                "Remove the line.",
            )


def _criterion(board: Board, line: int, criterion: str) -> str:
    names = criteria_names(board.criteria)
    known = list(dict.fromkeys(names.values()))
    name = one_line(criterion) or (known[0] if len(known) == 1 else "")
    if not name:
        raise InputError(f"Line {line}: the criterion is missing.", "Say what the idea is judged by.")
    if not known:
        return name
    if found := names.get(same(name)):
        return found
    raise InputError(
        f"Line {line}: {quoted(name)} is not a criterion of this board.", f"Use one of: {', '.join(known)}."
    )


def _whole(value: str) -> int | None:
    text = value.strip().replace("−", "-").removesuffix(".0")
    digits = text.removeprefix("-").removeprefix("+")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None
