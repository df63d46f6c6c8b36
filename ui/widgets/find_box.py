"""One box to find anything and do anything: type, choose with the arrows, Enter."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.aloud import say_aloud
from ui.widgets.find_list import ROW, Offer, OfferModel, OfferPainter
from ui.widgets.words import Words

WIDTH = 640
Search = Callable[[str], tuple[Offer, ...]]


class FindBox(QFrame):
    """Floats at the top of its parent; Esc or a click elsewhere closes it."""

    def __init__(self, search: Search, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findbox")
        self._search, self._theme = search, theme
        self.model = OfferModel(self)
        self._painter = OfferPainter(self.model, theme, self)
        self.line = QLineEdit()
        self.line.setPlaceholderText("Find ideas, people and clauses, or what to do")
        self.line.setAccessibleName("Find")
        self.line.installEventFilter(self)
        self.list = QListView()
        self.list.setAccessibleName("What was found")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._painter)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = Words("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for widget in (self.line, self.nothing, self.list):
            column.addWidget(widget)
        self.line.textChanged.connect(self._look)
        self.list.clicked.connect(self.take)
        parent.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Open empty, with the cursor in the line."""
        self.line.clear()
        self._look("")
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus()

    def take(self) -> None:
        """Go to, or do, what is chosen."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.offers):
            offer = self.offers[row]
            self.hide()
            offer.run()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is offered now."""
        return self.model.offers

    def set_theme(self, theme: Theme) -> None:
        self._theme = self._painter.theme = theme

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            self.hide()
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif event.key() in steps and self.offers:
            row = (self.list.currentIndex().row() + steps[event.key()]) % len(self.offers)
            self.list.setCurrentIndex(self.model.index(row, 0))
            self._tell_chosen()
            say_aloud(self.line, self.line.accessibleDescription())
        else:
            return False
        return True

    def _look(self, text: str) -> None:
        self.model.show_offers(self._search(text))
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setVisible(bool(self.offers))
        self.nothing.setText("Nothing has these words." if text.strip() else "")
        self.nothing.setVisible(bool(text.strip()) and not self.offers)
        self._tell_chosen()
        self._place()

    def _tell_chosen(self) -> None:
        """What Enter would take; the cursor stays in the line meanwhile."""
        row = self.list.currentIndex().row()
        words = f"{self.offers[row].title}, {row + 1} of {len(self.offers)}" if self.offers else ""
        self.line.setAccessibleDescription(words or self.nothing.text())

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        rows = min(len(self.offers), max(2, (parent.height() - 260) // self._theme.px(ROW)))
        self.list.setFixedHeight(rows * self._theme.px(ROW) + 12)
        self.setFixedWidth(min(WIDTH, parent.width() - 48))
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, 64)
