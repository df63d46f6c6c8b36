"""Several lines edited in place; the area is as tall as its text."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui.widgets.edit_line import PAUSE, leaves_undo


class EditArea(QPlainTextEdit):
    """Text kept after a pause and on leaving; Esc brings the old text back, Tab goes on.

    A draft is not in the document yet: undo is its own, however long ago it was typed.
    """

    edited = Signal(str)
    entered = Signal()

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        framed: bool = False,
        one_paragraph: bool = False,
        least: int = 1,
        draft: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._kept = text
        self._one_paragraph, self._least, self._draft = one_paragraph, least, draft
        self._prepare(placeholder, framed=framed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.flush)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def _prepare(self, placeholder: str, *, framed: bool) -> None:
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        if not framed:
            self.setProperty("kind", "place")

    def show_text(self, text: str) -> None:
        """Show what the document says, unless the user is in the middle of typing."""
        if self._pause.isActive():
            return
        self._kept = text
        if self.toPlainText() != text:
            self.setPlainText(text)
            self._pause.stop()

    def flush(self) -> None:
        """Keep what was typed now."""
        self._pause.stop()
        if self.toPlainText() != self._kept:
            self._kept = self.toPlainText()
            self.edited.emit(self._kept)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height())

    def _height(self) -> int:
        lines = max(self._least, round(self.document().size().height()))
        return max(32, lines * self.fontMetrics().lineSpacing() + 4 + 12)

    @Slot()
    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())

    def _changed(self) -> None:
        self._fit()
        self._pause.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        wanted = event.type() == QEvent.Type.ShortcutOverride and not self._draft
        if wanted and leaves_undo(event, self._pause):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        self.insertPlainText(" ".join(text.split()) if self._one_paragraph else text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._kept:
            self._pause.stop()
            self.setPlainText(self._kept)
            self._pause.stop()
            return
        if self._one_paragraph and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.flush()
            self.entered.emit()
            return
        super().keyPressEvent(event)
