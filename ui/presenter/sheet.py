"""What a projector picture is made of: sizes that the back row can read, and cells that leaf in pages."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

BODY = 28
LARGE = 40
FIGURE = 160
MARGIN = 48
GAP = 20


@dataclass(frozen=True, slots=True)
class Cells:
    """Equal cells in an area: how many fit, and where each stands on its page."""

    area: QRect
    across: int
    down: int
    gap: int = GAP

    @property
    def each(self) -> int:
        return max(1, self.across * self.down)

    def pages(self, count: int) -> int:
        return max(1, -(-count // self.each))

    def cell(self, place: int) -> QRect:
        """The cell of an item of this page."""
        row, column = divmod(place, self.across)
        wide = (self.area.width() - (self.across - 1) * self.gap) // self.across
        high = (self.area.height() - (self.down - 1) * self.gap) // self.down
        left = self.area.x() + column * (wide + self.gap)
        return QRect(left, self.area.y() + row * (high + self.gap), wide, high)


def cells(area: QRect, least_width: int, least_height: int, count: int) -> Cells:
    """As many cells of at least this size as fit, no more rows or columns than there are items."""
    across = max(1, (area.width() + GAP) // (least_width + GAP))
    down = max(1, (area.height() + GAP) // (least_height + GAP))
    across = min(across, max(1, count))
    return Cells(area, across, min(down, max(1, -(-count // across))))
