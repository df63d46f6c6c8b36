"""The rows of a ranking: what is ranked with its place, a line, and what is not ranked yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.pages.day.parts.lines import AnyIndex
from ui.pages.day.parts.paint import draw_row, draw_text, line_height, scaled, text_height
from ui.theme import Theme
from ui.widgets.elided import plain_tip

ROW = 56
PLACE = 64


@dataclass(frozen=True, slots=True)
class RankRow:
    """One idea with its place (0 for none), or the line between the two parts (no number)."""

    id: str
    number: int
    text: str
    place: int = 0
    tied: bool = False

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        if not self.number:
            return self.text
        stands = f"place {self.place}{', tied' if self.tied else ''}" if self.place else "not ranked yet"
        return f"{self.number}. {self.text}, {stands}"


class RankModel(QAbstractTableModel):
    """The ranking from the top, then the rest."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[RankRow, ...] = ()

    def show_rows(self, rows: Sequence[RankRow]) -> None:
        if tuple(rows) == self.rows:
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @property
    def ranked(self) -> int:
        """How many stand above the line."""
        return sum(1 for row in self.rows if row.place)

    def row_of(self, ident: str) -> int:
        return next((at for at, row in enumerate(self.rows) if row.id == ident and row.number), -1)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if index.isValid() and index.row() < len(self.rows) and not self.rows[index.row()].number:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.text)
        return row if role == Qt.ItemDataRole.UserRole else None


class RankPainter(QStyledItemDelegate):
    """Place, number and words, with a grip to take hold of."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(200, scaled(self.theme, ROW))

    def height_of(self, row: RankRow, width: int) -> int:
        """How high a row of this width has to be for all of its words."""
        wide = width - scaled(self.theme, PLACE) - 8 - 44 - self._number_width() - 2
        return round(text_height(row.text, self.theme.font(15), max(40, wide))) + 16 if row.number else 0

    def _number_width(self) -> int:
        return QFontMetrics(self.theme.font(13)).horizontalAdvance("No. 000") + 8

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, area = index.data(Qt.ItemDataRole.UserRole), option.rect
        state: QStyle.StateFlag = option.state
        if not isinstance(row, RankRow):
            return
        painter.save()
        if row.number:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            self.draw(painter, area, row, chosen=chosen, focused=focused)
        else:
            self._line(painter, area, row.text)
        painter.restore()

    def draw(
        self, painter: QPainter, area: QRect, row: RankRow, *, chosen: bool = False, focused: bool = False
    ) -> None:
        """One idea, in the list or in the hand."""
        theme = self.theme
        draw_row(painter, theme, area, chosen=chosen, focused=focused)
        place = QRect(area.x() + 12, area.y(), scaled(theme, PLACE) - 12, area.height())
        if row.place:
            painter.setFont(theme.font(24, bold=True))
            painter.setPen(theme.color("accent"))
            words = f"={row.place}" if row.tied else str(row.place)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        body = area.adjusted(scaled(theme, PLACE) + 8, 4, -44, -4)
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("muted"))
        number, wide = f"No. {row.number}", self._number_width()
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(body.x(), body.y(), wide, body.height()), left, number)
        words_at = body.adjusted(wide, 0, 0, 0)
        lines = max(1, (words_at.height() + 4) // line_height(theme))
        draw_text(painter, words_at, row.text, theme.font(15), theme.color("text"), lines)
        grip = theme.pixmap("grip-vertical", "faint", 20, painter.device().devicePixelRatioF())
        painter.drawPixmap(area.right() - 32, area.center().y() - 9, grip)

    def _line(self, painter: QPainter, area: QRect, words: str) -> None:
        theme = self.theme
        painter.fillRect(area, theme.color("sunken"))
        painter.setFont(theme.font(13, bold=True))
        painter.setPen(theme.color("muted"))
        high = line_height(theme, 13)
        at = QRect(area.x() + 24, area.center().y() - high // 2, area.width() - 48, high)
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
