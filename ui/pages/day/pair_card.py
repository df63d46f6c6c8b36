"""A pair as a card: its letter, its people, and how many proposals it has agreed."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.day.parts.letter import Letter
from ui.pages.day.person_chip import PersonChip
from ui.theme import Theme
from ui.widgets.words import Words

LEAST = 200


class PairCard(QFrame):
    """Chosen by click or Enter; people are dropped on it, and words typed on it are a proposal's."""

    chosen = Signal(str)
    typed = Signal(str, str)

    def __init__(self, pair: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair = pair
        self._theme = theme
        self._current = self._target = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.letter = Letter(theme, 32, "sunken")
        self.count = Words("", "muted", wrap=False)
        head.addWidget(self.letter)
        head.addWidget(self.count, 1)
        column.addLayout(head)
        self.people = QVBoxLayout()
        self.people.setSpacing(4)
        column.addLayout(self.people)
        column.addStretch(1)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_pair(self, letter: str, count: str, chips: list[PersonChip], *, current: bool) -> None:
        """Show who is in the pair, and whether it is the one whose proposals are on show."""
        self.letter.show_letter(letter, "accent" if current else "sunken")
        self.count.setText(count)
        self._place(chips)
        names = ", ".join(chip.text() for chip in chips)
        self.setAccessibleName(f"Pair {letter}, {names}, {count}")
        if current != self._current:
            self._current = current
            self.update()

    def _place(self, chips: list[PersonChip]) -> None:
        items = (self.people.itemAt(place) for place in range(self.people.count()))
        here = [item.widget() for item in items if item is not None]
        if here == chips:
            return
        while self.people.count():
            self.people.takeAt(0)
        for chip in chips:
            self.people.addWidget(chip)
            chip.show()

    def set_target(self, target: bool) -> None:
        """Show that letting go here would move somebody into this pair."""
        if target != self._target:
            self._target = target
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, painter = self._theme, QPainter(self)
        marked = self._current or self._target or self.hasFocus()
        edge = "focus" if self.hasFocus() else "accent" if marked else "line"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(edge), 2 if marked else 1))
        painter.setBrush(theme.color("accent-soft" if self._target else "raised"))
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(room, 12, 12)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self.pair)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.pair)
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(self.pair, event.text())
        else:
            super().keyPressEvent(event)
