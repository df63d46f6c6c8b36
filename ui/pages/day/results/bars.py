"""The ranked result as bars: place, words, marks by head and by partner, and what is worth talking about."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.pages.day.parts.fitting import FittedRows
from ui.pages.day.parts.lines import AnyIndex
from ui.pages.day.parts.paint import PLAIN, draw_row, draw_text, line_height, scaled, text_height
from ui.pages.day.results.drawing import draw_bar
from ui.theme import Theme
from ui.widgets.elided import plain_tip
from ui.widgets.sheet import panel
from workshop.frozen import frozen

ROW = 80
BARS = 240
PLACE = 68


@frozen
class ResultLine:
    """One idea of a result as it is drawn; the bars run from 0 to 1."""

    id: str
    place: str
    number: int
    text: str
    score: str
    head: float
    partner: float | None
    head_words: str
    partner_words: str
    flag: str
    spoken: str


class ResultModel(QAbstractTableModel):
    """The lines in order of place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[ResultLine, ...] = ()

    def show_lines(self, lines: Sequence[ResultLine]) -> None:
        if tuple(lines) == self.lines:
            return
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(line.text)
        return line if role == Qt.ItemDataRole.UserRole else None


class ResultPainter(QStyledItemDelegate):
    """Draws one line of the result."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(400, scaled(self.theme, ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line, theme = index.data(Qt.ItemDataRole.UserRole), self.theme
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if not isinstance(line, ResultLine):
            return
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        draw_row(painter, theme, area, chosen=chosen, focused=bool(state & QStyle.StateFlag.State_HasFocus))
        inner = area.adjusted(16, 6, -16, -6)
        place, bars = scaled(theme, PLACE), self._bars_width(area.width())
        self._place(painter, QRect(inner.x(), inner.y(), place, inner.height()), line)
        words = QRect(inner.x() + place, inner.y(), self._words_width(area.width()), inner.height())
        self._words(painter, words, line)
        self._bars(painter, QRect(inner.right() - bars, inner.y(), bars, inner.height()), line)
        painter.restore()

    def _bars_width(self, width: int) -> int:
        return min(scaled(self.theme, BARS), (width - 32) // 3)

    def _words_width(self, width: int) -> int:
        return max(40, width - 32 - scaled(self.theme, PLACE) - self._bars_width(width) - 24)

    def height_of(self, line: ResultLine, width: int) -> int:
        """How high a line of this width has to be for all of its words."""
        wide = self._words_width(width) - 2
        text = round(text_height(line.text, self.theme.font(15), wide))
        flag = round(text_height(line.flag, self.theme.font(13), wide)) if line.flag else 0
        return text + flag + 18

    def _place(self, painter: QPainter, area: QRect, line: ResultLine) -> None:
        theme, left = self.theme, Qt.AlignmentFlag.AlignLeft
        high, low = line_height(theme, 24), line_height(theme, 13)
        top = area.y() + (area.height() - high - low) // 2
        painter.setFont(theme.font(24, bold=True))
        painter.setPen(theme.color("accent"))
        painter.drawText(QRect(area.x(), top, area.width(), high), left, line.place)
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("muted"))
        painter.drawText(QRect(area.x(), top + high, area.width(), low), left, f"No. {line.number}")

    def _words(self, painter: QPainter, area: QRect, line: ResultLine) -> None:
        theme, most = self.theme, 99
        low = round(text_height(line.flag, theme.font(13), area.width())) if line.flag else 0
        text = area.adjusted(0, 0, 0, -low)
        draw_text(painter, text, line.text, theme.font(15), theme.color("text"), most)
        if line.flag:
            foot = QRect(area.x(), area.bottom() - low + 1, area.width(), low)
            draw_text(painter, foot, line.flag, theme.font(13), theme.color("careful"), most)

    def _bars(self, painter: QPainter, area: QRect, line: ResultLine) -> None:
        theme, high = self.theme, line_height(self.theme)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        top = QRect(area.x(), area.y(), area.width(), high)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font(15, bold=True))
        painter.drawText(top, left | middle, line.score)
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font(13))
        painter.drawText(top, right | middle, line.head_words)
        draw_bar(painter, theme, QRect(area.x(), top.bottom() + 4, area.width(), 12), line.head, "accent")
        if line.partner is not None:
            label = QRect(area.x(), top.bottom() + 18, area.width(), line_height(theme, 13))
            painter.setPen(theme.color("muted"))
            painter.drawText(label, right | middle, line.partner_words)
            wide = area.width() - scaled(theme, 96)
            draw_bar(painter, theme, QRect(area.x(), label.center().y() - 2, wide, 6), line.partner, "edge")


class ResultList(QTableView):
    """The list; `chosen` carries the row that was gone to."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultModel(self)
        self._painter = ResultPainter(theme, self)
        self.setModel(self.results)
        self.setItemDelegate(self._painter)
        self.setAccessibleName("Ranked ideas")
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(scaled(theme, ROW))
        rows.hide()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        columns.hide()
        self._fitted = FittedRows(self, self._height, lambda: scaled(self._painter.theme, ROW))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumHeight(scaled(theme, ROW * 3))
        self.setStyleSheet(PLAIN)
        self.selectionModel().currentChanged.connect(self._gone_to)

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
        return self._painter.height_of(self.results.lines[row], width)

    def _gone_to(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())
