"""Widgets side by side that wrap to the next row where the window is narrow."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Left to right, then the next row.

    With `least` all items have one width, at least this; with `fill` the last of a row takes what is left.
    """

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 8, least: int = 0, fill: bool = False
    ) -> None:
        super().__init__(parent)
        self._fill = fill
        self._items: list[QLayoutItem] = []
        self._least = least
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def set_least(self, least: int) -> None:
        """Another least width of an item."""
        self._least = least
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self.contentsMargins()
        inside = QRect(0, 0, width, 0).marginsRemoved(around)
        return self._arrange(inside, move=False) + around.top() + around.bottom()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        top, wide = rect.y(), self._equal(rect.width())
        for row in self._rows(rect.width(), wide):
            high = max(size.height() for _, size in row)
            if move:
                self._place(rect.x(), top, high if wide else 0, row)
            top += high + self.spacing()
        return max(0, top - self.spacing() - rect.y())

    def _rows(self, width: int, wide: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        """The items of each row with their sizes; the last one filled up."""
        for row in self._wrapped(width, wide):
            if self._fill:
                item, size = row[-1]
                used = sum(other.width() + self.spacing() for _, other in row[:-1])
                filled = max(size.width(), width - used)
                high = item.heightForWidth(filled) if item.hasHeightForWidth() else size.height()
                row[-1] = (item, QSize(filled, high))
            yield row

    def _wrapped(self, width: int, wide: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        row: list[tuple[QLayoutItem, QSize]] = []
        used = 0
        for item in self._shown():
            size = item.sizeHint()
            if wide:
                size = QSize(wide, item.heightForWidth(wide) if item.hasHeightForWidth() else size.height())
            if size.width() > width:
                size.setWidth(max(width, item.minimumSize().width()))
            if row and used + size.width() > width:
                yield row
                row, used = [], 0
            row.append((item, size))
            used += size.width() + self.spacing()
        if row:
            yield row

    def _place(self, left: int, top: int, high: int, row: list[tuple[QLayoutItem, QSize]]) -> None:
        """Stand a row's items side by side, all as high as `high` where it is given."""
        for item, size in row:
            item.setGeometry(QRect(QPoint(left, top), QSize(size.width(), high or size.height())))
            left += size.width() + self.spacing()

    def _equal(self, width: int) -> int:
        """The width of each item where all are to fill the row, 0 where each has its own."""
        if not self._least:
            return 0
        across = max(1, (width + self.spacing()) // (self._least + self.spacing()))
        return (width - (across - 1) * self.spacing()) // across
