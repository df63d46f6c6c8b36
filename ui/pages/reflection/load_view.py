"""The picture of the load: hours each person has, hours asked for, and where the two part."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from workshop.people.load import Load, load_words

ROW = 36
LABEL = 190
FACTS = 150


class LoadView(QWidget):
    """A frame as long as the hours there are, filled by the hours asked for; what is over is hatched."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.loads: tuple[Load, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_loads(self, loads: tuple[Load, ...]) -> None:
        """Show these, from the top."""
        self.loads = loads
        self.setAccessibleName(" ".join(map(load_words, loads)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, round(ROW * self._theme.scale) * len(self.loads))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max([1, *(max(load.given or 0, load.asked) for load in self.loads)])
        high = self.height() / max(1, len(self.loads))
        label = min(LABEL * self._theme.scale, self.width() * 0.32)
        facts = FACTS * self._theme.scale
        for number, load in enumerate(self.loads):
            row = QRectF(0, number * high, self.width(), high)
            self._draw_words(painter, load, row, label, facts)
            track = QRectF(label + 12, row.y() + 9, self.width() - label - facts - 24, high - 18)
            self._draw_bar(painter, load, track, track.width() / most)

    def _draw_words(self, painter: QPainter, load: Load, row: QRectF, label: float, facts: float) -> None:
        painter.setFont(self._theme.font(15))
        painter.setPen(self._theme.color("text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        name = painter.fontMetrics().elidedText(load.person.name, Qt.TextElideMode.ElideRight, int(label))
        painter.drawText(QRectF(row.x(), row.y(), label, row.height()), middle, name)
        painter.setFont(self._theme.font(13, bold=bool(load.over)))
        painter.setPen(self._theme.color("careful" if load.over else "muted"))
        painter.drawText(QRectF(row.right() - facts, row.y(), facts, row.height()), middle, hours_words(load))

    def _draw_bar(self, painter: QPainter, load: Load, track: QRectF, hour: float) -> None:
        theme, given = self._theme, load.given or 0
        inside = min(load.asked, given) if load.given is not None else load.asked
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent" if load.given is not None else "edge"))
        painter.drawRoundedRect(QRectF(track.x(), track.y(), inside * hour, track.height()), 4, 4)
        if load.over:
            over = QRectF(track.x() + given * hour, track.y(), load.over * hour, track.height())
            painter.setBrush(theme.color("careful-soft"))
            painter.setPen(QPen(theme.color("careful"), 1))
            painter.drawRoundedRect(over, 4, 4)
            painter.setBrush(QBrush(theme.color("careful"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(over, 4, 4)
        if given:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("edge"), 1.5))
            painter.drawRoundedRect(QRectF(track.x(), track.y(), given * hour, track.height()), 4, 4)


def hours_words(load: Load) -> str:
    """Asked and given, short: 8 of 12 h, 2 over."""
    if load.given is None:
        return f"{load.asked} h asked, has not said" if load.asked else "has not said"
    words = f"{load.asked} of {load.given} h"
    return f"{words}, {load.over} over" if load.over else words
