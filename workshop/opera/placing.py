"""Where ideas stand outside the columns: on the free wall, on the matrix, in a ranking by hand."""

from collections.abc import Mapping, Sequence

from workshop.document.document import Document
from workshop.document.edits import Edits, change
from workshop.document.lists import current, merged
from workshop.document.order import is_key, room_for, spread
from workshop.document.records import Board, Group, Idea

FULL = 1000
"""The whole length of an axis of the matrix, and the side of a card on the wall."""

_STEP_X, _STEP_Y = 1100, 1120
"""From one card to the next where cards are laid out, in thousandths of a card."""

_ACROSS = 12
"""How many cards stand side by side at most."""

Spots = Mapping[str, tuple[int, int]]
"""Idea id to its place."""


def place(document: Document, spots: Spots) -> Edits:
    """Put ideas on the free wall; x to the right and y downwards, in thousandths of a card."""
    return merged(*(change(document.get(Idea, ident), x=x, y=y) for ident, (x, y) in spots.items()))


def judge(document: Document, spots: Spots) -> Edits:
    """Put ideas on the matrix, in thousandths of each axis; what lies outside goes to the edge."""
    return merged(
        *(
            change(document.get(Idea, ident), across=_within(across), up=_within(up))
            for ident, (across, up) in spots.items()
        )
    )


def lay_out(document: Document, board: Board) -> Edits:
    """Put every idea that has no place on the wall yet below what is there, one block a group."""
    ideas = [idea for idea in document.where(Idea, board=board.id) if not idea.parked and not idea.doubled_by]
    waiting = [idea for idea in ideas if idea.x is None or idea.y is None]
    top = max((idea.y + 2 * _STEP_Y for idea in ideas if idea.y is not None), default=0)
    blocks = [[idea for idea in waiting if idea.group == group.id] for group in _groups(document, board)]
    blocks.append([idea for idea in waiting if idea.group is None])
    edits: list[Edits] = []
    left = deepest = 0
    for block in filter(None, blocks):
        wide = min(_ACROSS, max(1, round(len(block) ** 0.5)))
        if left and left + wide * _STEP_X > _ACROSS * _STEP_X:
            left, top, deepest = 0, top + deepest + _STEP_Y, 0
        for at, idea in enumerate(block):
            edits.append(change(idea, x=left + at % wide * _STEP_X, y=top + at // wide * _STEP_Y))
        left += wide * _STEP_X + FULL // 2
        deepest = max(deepest, (len(block) + wide - 1) // wide * _STEP_Y)
    return merged(*edits)


def rank_by_hand(document: Document, shown: Sequence[Idea], moving: Sequence[Idea], at: int) -> Edits:
    """Put ideas before position `at` of the others of a ranking, which from then on keeps this order.

    Args:
        document: where they stand.
        shown: every idea of the ranking, in the order that people see.
        moving: those that move, in the order they are to have.
        at: a position among the others; their number for the end.

    """
    ids = {idea.id for idea in moving}
    others = [current(document, idea) for idea in shown if idea.id not in ids]
    newcomers = [current(document, idea) for idea in moving]
    keys = [idea.rank for idea in others]
    if all(keys) and all(map(is_key, keys)) and keys == sorted(keys):
        start, fresh = room_for(keys, at, len(newcomers))
        end = start + len(fresh) - len(newcomers)
        run = [*others[start:at], *newcomers, *others[at:end]]
    else:
        run = [*others[:at], *newcomers, *others[at:]]
        fresh = spread(len(run))
    return merged(*(change(idea, rank=key) for idea, key in zip(run, fresh, strict=True)))


def rank_by_count(document: Document, board: Board) -> Edits:
    """Let the count decide the order of the ranking again."""
    return merged(*(change(idea, rank="") for idea in document.where(Idea, board=board.id)))


def _groups(document: Document, board: Board) -> tuple[Group, ...]:
    return document.where(Group, board=board.id)


def _within(value: int) -> int:
    return max(0, min(FULL, value))
