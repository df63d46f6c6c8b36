"""Pairs at the side of a step: letter, names, and how far each has come, in a word."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.pages.day.parts.lines import AnyIndex
from ui.pages.day.parts.paint import draw_letter, draw_text, line_height, rounded, scaled
from ui.theme import Theme
from ui.widgets.elided import plain_tip
from ui.widgets.sheet import panel
from workshop.frozen import frozen

ROW = 54


@frozen
class PairLine:
    """One pair in the list; `icon` and `word` tell its state, `title` what stands for “Pair C”.

    A person stands in it with the letter of a partner, which is drawn in a square.
    """

    id: str
    letter: str
    names: str
    word: str = ""
    icon: str = ""
    role: str = "muted"
    title: str = ""
    square: bool = False


class PairModel(QAbstractListModel):
    """The pairs of a board: a few dozen, shown anew whenever one of them changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pairs: tuple[PairLine, ...] = ()

    def show_pairs(self, pairs: Sequence[PairLine]) -> None:
        """Show these; where the pairs are the same ones, only what differs is painted again."""
        same = [pair.id for pair in pairs] == [pair.id for pair in self.pairs]
        if not same:
            self.beginResetModel()
        old, self.pairs = self.pairs, tuple(pairs)
        if not same:
            self.endResetModel()
            return
        for row, (before, after) in enumerate(zip(old, self.pairs, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.pairs)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.pairs):
            return None
        pair = self.pairs[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{pair.letter} {pair.names}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                part for part in (pair.title or f"Pair {pair.letter}", pair.names, pair.word) if part
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{pair.names}, {pair.title}" if pair.title else pair.names)
        return pair if role == Qt.ItemDataRole.UserRole else None


class PairPainter(QStyledItemDelegate):
    """Letter in a disc, names, and the state in a word beneath."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(200, scaled(self.theme, ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        pair, theme = index.data(Qt.ItemDataRole.UserRole), self.theme
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if not isinstance(pair, PairLine):
            return
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            edge = theme.color("focus" if state & QStyle.StateFlag.State_HasFocus else "accent")
            rounded(painter, area.adjusted(4, 1, -4, -1), 8, theme.color("accent-soft"), edge)
        side = scaled(theme, 30)
        disc = QRect(area.x() + 12, area.y() + (area.height() - side) // 2, side, side)
        role = "accent" if chosen else "sunken"
        draw_letter(painter, theme, disc, pair.letter, role, square=pair.square)
        left = disc.right() + 12
        words = QRect(left, area.y(), area.right() - left - 12, area.height())
        self._words(painter, words, pair, chosen=chosen)
        painter.restore()

    def _words(self, painter: QPainter, area: QRect, pair: PairLine, *, chosen: bool) -> None:
        """The names, and the state with its icon beneath them."""
        theme, high, low = self.theme, line_height(self.theme), line_height(self.theme, 13)
        top = area.y() + (area.height() - high - (low if pair.word else 0)) // 2
        names = QRect(area.x(), top, area.width(), high)
        draw_text(painter, names, pair.names, theme.font(15, bold=chosen), theme.color("text"), 1)
        below = QRect(area.x(), names.bottom() + 1, area.width(), low)
        if pair.icon:
            picture = theme.pixmap(pair.icon, pair.role, 14, painter.device().devicePixelRatioF())
            painter.drawPixmap(below.x(), below.y() + (low - 14) // 2, picture)
            below.setLeft(below.x() + 18)
        draw_text(painter, below, pair.word, theme.font(13), theme.color(pair.role), 1)


class PairList(QListView):
    """The list; `chosen` carries the id of the pair that was gone to, by click or by key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs = PairModel(self)
        self._painter = PairPainter(theme, self)
        self.setModel(self.pairs)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(scaled(theme, ROW * 3))
        self.setStyleSheet(
            "QListView { border: none; border-radius: 0; background: transparent; padding: 0; }"
        )
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._gone_to)

    def framed(self) -> QFrame:
        """The list inside a panel."""
        frame, column = panel()
        column.setContentsMargins(1, 8, 1, 8)
        column.addWidget(self)
        return frame

    def set_theme(self, theme: Theme) -> None:
        self._painter.theme = theme
        self.scheduleDelayedItemsLayout()

    def show_pairs(self, pairs: Sequence[PairLine], current: str | None) -> None:
        """Show pairs with one of them chosen; says nothing of it."""
        self._quiet = True
        self.pairs.show_pairs(pairs)
        row = next((row for row, pair in enumerate(pairs) if pair.id == current), -1)
        if row != self.currentIndex().row():
            self.setCurrentIndex(self.pairs.index(row, 0))
        self._quiet = False

    def _gone_to(self, index: AnyIndex) -> None:
        if not self._quiet and index.isValid():
            self.chosen.emit(self.pairs.pairs[index.row()].id)
