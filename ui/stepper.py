"""The five letters of OPERA: where the room is, what is done, what is still hidden."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.pages.catalogue import PageEntry, pages_of
from ui.theme import Theme
from workshop.document.records import Board, Step

DISC = 28


class StepButton(QAbstractButton):
    """A letter in a disc with its word: filled where the user is, ticked where the room has been."""

    def __init__(self, entry: PageEntry, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.done = False
        self.room_is_here = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(entry.title)
        self.toggled.connect(self.updateGeometry)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_state(self, *, done: bool, room_is_here: bool) -> None:
        """Tell the state in a picture and, for a screen reader, in words."""
        self.done, self.room_is_here = done, room_is_here
        state = "the room is here" if room_is_here else "done" if done else "still to come"
        self.setAccessibleName(f"{self.entry.title}, {state}")
        self.setToolTip(f"{self.entry.title}: {state}")
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._theme.font(15, bold=True)).horizontalAdvance(self.text())
        return QSize(self._size + words + 24, self._size + 12)

    def minimumSizeHint(self) -> QSize:
        """Where there is no room, only the step that is open keeps its word."""
        return self.sizeHint() if self.isChecked() else QSize(self._size + 12, self._size + 12)

    @property
    def _size(self) -> int:
        return self._theme.px(DISC)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            self._ring(painter)
        disc = QRectF(4, (self.height() - self._size) / 2, self._size, self._size)
        self._disc(painter, disc)
        here = self.isChecked()
        painter.setFont(self._theme.font(15, bold=here))
        painter.setPen(self._ink("text" if here or self.underMouse() else "muted"))
        words = self.rect().adjusted(self._size + 12, 0, 0, 0)
        if painter.fontMetrics().horizontalAdvance(self.text()) <= words.width():
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _ring(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._ink("focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _disc(self, painter: QPainter, disc: QRectF) -> None:
        here, theme = self.isChecked(), self._theme
        fill = "accent" if here else "accent-soft" if self.done or self.room_is_here else "surface"
        painter.setBrush(self._ink(fill))
        edge = "accent" if here or self.done or self.room_is_here else "edge"
        painter.setPen(QPen(self._ink(edge), 2 if self.room_is_here else 1))
        painter.drawEllipse(disc)
        if self.done and not here:
            tick = theme.pixmap("check", "accent", 16, self.devicePixelRatioF())
            painter.drawPixmap(disc.center() - QRectF(0, 0, 16, 16).center(), tick)
            return
        painter.setFont(theme.font(15, bold=True))
        painter.setPen(self._ink("accent-text" if here else "accent" if self.room_is_here else "muted"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self.entry.name[0].upper())

    def _ink(self, role: str) -> QColor:
        return self._theme.color(role)


class Stepper(QFrame):
    """Steps are soft locks: every one can be gone to at any time."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepper")
        self.setAccessibleName("Steps")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(4)
        self.buttons: dict[str, StepButton] = {}
        for entry in pages_of("day"):
            row.addWidget(self._button(entry, theme))
        row.addStretch(1)
        self.slot = QHBoxLayout()
        row.addLayout(self.slot)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(DISC) + 24)

    def show_board(self, board: Board | None, page: str) -> None:
        """Show how far this board has come and which page is open."""
        steps = [step.value for step in Step]
        room = steps.index(board.step) if board else -1
        for name, button in self.buttons.items():
            place = steps.index(name) if name in steps else -1
            button.show_state(done=place < room, room_is_here=place == room)
            button.setChecked(name == page)

    def _button(self, entry: PageEntry, theme: Theme) -> StepButton:
        button = StepButton(entry, theme)
        button.clicked.connect(lambda: self.chosen.emit(entry.name))
        self.buttons[entry.name] = button
        return button
