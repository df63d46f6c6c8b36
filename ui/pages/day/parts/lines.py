"""Ideas as the rows of a list: sorted by order key, changed row by row and never rebuilt for one word."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, KeysView

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.widgets.elided import plain_tip
from workshop.frozen import frozen

AnyIndex = QModelIndex | QPersistentModelIndex
Key = tuple[str, str]
MANY = 400


@frozen
class Line:
    """One idea in a list; `ticked` is None where there is no box to tick."""

    id: str
    number: int
    text: str
    order: str = ""
    aside: str = ""
    badge: str = ""
    ticked: bool | None = None
    faded: bool = False

    @property
    def key(self) -> Key:
        """Where the line stands: the same order as the document's."""
        return self.order, self.id

    @property
    def spoken(self) -> str:
        """The line for a screen reader: everything that is drawn, in words."""
        parts = [f"{self.number}. {self.text}" if self.number else self.text, self.badge, self.aside]
        if self.ticked is not None:
            parts.insert(0, "Marked" if self.ticked else "Not marked")
        return ", ".join(part for part in parts if part)


class LineModel(QAbstractTableModel):
    """One column of lines in the order of their keys; what is edited is asked for, never changed here."""

    edited = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: list[Key] = []
        self._lines: dict[str, Line] = {}
        self.editable = False
        self.highest = 0

    def __len__(self) -> int:
        return len(self._keys)

    def line(self, row: int) -> Line:
        return self._lines[self._keys[row][1]]

    def find(self, ident: str) -> Line | None:
        return self._lines.get(ident)

    def row_of(self, ident: str) -> int:
        """The row of an idea, -1 where it is not listed."""
        found = self._lines.get(ident)
        return bisect_left(self._keys, found.key) if found else -1

    def set_lines(self, lines: Iterable[Line]) -> None:
        """Show another list."""
        self.beginResetModel()
        self._lines = {line.id: line for line in lines}
        self.highest = max((line.number for line in self._lines.values()), default=0)
        self._keys = sorted(line.key for line in self._lines.values())
        self.endResetModel()

    @property
    def ids(self) -> KeysView[str]:
        """The ideas listed."""
        return self._lines.keys()

    def replace(self, lines: Iterable[Line]) -> None:
        """Show these lines; where they stand in the same places, without losing the place of the reader."""
        fresh = {line.id: line for line in lines}
        keys = sorted(line.key for line in fresh.values())
        if keys != self._keys:
            self.set_lines(fresh.values())
            return
        self._lines = fresh
        if keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(keys) - 1, 0))

    def follow(self, ids: Iterable[str], line_of: Callable[[str], Line | None]) -> None:
        """Take over what happened to these ideas; None from `line_of` takes a line away."""
        for ident in ids:
            old, new = self._lines.get(ident), line_of(ident)
            if old is not None and new is not None and old.key == new.key:
                self._replace(old, new)
            else:
                self._drop(old)
                self._add(new)

    def _replace(self, old: Line, new: Line) -> None:
        if old == new:
            return
        self._lines[new.id] = new
        index = self.index(bisect_left(self._keys, new.key), 0)
        self.dataChanged.emit(index, index)

    def _drop(self, line: Line | None) -> None:
        if line is None:
            return
        row = bisect_left(self._keys, line.key)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._keys[row], self._lines[line.id]
        self.endRemoveRows()

    def _add(self, line: Line | None) -> None:
        if line is None:
            return
        row = bisect_left(self._keys, line.key)
        self.beginInsertRows(QModelIndex(), row, row)
        self._keys.insert(row, line.key)
        self._lines[line.id] = line
        self.highest = max(self.highest, line.number)
        self.endInsertRows()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._keys):
            return None
        line = self.line(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(line.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return line if role == Qt.ItemDataRole.UserRole else None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        line = self.line(index.row())
        if str(value) != line.text:
            self.edited.emit(line.id, str(value))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return found | Qt.ItemFlag.ItemIsEditable if self.editable else found
