"""A large button with a picture, a title and some words: for choosing between few things."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.words import Words


class CardButton(QPushButton):
    """A card to press: what it is in bold, what it does below, a small line of facts last."""

    def __init__(
        self,
        title: str,
        about: str,
        theme: Theme,
        *,
        icon: str = "",
        fact: str = "",
        small: bool = False,
        run: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(filter(None, (about, fact))))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._icon, self._small = icon, small
        self._picture = QLabel()
        self._build(title, about, fact)
        self.set_theme(theme)
        self._run = run
        self.clicked.connect(self._pressed)

    def _build(self, title: str, about: str, fact: str) -> None:
        row = QHBoxLayout(self)
        edge = 12 if self._small else 16
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(edge)
        if self._icon:
            row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        row.addLayout(column, 1)
        for text, kind in ((title, "strong"), (about, "small" if self._small else "muted"), (fact, "accent")):
            if text:
                column.addWidget(Words(text, kind))  # type: ignore[arg-type]
        column.addStretch(1)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @Slot()
    def _pressed(self) -> None:
        if self._run is not None:
            self._run()

    def set_theme(self, theme: Theme) -> None:
        if self._icon:
            self._picture.setPixmap(theme.pixmap(self._icon, "accent", 22 if self._small else 28, 2))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else 0

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout else QSize()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 64)
