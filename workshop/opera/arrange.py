"""Arrange: the most marked go in front as headings, similar ones below, the unmarked are parked.

An idea stands in at most one group; without one it is loose. A group's heading is one of its
members and always comes first (see `headings.py`).
"""

from collections.abc import Iterable, Sequence

from workshop.document.document import Document, remove
from workshop.document.edits import Edit, Edits, add, change
from workshop.document.lists import appended, current, edited, inserted, merged
from workshop.document.records import Board, Group, Idea, Link
from workshop.document.text import one_line
from workshop.errors import RuleError
from workshop.frozen import replace
from workshop.opera.copies import copy_idea
from workshop.opera.doubles import join, standing, take_apart
from workshop.opera.headings import group_name, ideas_below, ideas_under, members, without_headings
from workshop.opera.suggestion import suggest

__all__ = [
    "copy_idea",
    "group_name",
    "ideas_below",
    "ideas_under",
    "join",
    "loose_ideas",
    "make_group",
    "members",
    "merge_groups",
    "move_group",
    "move_ideas",
    "park",
    "parked_ideas",
    "remove_group",
    "rename_group",
    "set_heading",
    "split_group",
    "suggest",
    "take_apart",
    "unpark",
]


def loose_ideas(document: Document, board: Board) -> tuple[Idea, ...]:
    """The ideas that stand alone: in no group, not parked, not withdrawn as doubles."""
    return tuple(
        idea
        for idea in document.where(Idea, board=board.id)
        if idea.group is None and not idea.parked and not idea.doubled_by
    )


def parked_ideas(document: Document, board: Board) -> tuple[Idea, ...]:
    """The ideas that are off the board but kept."""
    return tuple(idea for idea in document.where(Idea, board=board.id) if idea.parked)


def make_group(
    document: Document,
    board: Board,
    title: str = "",
    ideas: Iterable[Idea] = (),
    *,
    heading: Idea | None = None,
) -> Edits:
    """Make a group at the end, with a title, a heading in front, ideas under it, or all of them.

    Raises:
        RuleError: an idea is of another board.

    """
    now = current(document, board)
    found = standing(document, (*([heading] if heading else []), *ideas))
    _check_one_board(found, now.id)
    led = found[0] if heading else None
    group = Group(board=now.id, title=one_line(title), heading=led.id if led else None)
    (placed,) = appended(document.where(Group, board=now.id), [group])
    return (*add(placed), *_into(document, found, placed.id, [], 0))


def rename_group(document: Document, group: Group, title: str, *, sentence: str | None = None) -> Edits:
    """Give a group a title, and a sentence that says what it holds; without a title its heading names it."""
    more = {} if sentence is None else {"sentence": sentence}
    return edited(document, group, title=one_line(title), **more)


def set_heading(document: Document, group: Group, idea: Idea) -> Edits:
    """Put an idea in front of a group; it joins the group where it stood elsewhere."""
    now, (led,) = current(document, group), standing(document, [idea])
    moves = () if led.group == now.id and not led.parked else move_ideas(document, [led], now)
    return merged(moves, change(now, heading=led.id))


def move_ideas(
    document: Document, ideas: Sequence[Idea], group: Group | None, before: Idea | None = None
) -> Edits:
    """Move ideas into a group, or out to stand alone; parked ones come back to the board.

    Args:
        document: where they stand.
        ideas: one or many, of one board, in the order they are to have.
        group: where to; None to stand alone.
        before: the idea they go in front of; None for the end. A heading stays in front of all.

    Raises:
        RuleError: they are of different boards.

    """
    moving = standing(document, ideas)
    if not moving:
        return ()
    target = current(document, group) if group else None
    _check_one_board(moving, target.board if target else moving[0].board)
    ids = {idea.id for idea in moving}
    row = ideas_under(document, target) if target else _loose_beside(document, moving[0])
    siblings = [idea for idea in row if idea.id not in ids]
    at = next((at for at, idea in enumerate(siblings) if before and idea.id == before.id), len(siblings))
    if target and before and before.id == target.heading:
        at = 0
    if target:
        moving = [idea for idea in moving if idea.id != target.heading] or moving
    return _into(document, moving, target.id if target else None, siblings, at)


