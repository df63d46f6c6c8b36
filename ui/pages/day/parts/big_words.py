"""One text as large as the place for it allows: read from the back row, never cut."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.pages.day.parts.paint import draw_text, largest_font
from ui.theme import Theme

SIZES = (96, 80, 64, 56, 48, 40, 32, 24, 18, 15)


class BigWords(QWidget):
    """Draws its text in the largest size that fits."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        sizes: tuple[int, ...] = SIZES,
        role: str = "text",
    ) -> None:
        super().__init__(parent)
        self._theme, self._text, self._sizes, self._role = theme, "", sizes, role
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(480, 240)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        area = QRect(0, 0, self.width(), self.height())
        font = largest_font(self._theme, self._text, area.width(), area.height(), self._sizes)
        lines = max(1, area.height() // max(1, font.pixelSize()))
        draw_text(painter, area, self._text, font, self._theme.color(self._role), lines)
        painter.end()


class Ring(QWidget):
    """Time left as a ring that empties and turns into a full disc at the end: a shape, not only a colour."""

    def __init__(self, theme: Theme, size: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._share, self._over = theme, 1.0, False
        self.setFixedSize(size, size)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_share(self, share: float, *, over: bool) -> None:
        self._share, self._over = share, over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        from PySide6.QtGui import QPen

        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = max(3, self.width() // 8)
        area = QRect(0, 0, self.width(), self.height()).adjusted(thick, thick, -thick, -thick)
        if self._over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("careful"))
            painter.drawEllipse(area.adjusted(-thick // 2, -thick // 2, thick // 2, thick // 2))
        else:
            painter.setPen(QPen(theme.color("line"), thick))
            painter.drawEllipse(area)
            pen = QPen(theme.color("accent"), thick)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(area, 90 * 16, round(360 * 16 * self._share))
        painter.end()
