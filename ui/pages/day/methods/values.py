"""A ballot as a table: an idea a row, and for each thing that is asked of it a column of values."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from ui.pages.day.parts.lines import AnyIndex
from ui.widgets.elided import plain_tip
from workshop.document.money import money
from workshop.frozen import frozen


class Kind(Enum):
    """How a value is entered."""

    STEPS = "steps"
    AMOUNT = "amount"
    TICK = "tick"


@frozen
class Column:
    """One thing asked of every idea; `labels` stand in the boxes, `meanings` say what they stand for.

    Where `hundredths` holds, amounts are money: 1250 is drawn and typed as 12.50. Where `filled` does,
    every step up to the value is drawn full, as with dots on one idea.
    """

    key: str
    title: str
    kind: Kind
    width: int
    values: tuple[int, ...] = (1,)
    labels: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()
    unit: str = ""
    small: bool = False
    step: int = 5
    least: int = 0
    most: int = 100
    hundredths: bool = False
    filled: bool = False

    def written(self, value: int) -> str:
        """An amount as it is drawn."""
        return money(value) if self.hundredths else f"{value:,}"

    def said(self, value: int | None) -> str:
        """A value in words, for eyes and ears."""
        if value is None:
            return "nothing yet" if self.kind is not Kind.TICK else "not marked"
        if self.kind is Kind.TICK:
            return "marked"
        if self.kind is Kind.AMOUNT:
            return f"{self.written(value)} {self.unit}".strip()
        place = self.values.index(value) if value in self.values else -1
        label = self.labels[place] if place >= 0 else str(value)
        meaning = self.meanings[place] if self.meanings and place >= 0 else ""
        return " ".join(part for part in (label, meaning if meaning != label else "", self.unit) if part)


@frozen
class Row:
    """One idea with a value for each column; `note` stands small beneath its words."""

    id: str
    number: int
    text: str
    values: tuple[int | None, ...]
    note: str = ""
    aside: str = ""


class ValueModel(QAbstractTableModel):
    """Column 0 holds the words, the others one value each; nothing is changed here, only shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.columns: tuple[Column, ...] = ()

    def show_rows(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Show these; where the ideas are the same ones, only what differs is painted again."""
        same = tuple(columns) == self.columns and [row.id for row in rows] == [row.id for row in self.rows]
        if not same:
            self.beginResetModel()
        old, self.rows, self.columns = self.rows, tuple(rows), tuple(columns)
        if not same:
            self.endResetModel()
            return
        for place, (before, after) in enumerate(zip(old, self.rows, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns)))

    @property
    def highest(self) -> int:
        """The largest number of an idea, so that all words begin at one edge."""
        return max((row.number for row in self.rows), default=0)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns) + 1

    def column_at(self, index: AnyIndex) -> Column | None:
        """What a cell asks; None for the words."""
        return self.columns[index.column() - 1] if index.column() > 0 else None

    def value_at(self, index: AnyIndex) -> int | None:
        """The value of a cell."""
        return self.rows[index.row()].values[index.column() - 1] if index.column() > 0 else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], self.column_at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if column is None else column.said(self.value_at(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column, index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(" ".join(filter(None, (row.text, row.note)))) if column is None else None
        return row if role == Qt.ItemDataRole.UserRole else None

    def _spoken(self, row: Row, column: Column | None, index: AnyIndex) -> str:
        if column is None:
            return ", ".join(part for part in (f"{row.number}. {row.text}", row.aside, row.note) if part)
        title = f"{column.title}: " if column.title else ""
        return f"{title}{column.said(self.value_at(index))}, for {row.number}. {row.text}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.columns[section - 1].title if section else "Idea"
        return super().headerData(section, orientation, role)
