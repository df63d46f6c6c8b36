"""How differently the partners see each thing: a dot a partner, the widest apart on top."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.badge import CORNER, note_of

ROW = 52
TOP = 26
LABEL = 200
DOT = 24
Places = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """One thing: where each partner's letter stands, from 0 to 1, now and the time before."""

    title: str
    places: Places
    then: Places = ()


class SpreadView(QWidget):
    """Drawn, with every row said in words for a screen reader; hollow dots are the time before."""

    def __init__(self, theme: Theme, labels: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._labels = theme, labels or ("", "")
        self.rows: tuple[SpreadRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_rows(self, rows: tuple[SpreadRow, ...]) -> None:
        """Show these, from the top."""
        self.rows = rows
        self.setAccessibleName("; ".join(self._said(row) for row in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        high = round((ROW + (14 if any(row.then for row in self.rows) else 0)) * self._theme.scale)
        return QSize(480, high * len(self.rows) + round(TOP * self._theme.scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = TOP * self._theme.scale
        high = (self.height() - top) / max(1, len(self.rows))
        left, right = self._label_width() + 40.0, self.width() - 44.0 * self._theme.scale
        self._draw_scale(painter, left, right, top)
        for number, row in enumerate(self.rows):
            self._draw(painter, row, top + (number + 0.5) * high, left, right)

    def _label_width(self) -> float:
        return min(LABEL * self._theme.scale, self.width() * 0.34)

    def _draw_scale(self, painter: QPainter, left: float, right: float, top: float) -> None:
        painter.setFont(self._theme.font(13))
        last = len(self._labels) - 1
        wide = (right - left) / max(1, last)
        widest = max(painter.fontMetrics().horizontalAdvance(label) for label in self._labels)
        for place, label in enumerate(self._labels):
            x = left + place * wide
            if widest + 8 > wide and place not in (0, last):
                continue
            box = QRectF(x - 70, 0, 140, 20 * self._theme.scale)
            painter.setPen(self._theme.color("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, label)
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawLine(QPointF(x, top - 2), QPointF(x, self.height() - 8))

    def _draw(self, painter: QPainter, row: SpreadRow, middle: float, left: float, right: float) -> None:
        theme, wide = self._theme, right - left
        painter.setFont(theme.font(15, bold=True))
        painter.setPen(theme.color("text"))
        width = int(self._label_width())
        words = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(0, middle - 14, width, 28), Qt.AlignmentFlag.AlignVCenter, words)
        places = [left + place * wide for _, place in row.places]
        painter.setPen(QPen(theme.color("line"), 2))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        painter.setPen(QPen(theme.color("accent"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(min(places), middle), QPointF(max(places), middle))
        dot = theme.px(DOT)
        for x, letter in _apart(row.places, left, wide, dot):
            self._dot(painter, QPointF(x, middle), letter, theme.color(note_of(letter)), dot)
        for x, letter in _apart(row.then, left, wide, dot):
            self._dot(painter, QPointF(x, middle + dot * 0.95), letter, None, dot * 0.7)

    def _dot(self, painter: QPainter, at: QPointF, letter: str, fill: QColor | None, size: float) -> None:
        square = QRectF(at.x() - size / 2, at.y() - size / 2, size, size)
        pen = QPen(self._theme.color("edge"), 1)
        if fill is None:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(fill or self._theme.color("raised"))
        painter.drawRoundedRect(square, CORNER, CORNER)
        painter.setFont(self._theme.font(13, bold=fill is not None))
        painter.setPen(self._theme.color("note-text" if fill else "muted"))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, letter)

    def _said(self, row: SpreadRow) -> str:
        now = ", ".join(f"{letter} {self._word(place)}" for letter, place in row.places)
        then = ", ".join(f"{letter} {self._word(place)}" for letter, place in row.then)
        return f"{row.title}: {now}" + (f"; before: {then}" if then else "")

    def _word(self, place: float) -> str:
        return self._labels[round(place * (len(self._labels) - 1))]


def _apart(places: Places, left: float, wide: float, dot: float) -> list[tuple[float, str]]:
    """Where each dot is drawn, so that none hides another."""
    found: list[tuple[float, str]] = []
    for letter, place in places:
        same = [other for other, at in places if at == place]
        shift = (same.index(letter) - (len(same) - 1) / 2) * (dot + 1)
        found.append((left + place * wide + shift, letter))
    return found
