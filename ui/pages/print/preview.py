"""Pages as they will be on paper, one below the other."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme

MARGIN = 24
WIDEST = 620


class PaperView(QWidget):
    """One page, as wide as there is room for, with a soft shadow."""

    def __init__(self, picture: QImage, number: int, of: int, theme: Theme) -> None:
        super().__init__()
        self._picture, self._theme = picture, theme
        self._stale = False
        self.setAccessibleName(f"Page {number} of {of}")

    def mark_stale(self, *, stale: bool) -> None:
        """Veil the page while it shows what is no longer so."""
        self._stale = stale
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._picture.height() / max(1, self._picture.width()))

    def sizeHint(self) -> QSize:
        return QSize(520, self.heightForWidth(520))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = self.rect().adjusted(4, 2, -4, -6)
        shade = QColor(self._theme.color("shadow"))
        painter.setPen(Qt.PenStyle.NoPen)
        for reach, alpha in ((4, 14), (2, 22), (1, 30)):
            shade.setAlpha(alpha)
            painter.setBrush(shade)
            painter.drawRoundedRect(QRectF(page).adjusted(-reach, -reach + 2, reach, reach + 2), 3, 3)
        painter.drawImage(QRect(page), self._picture)
        if self._stale:
            veil = QColor(self._theme.color("ground"))
            veil.setAlpha(170)
            painter.fillRect(page, veil)


class PreviewPane(QScrollArea):
    """Shows the pages of a preview, none while there is nothing to see."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("sheet")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Preview")
        self.papers: list[PaperView] = []
        self.stale = False

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def mark_stale(self, *, stale: bool) -> None:
        """Veil the pages while they show what is no longer so."""
        self.stale = stale
        for paper in self.papers:
            paper.mark_stale(stale=stale)

    def show_pages(self, pictures: tuple[QImage, ...], pages: int) -> None:
        """Show these pages from the top."""
        self.stale = False
        whole, inner = QWidget(), QWidget()
        whole.setObjectName("clear")
        inner.setMaximumWidth(WIDEST)
        row = QHBoxLayout(whole)
        row.setContentsMargins(MARGIN, 12, MARGIN, MARGIN)
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.papers = [
            PaperView(picture, number, pages, self._theme) for number, picture in enumerate(pictures, 1)
        ]
        for paper in self.papers:
            column.addWidget(paper)
        column.addStretch(1)
        self.setWidget(whole)
        self.verticalScrollBar().setValue(0)