def move_group(document: Document, group: Group, before: Group | None) -> Edits:
    """Move a group in front of another, or to the end."""
    now = current(document, group)
    others = [found for found in document.where(Group, board=now.board) if found.id != now.id]
    at = next((at for at, found in enumerate(others) if before and found.id == before.id), len(others))
    return inserted(document, others, at, [now])


def merge_groups(document: Document, group: Group, into: Group) -> Edits:
    """Put all ideas of a group at the end of another and let go of the group; its threads lead there too.

    Raises:
        RuleError: both are the same group.

    """
    gone, stays = current(document, group), current(document, into)
    if gone.id == stays.id:
        raise RuleError("A group cannot be merged with itself.", "Choose another group.")
    moves = _into(document, members(document, gone), stays.id, ideas_under(document, stays), None)
    whole = merged(remove(document, gone), moves)
    return (*(edit for edit in whole if edit.table != Link.TABLE), *_retied(document, gone, stays))


def _retied(document: Document, gone: Group, stays: Group) -> Edits:
    """The threads of a group that goes, tied to the one that stays; none is tied twice."""
    tied = {found.target for found in document.where(Link, source=stays.id)}
    return tuple(
        Edit(tie, None if tie.target in tied else replace(tie, source=stays.id))
        for tie in document.where(Link, source=gone.id)
    )


def split_group(document: Document, group: Group, ideas: Sequence[Idea]) -> Edits:
    """Take some ideas of a group out into a new one right after it; the first of them is in front.

    Raises:
        RuleError: none of them is in the group, or all are.

    """
    now, wanted = current(document, group), {idea.id for idea in ideas}
    inside = members(document, now)
    leaving = [idea for idea in inside if idea.id in wanted]
    if not leaving or len(leaving) == len(inside):
        raise RuleError("To split a group, some of its ideas stay and some go.", "Choose some of its ideas.")
    groups = document.where(Group, board=now.board)
    after = next(at for at, found in enumerate(groups, 1) if found.id == now.id)
    fresh = Group(board=now.board, heading=leaving[0].id)
    return (*inserted(document, groups, after, [fresh]), *_into(document, leaving, fresh.id, [], 0))


def remove_group(document: Document, group: Group) -> Edits:
    """Let go of a group; its ideas stay on the board and stand alone."""
    now = current(document, group)
    return remove(document, now)


def park(document: Document, ideas: Iterable[Idea]) -> Edits:
    """Take ideas off the board but keep them."""
    leaving = standing(document, ideas)
    parked = (change(idea, parked=True, group=None) for idea in leaving)
    return merged(*parked, without_headings(document, leaving))


def unpark(document: Document, ideas: Iterable[Idea]) -> Edits:
    """Bring parked ideas back to the board, where they stand alone."""
    return merged(*(change(idea, parked=False) for idea in standing(document, ideas)))


def _check_one_board(ideas: Iterable[Idea], board: str) -> None:
    if any(idea.board != board for idea in ideas):
        raise RuleError("These ideas answer different questions.", "Move ideas of one board at a time.")


def _loose_beside(document: Document, idea: Idea) -> tuple[Idea, ...]:
    board = document.find(Board, idea.board)
    return loose_ideas(document, board) if board else ()


def _into(
    document: Document, ideas: Sequence[Idea], group: str | None, siblings: Sequence[Idea], at: int | None
) -> Edits:
    """Edits that put ideas into a group, or none, before position `at` of its other ideas."""
    moving = [replace(idea, group=group, parked=False) for idea in ideas]
    if not moving:
        return ()
    edits: tuple[Edit, ...] = inserted(document, siblings, len(siblings) if at is None else at, moving)
    return merged(without_headings(document, ideas, keep=group or ""), edits)
