"""The text box that opens where a card is, or where a new one will be."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.boards.palette import Palette

LEAST_WIDTH, LEAST_HEIGHT = 240, 120
ELSEWHERE = frozenset((Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason))


class CardEditor(QPlainTextEdit):
    """Enter is done, Shift+Enter a new line, Esc gives up; leaving it is done, another program is not."""

    def __init__(self, parent: QWidget, home: QWidget, finished: Callable[[str | None, bool], None]) -> None:
        super().__init__(parent)
        self._parent, self._home = parent, home
        self._finished: Callable[[str | None, bool], None] | None = finished
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.hide()

    def open(self, place: QRect, text: str, name: str, palette: Palette, note: str) -> None:
        """Show the box over a place of the viewport."""
        room = self._parent.rect()
        place.setWidth(max(LEAST_WIDTH, place.width()))
        place.setHeight(max(LEAST_HEIGHT, place.height()))
        left = max(4, min(place.x(), room.width() - place.width() - 4))
        top = max(4, min(place.y(), room.height() - place.height() - 4))
        self.setGeometry(
            left, top, min(place.width(), room.width() - 8), min(place.height(), room.height() - 8)
        )
        self.setFont(palette.font(18))
        fill, ink, edge = (palette.color(role).name() for role in (note, "note-text", "accent"))
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {fill}; color: {ink}; border: 2px solid {edge};"
            " border-radius: 10px; padding: 6px; }"
        )
        self.setAccessibleName(name)
        self.setPlainText(text)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._finish(self.toPlainText(), go_on=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._finish(None)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in ELSEWHERE:
            self._finish(self.toPlainText())

    def give_up(self) -> None:
        self._finish(None)

    def _finish(self, text: str | None, *, go_on: bool = False) -> None:
        if self._finished is None:
            return
        finished, self._finished = self._finished, None
        if self.window().focusWidget() is self:
            self._home.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()
        finished(text, go_on)
