"""The place to type an idea: large, always ready, grows with the words, and knows many lines from one."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui.pages.day.parts.undo_through import is_for_session
from ui.theme import Theme

MOST_LINES = 4


class IdeaInput(QPlainTextEdit):
    """Enter hands the text over, pasted lines are handed over apart, Esc asks to let go."""

    entered = Signal(str)
    pasted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, placeholder: str, size: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(6)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.setFont(theme.font(self._size))
        self.setStyleSheet(f"font-size: {theme.font(self._size).pixelSize()}px;")
        self._fit()

    def take(self) -> str:
        """The text, which leaves the field."""
        text = self.toPlainText()
        self.clear()
        return text

    def sizeHint(self) -> QSize:
        lines = min(MOST_LINES, max(1, round(self.document().size().height())))
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + 26)

    def _fit(self) -> None:
        wanted = self.sizeHint().height()
        if self.height() != wanted or self.maximumHeight() != wanted:
            self.setFixedHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len([line for line in text.splitlines() if line.strip()]) > 1:
            self.pasted.emit(text)
        else:
            self.insertPlainText(" ".join(text.split()))

    def event(self, event: QEvent) -> bool:
        text = self.document()
        if is_for_session(event, undo=text.isUndoAvailable(), redo=text.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.toPlainText())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
