"""Which card an arrow key goes to when cards lie anywhere."""

from PySide6.QtCore import QRect

from ui.boards.layouts.plan import Direction


def nearest(start: QRect, others: list[tuple[str, QRect]], direction: Direction) -> str | None:
    """The card that lies nearest in a direction; a step aside counts double."""
    best: tuple[int, str] | None = None
    for ident, rect in others:
        across = rect.center().x() - start.center().x()
        down = rect.center().y() - start.center().y()
        ahead, aside = _seen_from(direction, across, down)
        if ahead > 0 and aside <= 2 * ahead:
            best = min(best or (ahead + 2 * aside, ident), (ahead + 2 * aside, ident))
    return None if best is None else best[1]


def _seen_from(direction: Direction, across: int, down: int) -> tuple[int, int]:
    match direction:
        case Direction.UP:
            return -down, abs(across)
        case Direction.DOWN:
            return down, abs(across)
        case Direction.LEFT:
            return -across, abs(down)
        case Direction.RIGHT:
            return across, abs(down)
