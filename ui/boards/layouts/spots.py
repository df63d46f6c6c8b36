"""Cards with a place of their own: a uniform grid of cells finds what is near a point."""

from PySide6.QtCore import QRect

CELL = 512

Cell = tuple[int, int]


class Spots(dict[str, QRect]):
    """Rectangles by card; a card that comes or goes touches its own cells and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: dict[Cell, set[str]] = {}
        self._around: QRect | None = QRect()

    def put(self, ident: str, rect: QRect) -> None:
        self[ident] = rect
        for cell in _touched(rect):
            self._cells.setdefault(cell, set()).add(ident)
        if self._around is not None:
            self._around = self._around.united(rect)

    def take(self, ident: str) -> QRect | None:
        """Take a card away; the rectangle it had."""
        rect = self.pop(ident, None)
        if rect is not None:
            for cell in _touched(rect):
                self._cells[cell].discard(ident)
            if self._around is not None and not _inside(self._around, rect):
                self._around = None
        return rect

    @property
    def around(self) -> QRect:
        """The rectangle around all cards; measured again only after one at its edge went away."""
        if self._around is None:
            self._around = QRect()
            for rect in self.values():
                self._around = self._around.united(rect)
        return self._around

    def near(self, area: QRect) -> list[str]:
        """The cards that touch a part of the board."""
        found: set[str] = set()
        for cell in _touched(area) if len(self._cells) > _count(area) else self._cells:
            found |= self._cells.get(cell, set())
        return [ident for ident in found if self[ident].intersects(area)]


def _inside(around: QRect, rect: QRect) -> bool:
    """Whether a rectangle lies within another without touching its edges."""
    return around.contains(rect, proper=True)


def _count(area: QRect) -> int:
    return (area.width() // CELL + 2) * (area.height() // CELL + 2)


def _touched(rect: QRect) -> list[Cell]:
    across = range(rect.x() // CELL, (rect.x() + rect.width()) // CELL + 1)
    down = range(rect.y() // CELL, (rect.y() + rect.height()) // CELL + 1)
    return [(x, y) for y in down for x in across]
