"""How often each answer was chosen, as one bar with words below: no answer is better than another."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

SHADES = ("sunken", "line", "edge")
BAR = 14


class CountBar(QWidget):
    """Neutral shades in the order of the answers; the counts stand below each in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: tuple[tuple[str, int], ...] = ()
        self._then = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_counts(self, counts: dict[str, int], then: str = "") -> None:
        """Show label to count, hidden where there is none; `then` says how it was before."""
        self._parts, self._then = tuple(counts.items()), then
        self.setVisible(bool(counts) and bool(sum(counts.values())))
        self.setAccessibleName(self.words())
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """The counts in a sentence."""
        now = "  ·  ".join(f"{label} {count}" for label, count in self._parts)
        return "\n".join(filter(None, (now, self._then)))

    def sizeHint(self) -> QSize:
        line = round(20 * self._theme.scale)
        return QSize(240, BAR + 6 + line * (2 if self._then else 1))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = sum(count for _, count in self._parts) or 1
        wide, left = self.width() - 2, 1.0
        for place, (_, count) in enumerate(self._parts):
            part = wide * count / total
            painter.setPen(QPen(self._theme.color("edge"), 1))
            painter.setBrush(self._theme.color(SHADES[place % len(SHADES)]))
            if count:
                painter.drawRoundedRect(QRectF(left, 1, part, BAR - 2), 3, 3)
            left += part
        painter.setPen(self._theme.color("muted"))
        painter.setFont(self._theme.font(13))
        room = QRectF(0, BAR + 4, self.width(), self.height() - BAR - 4)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, self.words())
