"""Drawing that the lists of the day share: text cut after so many lines, pills, letters, boxes and bars."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from ui.theme import Theme

LINE = "\u2028"


PLAIN = (
    "QTableView { border: none; border-radius: 0; background: transparent; }"
    "QTableView::item, QTableView::item:selected, QTableView::item:focus"
    " { background: transparent; border: none; padding: 0; }"
)
"""Rows paint themselves, so that the style sheet of the window does not."""


def scaled(theme: Theme, px: int) -> int:
    """A measure that grows with the size of the text."""
    return round(px * theme.scale)


def line_height(theme: Theme, px: int = 15) -> int:
    """How high one line of text of a size stands."""
    return max(1, round(QFontMetricsF(theme.font(px)).lineSpacing()))


def text_layout(text: str, font: QFont, width: float) -> QTextLayout:
    """The text broken to a width; user text is drawn as typed, never as markup."""
    layout = QTextLayout(text.replace("\n", LINE), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def text_height(text: str, font: QFont, width: float, most: int = 0) -> float:
    """How high the text stands at a width, `most` lines at the highest (0 for all)."""
    layout = text_layout(text, font, width)
    lines = min(layout.lineCount(), most) if most else layout.lineCount()
    return sum(layout.lineAt(number).height() for number in range(lines))


def draw_text(
    painter: QPainter, area: QRect, text: str, font: QFont, color: QColor, most: int = 2, centre: bool = True
) -> None:
    """Text in at most so many lines, the last one elided; in the middle of the height unless told."""
    layout = text_layout(text, font, area.width())
    shown = min(layout.lineCount(), most)
    height = sum(layout.lineAt(number).height() for number in range(shown))
    top = area.y() + (max(0.0, (area.height() - height) / 2) if centre else 0.0)
    painter.setPen(color)
    painter.setFont(font)
    for number in range(shown):
        line = layout.lineAt(number)
        origin = QPointF(area.x(), top)
        if number == shown - 1 and layout.lineCount() > shown:
            rest = text[line.textStart() :].replace("\n", " ")
            cut = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(QPointF(area.x(), top + line.ascent()), cut)
        else:
            line.draw(painter, origin - QPointF(0, line.y()))
        top += line.height()


def largest_font(
    theme: Theme, text: str, width: int, height: int, sizes: Sequence[int], *, bold: bool = False
) -> QFont:
    """The largest of the sizes at which the whole text fits, the last one where none does."""
    for size in sizes:
        font = theme.font(size, bold)
        if text_height(text, font, width) <= height:
            return font
    return theme.font(sizes[-1], bold)


def rounded(
    painter: QPainter, area: QRect | QRectF, radius: float, fill: QColor, line: QColor | None = None
) -> None:
    """A filled box with round corners and, if asked, a hairline."""
    rect = QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, radius, radius)


def draw_row(painter: QPainter, theme: Theme, area: QRect, *, chosen: bool, focused: bool) -> None:
    """The hairline under a row and the frame of a chosen one, which tells whether the keys go there."""
    painter.fillRect(QRect(area.x() + 12, area.bottom(), area.width() - 24, 1), theme.color("line"))
    if chosen:
        edge = theme.color("focus" if focused else "line")
        rounded(painter, area.adjusted(4, 2, -4, -3), 8, theme.color("accent-soft"), edge)


def pill_width(theme: Theme, text: str) -> int:
    return round(QFontMetricsF(theme.font(13)).horizontalAdvance(text)) + 20


def draw_pill(painter: QPainter, theme: Theme, right: int, middle: int, text: str) -> int:
    """A word in a pill that ends at `right`; returns where it begins."""
    wide, high = pill_width(theme, text), line_height(theme, 13) + 6
    area = QRect(right - wide, middle - high // 2, wide, high)
    rounded(painter, area, high / 2, theme.color("ground"), theme.color("line"))
    painter.setPen(theme.color("text"))
    painter.setFont(theme.font(13))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
    return area.x()


def draw_letter(
    painter: QPainter, theme: Theme, area: QRect, letter: str, role: str = "accent", *, square: bool = False
) -> None:
    """A pair's letter in a round badge, a partner's in a square one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(role))
    painter.drawRoundedRect(area, *((area.height() / 5,) * 2 if square else (area.height() / 2,) * 2))
    painter.setPen(theme.color("accent-text" if role == "accent" else "text"))
    font = theme.font(13, bold=True)
    font.setPixelSize(max(9, area.height() * 11 // 20))
    painter.setFont(font)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letter)


def draw_box(painter: QPainter, theme: Theme, area: QRect, ticked: bool, faded: bool = False) -> None:
    """A box to tick, drawn large and the same on every system."""
    fill = theme.color("accent") if ticked else theme.color("raised")
    edge = theme.color("accent") if ticked else theme.color("muted")
    painter.setOpacity(0.45 if faded else 1.0)
    rect = QRectF(area).adjusted(1, 1, -1, -1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 2))
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, 6, 6)
    if ticked:
        draw_tick(painter, rect, theme.color("accent-text"))
    painter.setOpacity(1.0)


def draw_tick(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """A tick as a stroke: the typeface has none."""
    path = QPainterPath(QPointF(rect.x() + rect.width() * 0.24, rect.y() + rect.height() * 0.54))
    path.lineTo(rect.x() + rect.width() * 0.43, rect.y() + rect.height() * 0.72)
    path.lineTo(rect.x() + rect.width() * 0.77, rect.y() + rect.height() * 0.30)
    pen = QPen(color, max(2.0, rect.width() / 9))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
