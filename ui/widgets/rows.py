"""A list of rows that belong to records: rows that stay are kept, so that the cursor stays where it was."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.widgets.reading_order import tab_as_read
from workshop.document.records import Record

R = TypeVar("R", bound=Record)


class Row(QFrame):
    """A widget for one record."""

    def show_record(self, record: Any, place: int, of: int) -> None:
        """Bring the row up to date; it stands at `place` (from 0) `of` so many."""
        raise NotImplementedError


class Rows(QWidget, Generic[R]):
    """One row a record, in order; good for up to a few hundred."""

    def __init__(self, make: Callable[[R], Row], spacing: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._rows: dict[str, Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    def show_records(self, records: Iterable[R]) -> None:
        """Show exactly these records, in this order."""
        wanted = tuple(records)
        before = self.in_order()
        self._drop({record.id for record in wanted})
        for place, record in enumerate(wanted):
            row = self._rows.get(record.id)
            if row is None:
                row = self._rows[record.id] = self._make(record)
            if self._at(place) is not row:
                self._column.insertWidget(place, row)
            row.show_record(record, place, len(wanted))
        if self.in_order() != before:
            tab_as_read(self)

    def row(self, ident: str) -> Row | None:
        """The widget of a record, None where it has none."""
        return self._rows.get(ident)

    def in_order(self) -> list[Row]:
        """The rows from the top."""
        found = (self._at(place) for place in range(self._column.count()))
        return [row for row in found if isinstance(row, Row)]

    def _drop(self, wanted: set[str]) -> None:
        for ident in [found for found in self._rows if found not in wanted]:
            row = self._rows.pop(ident)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _at(self, place: int) -> QWidget | None:
        item = self._column.itemAt(place)
        return item.widget() if item else None
