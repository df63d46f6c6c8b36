"""The arrangement that the method suggests, as one step that can be undone."""

from collections.abc import Mapping, Sequence

from workshop.document.candidates import allowance, candidates
from workshop.document.document import Document
from workshop.document.edits import Edit, Edits
from workshop.document.lists import appended, current, merged
from workshop.document.order import spread
from workshop.document.records import Ballot, Board, Group, Idea, Mark, Method
from workshop.errors import RuleError
from workshop.frozen import replace
from workshop.opera.likeness import likeness, words_of

FEWEST, MOST = 3, 7
"""How many headings are suggested: as many as the allowance, but a board wants three to seven columns."""

COMPANY = 0.35
"""From this likeness on an idea is put below a heading; less alike ones stand alone."""

_SUMMED = frozenset({Method.TICKS, Method.POINTS, Method.SHARES})


def suggest(
    document: Document,
    board: Board,
    headings: int | None = None,
    *,
    scores: Mapping[str, float] | None = None,
) -> Edits:
    """Park what nobody marked or put forward, the most marked in front as headings, similar ones below.

    Ideas that stand in a group already stay there. Ties at the cut all become headings.

    Args:
        document: where the board stands.
        board: the board to arrange.
        headings: how many headings; three to seven, by the allowance, without.
        scores: idea id to score where the method does not simply add up marks; nothing or less is parked.

    Raises:
        RuleError: nothing has been marked, or the method does not add up and no scores are given.

    """
    now = current(document, board)
    ideas = [idea for idea in candidates(document, now) if idea.group is None and not idea.parked]
    points = scores if scores is not None else added_up(document, now)
    marked = sorted((idea for idea in ideas if points.get(idea.id, 0) > 0), key=lambda i: -points[i.id])
    if not marked:
        raise RuleError(
            "Nothing on the board has been marked yet, so nothing can go in front.",
            "Mark the proposals first.",
        )
    wanted = headings or max(FEWEST, min(MOST, allowance(document, now)))
    cut = points[marked[min(wanted, len(marked)) - 1].id]
    leading = [idea for idea in marked if points[idea.id] >= cut]
    following = [idea for idea in marked if points[idea.id] < cut]
    parked = _left_over(document, now, marked)
    groups = appended(
        document.where(Group, board=now.id), [Group(board=now.id, heading=idea.id) for idea in leading]
    )
    return merged(
        tuple(Edit(None, group) for group in groups),
        tuple(Edit(idea, replace(idea, parked=True)) for idea in parked),
        _seated(leading, following, groups),
    )


def added_up(document: Document, board: Board) -> dict[str, float]:
    """Idea id to the sum of its marks under the board's method.

    Raises:
        RuleError: the method does not simply add up marks.

    """
    if board.method not in _SUMMED:
        raise RuleError(
            f"Under {board.method.value} marks do not simply add up.",
            "Arrange by the result instead.",
        )
    points: dict[str, float] = {}
    for ballot in document.where(Ballot, board=board.id, method=board.method):
        for mark in document.where(Mark, ballot=ballot.id):
            points[mark.idea] = points.get(mark.idea, 0) + mark.value
    return points


def _left_over(document: Document, board: Board, marked: Sequence[Idea]) -> list[Idea]:
    """The ideas that stand alone and got nothing; a copy of a marked one stays with it."""
    kept = {idea.number for idea in marked}
    return [
        idea
        for idea in document.where(Idea, board=board.id)
        if idea.group is None and not idea.parked and not idea.doubled_by and idea.number not in kept
    ]


def _seated(leading: Sequence[Idea], following: Sequence[Idea], groups: Sequence[Group]) -> Edits:
    """Each heading in its group, and each other marked idea below the heading it is likest, if any is."""
    rows: list[list[Idea]] = [[idea] for idea in leading]
    for idea in following:
        best, at = max((_company(idea, head), -at) for at, head in enumerate(leading))
        if best >= COMPANY:
            rows[-at].append(idea)
    seated: list[Edit] = []
    for group, row in zip(groups, rows, strict=True):
        keys = spread(len(row))
        seated += [
            Edit(idea, replace(idea, group=group.id, order=key)) for idea, key in zip(row, keys, strict=True)
        ]
    return tuple(seated)


def _company(idea: Idea, heading: Idea) -> float:
    shared = words_of(idea.text) & words_of(heading.text)
    return likeness(idea.text, heading.text) if shared else 0.0
