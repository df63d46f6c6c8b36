"""A list of ideas that stays quick at ten thousand: painted, edited in place, rows as high as their words."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.pages.day.parts.fitting import FittedRows
from ui.pages.day.parts.lines import AnyIndex, Line, LineModel
from ui.pages.day.parts.paint import (
    PLAIN,
    draw_box,
    draw_pill,
    draw_row,
    draw_text,
    line_height,
    pill_width,
    scaled,
    text_height,
)
from ui.theme import Theme
from ui.widgets.sheet import panel

ROW = 52
BOX = 24
PAD = 12


class LinePainter(QStyledItemDelegate):
    """Draws one line: box, number, two lines of text, a pill and an aside."""

    def __init__(self, theme: Theme, parent: QObject, row: int = ROW) -> None:
        super().__init__(parent)
        self.theme = theme
        self.highest = 0
        self._row = row

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(200, scaled(self.theme, self._row))

    def height_of(self, line: Line, highest: int, width: int) -> int:
        """How high a line of this width has to be for all of its words."""
        theme, right = self.theme, width - PAD
        left = PAD + (scaled(theme, BOX) + 12 if line.ticked is not None else 0)
        left += self._number_width(highest) + PAD if line.number else 0
        right -= pill_width(theme, line.badge) + 12 if line.badge else 0
        if line.aside:
            right -= QFontMetrics(theme.font(13)).horizontalAdvance(self._shown(line.aside, width)) + 12
        return round(text_height(line.text, theme.font(15), max(40, right - left - 2))) + 16

    def _number_width(self, highest: int) -> int:
        """Room for the largest number of the list, so that all texts begin at one edge."""
        bold = QFontMetrics(self.theme.font(15, bold=True))
        return bold.horizontalAdvance("0" * max(2, len(str(highest)))) + 4

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if not isinstance(line, Line):
            return
        model = index.model()
        self.highest = model.highest if isinstance(model, LineModel) else line.number
        painter.save()
        self._ground(painter, area, state)
        self._contents(painter, area.adjusted(PAD, 4, -PAD, -4), line)
        painter.restore()

    def _ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        theme = self.theme
        painter.fillRect(area, theme.color("raised"))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        draw_row(painter, theme, area, chosen=chosen, focused=bool(state & QStyle.StateFlag.State_Active))

    def _contents(self, painter: QPainter, area: QRect, line: Line) -> None:
        theme, left, right = self.theme, area.x(), area.right()
        middle = area.y() + area.height() // 2
        if line.ticked is not None:
            box = scaled(theme, BOX)
            draw_box(painter, theme, QRect(left, middle - box // 2, box, box), line.ticked, line.faded)
            left += box + 12
        if line.number:
            painter.setPen(theme.color("muted"))
            painter.setFont(theme.font(15, bold=True))
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            wide = self._number_width(self.highest)
            painter.drawText(QRect(left, area.y(), wide, area.height()), align, str(line.number))
            left += wide + PAD
        if line.badge:
            right = draw_pill(painter, theme, right, middle, line.badge) - 12
        if line.aside:
            right = self._aside(painter, area, right, line.aside)
        role = "muted" if line.faded else "text"
        body = QRect(left, area.y(), max(40, right - left), area.height())
        draw_text(
            painter,
            body,
            line.text,
            theme.font(15),
            theme.color(role),
            (area.height() + 4) // line_height(theme),
        )

    def _aside(self, painter: QPainter, area: QRect, right: int, text: str) -> int:
        painter.setPen(self.theme.color("muted"))
        painter.setFont(self.theme.font(13))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        shown = self._shown(text, area.width() + 2 * PAD)
        wide = painter.fontMetrics().horizontalAdvance(shown)
        painter.drawText(QRect(right - wide, area.y(), wide, area.height()), align, shown)
        return right - wide - 12

    def _shown(self, aside: str, width: int) -> str:
        """What stands aside, in a quarter of the line at most."""
        wide = min(scaled(self.theme, 180), width // 4)
        return QFontMetrics(self.theme.font(13)).elidedText(aside, Qt.TextElideMode.ElideRight, wide)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:  # noqa: ARG002
        editor = QLineEdit(parent)
        editor.setFont(self.theme.font(15))
        editor.setFrame(True)
        return editor

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: AnyIndex,  # noqa: ARG002
    ) -> None:
        area: QRect = option.rect
        editor.setGeometry(area.adjusted(56, 6, -8, -7))


class LineList(QTableView):
    """The list itself; `ticked` asks for a mark to be set or taken back, `removed` for ideas to go."""

    ticked = Signal(str)
    removed = Signal(tuple)
    chosen = Signal(str)

    def __init__(
        self, model: LineModel, theme: Theme, name: str, parent: QWidget | None = None, *, row: int = ROW
    ) -> None:
        super().__init__(parent)
        self.lines = model
        self._row = row
        self._painter = LinePainter(theme, self, row)
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self._fix_sections()
        self._fitted = FittedRows(self, self._height, lambda: scaled(self._painter.theme, self._row))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)

    def _fix_sections(self) -> None:
        row = scaled(self._painter.theme, self._row)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        modes = QHeaderView.ResizeMode
        rows.setSectionResizeMode(modes.Fixed)
        rows.setDefaultSectionSize(row)
        rows.hide()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        columns.hide()

    def framed(self) -> QFrame:
        """The list inside a panel, so that its rows keep clear of the round corners."""
        frame, column = panel()
        column.setContentsMargins(1, 8, 1, 8)
        column.addWidget(self)
        self.setMinimumHeight(scaled(self._painter.theme, ROW * 3))
        self.setStyleSheet(PLAIN)
        return frame

    def _height(self, row: int, width: int) -> int:
        return self._painter.height_of(self.lines.line(row), self.lines.highest, width)

    def set_theme(self, theme: Theme) -> None:
        self._painter.theme = theme
        self._fix_sections()
        self._fitted.fit()
        self.viewport().update()

    def picked(self) -> tuple[str, ...]:
        """The ids of the selected rows, from top to bottom."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return tuple(self.lines.line(row).id for row in rows)

    def show_line(self, ident: str) -> None:
        """Scroll to an idea and make it the current one."""
        row = self.lines.row_of(ident)
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.picked():
            self.removed.emit(self.picked())
        elif key == Qt.Key.Key_Space and self._tick(current):
            pass
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.chosen.emit(self.lines.line(current.row()).id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton:
            self._tick(index)

    def _tick(self, index: AnyIndex) -> bool:
        if not index.isValid() or self.lines.line(index.row()).ticked is None:
            return False
        self.ticked.emit(self.lines.line(index.row()).id)
        return True

    def event(self, event: QEvent) -> bool:
        """Space belongs to the list while it has boxes, not to a shortcut of the window."""
        pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if pressed and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)
