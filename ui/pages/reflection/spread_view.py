"""How differently the partners see each thing: a dot a partner, the widest apart on top."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.badge import note_of

ROW = 52
LABEL = 240


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """One thing: where each partner's letter stands, from 0 to 1."""

    title: str
    places: tuple[tuple[str, float], ...]


class SpreadView(QWidget):
    """Drawn, with every row said in words for a screen reader."""

    def __init__(self, theme: Theme, low: str, high: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._low, self._high = theme, low, high
        self.rows: tuple[SpreadRow, ...] = ()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_rows(self, rows: tuple[SpreadRow, ...]) -> None:
        """Show these, from the top."""
        self.rows = rows
        self.setFixedHeight(ROW * len(rows) + 28)
        self.setAccessibleName("; ".join(map(_said, rows)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, ROW * len(self.rows) + 28)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = LABEL + 40, self.width() - 64
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.color("muted"))
        painter.drawText(QRectF(left, 0, 200, 22), Qt.AlignmentFlag.AlignLeft, self._low)
        painter.drawText(QRectF(right - 200, 0, 200, 22), Qt.AlignmentFlag.AlignRight, self._high)
        for number, row in enumerate(self.rows):
            self._draw(painter, row, 28 + number * ROW + ROW / 2, left, right)

    def _draw(self, painter: QPainter, row: SpreadRow, middle: float, left: float, right: float) -> None:
        theme = self._theme
        painter.setFont(theme.font(15, bold=True))
        painter.setPen(theme.color("text"))
        words = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, LABEL)
        painter.drawText(QRectF(0, middle - 14, LABEL, 28), Qt.AlignmentFlag.AlignVCenter, words)
        places = [left + place * (right - left) for _, place in row.places]
        painter.setPen(QPen(theme.color("line"), 2))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        painter.setPen(QPen(theme.color("accent"), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(min(places), middle), QPointF(max(places), middle))
        painter.setFont(theme.font(13, bold=True))
        for place, (letter, _) in enumerate(row.places):
            same = [other for other, x in enumerate(places) if x == places[place]]
            x = places[place] + (same.index(place) - (len(same) - 1) / 2) * 25
            disc = QRectF(x - 12, middle - 12, 24, 24)
            painter.setPen(QPen(theme.color("edge"), 1))
            painter.setBrush(theme.color(note_of(letter)))
            painter.drawEllipse(disc)
            painter.setPen(theme.color("note-text"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, letter)


def _said(row: SpreadRow) -> str:
    return f"{row.title}: " + ", ".join(f"{letter} {place:.0%}" for letter, place in row.places)
