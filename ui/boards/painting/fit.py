"""The largest text that fits a card: a short ladder of sizes, tried from a good guess."""

from functools import lru_cache
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextOption

from ui.boards.palette import Palette
from workshop.frozen import frozen

LADDER = (24, 22, 20, 18, 17, 16, 15, 14, 13)
ROOM_FOR = 700
LEAST = 8
HIGHEST = 2800.0
ELLIPSIS = "…"


@frozen
class Fit:
    """The size that fits, the words that are shown, and whether some had to be left out."""

    size: int
    shown: str
    cut: bool = False


def flat(text: str) -> str:
    """One run of words: line ends become separators that a text layout understands.

    Qt takes the control character U+009C for a mark between longer and shorter words for one thing.
    """
    return text.replace("\x9c", " ").strip().replace("\r\n", "\n").replace("\n", "\u2028")


def reads_leftwards(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    found = (bidirectional(letter) for letter in text)
    return next((kind for kind in found if kind in ("L", "R", "AL")), "L") != "L"


def _option(text: str) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignRight if reads_leftwards(text) else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


def lay_out(
    text: str, size: int, width: float, palette: Palette, bold: bool = False
) -> tuple[QTextLayout, float]:
    """The text in lines of `width`, evenly spaced whatever typefaces are in them, with its height."""
    font = palette.font(size, bold)
    metrics = QFontMetricsF(font)
    pitch, ascent = metrics.lineSpacing(), metrics.ascent()
    layout = QTextLayout(text, font)
    layout.setTextOption(_option(text))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid() and height < HIGHEST:
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height + ascent - line.ascent()))
        height += pitch
    layout.endLayout()
    return layout, height


def guess(count: int, width: float, height: float, ladder: tuple[int, ...]) -> int:
    """Where to start on the ladder: a letter takes about half its size in width, a line 1.2 in height."""
    size = (width * height / max(1, count) / 0.62) ** 0.5
    return next((step for step, rung in enumerate(ladder) if rung <= size), len(ladder) - 1)


def fit(
    text: str,
    width: float,
    height: float,
    palette: Palette,
    ladder: tuple[int, ...] = LADDER,
    bold: bool = False,
) -> Fit:
    """The largest rung whose text fits the box; on the smallest one the text ends in an ellipsis."""
    return _fit(
        flat(text)[:ROOM_FOR],
        len(text) > ROOM_FOR,
        max(LEAST, round(width)),
        max(LEAST, round(height)),
        _Key(palette),
        ladder,
        bold,
    )


class _Key:
    """A palette as a cache key: two themes of one name and fonts measure the same."""

    __slots__ = ("font", "palette")

    def __init__(self, palette: Palette) -> None:
        self.palette, self.font = palette, palette.font(LADDER[0]).key()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.font == other.font

    def __hash__(self) -> int:
        return hash(self.font)


@lru_cache(maxsize=6_000)
def _fit(
    text: str, longer: bool, width: int, height: int, key: _Key, ladder: tuple[int, ...], bold: bool
) -> Fit:
    palette = key.palette

    def fits(step: int) -> bool:
        if not _words_fit(text, ladder[step], width, palette, bold) and step < len(ladder) - 1:
            return False
        return lay_out(text, ladder[step], width, palette, bold)[1] <= height

    step = guess(len(text), width, height, ladder)
    if not longer and fits(step):
        while step > 0 and fits(step - 1):
            step -= 1
        return Fit(ladder[step], text)
    while not longer and step < len(ladder) - 1:
        step += 1
        if fits(step):
            return Fit(ladder[step], text)
    return Fit(ladder[-1], _shortened(text, ladder[-1], width, height, palette, bold), cut=True)


def _words_fit(text: str, size: int, width: int, palette: Palette, bold: bool) -> bool:
    """Whether the longest word stays whole, so that large type does not break words."""
    longest = max(text.split(), key=len, default="")
    return len(longest) * size * 0.3 < width and (
        len(longest) * size < width
        or QFontMetricsF(palette.font(size, bold)).horizontalAdvance(longest) <= width
    )


def _shortened(text: str, size: int, width: int, height: int, palette: Palette, bold: bool) -> str:
    layout, whole = lay_out(text, size, width, palette, bold)
    pitch = whole / max(1, layout.lineCount())
    last = max(0, min(layout.lineCount(), int(height / pitch)) - 1)
    line = layout.lineAt(last)
    start = _letters(text, line.textStart())
    tail = text[start : start + line.textLength() + 40].replace("\u2028", " ").rstrip(ELLIPSIS) + ELLIPSIS * 2
    metrics = QFontMetricsF(palette.font(size, bold))
    return text[:start] + metrics.elidedText(tail, Qt.TextElideMode.ElideRight, width - 2)


def _letters(text: str, units: int) -> int:
    """How many letters a number of Qt's units is: an emoji is one letter and two of them."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def draw_fitted(
    painter: QPainter, box: QRectF, found: Fit, palette: Palette, bold: bool = False, middle: bool = False
) -> None:
    """Draw the words of a fit at the top of the box, or half-way down it."""
    layout, height = lay_out(found.shown, found.size, box.width(), palette, bold)
    lift = max(0.0, (box.height() - height) / 2) if middle else 0.0
    layout.draw(painter, QPointF(box.x(), box.y() + lift))


def elided(text: str, size: int, width: float, palette: Palette, bold: bool = False) -> str:
    """One line that ends in an ellipsis where it does not fit."""
    metrics = QFontMetricsF(palette.font(size, bold))
    return metrics.elidedText(
        flat(text)[:ROOM_FOR].replace("\u2028", " "), Qt.TextElideMode.ElideRight, width
    )
