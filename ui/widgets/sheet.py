"""A page that scrolls, with its column in the middle and never wider than is good to read."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


class Sheet(QScrollArea):
    """Put things into `column`."""

    def __init__(self, width: int = 880, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QWidget()
        outer.setObjectName("clear")
        inner = QWidget()
        inner.setMaximumWidth(width)
        row = QHBoxLayout(outer)
        row.setContentsMargins(32, 24, 32, 48)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self.setWidget(outer)
        self._following = False
        self.verticalScrollBar().rangeChanged.connect(self._grown)
        self.verticalScrollBar().actionTriggered.connect(self._scrolled)

    def follow(self) -> None:
        """Keep what has the focus in sight while the page grows above it, until somebody scrolls."""
        self._following = True
        self._grown()

    def bring(self, widget: QWidget) -> None:
        """Scroll to a widget as soon as it has its place."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget, 0, 48))

    @Slot()
    def _grown(self) -> None:
        focus = self.focusWidget()
        if self._following and focus is not None and focus.hasFocus():
            self.bring(focus)

    @Slot()
    def _scrolled(self) -> None:
        self._following = False


def panel(name: str = "panel") -> tuple[QFrame, QVBoxLayout]:
    """A raised box with a column inside."""
    frame = QFrame()
    frame.setObjectName(name)
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(8)
    return frame, column


def rule() -> QFrame:
    """A thin line between two parts."""
    line = QFrame()
    line.setObjectName("rule")
    return line
