"""A list to choose one thing from by typing a few letters: “Move to…”, “Swap with…”, “Double of…”."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.pages.day.parts.lines import AnyIndex
from ui.pages.day.parts.paint import line_height, rounded, scaled
from ui.theme import Theme
from ui.widgets.elided import plain_tip
from workshop.frozen import frozen

ROW = 44
MOST_ROWS = 8
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: MOST_ROWS, Qt.Key.Key_PageUp: -MOST_ROWS}


@frozen
class Choice:
    """One thing to choose; `detail` stands small beneath it and is searched as well."""

    key: str
    text: str
    detail: str = ""


class ChoiceModel(QAbstractListModel):
    """The choices that contain every typed word; those that begin with them come first."""

    def __init__(self, choices: Sequence[Choice], parent: QObject) -> None:
        super().__init__(parent)
        self._all = [(f"{choice.text} {choice.detail}".casefold(), choice) for choice in choices]
        self.shown = list(choices)

    def seek(self, text: str) -> None:
        wanted = " ".join(text.casefold().split())
        words = wanted.split()
        fitting = [(found, one) for found, one in self._all if all(word in found for word in words)]
        fitting.sort(key=lambda pair: _distance(pair[0], wanted, words))
        self.beginResetModel()
        self.shown = [choice for _, choice in fitting]
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.shown):
            return None
        choice = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (choice.text, choice.detail) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{choice.text}. {choice.detail}" if choice.detail else choice.text)
        return choice if role == Qt.ItemDataRole.UserRole else None


def _distance(found: str, wanted: str, words: list[str]) -> int:
    """0 where the choice begins with what was typed, 1 where its words do, 2 where it only contains it."""
    if found.startswith(wanted):
        return 0
    begun = found.split()
    return 1 if all(any(one.startswith(word) for one in begun) for word in words) else 2


class ChoicePainter(QStyledItemDelegate):
    """Draws a choice as one or two lines."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(200, scaled(self._theme, ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        choice, theme = index.data(Qt.ItemDataRole.UserRole), self._theme
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if not isinstance(choice, Choice):
            return
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            rounded(painter, area.adjusted(2, 1, -2, -1), 6, theme.color("surface"), theme.color("focus"))
        inner = area.adjusted(12, 4, -12, -4)
        high = line_height(theme) if choice.detail else inner.height()
        upper = QRect(inner.x(), inner.y(), inner.width(), high)
        self._line(painter, upper, choice.text, 15, "text")
        if choice.detail:
            self._line(
                painter,
                QRect(inner.x(), upper.bottom() - 2, inner.width(), line_height(theme, 13)),
                choice.detail,
                13,
                "muted",
            )
        painter.restore()

    def _line(self, painter: QPainter, area: QRect, text: str, size: int, role: str) -> None:
        painter.setFont(self._theme.font(size))
        painter.setPen(self._theme.color(role))
        flat = " ".join(text.split())
        shown = painter.fontMetrics().elidedText(flat, Qt.TextElideMode.ElideRight, area.width())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, align | Qt.TextFlag.TextSingleLine, shown)


class Picker(QFrame):
    """Type to narrow, arrows to walk, Enter to take, Esc to leave; `created` where nothing fits."""

    picked = Signal(str)
    created = Signal(str)

    def __init__(
        self, parent: QWidget, theme: Theme, title: str, choices: Sequence[Choice], *, new: str = ""
    ) -> None:
        super().__init__(parent.window())
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.back = parent
        self._new = new
        self._left = False
        self.model = ChoiceModel(choices, self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(f"Find, or type a new {new}" if new else "Find")
        self.field.setAccessibleName(f"{title}: find")
        self.field.setMinimumHeight(36)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChoicePainter(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(title)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out(title, theme)
        self.field.textChanged.connect(self._seek)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _: self._take())
        self._seek("")

    def _lay_out(self, title: str, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        head = QLabel(title, self)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setFont(theme.font(15, bold=True))
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        for part in (head, self.field, self.list, self._hint):
            column.addWidget(part)
        self.list.setStyleSheet("QListView { border: none; padding: 0; }")
        self.list.setFixedHeight(scaled(theme, ROW) * min(MOST_ROWS, max(1, self.model.rowCount())) + 4)
        self.setFixedWidth(min(scaled(theme, 420), max(320, self.back.window().width() - 16)))

    def open_at(self, anchor: QWidget) -> None:
        """Show it under the widget that asked for it, inside the window."""
        self.ensurePolished()
        self.adjustSize()
        room = anchor.window().rect().adjusted(8, 8, -8, -8)
        at = anchor.mapTo(anchor.window(), QPoint(0, anchor.height() + 4))
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        at.setY(max(room.top(), min(at.y(), room.bottom() - self.height())))
        self.move(at)
        self.raise_()
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _seek(self, text: str) -> None:
        self.model.seek(text)
        found = bool(self.model.shown)
        if found:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._hint.setVisible(not found)
        wanted = text.strip()
        can_make = bool(self._new and wanted)
        self._hint.setText(
            f"Enter makes the {self._new} “{wanted}”" if can_make else "Nothing is called that"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut and not self.underMouse():
            self._leave()
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key in STEPS and self.model.shown:
            row = min(max(0, self.list.currentIndex().row() + STEPS[key]), len(self.model.shown) - 1)
            self.list.setCurrentIndex(self.model.index(row, 0))
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._leave()
        else:
            return False
        return True

    def _take(self) -> None:
        row, typed = self.list.currentIndex().row(), self.field.text().strip()
        if self.model.shown and row >= 0:
            self._leave()
            self.picked.emit(self.model.shown[row].key)
        elif self._new and typed:
            self._leave()
            self.created.emit(typed)

    def _leave(self) -> None:
        """Close, and give the focus back to whoever asked."""
        if not self._left:
            self._left = True
            if self.field.hasFocus():
                self.back.setFocus(Qt.FocusReason.PopupFocusReason)
            self.close()


def pick(
    anchor: QWidget,
    theme: Theme,
    title: str,
    choices: Sequence[Choice],
    take: Callable[[str], object],
    *,
    new: str = "",
    make: Callable[[str], object] | None = None,
    back: QWidget | None = None,
) -> Picker:
    """Open a picker under a widget and call `take` with the key, or `make` with the words of a new one.

    The focus goes back to the widget, or to `back`.
    """
    picker = Picker(anchor, theme, title, choices, new=new)
    picker.back = back or anchor
    picker.picked.connect(take)
    if make is not None:
        picker.created.connect(make)
    picker.open_at(anchor)
    return picker
