"""The ranked result as bars: place, words, marks by head and by partner, and what is worth talking about."""

from collections.abc import Sequence
from dataclasses import dataclass

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

from ui.pages.day.lines import AnyIndex
from ui.pages.day.paint import draw_text, rounded
from ui.theme import Theme
from ui.widgets.sheet import panel

ROW = 80
BARS = 240
PLACE = 68


@dataclass(frozen=True, slots=True)
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
        return line if role == Qt.ItemDataRole.UserRole else None


class ResultPainter(QStyledItemDelegate):
    """Draws one line of the result."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(400, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line, theme = index.data(Qt.ItemDataRole.UserRole), self.theme
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if not isinstance(line, ResultLine):
            return
        painter.save()
        painter.fillRect(QRect(area.x() + 12, area.bottom(), area.width() - 24, 1), theme.color("line"))
        if state & QStyle.StateFlag.State_Selected:
            rounded(
                painter, area.adjusted(4, 2, -4, -3), 8, theme.color("accent-soft"), theme.color("accent")
            )
        inner = area.adjusted(16, 6, -16, -6)
        self._place(painter, QRect(inner.x(), inner.y(), PLACE, inner.height()), line)
        bars = min(BARS, inner.width() // 3)
        words = QRect(inner.x() + PLACE, inner.y(), inner.width() - PLACE - bars - 24, inner.height())
        self._words(painter, words, line)
        self._bars(painter, QRect(inner.right() - bars, inner.y(), bars, inner.height()), line)
        painter.restore()

    def _place(self, painter: QPainter, area: QRect, line: ResultLine) -> None:
        middle = area.y() + area.height() // 2
        left = Qt.AlignmentFlag.AlignLeft
        painter.setFont(self.theme.font(24, bold=True))
        painter.setPen(self.theme.color("accent"))
        painter.drawText(
            QRect(area.x(), middle - 26, area.width(), 32), left | Qt.AlignmentFlag.AlignVCenter, line.place
        )
        painter.setFont(self.theme.font(13))
        painter.setPen(self.theme.color("muted"))
        painter.drawText(QRect(area.x(), middle + 6, area.width(), 18), left, f"No. {line.number}")

    def _words(self, painter: QPainter, area: QRect, line: ResultLine) -> None:
        theme = self.theme
        text = area.adjusted(0, 0, 0, -18) if line.flag else area
        draw_text(painter, text, line.text, theme.font(15), theme.color("text"), 2 if line.flag else 3)
        if not line.flag:
            return
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("careful"))
        foot = QRect(area.x(), area.bottom() - 17, area.width(), 18)
        shown = painter.fontMetrics().elidedText(line.flag, Qt.TextElideMode.ElideRight, foot.width())
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _bars(self, painter: QPainter, area: QRect, line: ResultLine) -> None:
        theme = self.theme
        top = QRect(area.x(), area.y(), area.width(), 20)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font(15, bold=True))
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line.score)
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font(13))
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.head_words)
        self._bar(painter, QRect(area.x(), area.y() + 25, area.width(), 12), line.head, "accent")
        if line.partner is not None:
            self._bar(painter, QRect(area.x(), area.y() + 46, area.width() - 104, 6), line.partner, "edge")
            label = QRect(area.right() - 99, area.y() + 40, 100, 18)
            painter.setPen(theme.color("muted"))
            painter.drawText(
                label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.partner_words
            )

    def _bar(self, painter: QPainter, area: QRect, share: float, role: str) -> None:
        rounded(painter, area, area.height() / 2, self.theme.color("sunken"))
        long = round(area.width() * min(1.0, max(0.0, share)))
        if long:
            full = QRect(area.x(), area.y(), max(area.height(), long), area.height())
            rounded(painter, full, area.height() / 2, self.theme.color(role))


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
        rows.setDefaultSectionSize(ROW)
        rows.hide()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        columns.hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setStyleSheet("QTableView { border: none; border-radius: 0; background: transparent; }")
        self.selectionModel().currentChanged.connect(self._gone_to)

    def framed(self) -> QFrame:
        """The list inside a panel."""
        frame, column = panel()
        column.setContentsMargins(1, 8, 1, 8)
        column.addWidget(self)
        return frame

    def set_theme(self, theme: Theme) -> None:
        self._painter.theme = theme
        self.viewport().update()

    def _gone_to(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())
