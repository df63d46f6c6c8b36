"""Card pictures at the current zoom: fresh text is what costs, so it is drawn once and kept."""

from collections import OrderedDict
from enum import Enum
from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.boards.cards import Card
from ui.boards.layouts.plan import Face
from ui.boards.painting.card_face import draw_sheet, draw_words
from ui.boards.painting.paper import NO_PEN, SHADOW, faded
from ui.boards.palette import Palette

BAR_LETTERS = 34


class Level(Enum):
    """How much of a card can be seen."""

    FAR = "far"
    MIDDLE = "middle"
    NEAR = "near"


def level_at(zoom: float) -> Level:
    if zoom < 0.18:
        return Level.FAR
    return Level.MIDDLE if zoom < 0.42 else Level.NEAR


class Pictures:
    """Full pictures by card, and bare sheets by colour; all of one zoom, one device ratio, one palette."""

    def __init__(self, palette: Palette, face: Face) -> None:
        self.palette, self.face = palette, face
        self.zoom, self.ratio = 1.0, 1.0
        self._full: OrderedDict[str, QPixmap] = OrderedDict()
        self._sheets: dict[tuple[str, int, int, int], QPixmap] = {}
        self._bytes = 0
        self.room = 48_000_000

    def at(self, zoom: float, ratio: float) -> None:
        """Switch to another zoom; what was drawn for the old one is let go."""
        if (zoom, ratio) != (self.zoom, self.ratio):
            self.zoom, self.ratio = zoom, ratio
            self.clear()

    def clear(self) -> None:
        self._full.clear()
        self._sheets.clear()
        self._bytes = 0

    def forget(self, ident: str) -> None:
        picture = self._full.pop(ident, None)
        if picture is not None:
            self._bytes -= _size(picture)

    def get(self, ident: str) -> QPixmap | None:
        picture = self._full.get(ident)
        if picture is not None:
            self._full.move_to_end(ident)
        return picture

    @property
    def margin(self) -> int:
        """How far a picture reaches beyond its card, in viewport pixels."""
        return ceil(SHADOW * self.zoom)

    def make(self, card: Card, rect: QRect) -> QPixmap:
        """Draw a card for good and keep it; the oldest pictures make room."""
        picture = QPixmap(self._sheet(card, rect, 0))
        painter = self._painter(picture)
        box = QRectF(0, 0, rect.width(), rect.height())
        draw_words(painter, card, self.face, box, self.palette)
        painter.end()
        self.forget(card.id)
        self._full[card.id] = picture
        self._bytes += _size(picture)
        while self._bytes > self.room and len(self._full) > 1:
            self.forget(next(iter(self._full)))
        return picture

    def sheet(self, card: Card, rect: QRect) -> QPixmap:
        """A card seen from afar: its paper, and bars where its words are."""
        return self._sheet(card, rect, min(5, 1 + len(card.text) // BAR_LETTERS))

    def _sheet(self, card: Card, rect: QRect, bars: int) -> QPixmap:
        key = (card.note, bars, rect.width(), rect.height())
        sheet = self._sheets.get(key)
        if sheet is None:
            sheet = self._blank(rect)
            painter = self._painter(sheet)
            box = QRectF(0, 0, rect.width(), rect.height())
            draw_sheet(painter, card, self.face, box, self.palette)
            self._bars(painter, box, bars)
            painter.end()
            self._sheets[key] = sheet
        return sheet

    def _bars(self, painter: QPainter, box: QRectF, bars: int) -> None:
        row = self.face is Face.ROW
        ink = self.palette.color("muted" if row else "note-text")
        painter.setPen(NO_PEN)
        painter.setBrush(faded(ink, 70))
        left, top, pitch = (min(116.0, box.width() / 5), 14.0, 20.0) if row else (14.0, 36.0, 18.0)
        for step in range(min(bars, 2) if row else bars):
            wide = (box.width() - 2 * left) * (0.62 if step == bars - 1 else 1.0)
            painter.drawRect(QRectF(left, top + step * pitch, wide, 9))

    def _blank(self, rect: QRect) -> QPixmap:
        wide, high = (
            ceil(rect.width() * self.zoom) + 2 * self.margin,
            ceil(rect.height() * self.zoom) + 2 * self.margin,
        )
        picture = QPixmap(ceil(wide * self.ratio), ceil(high * self.ratio))
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _painter(self, picture: QPixmap) -> QPainter:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.translate(self.margin, self.margin)
        painter.scale(self.zoom, self.zoom)
        return painter


def _size(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
