"""Gradients as bars: every grade with how many gave it, the doubts counted, and the reasons in full."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.pages.day.methods.pictures.picture import Picture
from ui.pages.day.parts.lines import AnyIndex
from ui.pages.day.parts.paint import PLAIN, draw_row, draw_text, line_height, scaled, text_height
from ui.pages.day.results.counted import Drawing
from ui.pages.day.results.drawing import Sizes, doubt_words, draw_grades
from ui.theme import Theme
from ui.widgets.sheet import panel
from ui.work import Progress
from workshop.counting.result import Result
from workshop.counting.views import grades_of
from workshop.document.document import Document
from workshop.document.records import Board, Idea
from workshop.opera.reasons import GRADES, Reason, reasons_of

BARS = 300
PAD = 10
SIZES = Sizes()


@dataclass(frozen=True, slots=True)
class GradeLine:
    """One idea with its grades and what was said."""

    id: str
    place: str
    number: int
    text: str
    grades: Mapping[int, int]
    reasons: tuple[Reason, ...]

    @property
    def said(self) -> tuple[str, ...]:
        """The reasons, each with its grade."""
        return tuple(f"{reason.grade}: “{reason.words}”" for reason in self.reasons)

    @property
    def spoken(self) -> str:
        """The line for a screen reader: everything that is drawn, in words."""
        given = [f"{count} {GRADES[grade - 1]}" for grade, count in self.grades.items() if count]
        doubts = doubt_words(self.grades)
        parts = [f"Place {self.place}", f"{self.number}. {self.text}", *given, doubts, *self.said]
        return ", ".join(parts)


def grade_lines(document: Document, board: Board, result: Result) -> tuple[GradeLine, ...]:
    """Every idea of a result with its grades and reasons, in order of place."""
    grades = grades_of(document, board)
    return tuple(
        GradeLine(
            one.id,
            f"={one.place}" if one.tied else str(one.place),
            one.number,
            one.text,
            grades[one.id],
            reasons_of(document, document.get(Idea, one.id)),
        )
        for one in result.ideas
    )


def _lines(document: Document, board: Board, result: Result, progress: Progress) -> object:  # noqa: ARG001
    return grade_lines(document, board, result)


class GradeModel(QAbstractTableModel):
    """The lines in order of place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[GradeLine, ...] = ()

    def show_lines(self, lines: tuple[GradeLine, ...]) -> None:
        self.beginResetModel()
        self.lines = lines
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


class GradePainter(QStyledItemDelegate):
    """Place and words on the left, the bar on the right, the reasons beneath."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def height_of(self, line: GradeLine, width: int) -> int:
        """How high a line stands: its reasons are never cut."""
        head = SIZES.height(self.theme)
        words = self._words_width(width)
        text = round(text_height(line.text, self.theme.font(15), words)) + 8
        reasons = sum(round(text_height(said, self.theme.font(13), width - 96)) for said in line.said)
        return max(head, text) + reasons + 2 * PAD

    def _words_width(self, width: int) -> int:
        return max(120, width - self._bars_width(width) - scaled(self.theme, 56) - 48)

    def _bars_width(self, width: int) -> int:
        return min(scaled(self.theme, BARS), width * 2 // 5)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        line, area = index.data(Qt.ItemDataRole.UserRole), option.rect
        return QSize(200, self.height_of(line, area.width()) if isinstance(line, GradeLine) else 80)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line, area = index.data(Qt.ItemDataRole.UserRole), option.rect
        state: QStyle.StateFlag = option.state
        if not isinstance(line, GradeLine):
            return
        painter.save()
        chosen, focused = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_HasFocus
        draw_row(painter, self.theme, area, chosen=bool(chosen), focused=bool(focused))
        self._contents(painter, area.adjusted(16, PAD, -16, -PAD), line, area.width())
        painter.restore()

    def _contents(self, painter: QPainter, area: QRect, line: GradeLine, width: int) -> None:
        theme = self.theme
        wide, place = self._bars_width(width), scaled(theme, 56)
        top = SIZES.height(theme)
        words = self._words_width(width)
        text = round(text_height(line.text, theme.font(15), words)) + 8
        head = QRect(area.x(), area.y(), area.width(), max(top, text))
        painter.setFont(theme.font(24, bold=True))
        painter.setPen(theme.color("accent"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRect(head.x(), head.y(), place, head.height()), left, line.place)
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("muted"))
        below = head.y() + line_height(theme, 24)
        painter.drawText(QRect(head.x(), below, place, head.height()), left, f"No. {line.number}")
        body = QRect(head.x() + place, head.y(), words, head.height())
        draw_text(painter, body, line.text, theme.font(15), theme.color("text"), 99, centre=False)
        bar = QRect(head.right() - wide, head.y(), wide, head.height())
        draw_grades(painter, theme, bar, line.grades, SIZES)
        y = head.bottom() + 4
        for said in line.said:
            high = round(text_height(said, theme.font(13), width - 96))
            under = QRect(head.x() + place, y, width - 96, high)
            draw_text(painter, under, said, theme.font(13), theme.color("careful"), 99, centre=False)
            y += high


class GradeList(QTableView):
    """The list; rows are as high as their reasons."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.grades = GradeModel(self)
        self._painter = GradePainter(theme, self)
        self.setModel(self.grades)
        self.setItemDelegate(self._painter)
        self.setAccessibleName("Ideas by how far all agree")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setStyleSheet(PLAIN)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()

    def framed(self) -> QFrame:
        """The list inside a panel."""
        frame, column = panel()
        column.setContentsMargins(1, 8, 1, 8)
        column.addWidget(self)
        return frame

    def set_theme(self, theme: Theme) -> None:
        self._painter.theme = theme
        self.fit_rows()

    def show_lines(self, lines: tuple[GradeLine, ...]) -> None:
        if lines != self.grades.lines:
            self.grades.show_lines(lines)
            self.fit_rows()

    def fit_rows(self) -> None:
        """Make every row as high as what it says."""
        for row, line in enumerate(self.grades.lines):
            self.setRowHeight(row, self._painter.height_of(line, self.viewport().width()))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()


class GradeBars(Picture):
    """Who agrees how far, idea by idea."""

    title = "Agreement bars"
    about = "In each part the grade, from 1 whole-hearted to 8 veto; beneath it how many gave it."

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.list = GradeList(theme)
        self.column.addWidget(self.list.framed(), 1)
        self.list.selectionModel().currentChanged.connect(self._gone_to)
        self.setFocusProxy(self.list)

    def drawing(self) -> Drawing:
        return _lines

    def show_drawn(self, drawn: object) -> None:
        assert isinstance(drawn, tuple)
        self.list.show_lines(drawn)

    def _gone_to(self, index: AnyIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.list.grades.lines[index.row()].id)
