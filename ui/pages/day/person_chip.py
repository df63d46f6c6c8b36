"""A person as a chip that can be picked up, dropped on a pair or a person, or asked by key."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.pages.day.parts.paint import draw_letter, rounded, scaled
from ui.theme import Theme
from ui.widgets.elided import plain_tip

HIGH = 36
DISC = 22


class PersonChip(QAbstractButton):
    """Name and partner letter; `asked` opens what can be done, `dropped` carries where it was let go."""

    asked = Signal(str)
    lifted = Signal(str, QPoint)
    carried = Signal(str, QPoint)
    dropped = Signal(str, QPoint)
    given_up = Signal()

    def __init__(self, person: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        self.letter = ""
        self._theme = theme
        self._pressed_at: QPoint | None = None
        self.held = False
        self.target = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFixedHeight(scaled(theme, HIGH))
        self.clicked.connect(lambda: self.asked.emit(self.person))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(scaled(theme, HIGH))
        self.updateGeometry()
        self.update()

    def show_person(self, name: str, letter: str, partner: str) -> None:
        self.letter = letter
        self.setText(name)
        said = f"{name}, {partner}" if partner else name
        self.setToolTip(plain_tip(said))
        self.setAccessibleName(said)
        self.setAccessibleDescription("Press to swap or move")
        self.updateGeometry()
        self.update()

    def set_target(self, target: bool) -> None:
        """Show that letting go here would swap."""
        if target != self.target:
            self.target = target
            self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._theme.font(15)).horizontalAdvance(self.text())
        return QSize(words + scaled(self._theme, DISC) + 28, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, theme = QPainter(self), self._theme
        painter.setOpacity(0.35 if self.held else 1.0)
        fill = "accent-soft" if self.target else "sunken" if self.underMouse() else "surface"
        edge = "accent" if self.target else "line"
        rounded(painter, self.rect(), 8, theme.color(fill), theme.color(edge))
        side = scaled(theme, DISC)
        disc = QRect(8, (self.height() - side) // 2, side, side)
        if self.letter:
            draw_letter(painter, theme, disc, self.letter, "sunken", square=True)
        painter.setFont(theme.font(15))
        painter.setPen(theme.color("text"))
        words = self.rect().adjusted(disc.right() + 8, 0, -8, 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if not self.held and (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._hold(held=True)
            self.lifted.emit(self.person, self.mapToGlobal(at))
        if self.held:
            self.carried.emit(self.person, self.mapToGlobal(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self.held:
            self._hold(held=False)
            self.setDown(False)
            self.dropped.emit(self.person, self.mapToGlobal(event.position().toPoint()))
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.held:
            self._hold(held=False)
            self._pressed_at = None
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(self.person)
        else:
            super().keyPressEvent(event)

    def _hold(self, *, held: bool) -> None:
        self.held = held
        self.setCursor(Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor)
        self.update()
