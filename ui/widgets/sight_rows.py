"""Long lists of rows that cost something: each row is made when it comes in sight."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QPaintEvent

from ui.widgets.reading_order import focusable, sheet_around, tab_as_read
from ui.widgets.rows import Row, Rows
from workshop.document.records import Record

R = TypeVar("R", bound=Record)
AHEAD = 240
"""Pixels above and below what is in sight where rows are made too."""

SIGHT = 700
"""Pixels taken to be in sight before the list has its place."""


class Waiting(Row):
    """Keeps the place of a row that nobody has seen yet: being painted or reached by Tab makes the row."""

    def __init__(self, record: Record, words: str, tall: int, rows: "SightRows[Any]") -> None:
        super().__init__()
        self.record, self.tall, self.place, self.of = record, tall, 0, 1
        self._rows = rows
        self.setFixedHeight(tall)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(words)

    def show_record(self, record: Any, place: int, of: int) -> None:
        self.record, self.place, self.of = record, place, of

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._rows.look_soon()

    def focusInEvent(self, event: QFocusEvent) -> None:
        backward = event.reason() is Qt.FocusReason.BacktabFocusReason
        self._rows.enter(self.record.id, backward=backward)


class SightRows(Rows[R]):
    """`tall` guesses how many pixels a row will need, `says` what it is about until it is made."""

    def __init__(
        self,
        make: Callable[[R], Row],
        tall: Callable[[R], int],
        says: Callable[[R], str],
        spacing: int = 4,
    ) -> None:
        super().__init__(self._wait, spacing)
        self._real, self._tall, self._says = make, tall, says
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)

    def show_records(self, records: Iterable[R]) -> None:
        begins = not self._rows
        super().show_records(records)
        if begins:
            self._make_first()

    def row(self, ident: str) -> Row | None:
        """The widget of a record, made now where it was not; None where it has none."""
        found = super().row(ident)
        return self._made(found) if isinstance(found, Waiting) else found

    def enter(self, ident: str, *, backward: bool) -> None:
        """Make a row and put the cursor into its first field, or its last."""
        row = self.row(ident)
        fields = list(focusable(row)) if row is not None else []
        tab_as_read(self)
        if fields:
            fields[-1 if backward else 0].setFocus(Qt.FocusReason.TabFocusReason)
            QTimer.singleShot(0, self, self._bring_cursor)

    def look_soon(self) -> None:
        """Look once all that is in sight has been painted."""
        if not self._soon.isActive():
            self._soon.start(0)

    @Slot()
    def look(self) -> None:
        """Make the rows that are in sight."""
        sheet = sheet_around(self)
        if sheet is None or not self.isVisible():
            return
        top = self.mapFrom(sheet.viewport(), QPoint(0, 0)).y()
        seen = self._between(top - AHEAD, top + sheet.viewport().height() + AHEAD)
        for waiting in seen:
            self._made(waiting)
        if seen:
            tab_as_read(self)

    def _between(self, least: int, most: int) -> list[Waiting]:
        """The rows to be made between two heights, as they will stand once the layout has settled."""
        found: list[Waiting] = []
        y = 0
        for row in self.in_order():
            high = row.tall if isinstance(row, Waiting) else max(row.height(), row.minimumSizeHint().height())
            if isinstance(row, Waiting) and y + high >= least and y <= most:
                found.append(row)
            y += high + self._column.spacing()
        return found

    @Slot()
    def _bring_cursor(self) -> None:
        sheet, focus = sheet_around(self), self.focusWidget()
        if sheet is not None and focus is not None:
            sheet.ensureWidgetVisible(focus, 0, 48)

    def _wait(self, record: R) -> Row:
        return Waiting(record, self._says(record), self._tall(record), self)

    def _waiting(self) -> list[Waiting]:
        return [row for row in self.in_order() if isinstance(row, Waiting)]

    def _make_first(self) -> None:
        sheet = sheet_around(self)
        room = max(SIGHT, sheet.viewport().height() if sheet else 0)
        for waiting in self._waiting():
            if room <= 0:
                return
            room -= waiting.tall
            self._made(waiting)
        tab_as_read(self)

    def _made(self, waiting: Waiting) -> Row:
        record: Any = waiting.record
        row = self._rows[record.id] = self._real(record)
        self._column.insertWidget(self._column.indexOf(waiting), row)
        self._column.removeWidget(waiting)
        waiting.hide()
        waiting.deleteLater()
        row.show_record(record, waiting.place, waiting.of)
        row.show()
        return row
