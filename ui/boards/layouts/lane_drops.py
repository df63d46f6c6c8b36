"""Where a drop lands in a lane: between two cards at their edges, or on the middle of one."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect

from ui.boards.cards import Card
from ui.boards.layouts.lane import Lane
from ui.boards.layouts.plan import Between, Onto

EDGE = 0.28
BAR = 6


def landing(
    lane: Lane, title: str, point: QPoint, held: frozenset[str], cards: Mapping[str, Card]
) -> Between | Onto:
    """The landing place under a point of the lane."""
    if lane.collapsed:
        return _collapsed(lane, title)
    row = max(0, (point.y() - lane.body_top + lane.measures.gap // 2) // lane.pitch_y)
    side = max(0, (point.x() - lane.left - lane.measures.pad + lane.measures.gap // 2) // lane.pitch_x)
    index = row * lane.across + min(side, lane.across - 1)
    if point.y() < lane.body_top or index >= lane.shown:
        return stepped(lane, title, 0 if point.y() < lane.body_top else lane.shown, held, cards)
    rect, ident = lane.rect(index), lane.keys[index][2]
    share = _share(lane, rect, point)
    if EDGE <= share <= 1 - EDGE and ident not in held:
        return Onto(ident, rect)
    return stepped(lane, title, index + (share > 0.5), held, cards)


def _share(lane: Lane, rect: QRect, point: QPoint) -> float:
    """How far across the card the point lies, along the lane's order."""
    if lane.across > 1:
        return (point.x() - rect.x()) / rect.width()
    return (point.y() - rect.y()) / rect.height()


def _collapsed(lane: Lane, title: str) -> Between:
    after = lane.keys[-1][2] if lane.keys else None
    count = len(lane.keys) + 1
    return Between(lane.ident, title, after, None, len(lane.keys), count, count, lane.head)


def stepped(lane: Lane, title: str, index: int, held: frozenset[str], cards: Mapping[str, Card]) -> Between:
    """The landing place before the card at `index`, counted without the held cards."""
    low, high = index - 1, index
    while low >= 0 and lane.keys[low][2] in held:
        low -= 1
    while high < lane.shown and lane.keys[high][2] in held:
        high += 1
    here = sum(1 for ident in held if _stands_in(lane, cards.get(ident)))
    above = sum(1 for ident in held if _stands_in(lane, cards.get(ident)) and lane.index(cards[ident]) < high)
    return Between(
        lane.ident,
        title,
        lane.keys[low][2] if low >= 0 else None,
        lane.keys[high][2] if high < lane.shown else None,
        index,
        high - above + 1,
        lane.shown - here + max(1, len(held)),
        _slot(lane, index),
    )


def _stands_in(lane: Lane, card: Card | None) -> bool:
    if card is None:
        return False
    index = lane.index(card)
    return index < len(lane.keys) and lane.keys[index] == card.key


def _slot(lane: Lane, index: int) -> QRect:
    """What the preview covers: the gap before a card, or the whole empty place."""
    if not lane.shown:
        return lane.rect(0)
    gap = lane.measures.gap
    if lane.across > 1:
        last = index >= lane.shown and index % lane.across == 0
        rect = lane.rect(index - 1 if last else index)
        x = rect.x() + rect.width() + gap // 2 if last else rect.x() - gap // 2
        return QRect(x - BAR // 2, rect.y(), BAR, rect.height())
    rect = lane.rect(index)
    return QRect(rect.x(), rect.y() - gap // 2 - BAR // 2, rect.width(), BAR)
