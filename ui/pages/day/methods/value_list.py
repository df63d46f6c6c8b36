"""A ballot to fill in: walk with the arrows, type what is meant, or click."""

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.pages.day.methods.value_painter import ROW, ValuePainter, boxes, steppers
from ui.pages.day.methods.values import Column, Kind, ValueModel
from ui.pages.day.parts.fitting import FittedRows
from ui.pages.day.parts.lines import AnyIndex
from ui.pages.day.parts.paint import PLAIN, scaled
from ui.theme import Theme
from ui.widgets.sheet import panel
from workshop.document.money import in_hundredths
from workshop.errors import KnownError

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
WRAPPED = Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value)
CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
HEAD = 56
UP_DOWN = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class ValueList(QTableView):
    """`given` asks for a value (None takes it back); `reached` says which idea is gone to."""

    given = Signal(str, str, object)
    reached = Signal(str)
    why_asked = Signal()
    finished = Signal()

    def __init__(
        self, model: ValueModel, theme: Theme, name: str, parent: QWidget | None = None, *, row: int = ROW
    ) -> None:
        super().__init__(parent)
        self.values = model
        self._row = row
        self._painter = ValuePainter(theme, self)
        self._typed = ""
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(scaled(theme, self._row * 3))
        self.setStyleSheet(PLAIN)
        model.modelReset.connect(self._lay_out)
        self._fitted = FittedRows(self, self._height, lambda: scaled(self._painter.theme, self._row))
        model.modelReset.connect(self._fitted.fit)
        self.selectionModel().currentChanged.connect(self._gone_to)
        self._lay_out()

    def framed(self) -> QFrame:
        """The list inside a panel."""
        frame, column = panel()
        column.setContentsMargins(1, 8, 1, 8)
        column.addWidget(self)
        return frame

    def set_theme(self, theme: Theme) -> None:
        self._painter.theme = theme
        self._lay_out()
        self._fitted.fit()
        self.viewport().update()

    def _height(self, row: int, width: int) -> int:
        theme, asked = self._painter.theme, self.values.columns
        rest = sum(scaled(theme, column.width) for column in asked)
        return self._painter.height_of(self.values.rows[row], self.values.highest, width - rest)

    def _lay_out(self) -> None:
        theme = self._painter.theme
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(scaled(theme, self._row))
        rows.hide()
        titled = any(column.title for column in self.values.columns)
        columns.setVisible(titled)
        columns.setFixedHeight(scaled(theme, HEAD) if titled else 0)
        columns.setMinimumSectionSize(32)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | WRAPPED)
        for place in range(columns.count()):
            modes = QHeaderView.ResizeMode
            columns.setSectionResizeMode(place, modes.Fixed if place else modes.Stretch)
            if place:
                columns.resizeSection(place, scaled(theme, self.values.columns[place - 1].width))

    def go_to(self, ident: str, key: str = "") -> None:
        """Make a cell of an idea the current one."""
        keys = [column.key for column in self.values.columns]
        place = keys.index(key) + 1 if key in keys else min(1, len(keys))
        row = next((at for at, row in enumerate(self.values.rows) if row.id == ident), -1)
        if row >= 0:
            self._go(row, place)

    def _go(self, row: int, column: int) -> None:
        index = self.values.index(row, column)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _gone_to(self, index: AnyIndex) -> None:
        """An idea's words ask for nothing: whoever goes to them means what is asked beside them."""
        self._typed = ""
        if index.column() == 0 and self.values.columns:
            self._go(index.row(), 1)
            return
        if index.isValid() and index.row() < len(self.values.rows):
            self.reached.emit(self.values.rows[index.row()].id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        index = self.currentIndex()
        if (not index.isValid() or index.column() == 0) and self.values.rows and self.values.columns:
            self._go(max(0, index.row()), 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
            return
        index = self.currentIndex()
        column = self.values.column_at(index) if index.isValid() else None
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shifted = event.key() in UP_DOWN
        if column is None or not (plain or shifted) or not self._press(event, index, column):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent, index: AnyIndex, column: Column) -> bool:
        key = event.key()
        if key in CLEAR:
            self._give(index, column, None)
        elif key in ENTER:
            self._go_on(index)
        elif key == Qt.Key.Key_R and column.meanings:
            self.why_asked.emit()
        elif column.kind is Kind.TICK and key == Qt.Key.Key_Space:
            self._toggle(index, column)
        elif column.filled and key == Qt.Key.Key_Space:
            self._one_more(index, column)
        elif column.kind is Kind.AMOUNT and key in UP_DOWN:
            self._add(index, column, UP_DOWN[Qt.Key(key)])
        elif column.hundredths and event.text() and event.text() in "0123456789.,":
            self._coin(index, column, event.text())
        elif event.text().isdigit() and column.kind is not Kind.TICK:
            self._digit(index, column, event.text())
        else:
            return False
        return True

    def _digit(self, index: AnyIndex, column: Column, digit: str) -> None:
        """A digit is a step of the scale, or goes on with the amount that is being typed."""
        if column.kind is Kind.STEPS:
            if column.filled and digit == "0":
                self._give_and_go(index, column, None)
            elif digit in column.labels:
                self._give_and_go(index, column, column.values[column.labels.index(digit)])
            elif 0 < int(digit) <= len(column.values) and not any(x.isdigit() for x in column.labels):
                self._give_and_go(index, column, column.values[int(digit) - 1])
            return
        typed = (self._typed + digit).lstrip("0") or "0"
        if int(typed) > column.most:
            typed = digit
        self._give(index, column, int(typed))
        self._typed = typed

    def _coin(self, index: AnyIndex, column: Column, sign: str) -> None:
        """A digit or a sign goes on with the sum that is being typed; what makes no sum is not taken."""
        try:
            value = in_hundredths(self._typed + sign)
        except KnownError:
            return
        self._give(index, column, value)
        self._typed += sign

    def _go_on(self, index: AnyIndex) -> None:
        """The next thing asked of this idea, then the next idea."""
        if index.column() < len(self.values.columns):
            self._go(index.row(), index.column() + 1)
        elif index.row() + 1 < len(self.values.rows):
            self._go(index.row() + 1, 1)

    def _give(self, index: AnyIndex, column: Column, value: int | None) -> None:
        self.given.emit(self.values.rows[index.row()].id, column.key, value)

    def _give_and_go(self, index: AnyIndex, column: Column, value: int | None) -> None:
        """Give a value and go on, but stay where it was refused."""
        self._give(index, column, value)
        if self.values.value_at(index) == value:
            self._go_on(index)

    def _add(self, index: AnyIndex, column: Column, by: int) -> None:
        self._typed = ""
        now = self.values.value_at(index) or 0
        self._give(index, column, max(column.least, min(column.most, now + by * column.step)))

    def _toggle(self, index: AnyIndex, column: Column) -> None:
        self._give(index, column, None if self.values.value_at(index) is not None else column.values[0])

    def _one_more(self, index: AnyIndex, column: Column) -> None:
        """One dot more on the idea; after the last one none."""
        more = (self.values.value_at(index) or 0) + 1
        self._give(index, column, more if more in column.values else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        column = self.values.column_at(index) if index.isValid() else None
        if event.button() == Qt.MouseButton.LeftButton and column is not None:
            self._click(index, column, event)

    def _click(self, index: AnyIndex, column: Column, event: QMouseEvent) -> None:
        point, theme = event.position().toPoint(), self._painter.theme
        area = self.visualRect(index).adjusted(0, 0, 0, -1)
        if column.kind is Kind.TICK:
            self._toggle(index, column)
        elif column.kind is Kind.STEPS:
            for box, value in zip(boxes(theme, area, column), column.values, strict=True):
                if box.contains(point):
                    same = self.values.value_at(index) == value
                    fewer = value - 1 if column.filled and value > column.values[0] else None
                    self._give(index, column, fewer if same else value)
        else:
            for box, by in zip(steppers(theme, area), (-1, 1), strict=True):
                if box.contains(point):
                    self._add(index, column, by)

    def event(self, event: QEvent) -> bool:
        """Space, digits and signs belong to the ballot, not to a shortcut of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and (event.key() == Qt.Key.Key_Space or event.text().isdigit()):
                event.accept()
                return True
        return super().event(event)
