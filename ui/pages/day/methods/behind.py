"""What stands behind one idea's place: partners side by side, and how far voters lie apart."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.day.parts.paint import draw_letter, draw_text, line_height, scaled
from ui.pages.day.results.drawing import draw_bar
from ui.theme import Theme
from ui.widgets.words import Words
from workshop.counting.views import PartnerView, Spread

ROW = 44
STRIP = 40
DOT = 9


class PartnerBars(QWidget):
    """A bar for each partner: the share of its voices that are for the idea."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.partners: tuple[PartnerView, ...] = ()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_partners(self, partners: Sequence[PartnerView]) -> None:
        self.partners = tuple(partners)
        said = [f"{one.name}: {one.agree} of {one.asked} for it" for one in self.partners]
        self.setAccessibleName("Partners side by side. " + "; ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(self._theme, ROW) * len(self.partners))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        high = scaled(self._theme, ROW)
        for at, one in enumerate(self.partners):
            self._row(painter, QRect(0, at * high, self.width(), high), one)
        painter.end()

    def _row(self, painter: QPainter, area: QRect, one: PartnerView) -> None:
        theme, side = self._theme, scaled(self._theme, 22)
        badge = QRect(area.x(), area.y() + 6, side, side)
        draw_letter(painter, theme, badge, one.letter, "sunken", square=True)
        body = area.adjusted(side + 10, 4, 0, -4)
        painter.setFont(theme.font(13, bold=True))
        words = f"{one.agree} of {one.asked}"
        wide = painter.fontMetrics().horizontalAdvance(words) + 8
        top = QRect(body.x(), body.y(), body.width(), line_height(theme, 13))
        draw_text(painter, top.adjusted(0, 0, -wide, 0), one.name, theme.font(13), theme.color("text"), 1)
        painter.setFont(theme.font(13, bold=True))
        painter.setPen(theme.color("text" if one.asked else "muted"))
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        bar = QRect(body.x(), top.bottom() + 4, body.width(), 8)
        draw_bar(painter, theme, bar, one.share if one.agree else 0.0)


class SpreadDots(QWidget):
    """A dot for each voter on the scale of the method; dots at one place stand on each other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.spread = Spread((), 0, 1)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_spread(self, spread: Spread) -> None:
        self.spread = spread
        values = sorted(spread.values)
        said = f"from {values[0]:g} to {values[-1]:g}" if values else "nobody has said anything"
        self.setAccessibleName(f"Spread on a scale from {spread.low:g} to {spread.high:g}: {said}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(self._theme, STRIP) + line_height(self._theme, 13))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = self.height() - line_height(theme, 13) - 4
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.drawLine(DOT, foot, self.width() - DOT, foot)
        painter.setFont(theme.font(13))
        painter.setPen(theme.color("muted"))
        ends = QRect(0, foot + 3, self.width(), line_height(theme, 13))
        painter.drawText(ends, Qt.AlignmentFlag.AlignLeft, f"{self.spread.low:g}")
        painter.drawText(ends, Qt.AlignmentFlag.AlignRight, f"{self.spread.high:g}")
        painter.setPen(QPen(theme.color("raised"), 1))
        painter.setBrush(theme.color("accent"))
        for disc in self._discs(foot):
            painter.drawEllipse(disc)
        painter.end()

    def _discs(self, foot: int) -> list[QRectF]:
        spread, heaps = self.spread, dict[int, int]()
        step, found = (self.width() - 2 * DOT) / max(1e-9, spread.high - spread.low), list[QRectF]()
        for value in sorted(spread.values):
            left = round(DOT + (value - spread.low) * step)
            heap = heaps[left] = heaps.get(left, 0) + 1
            tallest = max(1, (foot - DOT) // (DOT - 2))
            rise = min(heap, tallest) * (DOT - 2)
            found.append(QRectF(left - DOT / 2, foot - rise - 3, DOT, DOT))
        return found


class Behind(QWidget):
    """Partners and spread of the idea that is gone to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        self.spread_head, self.dots = Words("Voters, a dot each", "caps"), SpreadDots(theme)
        self.partner_head, self.bars = Words("Partners side by side", "caps"), PartnerBars(theme)
        for widget in (self.spread_head, self.dots, self.partner_head, self.bars):
            column.addWidget(widget)
        self._partners: Mapping[str, tuple[PartnerView, ...]] = {}
        self._spreads: Mapping[str, Spread] = {}

    def take(self, partners: Mapping[str, tuple[PartnerView, ...]], spreads: Mapping[str, Spread]) -> None:
        """Take in what stands behind every idea of a board."""
        self._partners, self._spreads = partners, spreads

    def show_idea(self, ident: str) -> None:
        """Show one idea's."""
        partners, spread = self._partners.get(ident, ()), self._spreads.get(ident)
        shown: list[tuple[QWidget, bool]] = [
            (self.partner_head, len(partners) > 1),
            (self.bars, len(partners) > 1),
            (self.spread_head, spread is not None),
            (self.dots, spread is not None),
        ]
        for widget, on in shown:
            widget.setVisible(on)
        self.bars.show_partners(partners)
        if spread is not None:
            self.dots.show_spread(spread)
