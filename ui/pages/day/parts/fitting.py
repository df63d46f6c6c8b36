"""Rows as high as their words: nothing in a list ends in an ellipsis while it is short enough to read."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject
from PySide6.QtWidgets import QTableView

MOST = 400
"""Above this many rows all have the usual height, and the whole text is in the tooltip."""


class FittedRows(QObject):
    """Keeps the rows of a list at the height that `height` says for a row and a width, at least `usual`."""

    def __init__(self, view: QTableView, height: Callable[[int, int], int], usual: Callable[[], int]) -> None:
        super().__init__(view)
        self._view, self._height, self._usual = view, height, usual
        self._width = 0
        self._fitted = False
        model = view.model()
        model.modelReset.connect(self.fit)
        model.rowsInserted.connect(lambda _parent, first, last: self._changed(first, last))
        model.rowsRemoved.connect(lambda _parent, _first, _last: self._shrunk())
        model.rowsMoved.connect(lambda *_: self.fit())
        model.dataChanged.connect(self._said_anew)
        view.viewport().installEventFilter(self)

    def fit(self) -> None:
        """Measure every row."""
        rows, usual = self._view.model().rowCount(), self._usual()
        header = self._view.verticalHeader()
        header.setDefaultSectionSize(usual)
        self._width = self._view.viewport().width()
        if rows <= MOST:
            self._changed(0, rows - 1)
        elif self._fitted:
            for row in range(rows):
                header.resizeSection(row, usual)
        self._fitted = rows <= MOST

    def _said_anew(self, first: QModelIndex, last: QModelIndex) -> None:
        self._changed(first.row(), last.row())

    def _changed(self, first: int, last: int) -> None:
        if self._view.model().rowCount() > MOST:
            if self._fitted:
                self.fit()
            return
        usual, header = self._usual(), self._view.verticalHeader()
        for row in range(first, last + 1):
            high = max(usual, self._height(row, self._width))
            if header.sectionSize(row) != high:
                header.resizeSection(row, high)

    def _shrunk(self) -> None:
        if not self._fitted and self._view.model().rowCount() <= MOST:
            self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width breaks lines elsewhere."""
        if event.type() == QEvent.Type.Resize and self._view.viewport().width() != self._width:
            self.fit()
        return super().eventFilter(watched, event)
