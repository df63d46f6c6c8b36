"""What keeps words whole where there is little room: a body that scrolls, a stack that asks for little."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStackedWidget, QWidget


class Stack(QStackedWidget):
    """One page at a time; those behind it do not hold the window open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._policies: dict[QWidget, QSizePolicy] = {}
        self.currentChanged.connect(self._yield)
        self.widgetRemoved.connect(self._yield)

    def addWidget(self, widget: QWidget) -> int:
        """Add a page behind the others."""
        place = super().addWidget(widget)
        self._yield()
        return place

    def _yield(self) -> None:
        ignored = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for place in range(self.count()):
            if page := self.widget(place):
                kept = self._policies.setdefault(page, page.sizePolicy())
                page.setSizePolicy(kept if place == self.currentIndex() else ignored)
        self.updateGeometry()


class Body(QScrollArea):
    """Scrolls only where the window is too low for what is in it."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner.setObjectName("clear")
        self.setWidget(inner)
