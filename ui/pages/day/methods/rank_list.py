"""Ranking by hand: drag a row to its place, or move it with the keys."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QWidget

from ui.pages.day.methods.rank_rows import ROW, RankModel, RankPainter
from ui.pages.day.parts.fitting import FittedRows
from ui.pages.day.parts.paint import PLAIN, rounded, scaled
from ui.theme import Theme
from ui.widgets.sheet import panel

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
EDGE = 40


class RankList(QTableView):
    """`placed` asks for an idea to stand at a place (from 0), `out` for it to leave the ranking."""

    placed = Signal(str, int)
    out = Signal(str)
    tied = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ranks = RankModel(self)
        self._painter = RankPainter(theme, self)
        self._pressed: QPoint | None = None
        self._held, self._at, self._typed = "", QPoint(), ""
        self.setModel(self.ranks)
        self.setItemDelegate(self._painter)
        self.setAccessibleName("Your ranking")
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setStyleSheet(PLAIN)
        self.setMinimumHeight(scaled(theme, ROW * 3))
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(scaled(theme, ROW))
        rows.hide()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        columns.hide()
        self._fitted = FittedRows(self, self._height, lambda: scaled(self._painter.theme, ROW))

    def framed(self) -> QFrame:
        """The list inside a panel."""
        frame, column = panel()
        column.setContentsMargins(1, 8, 1, 8)
        column.addWidget(self)
        return frame

    def set_theme(self, theme: Theme) -> None:
        self._painter.theme = theme
        self._fitted.fit()
        self.viewport().update()

    def _height(self, row: int, width: int) -> int:
        return self._painter.height_of(self.ranks.rows[row], width)

    @property
    def here(self) -> str:
        """The idea that is gone to; empty where none is."""
        row = self.currentIndex().row()
        return self.ranks.rows[row].id if 0 <= row < len(self.ranks.rows) else ""

    def go_to(self, ident: str) -> None:
        """Make an idea the current one."""
        row = self.ranks.row_of(ident)
        if row >= 0:
            self.setCurrentIndex(self.ranks.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers & CTRL:
            self.finished.emit()
        elif not self.here or not self._press(event):
            self._typed = ""
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        key, row = event.key(), self.ranks.rows[self.currentIndex().row()]
        step = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}.get(key)
        if step is not None and event.modifiers() & ALT:
            self._step(row.id, row.place, step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._append(row.id, row.place)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.out.emit(row.id)
        elif event.text() == "=":
            self.tied.emit(row.id)
        elif event.text().isdigit():
            self._type(row.id, event.text())
            return True
        else:
            return False
        self._typed = ""
        return True

    def _step(self, ident: str, place: int, step: int) -> None:
        ranked, at = self.ranks.ranked, self.currentIndex().row()
        if not place:
            if step < 0:
                self.placed.emit(ident, ranked)
        elif at + step >= ranked:
            self.out.emit(ident)
        elif at + step >= 0:
            self.placed.emit(ident, at + step)

    def _append(self, ident: str, place: int) -> None:
        """Rank what is not ranked yet behind the rest, and go on to the next one below the line."""
        if place:
            return
        row = self.currentIndex().row()
        after = self.ranks.rows[row + 1 :] or self.ranks.rows[self.ranks.ranked + 1 : row]
        self.placed.emit(ident, self.ranks.ranked)
        if after:
            self.go_to(after[0].id)

    def _type(self, ident: str, digit: str) -> None:
        typed = (self._typed + digit).lstrip("0")
        if typed:
            self.placed.emit(ident, int(typed) - 1)
        self._typed = typed

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            index = self.indexAt(event.position().toPoint())
            known = index.isValid() and self.ranks.rows[index.row()].number
            self._pressed = event.position().toPoint() if known else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        point = event.position().toPoint()
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self._held and far:
            index = self.indexAt(self._pressed)
            self._held = self.ranks.rows[index.row()].id if index.isValid() else ""
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._held:
            self._at = point
            self._scroll_near(point.y())
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held, self._pressed = self._held, "", None
        self.unsetCursor()
        if not held:
            super().mouseReleaseEvent(event)
            return
        self.viewport().update()
        self._drop(held, self._gap(event.position().toPoint().y()))

    def _drop(self, held: str, gap: int) -> None:
        row, ranked = self.ranks.row_of(held), self.ranks.ranked
        if gap > ranked:
            self.out.emit(held)
        else:
            self.placed.emit(held, gap - 1 if row < gap else gap)

    def _scroll_near(self, y: int) -> None:
        bar = self.verticalScrollBar()
        if y < EDGE:
            bar.setValue(bar.value() - (EDGE - y) // 2)
        elif y > self.viewport().height() - EDGE:
            bar.setValue(bar.value() + (y - self.viewport().height() + EDGE) // 2)

    def _gap(self, y: int) -> int:
        """Before which row something would land that is let go at a height."""
        row = self.rowAt(y)
        if row < 0:
            return len(self.ranks.rows) if y > 0 else 0
        area = self.visualRect(self.ranks.index(row, 0))
        return row + (y > area.center().y())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._held:
            painter = QPainter(self.viewport())
            self._paint_held(painter)
            painter.end()

    def _paint_held(self, painter: QPainter) -> None:
        theme, high, wide = self._painter.theme, scaled(self._painter.theme, ROW), self.viewport().width()
        gap = min(self._gap(self._at.y()), len(self.ranks.rows))
        line = self.rowViewportPosition(gap) if gap < len(self.ranks.rows) else self._end()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(12, line, wide - 12, line)
        area = QRect(8, self._at.y() - high // 2, wide - 16, high)
        rounded(painter, area, 10, theme.color("raised"), theme.color("accent"))
        row = self.ranks.rows[self.ranks.row_of(self._held)]
        self._painter.draw(painter, area, row)

    def _end(self) -> int:
        last = len(self.ranks.rows) - 1
        return self.rowViewportPosition(last) + self.rowHeight(last) if last >= 0 else 0

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._held:
            self._held, self._pressed = "", None
            self.unsetCursor()
            self.viewport().update()
            return
        super().keyReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Space, digits and Alt with arrows belong to the ranking, not to a shortcut of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            moves = event.modifiers() & ALT and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if moves or (plain and (event.key() == Qt.Key.Key_Space or event.text().isdigit())):
                event.accept()
                return True
        return super().event(event)
