"""Beside the board, on demand: how the tables sorted the cards, what they agree on, and where they differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui.pages.day.parts.paint import scaled
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.words import Words

HEADING = 48
"""Longer than this, a line about no cards is a sentence, not a heading."""

IDS = Qt.ItemDataRole.UserRole
KEYED = "Trust\nHQ7X NNQE YP9W\nVans\nRTJR HTCF"


@dataclass(frozen=True, slots=True)
class Row:
    """A line about some cards; a heading between the lines where it is about none."""

    words: str
    ids: tuple[str, ...] = ()
    sort: str = ""


class TablesPanel(QFrame):
    """`kept` carries a table, `keyed` it and what was keyed, `forgotten` a sort, `chosen` ids of cards."""

    kept = Signal(str)
    keyed = Signal(str, str)
    forgotten = Signal(str)
    chosen = Signal(object)
    grouped = Signal()
    left = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("panel")
        self.setAccessibleName("The tables’ sorts")
        self.table = QLineEdit()
        self.table.setPlaceholderText("Table")
        self.table.setAccessibleName("Table, such as 2")
        self.table.setMinimumWidth(scaled(theme, 56))
        self.codes = QPlainTextEdit()
        self.codes.setPlaceholderText(KEYED)
        self.codes.setAccessibleName("A heading on one line, the codes of its cards on the next")
        self.codes.setTabChangesFocus(True)
        self.codes.setFixedHeight(scaled(theme, 120))
        self.codes.hide()
        self.keep = Button(
            "Keep the board as its sort", theme, icon="save", run=lambda: self.kept.emit(self.table.text())
        )
        self.keep.setToolTip("Keeps the groups of the board as the sort of this table")
        self.key = Button("Key its codes", theme, icon="keyboard", run=self.take_codes)
        self.key.setToolTip(
            "A heading on one line, the codes of its cards on the next; a dash for single cards"
        )
        self.forget = Button("Let go of this sort", theme, kind="quiet", icon="trash-2", run=self._forget)
        self.so = Button("Group them so", theme, kind="primary", icon="group", run=self.grouped.emit)
        self.list = QListWidget()
        self.list.setObjectName("clear")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName("What the tables agree on and where they differ")
        self.list.currentItemChanged.connect(lambda *_: self._walk())
        self.list.itemClicked.connect(lambda _: self._walk())
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 12)
        column.setSpacing(8)
        close = Button("Put this away", self._theme, kind="icon", icon="x", run=self.closed.emit)
        column.addLayout(_row(Words("The tables’ sorts", "strong"), close))
        column.addLayout(_row(self.table, self.key, before=Words("Table", "small", wrap=False)))
        for part in (self.keep, self.codes, self.list, self.forget, self.so):
            column.addWidget(part)
        column.setStretchFactor(self.list, 1)

    def show_rows(self, rows: Sequence[Row], *, firm: bool) -> None:
        """Show what there is to say, and whether the board can be grouped so."""
        at = self.list.currentRow()
        quiet = QSignalBlocker(self.list)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(row.words)
            item.setData(IDS, row)
            if not row.ids:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setFont(self._theme.font(13, bold=len(row.words) < HEADING))
            self.list.addItem(item)
        self.list.setCurrentRow(min(at, len(rows) - 1))
        quiet.unblock()
        self.so.setEnabled(firm)
        self._follow_row()

    def take_codes(self) -> None:
        """Open the field for codes; when something is keyed there, take it in."""
        words = self.codes.toPlainText()
        if self.codes.isVisible() and words.strip():
            self.keyed.emit(self.table.text(), words)
        else:
            self.codes.setVisible(not self.codes.isVisible())
            (self.codes if self.codes.isVisible() else self.key).setFocus()
        self._name_key()

    def ready_for(self, table: str) -> None:
        """Make room for the sort of the next table."""
        self.table.setText(table)
        self.table.selectAll()
        self.codes.clear()
        self.codes.hide()
        self._name_key()

    def _name_key(self) -> None:
        self.key.setText("Take the codes in" if self.codes.isVisible() else "Key its codes")

    def _row(self) -> Row | None:
        item = self.list.currentItem()
        found = item.data(IDS) if item is not None else None
        return found if isinstance(found, Row) else None

    def _walk(self) -> None:
        self._follow_row()
        row = self._row()
        if row is not None and row.ids:
            self.chosen.emit(row.ids)

    def _follow_row(self) -> None:
        row = self._row()
        self.forget.setVisible(bool(row and row.sort))

    def _forget(self) -> None:
        row = self._row()
        if row is not None:
            self.forgotten.emit(row.sort)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def _row(wide: QWidget, *others: QWidget, before: QWidget | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    if before is not None:
        row.addWidget(before)
    row.addWidget(wide, 1)
    for widget in others:
        row.addWidget(widget)
    return row
